import HTTPTypes
import PlatformCore
import PlatformTesting
import XCTest

final class OpenAPIContractTests: XCTestCase {
    private func contract() throws -> OpenAPIContract { try OpenAPIContract(yaml: noteDocument) }

    private func response(_ status: Int, _ json: JSONValue? = nil, _ headers: HTTPFields = [:]) -> TestResponse {
        var headers = headers
        if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json; charset=utf-8" }
        return TestResponse(status: status, headers: headers, body: json?.json ?? [])
    }

    private let note: JSONValue = ["id": 1, "title": "Milk", "isDone": false, "parent": .null, "version": 1]
    private var tag: HTTPFields {
        var fields: HTTPFields = [.eTag: "\"1\""]
        if let name = HTTPField.Name("X-Request-Id") { fields[name] = "test" }
        return fields
    }

    func testAcceptsWhatIsDocumented() throws {
        XCTAssertEqual(try contract().problems(with: response(200, note, tag), to: .get, "/v1/notes/1"), [])
    }

    func testReportsAStatusThatIsNotDocumented() throws {
        let problems = try contract().problems(with: response(418), to: .get, "/v1/notes/1")
        XCTAssertEqual(problems, ["the status 418 is not documented for getNote"])
    }

    func testReportsHeadersThatAreMissingOrWrong() throws {
        XCTAssertEqual(
            try contract().problems(with: response(200, note), to: .get, "/v1/notes/1"),
            ["the header ETag is missing", "the header X-Request-Id is missing"]
        )
        var fields = tag
        fields[.eTag] = "1"
        let problems = try contract().problems(with: response(200, note, fields), to: .get, "/v1/notes/1")
        XCTAssertEqual(problems, ["the header ETag: : does not match ^\"[0-9]+\"$"])
    }

    func testReportsAnotherMediaType() throws {
        var fields = tag
        fields[.contentType] = "text/plain"
        let problems = try contract().problems(with: response(200, note, fields), to: .get, "/v1/notes/1")
        XCTAssertEqual(problems, ["the media type “text/plain” is not documented, but application/json"])
    }

    func testReportsABodyWhereNoneIsDocumented() throws {
        let problems = try contract().problems(with: response(204, note), to: .delete, "/v1/notes/1")
        XCTAssertEqual(problems, ["has a body, and none is documented"])
    }

    func testReportsABodyThatIsNoJSON() throws {
        var fields = tag
        fields[.contentType] = "application/json"
        let broken = TestResponse(status: 200, headers: fields, body: Array("{".utf8))
        XCTAssertEqual(try contract().problems(with: broken, to: .get, "/v1/notes/1"), ["the body is not application/json"])
    }

    func testReportsARefusalThatIsNoProblem() throws {
        let problem: JSONValue = [
            "type": "about:blank", "title": "Not Found", "status": 400, "detail": "", "instance": "/", "code": "x", "traceId": "1",
        ]
        var fields = tag
        fields[.contentType] = "application/problem+json"
        let problems = try contract().problems(with: response(404, problem, fields), to: .get, "/v1/notes/1")
        XCTAssertEqual(problems, ["the problem's status is not that of the response"])
        XCTAssertEqual(
            try contract().problems(with: response(404, note, tag), to: .get, "/nowhere"),
            ["a refusal must be application/problem+json, not “application/json”"]
        )
    }

    func testReadsYAMLAsWhatItSays() throws {
        let contract = try contract()
        func answer(_ text: String) -> TestResponse {
            TestResponse(status: 200, headers: [.contentType: "application/yaml"], body: Array(text.utf8))
        }
        XCTAssertEqual(contract.problems(with: answer("openapi: 3.1.0"), to: .get, "/openapi.yaml"), [])
        XCTAssertEqual(contract.problems(with: answer("just text"), to: .get, "/openapi.yaml"), [": must be object"])
        XCTAssertEqual(contract.problems(with: answer("a: ["), to: .get, "/openapi.yaml"), ["the body is not application/yaml"])
    }

    func testHoldsHEADToGETWithoutABody() throws {
        XCTAssertEqual(try contract().problems(with: response(200, nil, tag), to: .head, "/v1/notes/1"), [])
        XCTAssertEqual(
            try contract().problems(with: response(200, note, tag), to: .head, "/v1/notes/1"),
            ["HEAD is answered with a body"]
        )
    }

    func testALiteralSegmentWinsOverAParameter() throws {
        let document = """
            paths:
              /notes/{id}: { get: { operationId: one, responses: {} } }
              /notes/newest: { get: { operationId: newest, responses: {} } }
            """
        let contract = try OpenAPIContract(yaml: document)
        XCTAssertEqual(contract.operation(.get, "/notes/newest")?.id, "newest")
        XCTAssertEqual(contract.operation(.get, "/notes/1?a=b")?.id, "one")
        XCTAssertNil(contract.operation(.get, "/notes/"))
    }

    func testNamesWhatNoAnswerHasCovered() throws {
        let contract = try contract()
        XCTAssertEqual(contract.uncovered(under: "/livez"), ["getLiveness 200", "getLiveness 400"])
        _ = contract.problems(with: response(200, ["status": "pass"]), to: .get, "/livez")
        XCTAssertEqual(contract.uncovered(under: "/livez"), ["getLiveness 400"])
        XCTAssertEqual(contract.uncovered(under: "/live"), [])
    }

    func testRefusesADocumentWithoutOperations() {
        XCTAssertThrowsError(try OpenAPIContract(yaml: "openapi: 3.1.0")) { error in
            XCTAssertEqual("\(error)", "the document has no paths")
        }
        XCTAssertThrowsError(try OpenAPIContract(yaml: "paths: { /a: { get: { responses: {} } } }")) { error in
            XCTAssertEqual("\(error)", "GET /a has no operationId")
        }
    }
}
