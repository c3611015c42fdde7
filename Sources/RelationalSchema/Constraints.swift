/// Columns whose values no two rows share; rows with a null among them do not count.
public struct Unique: Sendable, Hashable, Codable {
    /// Its name: `books_isbn_unique`.
    public var name: String
    /// The columns, in the order of the index that keeps it.
    public var columns: [String]
    /// The column that is null in the rows that count; nil where all do.
    public var whereNull: String?
    /// Those of its columns that may be null. Its index holds no row without them: looking for such rows, SQLite would take the index for
    /// one that finds a single row, and sort the many that there are.
    public var nullable: [String]

    /// Creates a unique.
    public init(name: String, columns: [String], whereNull: String? = nil, nullable: [String] = []) {
        self.name = name
        self.columns = columns
        self.whereNull = whereNull
        self.nullable = nullable
    }
}

/// What each row's column satisfies, if it is not null.
public struct Check: Sendable, Hashable, Codable {
    /// What is checked. Bounds are inclusive, values written as JSON shows them (`12.50`, `2026-11-22`).
    public enum Rule: Sendable, Hashable, Codable {
        /// So many characters (Unicode scalars).
        case length(minimum: Int, maximum: Int)
        /// At least that much.
        case minimum(value: String)
        /// At most that much.
        case maximum(value: String)
        /// One of these texts.
        case oneOf(values: [String])
        /// At most so many bytes.
        case size(maximum: Int)
        /// A JSON array of so many elements.
        case elements(minimum: Int, maximum: Int)
        /// All of these columns are null, or none of the required ones; the check's column is the first of them.
        case together(required: [String], optional: [String])
    }

    /// Its name: `books_price_min`.
    public var name: String
    /// The column.
    public var column: String
    /// What is checked.
    public var rule: Rule

    /// Creates a check.
    public init(name: String, column: String, rule: Rule) {
        self.name = name
        self.column = column
        self.rule = rule
    }
}

/// A column that holds the key of a row elsewhere.
public struct ForeignKey: Sendable, Hashable, Codable {
    /// What a delete of the target does.
    public enum DeleteRule: String, Sendable, Hashable, Codable, CaseIterable {
        /// It is refused.
        case restrict
        /// This row goes too.
        case cascade
        /// The key becomes null.
        case setNull
    }

    /// Its name: `books_author_id_fk`.
    public var name: String
    /// The column.
    public var column: String
    /// The table that it leads to.
    public var targetTable: String
    /// The target's column.
    public var targetColumn: String
    /// What a delete of the target does.
    public var onDelete: DeleteRule

    /// Creates a foreign key.
    public init(name: String, column: String, targetTable: String, targetColumn: String, onDelete: DeleteRule) {
        self.name = name
        self.column = column
        self.targetTable = targetTable
        self.targetColumn = targetColumn
        self.onDelete = onDelete
    }
}
