import Foundation
import ProcessSupport
import XCTest

extension Fixture {
    /// Whether it is formatted, builds without a warning, passes its own suite, and answers its own requests as they say.
    func check() throws {
        let lint = try ProcessRunner.run(
            "/usr/bin/env",
            ["swift", "format", "lint", "--strict", "--recursive", "Package.swift", "Sources", "Tests"],
            in: folder
        )
        XCTAssertEqual(lint.status, 0, lint.errors)

        let tests = try swift("test")
        XCTAssertEqual(tests.status, 0, String((tests.output + tests.errors).suffix(6000)))
        XCTAssertFalse((tests.output + tests.errors).contains("Executed 0 tests"))

        try answersItsOwnRequests()
    }

    private func answersItsOwnRequests() throws {
        let service = try RunningService(self)
        defer { service.stop() }
        let requests = try RequestFile(String(contentsOf: folder.appendingPathComponent("requests.http"), encoding: .utf8))
        XCTAssertGreaterThan(requests.requests.count, 5)
        var answers: [String: Any] = [:]
        for request in requests.requests {
            let answer = try service.send(request.filled(with: answers, host: service.address))
            XCTAssertEqual(answer.status, request.status, "\(request.title): \(answer.text)")
            if let name = request.name { answers[name] = answer.json }
        }
    }
}
