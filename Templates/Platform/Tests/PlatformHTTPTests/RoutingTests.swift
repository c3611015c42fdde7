import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformCore
import PlatformHTTP
import XCTest

final class RoutingTests: XCTestCase {
    private let service = TestService()

    func testAPI03AKnownPathAnswersAnotherMethodBy405AndNamesItsOwn() async throws {
        let response = try await service.send(.put, "/v1/books/\(Book.id)")
        try response.assertProblem(405, "method_not_allowed")
        XCTAssertEqual(response.headers[.allow], "DELETE, GET, HEAD, OPTIONS, PATCH")
    }

    func testAPI03OptionsNamesTheMethodsAndTheirBodies() async throws {
        let response = try await service.send(.options, "/v1/books")
        XCTAssertEqual(response.status, .noContent)
        XCTAssertEqual(response.headers[.allow], "GET, HEAD, OPTIONS, POST")
        XCTAssertEqual(response.headers[values: try XCTUnwrap(HTTPField.Name("Accept-Post"))], ["application/json"])
    }

    func testAPI03HeadHasTheHeadersOfGetAndNoBody() async throws {
        let headers: HTTPFields = [try XCTUnwrap(HTTPField.Name("X-Request-Id")): "same"]
        try await service.application().test(.live) { client in
            let get = try await client.execute(uri: "/v1/books/\(Book.id)", method: .get, headers: headers)
            let head = try await client.execute(uri: "/v1/books/\(Book.id)", method: .head, headers: headers)
            XCTAssertEqual(head.status, .ok)
            XCTAssertEqual(head.body.readableBytes, 0)
            XCTAssertEqual(Set(head.headers.filter { $0.name != .date }), Set(get.headers.filter { $0.name != .date }))
            // The connection is still in step: a body after all would be read as the next response.
            let again = try await client.execute(uri: "/v1/books/\(Book.id)", method: .get)
            XCTAssertEqual(again.status, .ok)
        }
    }

    func testAnUnknownPathIsAProblem() async throws {
        try await service.send(.get, "/v1/nothing").assertProblem(404, "not_found")
    }

    func testAnIdentifierThatIsNoUUIDNamesNothing() async throws {
        try await service.send(.get, "/v1/books/7").assertProblem(404, "not_found")
    }

    func testSEC10OtherSpellingsOfAPathAreNotFound() async throws {
        let spellings = [
            "/v1/books/", "//v1/books", "/v1//books", "/V1/books", "/v1/Books", "/v1/books.json", "/v1/books;p=1", "/v1/%62ooks",
            "/v1/x/../books", "/v1/x/%2e%2e/books", "/v1%2fbooks", "/v1/books/%2e", "/v1/books/..", "/v1/books/a%2fb", "/v1/bo\u{212a}s",
            "v1/books", "", "*", "/v1/me/x.css",
        ]
        for spelling in spellings {
            let response = try await service.send(.get, spelling)
            XCTAssertEqual(response.status, .notFound, spelling)
        }
    }

    func testSEC09AMethodOverrideIsIgnored() async throws {
        let name = try XCTUnwrap(HTTPField.Name("X-HTTP-Method-Override"))
        let response = try await service.send(.get, "/v1/books/\(Book.id)", headers: [name: "DELETE"])
        XCTAssertEqual(response.status, .ok)
        let withParameter = try await service.send(.get, "/v1/books/\(Book.id)?_method=DELETE")
        XCTAssertEqual(try withParameter.errors, ["_method": "unknown_parameter"])
    }

    func testSEC50UnknownVerbsAreRefusedWithoutEcho() async throws {
        for method in ["TRACE", "FOO", "PROPFIND"] {
            let verb = try XCTUnwrap(HTTPRequest.Method(method))
            try await service.send(verb, "/v1/books").assertProblem(405, "method_not_allowed")
            let elsewhere = try await service.send(verb, "/nothing", headers: [.cookie: "secret=1"])
            try elsewhere.assertProblem(501, "method_not_implemented")
            XCTAssertFalse(elsewhere.text.contains("secret"))
        }
    }

    func testSEC50ConnectAndGarbledVerbsAreRefusedOnTheWire() async throws {
        try await service.application().test(.live) { client in
            let port = try XCTUnwrap(client.port)
            for line in ["CONNECT example.com:443", "TRACE /v1/books", "F{}O /v1/books"] {
                let answer = try await probe(port: port, "\(line) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                let status = answer.split(separator: " ").dropFirst().first ?? ""
                XCTAssertTrue(["400", "404", "405", "501"].contains(status), "\(line): \(answer)")
            }
        }
    }

    func testALiteralSegmentWinsOverAParameter() async throws {
        let service = TestService { table in
            table.get("/v1/books/latest") { _ in .ok(Book(title: "the latest")) }
            table.get("/v1/books/latest/{name}") { request in .ok(Book(title: try request.parameter("name"))) }
        }
        let latest = try await service.send(.get, "/v1/books/latest")
        XCTAssertEqual(try latest.json["title"], "the latest")
        let byName = try await service.send(.get, "/v1/books/latest/a%20b")
        XCTAssertEqual(try byName.json["title"], "a b")
        let byID = try await service.send(.get, "/v1/books/\(Book.id)")
        XCTAssertEqual(try byID.json["title"], "Emma")
    }

    func testTheSameRouteTwiceIsAnError() {
        for path in ["/v1/books", "/v1/books/{other}", "/v1//books", "v1"] {
            let service = TestService { $0.get(path) { _ in .noContent } }
            XCTAssertThrowsError(try service.application(), path) { XCTAssertTrue($0 is RouteError) }
        }
    }

    func testAPI26TheApplicationKnowsItsRoutesAndShowsItsDocument() async throws {
        let routes = try service.application().routes.map { "\($0.method.rawValue) \($0.path)" }
        XCTAssertEqual(Set(routes).count, 9)
        XCTAssertTrue(routes.contains("PATCH /v1/books/{id}"))
        XCTAssertTrue(routes.contains("GET /openapi.yaml"))
        let document = try await service.send(.get, "/openapi.yaml")
        XCTAssertEqual(document.text, "openapi: 3.1.0\n")
        XCTAssertEqual(document.headers[.contentType], "application/yaml")
        let tag = try XCTUnwrap(document.headers[.eTag])
        let again = try await service.send(.get, "/openapi.yaml", headers: [.ifNoneMatch: tag])
        XCTAssertEqual(again.status, .notModified)
    }
}
