import HTTPTypes
public import PlatformCore

extension APIResponse {
    /// 200 with one page of a list: `{"items":[…],"links":{"self":…,"first":…,"next":…}}`, and the links in a `Link` header (RFC 8288);
    /// `"count":…` before the links if the query asks for it.
    ///
    /// The links keep every parameter of the request. `next` is missing on the last page; its cursor holds for this list only.
    public static func page(_ page: Page<some JSONResource>, of query: ListQuery, for request: APIRequest) -> APIResponse {
        let path = request.target.printablePath
        let first = request.query.text(without: "cursor")
        var links = [("self", path + request.query.text()), ("first", path + first)]
        if let position = page.next {
            let cursor = request.settings.cursors.cursor(at: position, of: CursorScope(request, sort: query.sort))
            links.append(("next", path + (first.isEmpty ? "?" : first + "&") + "cursor=" + cursor))
        }
        var json = JSONWriter(capacity: 512 * (page.rows.count + 1))
        json.beginObject()
        json.beginArray("items")
        if page.related.isEmpty {
            for row in page.rows { json.value(row, only: query.members) }
        } else {
            for row in page.included { json.value(row, only: query.shownMembers) }
        }
        json.endArray()
        if let count = page.count { json.member("count", count) }
        json.beginObject("links")
        for (relation, target) in links {
            json.name(relation)
            json.value(target)
        }
        json.endObject()
        json.endObject()
        var response = APIResponse(.ok, json: json)
        response.headers.add(.link, links.map { "<\($0.1)>; rel=\"\($0.0)\"" }.joined(separator: ", "))
        return response
    }
}
