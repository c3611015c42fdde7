import Foundation
import ProcessSupport
import XCTest

/// Each fixture as its user meets it: formatted, built without a warning, green, and answering as documented.
final class FixtureTests: XCTestCase {
    func testNotes() throws {
        try check("notes")
    }

    func testBookstore() throws {
        try check("bookstore")
    }

    private func check(_ name: String) throws {
        let fixture = try Fixture(name)

        let lint = try ProcessRunner.run(
            "/usr/bin/env",
            ["swift", "format", "lint", "--strict", "--recursive", "Package.swift", "Sources", "Tests"],
            in: fixture.folder
        )
        XCTAssertEqual(lint.status, 0, lint.errors)

        let tests = try fixture.swift("test")
        XCTAssertEqual(tests.status, 0, String((tests.output + tests.errors).suffix(6000)))
        XCTAssertFalse((tests.output + tests.errors).contains("Executed 0 tests"))

        try answersItsOwnRequests(fixture)
    }

    private func answersItsOwnRequests(_ fixture: Fixture) throws {
        let service = try RunningService(fixture)
        defer { service.stop() }
        let requests = try RequestFile(String(contentsOf: fixture.folder.appendingPathComponent("requests.http"), encoding: .utf8))
        XCTAssertGreaterThan(requests.requests.count, 5)
        var answers: [String: Any] = [:]
        for request in requests.requests {
            let answer = try service.send(request.filled(with: answers, host: service.address))
            XCTAssertEqual(answer.status, request.status, "\(request.title): \(answer.text)")
            if let name = request.name { answers[name] = answer.json }
        }
    }
}
