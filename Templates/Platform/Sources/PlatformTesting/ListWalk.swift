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

/// The plans that read a whole table or sort in memory, of every list by one equality filter with every sort.
public func tableScans(of list: ListStatement, _ listing: Listing, in database: any Database) async throws -> [String] {
    let filters = listing.fields.filter(\.filterable).map { Filter(column: $0.column, operator: .eq, values: [.null]) }
    let queries = sorts(of: listing).flatMap { sort in filters.map { ListQuery(filters: [$0], sort: sort, limit: 20) } }
    return try await database.read { session in
        try queries.flatMap { query in
            try list.sql(for: query).flatMap { statement in
                try session.query("EXPLAIN QUERY PLAN " + statement.sql, statement.values) { try $0.text(3) }
            }
        }
        .filter { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE FOR ORDER BY") }
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
