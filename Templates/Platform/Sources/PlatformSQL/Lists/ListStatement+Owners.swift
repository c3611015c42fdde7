public import PlatformCore

// The rows that belong to several owners, found by one statement: a table is made of the owners' ids, and joined.
extension ListStatement {
    /// The rows whose column holds one of these ids, by id; for columns that no two rows share.
    public func rows<Value>(
        of owners: [ScalarValue],
        by column: String,
        in session: any Session,
        _ map: (any Row) throws -> Value
    ) throws -> [ScalarValue: [Value]] {
        let owners = OwnerTable(owners)
        return try rows(of: owners, uniqueSQL(of: owners, by: column), [], in: session, map)
    }

    /// The rows that belong to each of these ids in the order of a list, at most so many of each.
    ///
    /// Those of each owner are looked for by themselves, so that of one who has very many no more are read than wanted.
    public func rows<Value>(
        of owners: [ScalarValue],
        by path: RelationPath,
        sort: [SortTerm],
        limit: Int,
        in session: any Session,
        _ map: (any Row) throws -> Value
    ) throws -> [ScalarValue: [Value]] {
        let owners = OwnerTable(owners)
        return try rows(of: owners, sql(of: owners, by: path, sort: sort), [.int(Int64(limit))], in: session, map)
    }

    /// The statement of rows of several owners, with values as it runs: for tests that look at the database's plan.
    public func sql(of owners: [ScalarValue], by path: RelationPath, sort: [SortTerm]) -> (sql: String, values: [ScalarValue]) {
        let owners = OwnerTable(owners)
        return (sql(of: owners, by: path, sort: sort), owners.values + [.int(1)])
    }

    private func rows<Value>(
        of owners: OwnerTable,
        _ sql: String,
        _ values: [ScalarValue],
        in session: any Session,
        _ map: (any Row) throws -> Value
    ) throws -> [ScalarValue: [Value]] {
        var found: [ScalarValue: [Value]] = [:]
        if owners.isEmpty { return found }
        try session.rows(sql, owners.values + values) { row in
            let owner: ScalarValue = owners.areNumbers ? .int(try row.int64(columns.count)) : .uuid(try row.uuid(columns.count))
            found[owner, default: []].append(try map(row))
            return true
        }
        return found
    }

    private func uniqueSQL(of owners: OwnerTable, by column: String) -> String {
        let live = liveColumn.map { " AND \(qualified($0)) IS NULL" } ?? ""
        return "\(select(of: owners)) \(qualified(column)) = \(OwnerTable.id)\(live)"
    }

    private func sql(of owners: OwnerTable, by path: RelationPath, sort: [SortTerm]) -> String {
        let terms = ListPlan.total(sort, by: identifier)
        let belongs =
            switch path {
            case .column(let name): "\(quoted(name)) = \(OwnerTable.id)"
            case .link(let table): "\(quoted(identifier)) IN (\(table.targets(of: OwnerTable.id)))"
            }
        let live = liveColumn.map { " AND \(quoted($0)) IS NULL" } ?? ""
        return """
            \(select(of: owners)) \(qualified(identifier)) IN (\
            SELECT \(quoted(identifier)) FROM \(quoted(table)) WHERE \(belongs)\(live) ORDER BY \(order(terms, quoted)) LIMIT ?\
            ) ORDER BY \(order(terms, qualified))
            """
    }

    /// CROSS, so that SQLite begins with the owners, whatever it thinks of the rest.
    private func select(of owners: OwnerTable) -> String {
        """
        WITH \(owners.definition) SELECT \(columns.map(qualified).joined(separator: ", ")), \(OwnerTable.id) \
        FROM \(OwnerTable.name) CROSS JOIN \(quoted(table)) AS "strata_row" WHERE
        """
    }

    private func qualified(_ column: String) -> String { "\"strata_row\".\(quoted(column))" }

    private func order(_ terms: [SortTerm], _ name: (String) -> String) -> String {
        terms.map { term in
            let column = name(term.column)
            return (term.isOptional ? "\(column) IS NULL, " : "") + column + (term.descending ? " DESC" : "")
        }
        .joined(separator: ", ")
    }
}

/// Ids as a table that a statement can join. No table of a service has its name, nor any name that begins so.
private struct OwnerTable {
    static let name = "\"strata_owners\""
    static let id = "\"strata_owners\".\"id\""

    /// Each id once, filled up with nulls, which lead nowhere, to a power of two: so there are few different statements.
    let values: [ScalarValue]
    /// Whether the ids are numbers.
    let areNumbers: Bool

    init(_ ids: [ScalarValue]) {
        let distinct = Array(Set(ids).subtracting([.null]))
        var count = 1
        while count < distinct.count { count *= 2 }
        if case .int? = distinct.first { areNumbers = true } else { areNumbers = false }
        values = distinct.isEmpty ? [] : distinct + Array(repeating: .null, count: count - distinct.count)
    }

    var isEmpty: Bool { values.isEmpty }

    var definition: String {
        "\(Self.name) (\"id\") AS (VALUES \(values.map { _ in "(?)" }.joined(separator: ", ")))"
    }
}
