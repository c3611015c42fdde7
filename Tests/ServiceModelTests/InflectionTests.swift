import XCTest

@testable import ServiceModel

final class InflectionTests: XCTestCase {
    func testFollowsTheRules() {
        assertPlurals([
            "book": "books", "address": "addresses", "box": "boxes", "branch": "branches", "dish": "dishes", "category": "categories",
            "day": "days", "analysis": "analyses", "status": "statuses", "quiz": "quizzes", "buzz": "buzzes", "photo": "photos",
        ])
    }

    func testKnowsTheIrregularOnes() {
        assertPlurals([
            "person": "people", "child": "children", "man": "men", "datum": "data", "medium": "media", "criterion": "criteria",
            "index": "indexes", "matrix": "matrices", "leaf": "leaves", "shelf": "shelves", "hero": "heroes", "foot": "feet",
            "stratum": "strata", "stomach": "stomachs",
        ])
    }

    func testLeavesWordsWithoutAPlural() {
        for word in ["series", "data", "species", "equipment", "news", "people", "settings", "metadata"] {
            XCTAssertEqual(Inflection.plural(of: word), word)
        }
    }

    func testKeepsACapital() {
        XCTAssertEqual(Inflection.plural(of: "Person"), "People")
        XCTAssertEqual(Inflection.plural(of: "Category"), "Categories")
    }

    private func assertPlurals(_ plurals: [String: String]) {
        for (word, plural) in plurals { XCTAssertEqual(Inflection.plural(of: word), plural) }
    }
}
