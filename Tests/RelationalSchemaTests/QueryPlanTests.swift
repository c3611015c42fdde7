import RelationalSchema
import ServiceModel
import XCTest

/// What SQLite does with the lists that clients may ask for: it reads an index in order, and neither the whole table nor a sorter.
final class QueryPlanTests: XCTestCase {
    private let columns = ["genre": "'fiction'", "isbn": "'9780131103627'", "author_id": "X'01'"]

    private func plan(of query: String) throws -> String {
        let schema = SQLiteDialect.createStatements(SchemaBuilder.schema(of: Bookstore.model))
        let result = try SQLiteShell(setUp: schema).run(["EXPLAIN QUERY PLAN \(query);"])
        XCTAssertEqual(result.error, "", query)
        return result.output
    }

    private func assertSeeks(_ query: String, line: UInt = #line) throws {
        let plan = try plan(of: query)
        XCTAssertTrue(plan.contains("SEARCH"), "\(query)\n\(plan)", line: line)
        XCTAssertFalse(plan.contains("SCAN"), "\(query)\n\(plan)", line: line)
        XCTAssertFalse(plan.contains("TEMP B-TREE"), "\(query)\n\(plan)", line: line)
    }

    func testEachFilterWithEachSortSeeks() throws {
        for (column, value) in columns.sorted(by: { $0.key < $1.key }) {
            let start = "SELECT * FROM books WHERE \(column) = \(value)"
            for sort in ["title", "isbn", "price"] {
                try assertSeeks("\(start) ORDER BY \(sort), id LIMIT 51")
                try assertSeeks("\(start) ORDER BY \(sort) DESC, id DESC LIMIT 51")
                try assertSeeks("\(start) AND (\(sort), id) > (7, X'02') ORDER BY \(sort), id LIMIT 51")
            }
            try assertSeeks("\(start) ORDER BY id LIMIT 51")
            try assertSeeks("\(start) AND published_on IS NOT NULL ORDER BY published_on, id LIMIT 51")
            try assertSeeks("\(start) AND published_on IS NULL ORDER BY id LIMIT 51")
            try assertSeeks("\(start) AND published_on IS NOT NULL ORDER BY published_on DESC, title, id LIMIT 51")
            try assertSeeks("\(start) AND published_on IS NULL ORDER BY title, id LIMIT 51")
        }
    }

    func testAFilterOfFewEqualRowsSeeksThemInEverySort() throws {
        for sort in ["title", "isbn", "price", "published_on"] {
            let plan = try plan(of: "SELECT * FROM books WHERE price = 1250 ORDER BY \(sort), id LIMIT 51")
            XCTAssertTrue(plan.contains("SEARCH books USING INDEX books_price_id_idx (price=?)"), plan)
        }
    }

    func testEachSortAloneSeeksItsNextPage() throws {
        for sort in ["title", "isbn", "price"] {
            try assertSeeks("SELECT * FROM books WHERE (\(sort), id) > (7, X'02') ORDER BY \(sort), id LIMIT 51")
        }
        try assertSeeks(
            "SELECT * FROM books WHERE published_on <= 'x' AND (published_on < 'x' OR (published_on = 'x' AND (title, id) > ('a', X'02')))"
                + " ORDER BY published_on DESC, title, id LIMIT 51"
        )
        try assertSeeks("SELECT * FROM books WHERE published_on IS NULL AND (title, id) > ('a', X'02') ORDER BY title, id LIMIT 51")
    }

    func testTheFirstPageOfASortReadsItsIndexInOrder() throws {
        let plan = try plan(of: "SELECT * FROM books ORDER BY title, id LIMIT 51")
        XCTAssertTrue(plan.contains("USING INDEX books_title_id_idx"), plan)
        XCTAssertFalse(plan.contains("TEMP B-TREE"), plan)
    }

    func testADeleteOfATargetSeeksItsRows() throws {
        try assertSeeks("SELECT 1 FROM books WHERE shelf_id = 1")
        try assertSeeks("SELECT 1 FROM books WHERE author_id = X'01'")
    }
}
