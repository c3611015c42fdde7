public import PlatformCore

extension APIRequest {
    /// The page that the query parameters ask for: `limit`, `cursor`, `sort=-publishedOn,title`, and filters such as `price.gte=10`.
    ///
    /// - Throws: `malformed` with everything that is wrong: unknown parameters, fields and operators, values of the wrong type, a
    ///   limit out of range, a cursor that was not made for this very list.
    public func listQuery(_ listing: Listing) throws(DomainError) -> ListQuery {
        var reader = ListQueryReader(listing)
        var result = ListQuery(limit: listing.defaultLimit)
        result.sort = query["sort"].map { reader.sort($0) } ?? listing.defaultSort
        for item in query.items {
            switch item.name {
            case "sort": break
            case "limit": result.limit = reader.limit(item.value)
            case "cursor":
                result.position = settings.cursors.position(in: item.value, of: CursorScope(self, sort: result.sort))
                if result.position == nil { reader.refuse("cursor", "invalid_cursor", "It was not made for this list; begin without it.") }
            default:
                if let filter = reader.filter(item.name, item.value) { result.filters.append(filter) }
            }
        }
        if !reader.violations.isEmpty { throw .query(reader.violations) }
        return result
    }
}
