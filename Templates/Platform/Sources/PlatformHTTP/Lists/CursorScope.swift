import PlatformCore

/// The list that a cursor belongs to: a path, filters and a sort. A cursor of one is refused by every other.
struct CursorScope {
    /// All of it in one unambiguous sequence of bytes.
    let bytes: [UInt8]

    private static let others: Set<String> = ["count", "cursor", "fields", "include", "limit", "sort"]

    init(_ request: APIRequest, sort: [SortTerm]) {
        var writer = JSONWriter()
        writer.beginArray()
        // The version of the format: cursors of another one are refused.
        writer.value(1)
        // The path holds the identifiers of parents, so a sub-collection is a list of its own.
        writer.value(request.path)
        writer.beginArray()
        for term in sort {
            writer.value(term.column)
            writer.value(term.descending)
        }
        writer.endArray()
        // As sent, in any order. How many rows a page has, and how much of them it shows, may change from page to page.
        for item in request.query.items.sorted(by: { $0.name < $1.name }) where !Self.others.contains(item.name) {
            writer.value(item.name)
            writer.value(item.value)
        }
        writer.endArray()
        bytes = writer.bytes
    }
}
