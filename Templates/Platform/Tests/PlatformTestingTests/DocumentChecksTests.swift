import PlatformTesting
import XCTest

final class DocumentChecksTests: XCTestCase {
    func testFindsNothingWrongWithAServiceThatKeepsItsPromises() async throws {
        let problems = try await check()
        XCTAssertEqual(problems, [])
    }

    func testReportsARouteThatIsNotDocumented() async throws {
        let problems = try await check(.undocumentedRoute)
        XCTAssertEqual(problems, ["GET /v1/secrets is a route that is not documented"])
    }

    func testReportsAnOperationThatIsNoRoute() async throws {
        let problems = try await check(.missingRoute)
        XCTAssertTrue(problems.contains("DELETE /v1/notes/{id} is documented, but no route"), "\(problems)")
        XCTAssertTrue(problems.contains("OPTIONS /v1/notes/1: Allow is not DELETE, GET, HEAD, OPTIONS, PATCH, PUT"), "\(problems)")
    }

    func testReportsAnotherDocumentThanTheOneThatIsShown() async throws {
        let problems = try await check(.otherDocument)
        XCTAssertTrue(problems.contains("/openapi.yaml is not the document that the service is tested against"), "\(problems)")
    }

    func testReportsAServiceThatIsReadyWithoutItsDatabase() async throws {
        let problems = try await check(.alwaysReady)
        XCTAssertTrue(problems.contains { $0.hasPrefix("GET /readyz: expected 503, got 200") }, "\(problems)")
        XCTAssertTrue(problems.contains("getReadiness 503 is documented, but nothing has provoked it"), "\(problems)")
    }

    func testReportsADocumentThatIsNotCompressed() async throws {
        let problems = try await check(.otherDocument)
        XCTAssertTrue(problems.contains("/openapi.yaml is not compressed for who accepts gzip"), "\(problems)")
    }

    private func check(_ fault: NoteFault? = nil) async throws -> [String] {
        try await problems(with: fault) { try await DocumentChecks($0).run() }
    }
}
