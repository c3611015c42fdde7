import PlatformCore
import XCTest

final class TruthTests: XCTestCase {
    private let truths: [Bool?] = [true, false, nil]

    func testAnAbsentValueMakesAComparisonUnknown() {
        XCTAssertEqual(Truth.compare(1, <, 2), true)
        XCTAssertEqual(Truth.compare(2, <, 1), false)
        XCTAssertNil(Truth.compare(nil, <, 1))
        XCTAssertNil(Truth.compare(1, >=, Int?.none))
        XCTAssertNil(Truth.equal(Int?.none, Int?.none))
    }

    func testOneFalsePartMakesAllFalse() {
        XCTAssertEqual(Truth.all(true, true), true)
        XCTAssertEqual(Truth.all(nil, false), false)
        XCTAssertNil(Truth.all(true, nil))
    }

    func testOneTruePartMakesAnyTrue() {
        XCTAssertEqual(Truth.any(false, false), false)
        XCTAssertEqual(Truth.any(nil, true), true)
        XCTAssertNil(Truth.any(false, nil))
    }

    func testAnImplicationIsFalseOnlyWhereItsPremiseIsTrueAndItsConclusionFalse() {
        for premise in truths {
            for conclusion in truths {
                let isBroken = premise == true && conclusion == false
                XCTAssertEqual(Truth.if(premise, then: conclusion) == false, isBroken, "\(premise as Any) \(conclusion as Any)")
            }
        }
        XCTAssertNil(Truth.not(nil))
    }

    func testTextsAreComparedByteByByte() {
        let composed = "\u{E9}"
        let decomposed = "e\u{301}"
        XCTAssertEqual(composed, decomposed, "Swift takes them for the same")
        XCTAssertEqual(Truth.equal(composed, decomposed), false)
        XCTAssertEqual(Truth.isOne(composed, of: [decomposed, "e"]), false)
        XCTAssertTrue(Truth.differ(composed, decomposed))
        XCTAssertFalse(Truth.differ(String?.none, nil))
        XCTAssertTrue(Truth.differ(nil, ""))
    }

    func testAnAbsentChoiceLeavesOpenWhetherAValueIsAmongThem() {
        XCTAssertEqual(Truth.isOne(1, of: [1, nil]), true)
        XCTAssertNil(Truth.isOne(2, of: [1, nil]))
        XCTAssertNil(Truth.isOne(nil, of: [1]))
        XCTAssertEqual(Truth.isOne(2, of: [1]), false)
    }

    func testEveryBrokenRuleIsReportedAndAnUnknownOneIsNot() {
        var rules = RuleCheck()
        rules.require(true, or: Violation(member: "a", code: "kept", detail: ""))
        rules.require(nil, or: Violation(member: "b", code: "unknown", detail: ""))
        rules.require(false, or: Violation(member: "c", code: "first", detail: ""))
        rules.require(false, or: Violation(member: "d", code: "second", detail: ""))
        XCTAssertThrowsError(try rules.finish()) { error in
            XCTAssertEqual((error as? DomainError)?.kind, .invalid)
            XCTAssertEqual((error as? DomainError)?.violations.map(\.code), ["first", "second"])
        }
        XCTAssertNoThrow(try RuleCheck().finish())
    }
}
