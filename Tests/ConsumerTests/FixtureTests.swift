import Foundation
import ProcessSupport
import Synchronization
import XCTest

/// Each fixture as its user meets it: formatted, built without a warning, green, and answering as documented.
final class FixtureTests: XCTestCase {
    func testNotes() throws {
        let fixture = try Fixture("notes")
        try fixture.check()
        try onlyOneOfManyChangesOfOneVersionWins(fixture)
        try theRuleOfTheDocumentationWorks(fixture)
    }

    func testBookstore() throws {
        try Fixture("bookstore").check()
    }

    /// Every kind of construct, under awkward names, in several files.
    func testKitchenSink() throws {
        try Fixture("kitchen-sink").check()
    }

    /// Plugins: one of Strata's own, one of a house, and a program of a house.
    func testLending() throws {
        try Fixture("lending", plugins: "house").check()
    }

    /// The spec of the language's guide, which uses everything that is emitted.
    func testTheSpecOfTheGuide() throws {
        let page = Repository.root.appendingPathComponent("Sources/Spec/Documentation.docc/SpecLanguage.md")
        let spec = try XCTUnwrap(String(contentsOf: page, encoding: .utf8).firstMatch(of: /```yaml\n(.*?)```/.dotMatchesNewlines())).1
        try Fixture("clinic", spec: String(spec)).check()
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
}
