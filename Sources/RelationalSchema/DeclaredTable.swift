public import ServiceModel

/// A table that no entity has, as a plugin declares it: types as in a field's line, constraints named by the usual rules.
public struct DeclaredTable: Sendable, Hashable {
    /// A column.
    public struct Column: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// `string(120)`, `uuid?`, `timestamp`, …; `key` is the type of the key that it leads to.
        public var type: String
        /// The entity, or the table of its own, that it leads to.
        public var target: String?
        /// What a delete of the target does.
        public var onDelete: ForeignKey.DeleteRule

        /// Creates a column.
        public init(name: String, type: String, target: String? = nil, onDelete: ForeignKey.DeleteRule = .cascade) {
            self.name = name
            self.type = type
            self.target = target
            self.onDelete = onDelete
        }
    }

    /// What cannot be made of it.
    public enum Problem: Error, Sendable, Hashable {
        /// There is no such type.
        case unknownType(column: String, type: String)
        /// There is no such entity or table to lead to.
        case unknownTarget(column: String, target: String)
    }

    /// The target that stands for the entity whose rows are the callers.
    public static let principal = "principal"

    /// Its name.
    public var name: String
    /// Its columns.
    public var columns: [Column]
    /// The columns of its primary key.
    public var key: [String]
    /// What no two rows share.
    public var uniques: [[String]]
    /// What is fast, beside the keys that lead elsewhere.
    public var indexes: [[String]]

    /// Declares a table.
    public init(name: String, columns: [Column], key: [String], uniques: [[String]] = [], indexes: [[String]] = []) {
        self.name = name
        self.columns = columns
        self.key = key
        self.uniques = uniques
        self.indexes = indexes
    }

    /// The table.
    ///
    /// - Parameter others: the other declared tables that it may lead to.
    public func table(in model: ServiceModel, beside others: [DeclaredTable] = []) throws(Problem) -> Table {
        var made = Table(name: name, columns: [], primaryKey: key)
        var keys: [[String]] = []
        for column in columns {
            let target = try target(of: column, in: model, others)
            let type = try DeclaredType(column, key: target?.type)
            made.columns.append(RelationalSchema.Column(name: column.name, type: type.column, isNullable: type.isOptional))
            if let rule = type.rule {
                let constraint = ConstraintName.make(table: name, columns: [column.name], kind: "length")
                made.checks.append(Check(name: constraint, column: column.name, rule: rule))
            }
            guard let target else { continue }
            let constraint = ConstraintName.make(table: name, columns: [column.name], kind: "fk")
            made.foreignKeys.append(
                ForeignKey(
                    name: constraint,
                    column: column.name,
                    targetTable: target.table,
                    targetColumn: target.column,
                    onDelete: column.onDelete
                )
            )
            keys.append([column.name])
        }
        made.uniques = uniques.map { Unique(name: ConstraintName.make(table: name, columns: $0, kind: "unique"), columns: $0) }
        made.indexes = needed(indexes + keys).map { columns in
            Index(name: ConstraintName.make(table: name, columns: columns, kind: "idx"), keys: columns.map { IndexKey($0) })
        }.sorted { $0.name < $1.name }
        return made
    }

    /// Those that nothing else serves already: a key that leads elsewhere needs an index, or a delete there reads the whole table.
    private func needed(_ indexes: [[String]]) -> [[String]] {
        var needed: [[String]] = []
        for columns in indexes where !([key] + uniques + needed).contains(where: { $0.starts(with: columns) }) { needed.append(columns) }
        return needed
    }

    private func target(
        of column: Column,
        in model: ServiceModel,
        _ others: [DeclaredTable]
    ) throws(Problem) -> (table: String, column: String, type: ColumnType)? {
        guard let name = column.target else { return nil }
        if let entity = model.entity(name == Self.principal ? model.principal ?? name : name) {
            return (entity.names.table, SystemColumn.id, entity.identifier == .uuid ? .uuid : .int)
        }
        if let other = ([self] + others).first(where: { $0.name == name }), other.key.count == 1,
            let key = other.columns.first(where: { $0.name == other.key[0] })
        {
            return (other.name, key.name, try DeclaredType(key, key: nil).column)
        }
        throw .unknownTarget(column: column.name, target: name)
    }
}

/// The type of a declared column, read from its text.
private struct DeclaredType {
    var column: ColumnType
    var isOptional: Bool
    var rule: Check.Rule?

    init(_ declared: DeclaredTable.Column, key: ColumnType?) throws(DeclaredTable.Problem) {
        isOptional = declared.type.hasSuffix("?")
        let text = isOptional ? String(declared.type.dropLast()) : declared.type
        let word = String(text.prefix { $0 != "(" })
        let size = text.contains("(") ? text.dropFirst(word.count + 1).dropLast().split(separator: "..").compactMap { Int($0) } : []
        let most = size.last
        switch word {
        case "key" where key != nil: column = key ?? .uuid
        case "uuid": column = .uuid
        case "int": column = .int
        case "int32": column = .int32
        case "double": column = .double
        case "bool": column = .bool
        case "date": column = .date
        case "time": column = .time
        case "timestamp": column = .timestamp
        case "string", "text":
            column = .text
            rule = .length(minimum: size.count == 2 ? size[0] : 1, maximum: most ?? (word == "text" ? 20_000 : 255))
        case "bytes", "json":
            column = word == "bytes" ? .bytes : .json
            rule = .size(maximum: most ?? 65_536)
        default: throw .unknownType(column: declared.name, type: declared.type)
        }
        let takesSize = ["string", "text", "bytes", "json"].contains(word)
        guard text == word || takesSize && text.hasSuffix(")") && !size.isEmpty else {
            throw .unknownType(column: declared.name, type: declared.type)
        }
    }
}
