public import PlatformCore
public import PlatformSQL

/// Every order that a list can be asked for by one field: its default, then each sortable field in both directions.
public func sorts(of listing: Listing) -> [[SortTerm]] {
    let single = listing.fields.filter(\.sortable).flatMap { [[$0.sorted()], [$0.sorted(descending: true)]] }
    return [listing.defaultSort] + single
}

/// All rows of a list, page by page.
public func walk<Row>(_ query: ListQuery, _ page: (ListQuery) throws -> Page<Row>) throws -> [Row] {
    var query = query
    var rows: [Row] = []
    while true {
        let page = try page(query)
        rows += page.rows
        guard let next = page.next else { return rows }
        query.position = next
    }
}

/// The plans that read a whole table, of every list by one equality filter with every sort; those that sort in memory, where many rows
/// share a value of the filter, or where there is no filter at all; and those that go through hidden rows in the order of their ids.
/// Of what is unique there is one row to sort.
public func tableScans(of list: ListStatement, _ listing: Listing, in database: any Database) async throws -> [String] {
    try await database.read { session in
        let unique = try uniqueColumns(of: list.table, in: session)
        let filtered = try listing.fields.filter(\.filterable).flatMap { field in
            let isShared = field.kind.isCoarse && !unique.contains(field.column)
            let filter = Filter(column: field.column, operator: .eq, values: [.null])
            return try plans(of: list, listing, [filter], in: session).filter {
                $0.hasPrefix("SCAN") || (isShared && $0.contains("TEMP B-TREE FOR ORDER BY"))
            }
        }
        let faults = ["TEMP B-TREE FOR ORDER BY"] + (list.hidesRows ? ["sqlite_autoindex"] : [])
        return try filtered + plans(of: list, listing, [], in: session).filter { plan in faults.contains(where: plan.contains) }
    }
}

/// The columns whose values no two rows share.
private func uniqueColumns(of table: String, in session: any Session) throws -> Set<String> {
    let sql = """
        SELECT min(columns."name") FROM pragma_index_list(?1) AS indexes, pragma_index_info(indexes."name") AS columns
        WHERE indexes."unique" GROUP BY indexes."name" HAVING count(*) = 1
        """
    return try Set(session.query(sql, [.text(table)]) { try $0.text(0) })
}

private func plans(of list: ListStatement, _ listing: Listing, _ filters: [Filter], in session: any Session) throws -> [String] {
    try sorts(of: listing).flatMap { sort in
        try list.sql(for: ListQuery(filters: filters, sort: sort, limit: 20)).flatMap { statement in
            try session.query("EXPLAIN QUERY PLAN " + statement.sql, statement.values) { try $0.text(3) }
        }
    }
}

/// The plans that read a whole table, of the lists of a relation's rows with every sort, and of the rows that it includes. A
/// table of links is looked up from both sides: when a row of either goes, the database looks for its links.
public func tableScans(
    of list: ListStatement,
    _ listing: Listing,
    by path: RelationPath,
    in database: any Database
) async throws -> [String] {
    try await database.read { session in
        let lists = sorts(of: listing).flatMap { list.sql(for: ListQuery(sort: $0, limit: 20).below(.int(1), by: path)) }
        let included = list.sql(of: [.int(1), .int(2)], by: path, sort: listing.defaultSort)
        var others: [(sql: String, values: [ScalarValue])] = []
        if case .link(let links) = path {
            others.append(("SELECT \"\(links.near)\" FROM \"\(links.name)\" WHERE \"\(links.far)\" = ?", [.null]))
        }
        return try (lists + [included] + others).flatMap { statement in
            try session.query("EXPLAIN QUERY PLAN " + statement.sql, statement.values) { try $0.text(3) }
        }
        // The ids of owners are rows that stand in the statement itself.
        .filter { $0.hasPrefix("SCAN") && !$0.contains("strata_owners") && !$0.contains("CONSTANT ROW") }
    }
}

/// What becomes of the rows of a table when the rows that their keys refer to are deleted: action by column.
public func deleteActions(of table: String, in database: any Database) async throws -> [String: String] {
    try await database.read { session in
        let sql = "SELECT \"from\", \"on_delete\" FROM pragma_foreign_key_list(?)"
        let actions = try session.query(sql, [.text(table)]) { (try $0.text(0), try $0.text(1)) }
        return Dictionary(actions) { first, _ in first }
    }
}

extension FieldKind {
    /// Whether a value of this type is usually shared by many rows.
    fileprivate var isCoarse: Bool {
        switch self {
        case .bool, .enumeration, .uuid: true
        default: false
        }
    }
}

/// Whether the database refuses to run a statement.
public func isRefused(_ sql: String, by database: any Database) async throws -> Bool {
    do {
        try await database.write { session in _ = try session.execute(sql, []) }
        return false
    } catch is SQLError {
        return true
    }
}
