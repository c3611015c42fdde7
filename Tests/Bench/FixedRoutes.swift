import Foundation
import NIOCore
import PlatformCore
import PlatformHTTP
import Synchronization

// Routes to measure the others against: the same application and the same path of a request, but no layers behind it.

/// Fills the database, and adds routes that answer with what they hold in memory.
func addFixedRoutes(to routes: RouteTable, _ services: Services) {
    let fixed = Fixed()
    routes.post("/fixed/setup") { _ in
        try await fixed.fill(services)
        return .noContent
    }
    routes.get("/fixed/book") { _ in APIResponse(contentType: "application/json", body: fixed.bodies.book) }
    routes.get("/fixed/page") { _ in APIResponse(contentType: "application/json", body: fixed.bodies.page) }
    routes.get("/fixed/memory") { _ in .ok(Rows(books: fixed.bodies.rows)) }
}

/// Twenty books and their texts.
private final class Fixed: Sendable {
    struct Bodies: Sendable {
        var rows: [Book] = []
        var book = ByteBuffer()
        var page = ByteBuffer()
    }

    private let state = Mutex(Bodies())

    var bodies: Bodies { state.withLock { $0 } }

    func fill(_ services: Services) async throws {
        let author = try await services.authors.create(AuthorInput(name: "Grace Hopper", email: nil))
        _ = try await services.customers.create(CustomerInput(name: "Ada Lovelace", email: "ada@example.com"))
        var rows: [Book] = []
        for number in 0..<10_000 {
            let members: JSONObject = [
                "title": .string("A book with a title of some length, number \(number)"),
                "isbn": .string(String(9_000_000_000_000 + number)),
                "price": .string("\(number % 97 + 1).50"),
                "genre": .string(Genre.allCases[number % Genre.allCases.count].rawValue),
                "summary": "What it is about, in one sentence.",
                "publishedOn": .string("20\(10 + number % 10)-0\(1 + number % 9)-15"),
                "authorId": .string(author.id.lowercased),
            ]
            let book = try await services.books.create(BookInput(InputBody(members)))
            if rows.count < 20 { rows.append(book) }
        }
        var book = JSONWriter()
        rows[0].write(to: &book)
        var page = JSONWriter()
        Rows(books: rows).write(to: &page)
        let bodies = Bodies(rows: rows, book: ByteBuffer(bytes: book.bytes), page: ByteBuffer(bytes: page.bytes))
        state.withLock { $0 = bodies }
    }
}

/// A page of books as a list answers it, without links.
private struct Rows: JSONWritable {
    var books: [Book]

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.beginArray("items")
        for book in books { book.write(to: &json) }
        json.endArray()
        json.endObject()
    }
}
