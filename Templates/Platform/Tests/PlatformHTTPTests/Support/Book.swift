import Foundation
import PlatformCore

/// What the service under test serves.
struct Book: JSONResource {
    static let id = "018f3d2a-7b1c-7def-8123-456789abcdef"
    var title = "Emma"

    func writeMembers(to json: inout JSONWriter) {
        json.member("id", Self.id)
        json.member("title", title)
        json.member("version", 3)
    }

    static let listing = Listing(
        members: "id title version",
        fields: [
            ListField(name: "title", column: "title", kind: .string, sortable: true, filterable: true),
            ListField(name: "price", column: "price", kind: .decimal(precision: 10, scale: 2), sortable: true, filterable: true),
            ListField(name: "genre", column: "genre", kind: .enumeration(["fiction", "history"]), filterable: true),
            ListField(name: "stock", column: "stock", kind: .int, filterable: true),
            ListField(name: "publishedOn", column: "published_on", kind: .date, isOptional: true, sortable: true, filterable: true),
            ListField(name: "authorId", column: "author_id", kind: .uuid, filterable: true),
            ListField(name: "secretNote", column: "secret_note", kind: .string),
        ],
        isSearchable: true,
        relations: ["author", "tags"],
        defaultSort: [SortTerm(column: "title", kind: .string)],
        defaultLimit: 50,
        maximumLimit: 200
    )
}
