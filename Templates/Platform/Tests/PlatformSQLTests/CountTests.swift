import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

final class CountTests: XCTestCase {
    private static let history = Filter(column: "genre", operator: .eq, values: [.text("history")])

    private func withBooks(_ test: @escaping @Sendable (any Session, [Book]) throws -> Void) async throws {
        try await withDatabase(Book.schema) { database in
            var generator = SeededGenerator(seed: 9)
            let books = (1...60).map { Book(random: $0, &generator) }
            try await database.write { session in for book in books { try book.insert(in: session) } }
            try await database.read { session in try test(session, books) }
        }
    }

    func testAPI09CountsTheRowsOfTheWholeListWhereverThePageBegins() async throws {
        try await withBooks { session, books in
            var query = ListQuery(filters: [Self.history], sort: [SortTerm(column: "title", kind: .string)], limit: 2)
            query.countsRows = true
            let expected = Int64(books.count { $0.genre == "history" })
            let first = try Book.list.page(query, in: session, Book.init(row:))
            XCTAssertEqual(first.count, expected)
            query.position = first.next
            XCTAssertEqual(try Book.list.page(query, in: session, Book.init(row:)).count, expected)
            query.filters = []
            XCTAssertEqual(try Book.list.page(query, in: session, Book.init(row:)).count, Int64(books.count))
        }
    }

    func testAPI09CountsNothingUnlessAsked() async throws {
        try await withBooks { session, _ in
            let recorder = RecordingSession(session)
            var query = ListQuery(filters: [Self.history], limit: 2)
            XCTAssertNil(try Book.list.page(query, in: recorder, Book.init(row:)).count)
            XCTAssertEqual(recorder.statements.count { $0.contains("count(") }, 0, "\(recorder.statements)")
            query.countsRows = true
            _ = try Book.list.page(query, in: recorder, Book.init(row:))
            XCTAssertEqual(recorder.statements.count { $0.contains("count(") }, 1, "\(recorder.statements)")
        }
    }
}
