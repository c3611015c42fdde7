import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformCore
import PlatformHTTP
import XCTest

final class HeaderTests: XCTestCase {
    private struct Fault: Error {}

    private let service = TestService { $0.get("/v1/fail") { _ in throw Fault() } }

    func testSEC48EveryResponseHasTheSecurityHeadersOnce() async throws {
        let expected = [
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "accelerometer=(), camera=(), geolocation=(), microphone=(), payment=()",
        ]
        let requests: [(HTTPRequest.Method, String)] = [
            (.get, "/v1/books"), (.get, "/v1/books/\(Book.id)"), (.head, "/v1/books/\(Book.id)"), (.delete, "/v1/books/\(Book.id)"),
            (.options, "/v1/books"), (.get, "/nothing"), (.put, "/v1/books"), (.post, "/v1/books"), (.get, "/v1/fail"), (.get, "/livez"),
            (.get, "/readyz"), (.get, "/openapi.yaml"),
        ]
        try await service.application().test(.live) { client in
            for (method, path) in requests {
                let response = try await client.execute(uri: path, method: method)
                for (name, value) in expected {
                    XCTAssertEqual(response.headers[values: try XCTUnwrap(HTTPField.Name(name))], [value], "\(name) of \(method) \(path)")
                }
                for name in ["Cache-Control", "X-Request-Id", "Date"] {
                    let values = response.headers[values: try XCTUnwrap(HTTPField.Name(name))]
                    XCTAssertEqual(values.count, 1, "\(name) of \(method) \(path)")
                }
                XCTAssertNil(response.headers[.server])
                XCTAssertNil(response.headers[try XCTUnwrap(HTTPField.Name("X-Powered-By"))])
                XCTAssertNil(response.headers[.strictTransportSecurity])
            }
        }
    }

    func testSEC48BehindTLSBrowsersMustInsistOnIt() async throws {
        var configuration = ServerConfiguration.testing()
        configuration.isPublicTLS = true
        for path in ["/v1/books", "/nothing"] {
            let response = try await service.send(.get, path, configuration)
            XCTAssertEqual(response.headers[values: .strictTransportSecurity], ["max-age=31536000; includeSubDomains"])
        }
    }

    func testSEC43StoredMarkupIsOnlyEverJSON() async throws {
        let service = TestService { $0.get("/v1/markup") { _ in .ok(Book(title: "<script>alert(1)</script>")) } }
        let response = try await service.send(.get, "/v1/markup")
        XCTAssertEqual(response.headers[.contentType], "application/json")
        XCTAssertEqual(response.headers[.xContentTypeOptions], "nosniff")
    }

    func testSEC55OnlySuccessfulReadingsMayBeKept() async throws {
        let kept = try await service.send(.get, "/v1/books")
        XCTAssertEqual(kept.headers[.cacheControl], "private, no-cache")
        let made = try await service.sendJSON(.post, "/v1/books", #"{"title":"Emma"}"#)
        XCTAssertEqual(made.headers[.cacheControl], "no-store")
        let missing = try await service.send(.get, "/v1/books/me.css")
        XCTAssertEqual(missing.headers[.cacheControl], "no-store")
    }

    func testSEC55ARouteMayForbidKeeping() async throws {
        let service = TestService { table in
            table.get("/v1/me") { _ in
                var response = APIResponse.ok(Book(), version: 1)
                response.headers[.cacheControl] = "no-store"
                return response
            }
        }
        let response = try await service.send(.get, "/v1/me")
        XCTAssertEqual(response.headers[values: .cacheControl], ["no-store"])
    }

    func testAWellFormedRequestIDIsKept() async throws {
        let name = try XCTUnwrap(HTTPField.Name("X-Request-Id"))
        let response = try await service.send(.get, "/v1/books", headers: [name: "order-17.retry:2_a"])
        XCTAssertEqual(response.headers[name], "order-17.retry:2_a")
        XCTAssertEqual(try service.log.requests().last?["requestId"], "order-17.retry:2_a")
    }

    func testSEC41ARequestIDThatCouldBreakAHeaderIsReplaced() async throws {
        let name = try XCTUnwrap(HTTPField.Name("X-Request-Id"))
        for value in ["a b", "", "<x>", "a,b", "é", String(repeating: "a", count: 129), "a;b"] {
            let response = try await service.send(.get, "/v1/books", headers: [name: value])
            let id = try XCTUnwrap(response.headers[name])
            XCTAssertEqual(id.count, 32, value)
            XCTAssertNotEqual(id, value)
        }
        try await service.application().test(.live) { client in
            let injected =
                "GET /v1/books?a=%0d%0aSet-Cookie:%20x=1 HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\r\n b\r\nConnection: close\r\n\r\n"
            let answer = try await probe(port: try XCTUnwrap(client.port), injected)
            XCTAssertFalse(answer.contains("\r\nSet-Cookie"), answer)
        }
    }

    func testATraceIsContinuedOrBegun() async throws {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
        let continued = try await service.send(.get, "/nothing", headers: [.traceparent: "00-\(trace)-00f067aa0ba902b7-01"])
        XCTAssertEqual(try continued.json["traceId"]?.string, trace)
        XCTAssertEqual(continued.headers[try XCTUnwrap(HTTPField.Name("X-Request-Id"))], trace)
        let malformed = [
            "00-\(trace)-00f067aa0ba902b7", "ff-\(trace)-00f067aa0ba902b7-01", "00-\(trace.uppercased())-00f067aa0ba902b7-01",
            "00-\(String(repeating: "0", count: 32))-00f067aa0ba902b7-01", "00-\(trace)-0000000000000000-01",
            "00-\(trace)-00f067aa0ba902b7-01-x",
            "junk",
        ]
        for value in malformed {
            let response = try await service.send(.get, "/nothing", headers: [.traceparent: value])
            let id = try XCTUnwrap(response.json["traceId"]?.string)
            XCTAssertNotEqual(id, trace, value)
            XCTAssertEqual(id.count, 32, value)
        }
    }
}
