import PlatformCore
import PlatformTesting
import XCTest

final class BulkWalkTests: XCTestCase {
    func testFindsNothingWrongWithAServiceThatKeepsItsPromises() async throws {
        let problems = try await walk()
        XCTAssertEqual(problems, [])
    }

    func testReportsABatchOfWhichAPartHappens() async throws {
        await assertFinds("batchCreateNotes has failed, but some of it has happened", in: .halfABatch)
        await assertFinds("batchUpdateNotes has failed, but some of it has happened", in: .halfABatch)
        await assertFinds("batchDeleteNotes has failed, but some of it has happened", in: .halfABatch)
    }

    func testReportsABatchOfAnySize() async throws {
        await assertFinds("POST /v1/notes:batchCreate: expected 422, got", in: .manyItems)
    }

    func testReportsItemsInAnotherOrder() async throws {
        await assertFinds("batchUpdateNotes answers other rows, or in another order", in: .otherItems)
    }

    func testReportsAKeyThatIsForgotten() async throws {
        await assertFinds("POST /v1/notes:batchCreate: expected 200, got 409", in: .nothingReplayed)
    }

    func testReportsAKeyThatHoldsForOtherOperations() async throws {
        await assertFinds("POST /v1/notes:batchUpdate: expected 200, got 422", in: .sharedKeys)
    }

    func testReportsARowThatIsChangedTwice() async throws {
        await assertFinds("POST /v1/notes:batchUpdate: expected 422, got 200", in: .sameRowTwice)
    }

    func testReportsRowsThatAreStillThereAfterTheirDeletion() async throws {
        let problems = try await walk(.nothingDeleted)
        XCTAssertTrue(problems.contains { $0.contains("POST /v1/notes:batchDelete: expected 404, got 204") }, "\(problems)")
    }

    private func walk(_ fault: NoteFault? = nil) async throws -> [String] {
        try await problems(with: fault) { service in
            let walk = BulkWalk(
                service,
                collection: "/v1/notes",
                id: 1,
                creations: [["title": "Bread"], ["title": "Butter"]],
                conflict: ["title": "Eggs"],
                inUse: 2
            )
            try await walk.walk()
        }
    }

    private func assertFinds(_ problem: String, in fault: NoteFault, line: UInt = #line) async {
        do {
            let problems = try await walk(fault)
            XCTAssertTrue(problems.contains { $0.contains(problem) }, problems.joined(separator: "\n"), line: line)
        } catch {
            XCTFail("\(error)", line: line)
        }
    }
}
