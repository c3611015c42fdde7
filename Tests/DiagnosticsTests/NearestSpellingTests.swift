import Diagnostics
import XCTest

final class NearestSpellingTests: XCTestCase {
    private let words = ["unique", "sort", "filter", "search", "readonly", "min", "max"]

    func testFindsWordsWithOneSlip() {
        XCTAssertEqual(nearestSpelling(to: "uniqe", among: words), "unique")
        XCTAssertEqual(nearestSpelling(to: "unqiue", among: words), "unique")
        XCTAssertEqual(nearestSpelling(to: "filtter", among: words), "filter")
        XCTAssertEqual(nearestSpelling(to: "sorb", among: words), "sort")
    }

    func testCaseIsNoSlip() {
        XCTAssertEqual(nearestSpelling(to: "READONLY", among: words), "readonly")
    }

    func testTheFirstOfEquallyNearWordsWins() {
        XCTAssertEqual(nearestSpelling(to: "mix", among: words), "min")
        XCTAssertEqual(nearestSpelling(to: "mix", among: words.reversed()), "max")
        XCTAssertEqual(nearestSpelling(to: "mab", among: ["max", "mat"]), "max")
    }

    func testWordsThatShareLittleAreNotSuggested() {
        XCTAssertNil(nearestSpelling(to: "polymorphic", among: words))
        XCTAssertNil(nearestSpelling(to: "x", among: ["y"]))
        XCTAssertNil(nearestSpelling(to: "", among: words))
        XCTAssertNil(nearestSpelling(to: String(repeating: "unique", count: 1000), among: words))
    }
}
