public import PlatformCore

extension APIRequest {
    /// The page that the query parameters ask for: `limit`, `cursor`, `sort=-publishedOn,title`, filters such as `price.gte=10`,
    /// `q=sea%20tales`, and `include=author`, `count=exact` and `fields=title,price` for more and for less than the usual.
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
            case "q" where listing.isSearchable: result.search = reader.search(item.value)
            case "include" where !listing.relations.isEmpty: result.include = reader.include(item.value)
            case "limit": result.limit = reader.limit(item.value)
            case "count": result.countsRows = reader.count(item.value)
            case "fields": result.members = reader.members(item.value)
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

    /// How one row is to be shown: with the members that `fields=title,price` asks for and the related rows of `include=author`.
    ///
    /// - Throws: `malformed` with everything that is wrong: other parameters, unknown names, a name twice.
    public func rowQuery(_ listing: Listing) throws(DomainError) -> ListQuery {
        var result = ListQuery(limit: 1)
        if query.items.isEmpty { return result }
        var reader = ListQueryReader(listing)
        for item in query.items {
            switch item.name {
            case "fields": result.members = reader.members(item.value)
            case "include" where !listing.relations.isEmpty: result.include = reader.include(item.value)
            default: reader.refuseUnknown(item.name, known: ["fields"] + (listing.relations.isEmpty ? [] : ["include"]))
            }
        }
        if !reader.violations.isEmpty { throw .query(reader.violations) }
        return result
    }
}
