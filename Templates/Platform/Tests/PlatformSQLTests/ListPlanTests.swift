import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

/// What SQLite makes of the statements, on 10,000 rows of which many are alike.
final class ListPlanTests: XCTestCase {
    private static let position = CalendarDate(year: 2026, month: 1, day: 1)

    func testEachPageOfARequiredKeySeeksItsIndex() async throws {
        for descending in [false, true] {
            let sign = descending ? "<" : ">"
            let sort = [SortTerm(column: "title", descending: descending, kind: .string)]
            let plans = try await plans(ListQuery(sort: sort, limit: 20, position: [.text("A"), .int(5)]))
            XCTAssertEqual(plans, ["SEARCH book_title (title=? AND id\(sign)?)", "SEARCH book_title (title\(sign)?)"])
        }
    }

    func testIdentifiersThatAreNoNumbersAreComparedInOneStatement() async throws {
        try await withDatabase("CREATE TABLE tag (id BLOB PRIMARY KEY, name TEXT NOT NULL) STRICT; CREATE INDEX tag_name ON tag (name, id)")
        { database in
            let list = ListStatement(table: "tag", columns: "id name")
            let query = ListQuery(sort: [SortTerm(column: "name", kind: .string)], limit: 20, position: [.text("A"), .uuid(UUIDv7.next())])
            let plans = try await database.read { session in
                try list.sql(for: query).flatMap { sql, values in try session.query("EXPLAIN QUERY PLAN " + sql, values) { try $0.text(3) }
                }
            }
            XCTAssertEqual(plans, ["SEARCH tag USING COVERING INDEX tag_name ((name,id)>(?,?))"])
        }
    }

    func testTheFirstPageOfAnOptionalKeySkipsTheNulls() async throws {
        for descending in [false, true] {
            let sort = [SortTerm(column: "published_on", descending: descending, isOptional: true, kind: .date)]
            let plans = try await plans(ListQuery(sort: sort, limit: 20))
            XCTAssertEqual(plans, ["SEARCH book_published_on (published_on>?)", "SEARCH book_published_on (published_on=?)"])
        }
    }

    func testLaterPagesOfAnOptionalKeySeekInBothSegments() async throws {
        for descending in [false, true] {
            let sort = [SortTerm(column: "published_on", descending: descending, isOptional: true, kind: .date)]
            let sign = descending ? "<" : ">"
            let values = try await plans(ListQuery(sort: sort, limit: 20, position: [ScalarValue(Self.position), .int(5)]))
            XCTAssertEqual(
                values,
                [
                    "SEARCH book_published_on (published_on=? AND id\(sign)?)", "SEARCH book_published_on (published_on\(sign)?)",
                    "SEARCH book_published_on (published_on=?)",
                ]
            )
            let nulls = try await plans(ListQuery(sort: sort, limit: 20, position: [.null, .int(5)]))
            XCTAssertEqual(nulls, ["SEARCH book_published_on (published_on=? AND id\(sign)?)"])
        }
    }

    func testAFilterAndASortShareAnIndex() async throws {
        let filters = [Filter(column: "genre", operator: .eq, values: [.text("history")])]
        let title = try await plans(
            ListQuery(filters: filters, sort: [SortTerm(column: "title", kind: .string)], limit: 20, position: [.text("A"), .int(5)])
        )
        XCTAssertEqual(title, ["SEARCH book_genre_title (genre=? AND title=? AND id>?)", "SEARCH book_genre_title (genre=? AND title>?)"])
        let date = SortTerm(column: "published_on", isOptional: true, kind: .date)
        let published = try await plans(ListQuery(filters: filters, sort: [date], limit: 20, position: [.null, .int(5)]))
        XCTAssertEqual(published, ["SEARCH book_genre_published_on (genre=? AND published_on=? AND id>?)"])
    }

    func testMixedDirectionsAreBoundedByTheFirstKey() async throws {
        let sort = [SortTerm(column: "stock", descending: true, kind: .int), SortTerm(column: "title", kind: .string)]
        let plans = try await plans(ListQuery(sort: sort, limit: 20, position: [.int(1), .text("A"), .int(5)]))
        XCTAssertEqual(plans.first, "SEARCH book_stock (stock<?)")
    }

    func testAPrefixSeeksTheIndex() async throws {
        let filters = [Filter(column: "title", operator: .startsWith, values: [.text("Aa")])]
        let plans = try await plans(ListQuery(filters: filters, sort: [SortTerm(column: "title", kind: .string)], limit: 20))
        XCTAssertEqual(plans, ["SEARCH book_title (title>? AND title<?)"])
    }

    /// One line for each statement: how it finds its rows. A sort in memory is a line of its own.
    private func plans(_ query: ListQuery) async throws -> [String] {
        var plans: [String] = []
        try await withDatabase(Book.schema) { database in
            try await Self.fill(database)
            plans = try await database.read { session in
                try Book.list.sql(for: query).flatMap { sql, values in
                    try session.query("EXPLAIN QUERY PLAN " + sql, values) { try $0.text(3) }
                }
            }
        }
        return plans.map(Self.seek)
    }

    private static func seek(_ plan: String) -> String {
        plan.replacing("SEARCH book USING INDEX ", with: "SEARCH ")
    }

    private static func fill(_ database: SQLiteDatabase) async throws {
        try await database.write { session in
            var generator = SeededGenerator(seed: 21)
            for id in 1...10_000 { try Book(random: Int64(id), &generator).insert(in: session) }
            try session.executeScript("ANALYZE")
        }
    }
}
