import Diagnostics
import XCTest

final class NearestSpellingTests: XCTestCase {
    private let words = ["unique", "sort", "filter", "search", "readonly", "min", "max"]

    func testFindsWordsWithOneSlip() {
        XCTAssertEqual(nearestSpelling(of: "uniqe", among: words), "unique")
        XCTAssertEqual(nearestSpelling(of: "unqiue", among: words), "unique")
        XCTAssertEqual(nearestSpelling(of: "filtter", among: words), "filter")
        XCTAssertEqual(nearestSpelling(of: "sorb", among: words), "sort")
    }

    func testCaseIsNoSlip() {
        XCTAssertEqual(nearestSpelling(of: "READONLY", among: words), "readonly")
    }

    func testTheFirstOfEquallyNearWordsWins() {
        XCTAssertEqual(nearestSpelling(of: "mix", among: words), "min")
        XCTAssertEqual(nearestSpelling(of: "mix", among: words.reversed()), "max")
        XCTAssertEqual(nearestSpelling(of: "mab", among: ["max", "mat"]), "max")
    }

    func testWordsThatShareLittleAreNotSuggested() {
        XCTAssertNil(nearestSpelling(of: "polymorphic", among: words))
        XCTAssertNil(nearestSpelling(of: "x", among: ["y"]))
        XCTAssertNil(nearestSpelling(of: "", among: words))
        XCTAssertNil(nearestSpelling(of: String(repeating: "unique", count: 1000), among: words))
    }
}
