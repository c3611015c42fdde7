/// The SQL of SQLite (3.37 or later, for STRICT).
public enum SQLiteDialect {
    /// The statements that create a schema: each table after those that it refers to, then its indexes, then what searches it. Each
    /// ends in `;`.
    ///
    /// Uniques are indexes, so that they can be dropped without rebuilding the table; SQLite reports both alike, by table and columns.
    public static func createStatements(_ schema: Schema) -> [String] {
        schema.tablesInCreationOrder.flatMap { table in
            let uniques = table.uniques.map { createUnique($0, on: table) }
            let indexes = table.indexes.map { createIndex($0, on: table) }
            let search = table.search.map { createSearch($0, on: table) } ?? []
            return [createTable(table)] + uniques + indexes + search
        }
    }

    static func createTable(_ table: Table) -> String {
        let columns = table.columns.map { definition(of: $0, in: table) }
        let types = table.columns.compactMap { typeCheck($0, table: table.name) }
        let checks = table.checks.map { constraint($0.name, "CHECK (\(condition($0, in: table)))") }
        let rows = table.rowChecks.map { constraint($0.name, "CHECK (\(condition($0.condition)))") }
        let keys = table.foreignKeys.map { key in
            constraint(
                key.name,
                "FOREIGN KEY (\(quoted(key.column))) REFERENCES \(quoted(key.targetTable)) (\(quoted(key.targetColumn)))"
                    + " ON DELETE \(keyword(key.onDelete))"
            )
        }
        let pairs = table.primaryKey.count > 1 ? ["PRIMARY KEY (\(table.primaryKey.map(quoted).joined(separator: ", ")))"] : []
        let lines = (columns + pairs + types + checks + rows + keys).map { "  \($0)" }.joined(separator: ",\n")
        // Rows that are little more than their key are kept in the index of the key, once.
        return "CREATE TABLE \(quoted(table.name)) (\n\(lines)\n) STRICT\(pairs.isEmpty ? "" : ", WITHOUT ROWID");"
    }

    static func createUnique(_ unique: Unique, on table: Table) -> String {
        let columns = unique.columns.map(quoted).joined(separator: ", ")
        let condition = condition(unique.whereNull, isThere: unique.nullable)
        return "CREATE UNIQUE INDEX \(quoted(unique.name)) ON \(quoted(table.name)) (\(columns))\(condition);"
    }

    static func createIndex(_ index: Index, on table: Table) -> String {
        let keys = index.keys.map { $0.isDescending ? "\(quoted($0.column)) DESC" : quoted($0.column) }
        return "CREATE INDEX \(quoted(index.name)) ON \(quoted(table.name)) (\(keys.joined(separator: ", ")))\(condition(index.whereNull));"
    }

    private static func condition(_ whereNull: String?, isThere: [String] = []) -> String {
        let terms = [whereNull.map { "\(quoted($0)) IS NULL" }].compactMap { $0 } + isThere.map { "\(quoted($0)) IS NOT NULL" }
        return terms.isEmpty ? "" : " WHERE \(terms.joined(separator: " AND "))"
    }

    static func definition(of column: Column, in table: Table) -> String {
        var words = [quoted(column.name), storage(of: column.type)]
        if column.type == .identity {
            // AUTOINCREMENT, so that the id of a deleted row is never given to another.
            words.append("PRIMARY KEY AUTOINCREMENT")
        } else {
            // SQLite lets the primary key of a table with row ids be null unless told.
            if table.primaryKey == [column.name] { words.append("PRIMARY KEY") }
            if !column.isNullable { words.append("NOT NULL") }
        }
        if let text = column.defaultValue { words.append("DEFAULT \(literal(text, of: column.type))") }
        return words.joined(separator: " ")
    }

    private static func storage(of type: ColumnType) -> String {
        switch type {
        case .uuid, .bytes: "BLOB"
        case .identity, .int, .int32, .decimal, .bool, .timestamp: "INTEGER"
        case .double: "REAL"
        case .text, .date, .time, .json: "TEXT"
        }
    }

    private static func keyword(_ rule: ForeignKey.DeleteRule) -> String {
        switch rule {
        case .restrict: "RESTRICT"
        case .cascade: "CASCADE"
        case .setNull: "SET NULL"
        }
    }

    static func constraint(_ name: String, _ body: String) -> String {
        "CONSTRAINT \(quoted(name)) \(body)"
    }

    /// An identifier in double quotes.
    static func quoted(_ identifier: String) -> String {
        identifier.utf8.contains(UInt8(ascii: "\"")) ? "\"\(identifier.replacing("\"", with: "\"\""))\"" : "\"\(identifier)\""
    }
}
