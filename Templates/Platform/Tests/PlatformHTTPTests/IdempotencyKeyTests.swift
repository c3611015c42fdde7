import HTTPTypes
import HummingbirdTesting
import PlatformCore
import PlatformHTTP
import Synchronization
import XCTest

final class IdempotencyKeyTests: XCTestCase {
    /// What the service was asked to do once, in order.
    private let asked = Asked()

    private final class Asked: Sendable {
        let keys = Mutex<[IdempotencyKey?]>([])
    }

    /// A service that remembers keys, and repeats the answer of the first request that has one.
    private var service: TestService {
        TestService { [asked] table in
            table.post("/v1/shelves/{id}/notes") { request in
                let body = try await request.input(.create)
                let answer = { @Sendable (body: InputBody) in
                    APIResponse.created(JSONValue.object(body.members), at: "/v1/notes/1", version: 1)
                }
                let once = request.once(answer)
                let isNew = asked.keys.withLock { keys in
                    defer { keys.append(once?.key) }
                    return !keys.contains { $0?.text == once?.key.text && $0 != nil }
                }
                if let once, !isNew { throw Replay(once.answer(body)) }
                return answer(body)
            }
        }
    }

    private func send(_ key: String?, _ body: String = #"{"a":1}"#, path: String = "/v1/shelves/1/notes") async throws -> TestResponse {
        let headers = HTTPField.Name("Idempotency-Key").flatMap { name in key.map { HTTPFields([HTTPField(name: name, value: $0)]) } }
        return try await service.sendJSON(.post, path, body, headers: headers ?? [:])
    }

    private func replayed(_ response: TestResponse) -> String? {
        HTTPField.Name("Idempotency-Replayed").flatMap { response.headers[$0] }
    }

    func testAPI16AReplaySaysSoAndIsOtherwiseTheSame() async throws {
        let first = try await send(#""abc""#)
        let second = try await send(#""abc""#)
        XCTAssertNil(replayed(first))
        XCTAssertEqual(replayed(second), "true")
        XCTAssertEqual(second.status, .created)
        XCTAssertEqual(second.text, first.text)
        for name in [HTTPField.Name.location, .eTag, .contentType] { XCTAssertEqual(second.headers[name], first.headers[name]) }
    }

    func testAPI16AKeyIsTheTextOfAStructuredString() async throws {
        for key in [#""a""#, #"" !~""#, #""a\"b\\c""#, "\"" + String(repeating: "x", count: 255) + "\""] {
            let response = try await send(key)
            XCTAssertEqual(response.status, .created, key)
        }
        XCTAssertEqual(asked.keys.withLock { $0.compactMap { $0?.text } }.prefix(3), ["a", " !~", #"a"b\c"#])
    }

    func testAPI16AMalformedKeyIsRefused() async throws {
        let long = "\"" + String(repeating: "x", count: 256) + "\""
        for key in ["abc", "", #""""#, #"""#, #""a"#, #""a"b""#, #""a\b""#, #""a\""#, #""a", "b""#, #""a";x"#, "\"é\"", long] {
            let response = try await send(key)
            try response.assertProblem(400, "malformed_idempotency_key")
        }
        XCTAssertTrue(asked.keys.withLock { $0.isEmpty })
    }

    func testAPI16RequestsThatDifferHaveOtherFingerprints() async throws {
        for (path, body) in [("1", "{}"), ("1", "{}"), ("1", "{ }"), ("2", "{}")] {
            _ = try await send("\"\(path)\(asked.keys.withLock { $0.count })\"", body, path: "/v1/shelves/\(path)/notes")
        }
        let made = asked.keys.withLock { $0.compactMap { $0 } }
        XCTAssertEqual(made.map(\.scope), Array(repeating: "POST /v1/shelves/{id}/notes", count: 4))
        XCTAssertEqual(made[0].fingerprint, made[1].fingerprint)
        XCTAssertEqual(Set(made.map(\.fingerprint)).count, 3)
        XCTAssertEqual(made[0].expiry.microseconds - made[0].received.microseconds, 86_400_000_000)
    }

    func testARequestWithoutAKeyIsAsItWas() async throws {
        _ = try await send(nil)
        XCTAssertEqual(asked.keys.withLock { $0 }, [nil])
    }
}
