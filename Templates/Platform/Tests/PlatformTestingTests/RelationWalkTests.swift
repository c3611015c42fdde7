import Logging
import PlatformHTTP
import PlatformTesting
import XCTest

final class RelationWalkTests: XCTestCase {
    func testFindsNothingWrongWithAServiceThatKeepsItsPromises() async throws {
        let problems = try await walk()
        XCTAssertEqual(problems, [])
    }

    func testReportsALinkThatIsForgotten() async throws {
        await assertFinds("GET /v1/people/2/friends shows a linked row 0 times", in: .forgottenLink)
    }

    func testReportsALinkThatIsThereTwice() async throws {
        await assertFinds("GET /v1/people/2/friends shows a linked row 2 times", in: .doubledLink)
    }

    func testReportsTheRemovalOfALinkThatIsNotThere() async throws {
        await assertFinds("DELETE /v1/people/2/friends/4: expected 404, got 204", in: .repeatedRemoval)
    }

    func testReportsALinkToARowThatDoesNotExist() async throws {
        await assertFinds("PUT /v1/people/2/friends/9223372036854775807: expected 404, got 204", in: .linkToNobody)
    }

    func testReportsALinkThatChangesTheRowItself() async throws {
        await assertFinds("PUT /v1/people/2/friends/4 has changed the row itself", in: .changedRow)
    }

    func testReportsThatATestKnowsNoRowToLink() async throws {
        let problems = try await walk(pathIDs: [:])
        XCTAssertTrue(problems.contains("addFriend: the test knows no row of the other side"), "\(problems)")
    }

    func testReportsOtherRowsThanThoseOfTheRelation() async throws {
        await assertFinds("GET /v1/people/2: friends is not what /v1/people/2/friends shows", in: .otherRows)
    }

    func testReportsATagOnWhatIncludesOtherRows() async throws {
        await assertFinds("GET /v1/people/2: /v1/people/2?include=friends has an ETag", in: .taggedInclusion)
    }

    func testReportsRowsThatNobodyHasAskedFor() async throws {
        await assertFinds("GET /v1/people/2: friends is there without being asked for", in: .unaskedInclusion)
    }

    func testReportsARelationThatIsTakenThoughItIsNone() async throws {
        await assertFinds("GET /v1/people/2?include=noSuchRelation: expected 400, got 200", in: .unknownRelation)
    }

    private func walk(_ fault: RelationFault? = nil, pathIDs: [String: String] = ["personId": "4"]) async throws -> [String] {
        let problems = Problems()
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let service = try ServiceUnderTest(document: personDocument, report: { problem, _, _ in problems.add(problem) }) { failing in
            let routes = RouteTable()
            PersonService(failing ?? FakeDatabase(), fault: fault).addRoutes(to: routes)
            return try makeApplication(routes: routes, configuration: .testing(), health: [:], openAPI: personDocument, logger: quiet)
        }
        try await ResourceWalk(service, collection: "/v1/people", id: "2", pathIDs: pathIDs).walk()
        return problems.all
    }

    private func assertFinds(_ problem: String, in fault: RelationFault, line: UInt = #line) async {
        do {
            let problems = try await walk(fault)
            XCTAssertTrue(problems.contains { $0.contains(problem) }, problems.joined(separator: "\n"), line: line)
        } catch {
            XCTFail("\(error)", line: line)
        }
    }
}
