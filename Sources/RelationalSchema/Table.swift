/// One table.
public struct Table: Sendable, Hashable, Codable {
    /// Its name: `order_lines`.
    public var name: String
    /// Its columns, in the order in which they are created.
    public var columns: [Column]
    /// The columns that identify a row.
    public var primaryKey: [String]
    /// What no two rows share.
    public var uniques: [Unique]
    /// What each row satisfies, beyond what its columns' types say.
    public var checks: [Check]
    /// What the columns of each row satisfy together.
    public var rowChecks: [RowCheck]
    /// What its rows point at.
    public var foreignKeys: [ForeignKey]
    /// What is fast, beyond the primary key and the uniques; sorted by name.
    public var indexes: [Index]
    /// The full-text index over its texts; nil where nothing is searched.
    public var search: SearchIndex?

    /// Creates a table.
    public init(
        name: String,
        columns: [Column],
        primaryKey: [String],
        uniques: [Unique] = [],
        checks: [Check] = [],
        rowChecks: [RowCheck] = [],
        foreignKeys: [ForeignKey] = [],
        indexes: [Index] = [],
        search: SearchIndex? = nil
    ) {
        self.name = name
        self.columns = columns
        self.primaryKey = primaryKey
        self.uniques = uniques
        self.checks = checks
        self.rowChecks = rowChecks
        self.foreignKeys = foreignKeys
        self.indexes = indexes
        self.search = search
    }

    /// The column of that name.
    public func column(_ name: String) -> Column? { columns.first { $0.name == name } }
}
