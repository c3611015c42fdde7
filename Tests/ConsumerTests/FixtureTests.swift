import Foundation
import ProcessSupport
import Synchronization
import XCTest

/// Each fixture as its user meets it: formatted, built without a warning, green, and answering as documented.
final class FixtureTests: XCTestCase {
    func testNotes() throws {
        let fixture = try Fixture("notes")
        try check(fixture)
        try onlyOneOfManyChangesOfOneVersionWins(fixture)
        try theRuleOfTheDocumentationWorks(fixture)
    }

    func testBookstore() throws {
        try check(Fixture("bookstore"))
    }

    /// The spec of the language's guide, which uses everything that is emitted.
    func testTheSpecOfTheGuide() throws {
        let page = Repository.root.appendingPathComponent("Sources/Spec/Documentation.docc/SpecLanguage.md")
        let spec = try XCTUnwrap(String(contentsOf: page, encoding: .utf8).firstMatch(of: /```yaml\n(.*?)```/.dotMatchesNewlines())).1
        try check(Fixture("clinic", spec: String(spec)))
    }

    private func check(_ fixture: Fixture) throws {
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

    /// The rules file that the documentation shows, put in the place of the one that was written once.
    private func theRuleOfTheDocumentationWorks(_ fixture: Fixture) throws {
        let page = Repository.root.appendingPathComponent("Sources/Emission/Documentation.docc/GeneratedService.md")
        let block = try XCTUnwrap(String(contentsOf: page, encoding: .utf8).firstMatch(of: /```swift\n(.*?)```/.dotMatchesNewlines())).1
        let file = fixture.folder.appendingPathComponent("Sources/Notes/Services/NoteService+Rules.swift")
        try Data(block.utf8).write(to: file)
        let build = try fixture.swift("build", "--product", "notes")
        XCTAssertEqual(build.status, 0, build.output + build.errors)
        let service = try RunningService(fixture)
        defer { service.stop() }
        let refused = try service.send("POST", "/v1/notes", ["Content-Type": "application/json"], #"{"title":"Soon","pinned":true}"#)
        XCTAssertEqual(refused.status, 422, refused.text)
        XCTAssertTrue(refused.text.contains("pinned_without_date"), refused.text)
    }

    /// Fifty clients that read the same version and write at the same time: one wins, the others are told (STANDARDS API-15).
    private func onlyOneOfManyChangesOfOneVersionWins(_ fixture: Fixture) throws {
        let service = try RunningService(fixture)
        defer { service.stop() }
        let made = try service.send("POST", "/v1/notes", ["Content-Type": "application/json"], #"{"title":"Contended"}"#)
        let id = try XCTUnwrap((made.json as? [String: Any])?["id"] as? String)
        let statuses = Mutex<[Int: Int]>([:])
        DispatchQueue.concurrentPerform(iterations: 50) { number in
            let headers = ["Content-Type": "application/merge-patch+json", "If-Match": "\"1\""]
            let answer = try? service.send("PATCH", "/v1/notes/\(id)", headers, #"{"title":"Winner \#(number)"}"#)
            statuses.withLock { $0[answer?.status ?? 0, default: 0] += 1 }
        }
        XCTAssertEqual(statuses.withLock { $0 }, [200: 1, 412: 49])
        XCTAssertEqual((try service.send("GET", "/v1/notes/\(id)").json as? [String: Any])?["version"] as? Int, 2)
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
