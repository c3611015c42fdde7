import PlatformCore
import PlatformTesting
import XCTest

final class ResourceWalkTests: XCTestCase {
    func testFindsNothingWrongWithAServiceThatKeepsItsPromises() async throws {
        let problems = try await walk()
        XCTAssertEqual(problems, [])
    }

    func testReportsABodyThatItsSchemaRefuses() async throws {
        await assertFinds("/title: must be string", in: .wrongBody)
    }

    func testReportsAHeaderThatIsMissing() async throws {
        await assertFinds("the header ETag is missing", in: .missingTag)
    }

    func testReportsAStatusThatIsNotDocumented() async throws {
        await assertFinds("the status 202 is not documented for createNote", in: .undocumentedStatus)
    }

    func testReportsPagesThatLoseARow() async throws {
        await assertFinds("GET /v1/notes: the pages together are not the list", in: .lostPage)
    }

    func testReportsAFilterThatDoesNotFilter() async throws {
        await assertFinds("title.ne=Milk does not leave out a row that has the value", in: .ignoredFilter)
    }

    func testReportsASearchThatDoesNotSearch() async throws {
        await assertFinds("a search for a word that no row holds finds rows", in: .ignoredSearch)
    }

    func testReportsASortThatChangesWhatIsInTheList() async throws {
        await assertFinds("the list sorted by title has other rows", in: .ignoredSort)
    }

    func testReportsASortThatDoesNotSort() async throws {
        await assertFinds("GET /v1/notes: the list is not sorted by title", in: .unsorted)
    }

    func testReportsParametersThatAreNotLookedAt() async throws {
        await assertFinds("GET /v1/notes?noSuchParameter=1: expected 400, got 200", in: .acceptedParameters)
    }

    func testReportsAChangeThatIsForgotten() async throws {
        await assertFinds("GET /v1/notes/1 does not show what replaceNote has answered", in: .forgottenChange)
    }

    func testReportsAPatchOfNothingThatChangesSomething() async throws {
        await assertFinds("PATCH /v1/notes/1: a patch of nothing changes something", in: .restlessPatch)
    }

    func testReportsAVersionThatIsNotLookedAt() async throws {
        await assertFinds("PUT /v1/notes/1: expected 412, got 200", in: .ignoredVersion)
    }

    func testReportsARowThatIsStillThereAfterItsDeletion() async throws {
        await assertFinds("DELETE /v1/notes/6: expected 404, got 204", in: .nothingDeleted)
    }

    func testReportsADuplicateThatIsAccepted() async throws {
        await assertFinds("POST /v1/notes: expected 409, got 201", in: .acceptedDuplicate)
    }

    func testReportsANumberOfRowsThatIsWrong() async throws {
        await assertFinds("GET /v1/notes: count=exact is not the number of rows", in: .miscounted)
    }

    func testReportsRowsThatAreCountedForNobody() async throws {
        await assertFinds("GET /v1/notes: the rows are counted though nobody asks", in: .alwaysCounted)
    }

    func testReportsMembersThatNobodyHasAskedFor() async throws {
        await assertFinds("GET /v1/notes: fields=title does not show just that", in: .ignoredFields)
        await assertFinds("GET /v1/notes/1?fields=title does not show just that", in: .ignoredFields)
    }

    func testReportsAKeyThatIsForgotten() async throws {
        await assertFinds("POST /v1/notes: not one of 50 with the same key was new, but 50", in: .forgottenKey)
    }

    func testReportsARaceThatSeveralWin() async throws {
        await assertFinds("POST /v1/notes: 100 of 100 got what only one may have", in: .lostRace)
    }

    func testReportsAnotherRowThanTheOneAskedFor() async throws {
        await assertFinds("GET /v1/notes/1: the id is another one", in: .otherRow)
    }

    func testReportsABoundThatIsNotKept() async throws {
        await assertFinds("POST /v1/notes: expected 422, got 201", in: .unboundedTitle)
    }

    func testReportsAProblemThatDoesNotSayWhatIsWrong() async throws {
        await assertFinds("createNote: the problem does not name the pointer /title", in: .unnamedMember)
    }

    func testReportsPromisesThatNothingHasProvoked() async throws {
        let problems = try await problems { service in
            try await ResourceWalk(service, collection: "/v1/notes", id: "1", creation: ["title": "Bread"]).walk()
        }
        let promises = ["createNote 409", "replaceNote 409", "updateNote 409", "deleteNote 409"]
        XCTAssertEqual(Set(problems), Set(promises.map { "\($0) is documented, but nothing has provoked it" }))
    }

    private func walk(_ fault: NoteFault? = nil) async throws -> [String] {
        try await problems(with: fault) { service in
            let resource = ResourceWalk(
                service,
                collection: "/v1/notes",
                id: "1",
                creation: ["title": "Bread", "parent": 2],
                conflict: ["title": "Butter"],
                inUse: "2"
            )
            try await resource.walk()
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
