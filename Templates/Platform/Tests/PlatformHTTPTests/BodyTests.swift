import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformCore
import PlatformHTTP
import Synchronization
import XCTest

final class BodyTests: XCTestCase {
    private let service = TestService()

    func testAPI04OnlyJSONInUTF8IsTaken() async throws {
        let accepted = ["application/json", "Application/JSON", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\""]
        for type in accepted {
            let response = try await service.send(.post, "/v1/books", headers: [.contentType: type], body: #"{"title":"Emma"}"#)
            XCTAssertEqual(response.status, .created, type)
        }
        let refused = [
            "text/plain", "application/json; charset=latin1", "application/merge-patch+json", "application/jsonx", "json", "a, b",
        ]
        for type in refused {
            let response = try await service.send(.post, "/v1/books", headers: [.contentType: type], body: #"{"title":"Emma"}"#)
            try response.assertProblem(415, "unsupported_media_type")
            XCTAssertEqual(response.headers[try XCTUnwrap(HTTPField.Name("Accept-Post"))], "application/json", type)
        }
        try await service.send(.post, "/v1/books", body: #"{"title":"Emma"}"#).assertProblem(415, "unsupported_media_type")
    }

    func testAPI04APatchTakesMergePatches() async throws {
        let headers: HTTPFields = [.contentType: "application/merge-patch+json", .ifMatch: "\"3\""]
        let patched = try await service.send(.patch, "/v1/books/\(Book.id)", headers: headers, body: #"{"title":"Emma"}"#)
        XCTAssertEqual(patched.status, .ok)
        let refused = try await service.send(
            .patch,
            "/v1/books/\(Book.id)",
            headers: [.contentType: "application/json-patch+json"],
            body: "[]"
        )
        try refused.assertProblem(415, "unsupported_media_type")
        let accepted = refused.headers[try XCTUnwrap(HTTPField.Name("Accept-Patch"))]
        XCTAssertEqual(accepted, "application/merge-patch+json, application/json")
    }

    func testAPI04CompressedBodiesAreRefused() async throws {
        let response = try await service.sendJSON(.post, "/v1/books", "{}", headers: [.contentEncoding: "gzip"])
        try response.assertProblem(415, "unsupported_content_encoding")
        XCTAssertEqual(response.headers[.acceptEncoding], "identity")
    }

    func testAPI04WhatAcceptRulesOutIs406() async throws {
        let allowed = [
            "*/*", "application/json", "application/*;q=0.1", "text/html, application/json;q=0.9", "text/html, */*;q=0.1",
            "APPLICATION/JSON",
        ]
        for accept in allowed {
            let response = try await service.send(.get, "/v1/books/\(Book.id)", headers: [.accept: accept])
            XCTAssertEqual(response.status, .ok, accept)
        }
        for accept in ["text/html", "application/xml", "application/json;q=0", "*/*, application/json;q=0.0", "image/*"] {
            let response = try await service.send(.get, "/v1/books/\(Book.id)", headers: [.accept: accept])
            try response.assertProblem(406, "not_acceptable")
        }
    }

    func testAPI04WhatIsNotAcceptedIsNotDone() async throws {
        let response = try await service.sendJSON(.post, "/v1/books", #"{"title":"Emma"}"#, headers: [.accept: "text/html"])
        XCTAssertEqual(response.status, .notAcceptable)
        XCTAssertEqual(service.written.withLock { $0 }, 0)
    }

    func testAPI21ACreationNamesItsPlace() async throws {
        let response = try await service.sendJSON(.post, "/v1/books", #"{"title":"Emma"}"#)
        XCTAssertEqual(response.status, .created)
        XCTAssertEqual(response.headers[.location], "/v1/books/\(Book.id)")
        XCTAssertEqual(response.headers[.eTag], "\"1\"")
    }

    func testAPI21ADeletionHasNoBodyAndNoLength() async throws {
        let response = try await service.send(.delete, "/v1/books/\(Book.id)")
        XCTAssertEqual(response.status, .noContent)
        XCTAssertNil(response.headers[.contentLength])
        XCTAssertNil(response.headers[.contentType])
    }

    func testSEC13MembersThatCallersDoNotSetAreRefused() async throws {
        for name in ["id", "version", "createdAt", "role", "__proto__"] {
            let response = try await service.sendJSON(.post, "/v1/books", #"{"title":"Emma","\#(name)":1}"#)
            try response.assertProblem(400, "malformed")
            XCTAssertEqual(try response.errors, ["/\(name)": "unknown_member"])
        }
        XCTAssertEqual(service.written.withLock { $0 }, 0)
    }

    func testSEC31HostileJSONIsRefused() async throws {
        let bodies = [
            String(repeating: "[", count: 100_000), "{\"title\":" + String(repeating: "9", count: 1_000_000) + "}",
            #"{"title":"a","title":"b"}"#, #"{"title":"a"} x"#, "", "{", "\u{feff}{}",
        ]
        for body in bodies {
            try await service.sendJSON(.post, "/v1/books", body).assertProblem(400, "malformed_json")
        }
        try await service.sendJSON(.post, "/v1/books", "[" + String(repeating: "1,", count: 500_000) + "1]").assertProblem(
            400,
            "wrong_type"
        )
        try await service.sendJSON(.post, "/v1/books", "7").assertProblem(400, "wrong_type")
    }

    func testSEC40TextThatNoDatabaseKeepsIsRefused() async throws {
        for title in [#"\u0000"#, #"\ud800"#, #"\udc00\ud800"#] {
            let response = try await service.sendJSON(.post, "/v1/books", #"{"title":"\#(title)"}"#)
            XCTAssertTrue([400, 422].contains(response.status.code), title)
        }
        let overlong: [UInt8] = Array("{\"title\":\"".utf8) + [0xc0, 0xaf] + Array("\"}".utf8)
        let response = try await service.application().test(.router) { client in
            try await client.execute(
                uri: "/v1/books",
                method: .post,
                headers: [.contentType: "application/json"],
                body: ByteBuffer(bytes: overlong)
            )
        }
        try response.assertProblem(400, "malformed_json")
        let faithful = try await service.sendJSON(.post, "/v1/books", #"{"title":"\u202e‮ok"}"#)
        XCTAssertEqual(try faithful.json["title"], "\u{202e}\u{202e}ok")
    }

    func testSEC56ValuesOfOtherTypesAreNotConverted() async throws {
        for stock in [#""1""#, "1.0", "1e400", "9223372036854775808", "true"] {
            let response = try await service.sendJSON(.post, "/v1/books", #"{"title":"Emma","stock":\#(stock)}"#)
            XCTAssertEqual(response.status, .unprocessableContent, stock)
        }
        let response = try await service.sendJSON(.post, "/v1/books", #"{"title":"Emma","isNew":"true"}"#)
        XCTAssertEqual(try response.errors, ["/isNew": "wrong_type"])
    }

    func testSEC29ABodyBeyondTheLimitIs413AndEndsTheConnection() async throws {
        var configuration = ServerConfiguration.testing()
        configuration.bodyLimit = 2000
        let head = "POST /v1/books HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        try await service.application(configuration).test(.live) { client in
            let port = try XCTUnwrap(client.port)
            let announced = try await probe(port: port, head + "Content-Length: 1000000000\r\n\r\n")
            XCTAssertTrue(announced.hasPrefix("HTTP/1.1 413"), announced)
            XCTAssertTrue(announced.lowercased().contains("connection: close"), announced)
            XCTAssertTrue(announced.contains("\"code\":\"content_too_large\""), announced)
            let chunk = "3e8\r\n" + String(repeating: " ", count: 1000) + "\r\n"
            let chunked = try await probe(port: port, head + "Transfer-Encoding: chunked\r\n\r\n", String(repeating: chunk, count: 50))
            XCTAssertTrue(chunked.hasPrefix("HTTP/1.1 413"), chunked)
            XCTAssertTrue(chunked.contains("\"code\":\"content_too_large\""), chunked)
        }
    }

    func testSEC29ALongBodyThatNobodyReadsEndsTheConnection() async throws {
        try await service.application().test(.live) { client in
            let head = "GET /v1/books/\(Book.id) HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n"
            let answer = try await probe(port: try XCTUnwrap(client.port), head, String(repeating: "a", count: 1000))
            XCTAssertTrue(answer.hasPrefix("HTTP/1.1 200"), answer)
            XCTAssertTrue(answer.lowercased().contains("connection: close"), answer)
        }
    }

    func testABodyThatStopsBeingHTTPIsAProblem() async throws {
        try await service.application().test(.live) { client in
            let head = "POST /v1/books HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            let answer = try await probe(port: try XCTUnwrap(client.port), head, "zz\r\n")
            XCTAssertTrue(answer.hasPrefix("HTTP/1.1 400"), answer)
        }
    }

    func testAnActionMayComeWithoutABody() async throws {
        let service = TestService { table in
            table.post("/v1/act") { request in
                .ok(Book(title: "\(try await request.inputIfAny().members.count)"))
            }
        }
        let none = try await service.send(.post, "/v1/act")
        XCTAssertEqual(try none.json["title"], "0")
        let some = try await service.sendJSON(.post, "/v1/act", #"{"a":1}"#)
        XCTAssertEqual(try some.json["title"], "1")
        try await service.send(.post, "/v1/act", body: "{}").assertProblem(415, "unsupported_media_type")
    }

    func testAnActionThatTakesNothingRefusesMembers() async throws {
        let service = TestService { table in
            table.post("/v1/act") { request in
                try await request.noInput()
                return .ok(Book(title: "done"))
            }
        }
        for body in ["", "{}"] {
            let answer = body.isEmpty ? try await service.send(.post, "/v1/act") : try await service.sendJSON(.post, "/v1/act", body)
            XCTAssertEqual(try answer.json["title"], "done", body)
        }
        try await service.sendJSON(.post, "/v1/act", #"{"a":1}"#).assertProblem(400, "malformed")
        try await service.send(.post, "/v1/act?a=1").assertProblem(400, "invalid_query")
    }
}
