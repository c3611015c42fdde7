import PlatformCore
import PlatformTesting
import XCTest

final class FakeTests: XCTestCase {
    func testRowsKeepTheOrderInWhichTheyCame() {
        let rows = FakeRows<String, Int>()
        rows["b"] = 1
        rows["a"] = 2
        rows["b"] = 3
        XCTAssertEqual(rows.all, [3, 2])
        rows["b"] = nil
        XCTAssertEqual(rows.all, [2])
        XCTAssertFalse(rows.isEmpty)
    }

    func testAnAppendedRowNeverTakesTheNumberOfAnother() {
        let rows = FakeRows<Int64, String>()
        XCTAssertEqual([rows.append { _ in "a" }, rows.append { _ in "b" }], [1, 2])
        rows[1] = nil
        XCTAssertEqual(rows.append { _ in "c" }, 3)
        XCTAssertEqual(rows.all, ["b", "c"])
    }

    func testALogRefusesTheCallsThatItWasToldTo() throws {
        let log = CallLog()
        log.refuse("willCreate")
        XCTAssertThrowsError(try log.call("willCreate"))
        XCTAssertNoThrow(try log.call("didCreate"))
        XCTAssertEqual(log.calls, ["willCreate", "didCreate"])
    }

    func testViolationsAreTheirCodesByPointer() {
        let error = DomainError.invalid([Violation(member: "title", code: "required", detail: "Is required.")])
        XCTAssertEqual(violations { throw error }, ["/title": "required"])
        XCTAssertEqual(violations {}, [:])
    }

    func testAWalkFollowsPagesToTheirEnd() throws {
        let pages = [Page(rows: [1, 2], next: [.int(2)]), Page(rows: [3], next: nil)]
        let rows = try walk(ListQuery(limit: 2)) { query in pages[query.position == nil ? 0 : 1] }
        XCTAssertEqual(rows, [1, 2, 3])
    }
}
