import PlatformCore
import PlatformTesting
import XCTest

final class ResourceProofTests: XCTestCase {
    func testFindsNothingWrongWithAServiceThatKeepsTheLaws() async throws {
        let problems = try await prove()
        XCTAssertEqual(problems, [])
    }

    func testFindsAFilterThatDoesNotFilterAndCutsTheRequestDown() async throws {
        let problems = try await prove(.ignoredFilter)
        let smallest = problems.first { $0.contains("is not what filtering and sorting in memory gives") }
        XCTAssertEqual(smallest?.contains("sort="), false, problems.joined(separator: "\n"))
    }

    func testFindsASortThatDoesNotSort() async throws {
        await assertFinds("is not what filtering and sorting in memory gives", in: .unsorted)
    }

    func testFindsPagesThatLoseARow() async throws {
        await assertFinds("the pages do not show every other row once", in: .lostPage)
    }

    func testFindsListsBelowTwoRowsThatAreTheSame() async throws {
        await assertFinds("/v1/notes/{id}/replies shows the same rows for two different ones", in: .sameReplies)
    }

    func testFindsAListThatIsNotTheDocumentedOne() async throws {
        let problems = try await problems { service in
            try await ResourceProof(service, collection: "/v1/notes", listing: Listing(fields: []), bodies: [["title": "Bread"]]).run()
        }
        XCTAssertTrue(problems.contains { $0.contains("the list filters by other fields than the document says") }, "\(problems)")
        XCTAssertTrue(problems.contains { $0.contains("the list sorts by other fields than the document says") }, "\(problems)")
    }

    func testNamesTheSeedThatFindsItAgain() async throws {
        let problems = try await prove(.unsorted, seed: 42)
        XCTAssertTrue(problems.contains { $0.hasSuffix("(TEST_SEED=42)") }, problems.joined(separator: "\n"))
    }

    private func prove(_ fault: NoteFault? = nil, seed: UInt64? = nil) async throws -> [String] {
        try await problems(with: fault) { service in
            let bodies: [JSONObject] = [
                ["title": "Bread", "parent": 1], ["title": "Butter", "isDone": true], ["title": "Salt", "parent": 2],
            ]
            try await ResourceProof(service, collection: "/v1/notes", listing: Note.listing, bodies: bodies, seed: seed).run()
        }
    }

    private func assertFinds(_ problem: String, in fault: NoteFault, line: UInt = #line) async {
        do {
            let problems = try await prove(fault)
            XCTAssertTrue(problems.contains { $0.contains(problem) }, problems.joined(separator: "\n"), line: line)
        } catch {
            XCTFail("\(error)", line: line)
        }
    }
}
