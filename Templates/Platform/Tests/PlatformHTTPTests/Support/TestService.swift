import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import PlatformCore
import PlatformHTTP
import Synchronization

/// A small service with a route for each thing that a controller does, and a memory of what it was asked and what it logged.
final class TestService: Sendable {
    let asked = Mutex<ListQuery?>(nil)
    let written = Mutex(0)
    let log = LogSink()
    let routes: @Sendable (RouteTable) -> Void

    /// The service with further routes.
    init(_ routes: @escaping @Sendable (RouteTable) -> Void = { _ in }) {
        self.routes = routes
    }

    func application(
        _ configuration: ServerConfiguration = .testing(),
        middleware: [(MiddlewarePhase, any APIMiddleware)] = [],
        health: HealthChecks = [:],
        level: Logger.Level = .info
    ) throws -> APIApplication {
        let table = RouteTable()
        addBooks(to: table)
        routes(table)
        let between = MiddlewareTable()
        for (phase, member) in middleware { between.add(member, in: phase) }
        return try makeApplication(
            routes: table,
            configuration: configuration,
            middleware: between,
            health: health,
            openAPI: "openapi: 3.1.0\n",
            logger: .service("test", level: level, output: log.output)
        )
    }

    /// Sends one request through the router.
    func send(
        _ method: HTTPRequest.Method,
        _ uri: String,
        headers: HTTPFields = [:],
        body: String? = nil,
        _ configuration: ServerConfiguration = .testing()
    ) async throws -> TestResponse {
        try await application(configuration).test(.router) { client in
            try await client.execute(uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        }
    }

    /// Sends JSON through the router.
    func sendJSON(_ method: HTTPRequest.Method, _ uri: String, _ body: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = "application/json"
        return try await send(method, uri, headers: headers, body: body)
    }

    private func addBooks(to table: RouteTable) {
        table.get("/v1/books") { request in
            let query = try request.listQuery(Book.listing)
            self.asked.withLock { $0 = query }
            let next: [ScalarValue]? = query.position == nil ? [.text("Emma"), .uuid(UUID(uuidString: Book.id) ?? UUID())] : nil
            return .page(Page(rows: [Book(), Book()], next: next, count: query.countsRows ? 2 : nil), of: query, for: request)
        }
        table.get("/v1/authors/{id}/books") { request in
            _ = try request.identifier()
            let query = try request.listQuery(Book.listing)
            return .page(Page(rows: [Book()], next: [.text("Emma")]), of: query, for: request)
        }
        table.post("/v1/books") { request in
            let book = try await self.read(request.input(.create))
            return .created(book, at: "/v1/books/\(Book.id)", version: 1)
        }
        table.get("/v1/books/{id}") { request in
            let members = try request.rowQuery(Book.listing).members
            _ = try request.identifier()
            return .ok(Book(), only: members, version: 3)
        }
        table.patch("/v1/books/{id}") { request in
            _ = try request.identifier()
            let precondition = try request.precondition()
            let body = try await request.input(.patch)
            try precondition.check(current: 3, required: true)
            return .ok(try self.read(body), version: 4)
        }
        table.delete("/v1/books/{id}") { request in
            try request.precondition().check(current: 3)
            return .noContent
        }
    }

    private func read(_ body: InputBody) throws -> Book {
        var reader = MemberReader(body)
        let title = reader.string("title", length: 1...20)
        _ = reader.optionalInt("stock", range: 0...Int64.max)
        _ = reader.optionalBool("isNew")
        try reader.finish()
        written.withLock { $0 += 1 }
        return Book(title: title)
    }
}
