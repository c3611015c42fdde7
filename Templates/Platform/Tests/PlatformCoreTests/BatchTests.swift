import PlatformCore
import XCTest

final class BatchTests: XCTestCase {
    /// The violations of some work: code by pointer.
    private func faults(_ kind: DomainError.Kind = .invalid, line: UInt = #line, _ work: () throws -> Void) -> [String: String] {
        do {
            try work()
            return [:]
        } catch let error as DomainError {
            XCTAssertEqual(error.kind, kind, line: line)
            return Dictionary(uniqueKeysWithValues: error.violations.map { ($0.pointer, $0.code) })
        } catch {
            return ["": "\(error)"]
        }
    }

    private func titles(_ items: [JSONValue]) throws -> Batch<String> {
        try Batch(InputBody(["items": .array(items)]), .create) { body in
            var reader = MemberReader(body)
            let title = reader.string("title", length: 1...5)
            try reader.finish()
            return title
        }
    }

    private func changes(_ items: [JSONValue], _ versions: BatchVersions = .optional) throws -> Batch<BatchChange<Int64>> {
        try .changes(InputBody(["items": .array(items)]), versions)
    }

    func testAPI22ReadsEachItemByItself() throws {
        XCTAssertEqual(try titles([["title": "a"], ["title": "b"]]).items, ["a", "b"])
    }

    func testAPI22TellsWhatIsWrongWithAllOfThemAtOnce() {
        let found = faults { _ = try titles([["title": "too long"], ["title": "b"], [:], 7]) }
        XCTAssertEqual(found, ["/items/0/title": "too_long", "/items/2/title": "required", "/items/3": "wrong_type"])
    }

    func testAPI22AnUnknownMemberMakesTheRequestMalformed() {
        XCTAssertEqual(faults(.malformed) { _ = try titles([["title": "a", "x": 1]]) }, ["/items/0/x": "unknown_member"])
        XCTAssertEqual(
            faults(.malformed) { _ = try Batch(InputBody(["items": [[:]], "x": 1]), .create) { _ in } },
            ["/x": "unknown_member"]
        )
    }

    func testAPI22HasOneToAHundredItems() throws {
        let item: JSONValue = ["title": "a"]
        XCTAssertEqual(try titles(Array(repeating: item, count: 100)).items.count, 100)
        XCTAssertEqual(faults { _ = try titles(Array(repeating: item, count: 101)) }, ["/items": "too_long"])
        XCTAssertEqual(faults { _ = try titles([]) }, ["/items": "too_short"])
        XCTAssertEqual(faults { _ = try Batch(InputBody([:]), .create) { _ in } }, ["/items": "required"])
    }

    func testAPI22AChangeIsARowItsVersionAndAPatch() throws {
        let items = try changes([["id": 7, "version": 2, "title": "a"], ["id": 8]]).items
        XCTAssertEqual(items.map(\.id), [7, 8])
        XCTAssertEqual(items.map(\.precondition), [.version(2), .none])
        XCTAssertEqual(items.map(\.body), [InputBody(["title": "a"], mode: .patch), InputBody([:], mode: .patch)])
    }

    func testAPI22AVersionIsDemandedWhereItIsRequired() {
        XCTAssertEqual(
            faults { _ = try changes([["id": 7], ["version": 1]], .required) },
            [
                "/items/0/version": "required", "/items/1/id": "required",
            ]
        )
    }

    func testAPI22WithoutVersionsTheWordIsAMemberLikeOthers() throws {
        XCTAssertEqual(try changes([["id": 7, "version": 2]], .none).items[0].body.members, ["version": 2])
    }

    func testAPI22ARowIsNamedOnce() {
        XCTAssertEqual(faults { _ = try changes([["id": 7], ["id": 8], ["id": 7]]) }, ["/items/2/id": "duplicate"])
    }

    func testAPI22ADeletionHoldsNothingElse() {
        let found = faults(.malformed) {
            let _: Batch<BatchChange<Int64>> = try .deletions(InputBody(["items": [["id": 7, "title": "a"]]]), .optional)
        }
        XCTAssertEqual(found, ["/items/0/title": "unknown_member"])
    }

    func testAPI22TheWorkGoesOnAfterAViolationAndEndsAtAnyOtherError() throws {
        let batch = try titles([["title": "a"], ["title": "b"], ["title": "c"]])
        var done: [String] = []
        let broken = faults {
            _ = try batch.map { title in
                done.append(title)
                throw DomainError.invalid([Violation(member: "title", code: title, detail: "")])
            }
        }
        XCTAssertEqual(broken, ["/items/0/title": "a", "/items/1/title": "b", "/items/2/title": "c"])
        done = []
        let missing = faults(.notFound) {
            try batch.forEach { title in
                done.append(title)
                if title == "b" { throw DomainError.notFound("book") }
            }
        }
        XCTAssertEqual(missing, ["/items/1": "not_found"])
        XCTAssertEqual(done, ["a", "b"])
    }
}
