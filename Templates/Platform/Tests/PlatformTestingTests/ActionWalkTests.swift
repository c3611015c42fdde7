import PlatformCore
import PlatformTesting
import XCTest

final class ActionWalkTests: XCTestCase {
    func testFindsNothingWrongWithAnActionThatKeepsItsPromises() async throws {
        let problems = try await walk()
        XCTAssertEqual(problems, [])
    }

    func testPlaysEveryPromiseOfTheAction() async throws {
        let left = try await problems(actions: true) { service in
            try await self.play(service)
            XCTAssertEqual(service.contract.uncovered(under: "/v1/notes/{id}/finish"), [])
        }
        XCTAssertEqual(left, [])
    }

    func testReportsAnActionThatIsDoneTwice() async throws {
        let problems = try await walk(.repeatedAction)
        XCTAssertTrue(problems.contains { $0.hasPrefix("POST /v1/notes/1/finish: expected 409, got 200") }, "\(problems)")
        XCTAssertTrue(problems.contains("two clients who run finishNote at once are answered [200, 200]"), "\(problems)")
    }

    func testReportsARefusalThatChangesTheRow() async throws {
        let problems = try await walk(.changingRefusal)
        XCTAssertTrue(problems.contains("finishNote is refused, but changes the row"), "\(problems)")
    }

    func testReportsAVersionThatIsNotLookedAt() async throws {
        let problems = try await walk(.ignoredVersion)
        XCTAssertTrue(problems.contains { $0.hasPrefix("POST /v1/notes/1/finish: expected 412, got") }, "\(problems)")
    }

    func testReportsAnAnswerThatIsAnotherRow() async throws {
        let problems = try await walk(.otherRow)
        XCTAssertTrue(problems.contains("finishNote does not answer with the row as it is afterwards"), "\(problems)")
    }

    func testReportsAnActionThatIsNotThere() async throws {
        let problems = try await problems { service in try await ActionWalk(service, "finishNote", on: "1").succeed() }
        XCTAssertEqual(problems, ["there is no operation finishNote"])
    }

    private func walk(_ fault: NoteFault? = nil) async throws -> [String] {
        try await problems(with: fault, actions: true) { try await self.play($0) }
    }

    /// Note 1 is finished, then note 3 by two clients at once.
    private func play(_ service: ServiceUnderTest) async throws {
        let first = ActionWalk(service, "finishNote", on: "1")
        try await first.refuse()
        try await first.succeed()
        try await first.expect(409)
        try await ActionWalk(service, "finishNote", on: "3").race()
    }
}
