public import PlatformCore
public import PlatformSQL

/// The relations that a list does not include by one statement each, whether there is one row or there are many; and those of which it
/// includes as many rows as there are, and not just as many as a page can have.
public func costlyIncludes<Owner: JSONResource>(
    of listing: Listing,
    in database: any Database,
    _ page: @escaping @Sendable (ListQuery, any Session) throws -> Page<Owner>
) async throws -> [String] {
    try await database.read { session in
        try listing.relations.flatMap { relation in
            try [1, listing.maximumLimit].compactMap { limit in
                let plain = CountingSession(session)
                let rows = try page(ListQuery(limit: limit), plain).rows.count
                let full = CountingSession(session)
                let included = try page(ListQuery(limit: limit, include: [relation]), full).related.map(\.relation)
                if included != [relation] { return "\(relation) is not included" }
                let cost = full.statements - plain.statements
                if cost == 1, full.last.sql.contains("LIMIT"), full.last.values.last != .int(Int64(listing.maximumLimit)) {
                    return "\(relation) is not as short as a page"
                }
                return cost > 1 ? "\(relation) costs \(cost) statements for \(rows) rows" : nil
            }
        }
    }
}

/// The ids of the rows that a relation includes, by the id of the row that includes them.
public func includedIDs<Owner: JSONResource>(
    _ relation: String,
    in database: any Database,
    _ page: @escaping @Sendable (ListQuery, any Session) throws -> Page<Owner>
) async throws -> [String: [String]] {
    let rows = try await database.read { session in try page(ListQuery(limit: 100, include: [relation]), session).included.map(\.json) }
    var ids: [String: [String]] = [:]
    for row in rows {
        let row = try JSONParser.parse(row)
        let related = row[relation].map { $0.array ?? [$0] } ?? []
        ids[row.idText] = related.filter { $0 != .null }.map(\.idText)
    }
    return ids
}

extension JSONValue {
    fileprivate var idText: String { self["id"].flatMap { $0.string ?? $0.integer.map(String.init) } ?? "" }
}
