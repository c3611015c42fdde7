import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

final class ListStatementTests: XCTestCase {
    func testWalksToTheSameRowsAsAPlainSortForAnyQuery() async throws {
        for identifier in Book.Identifier.allCases { try await walkEveryKindOfQuery(identifier) }
    }

    private func walkEveryKindOfQuery(_ identifier: Book.Identifier) async throws {
        try await withDatabase(Book.schema(identifier)) { database in
            try await database.write { session in
                var generator = SeededGenerator(seed: 11)
                let books = (1...200).map { Book(random: $0, &generator) }
                for book in books { try book.insert(identifier, in: session) }
                for _ in 0..<300 {
                    let query = Self.query(&generator)
                    let walked = try Self.walk(query, in: session)
                    XCTAssertEqual(walked.map(\.id), ListOracle.rows(query, of: books).map(\.id), "\(query)")
                }
            }
        }
    }

    func testShowsEveryRowThatStaysExactlyOnceWhileOthersComeAndGo() async throws {
        for identifier in Book.Identifier.allCases { try await walkThroughChanges(identifier) }
    }

    private func walkThroughChanges(_ identifier: Book.Identifier) async throws {
        try await withDatabase(Book.schema(identifier)) { database in
            try await database.write { session in
                var generator = SeededGenerator(seed: 12)
                for _ in 0..<40 {
                    try session.execute("DELETE FROM book", [])
                    var books = (1...120).map { Book(random: $0 * 2, &generator) }
                    for book in books { try book.insert(identifier, in: session) }
                    var staying = books
                    let query = Self.query(&generator)
                    let walked = try Self.walk(query, in: session) {
                        let added = Book(random: .random(in: 0..<200, using: &generator) * 2 + 1, &generator)
                        if !books.contains(where: { $0.id == added.id }) {
                            try added.insert(identifier, in: session)
                            books.append(added)
                        }
                        let index = Int.random(in: 0..<staying.count, using: &generator)
                        let removed = staying.remove(at: index)
                        try session.execute("DELETE FROM book WHERE id = ?", [identifier.value(removed.id)])
                        books.removeAll { $0.id == removed.id }
                    }
                    let ids = Set(staying.map(\.id))
                    XCTAssertEqual(walked.map(\.id).filter(ids.contains), ListOracle.rows(query, of: staying).map(\.id), "\(query)")
                    XCTAssertEqual(Set(walked.map(\.id)).count, walked.count, "\(query)")
                }
            }
        }
    }

    func testEndsWithoutANextPosition() async throws {
        try await withDatabase(Book.schema) { database in
            try await database.write { session in
                var generator = SeededGenerator(seed: 13)
                for id in 1...4 { try Book(random: Int64(id), &generator).insert(in: session) }
                XCTAssertNil(try Book.list.page(ListQuery(limit: 4), in: session, Book.init(row:)).next)
                let page = try Book.list.page(ListQuery(limit: 3), in: session, Book.init(row:))
                XCTAssertEqual(page.rows.map(\.id), [1, 2, 3])
                XCTAssertEqual(page.next, [.int(3)])
                XCTAssertEqual(
                    try Book.list.page(ListQuery(limit: 3, position: page.next), in: session, Book.init(row:)).rows.map(\.id),
                    [4]
                )
            }
        }
    }

    func testPutsRowsWithoutAValueLastInBothDirections() async throws {
        try await withDatabase(Book.schema) { database in
            try await database.write { session in
                try session.executeScript(
                    "INSERT INTO book VALUES (1, 'a', 'history', 0, NULL, NULL), (2, 'b', 'history', 0, '2026-01-01', NULL), (3, 'c', 'history', 0, '2026-01-02', NULL)"
                )
                for (descending, ids) in [(false, [2, 3, 1]), (true, [3, 2, 1])] as [(Bool, [Int64])] {
                    let query = ListQuery(
                        sort: [SortTerm(column: "published_on", descending: descending, isOptional: true, kind: .date)],
                        limit: 1
                    )
                    XCTAssertEqual(try Self.walk(query, in: session).map(\.id), ids)
                }
            }
        }
    }

    func testFindsIdentifiersThatAreUUIDs() async throws {
        try await withDatabase("CREATE TABLE tag (name TEXT NOT NULL, id BLOB PRIMARY KEY) STRICT") { database in
            let list = ListStatement(table: "tag", columns: "id name")
            let ids = (0..<5).map { _ in UUIDv7.next() }
            try await database.write { session in
                for id in ids { try session.execute("INSERT INTO tag VALUES ('same', ?)", [.uuid(id)]) }
            }
            let sort = [SortTerm(column: "name", kind: .string)]
            let first = try await database.read { try list.page(ListQuery(sort: sort, limit: 2), in: $0) { try $0.uuid(0) } }
            XCTAssertEqual(first.next, [.text("same"), .uuid(ids[1])])
            let second = try await database.read {
                try list.page(ListQuery(sort: sort, limit: 9, position: first.next), in: $0) { try $0.uuid(0) }
            }
            XCTAssertEqual(second.rows, Array(ids[2...]))
        }
    }

    func testFindsOneRowUnlessItIsHidden() async throws {
        try await withDatabase("CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL, gone INTEGER) STRICT") { database in
            let list = ListStatement(table: "tag", columns: "name", liveColumn: "gone")
            let names = try await database.write { session in
                try session.execute("INSERT INTO tag VALUES (1, 'shown', NULL), (2, 'hidden', 0)", [])
                return try (1...3).map { try list.find(.int($0), in: session) { try $0.text(0) } }
            }
            XCTAssertEqual(names, ["shown", nil, nil])
        }
    }

    func testTakesPrefixesLiterally() async throws {
        try await withDatabase(Book.schema) { database in
            try await database.write { session in
                for (id, title) in ["50%", "50_", "50 ways", "500", "5", "a\u{10ffff}", "a\u{10ffff}b", "b"].enumerated() {
                    try session.execute("INSERT INTO book VALUES (?, ?, 'history', 0, NULL, NULL)", [.int(Int64(id)), .text(title)])
                }
                for (prefix, ids) in [
                    ("50%", [0]), ("50_", [1]), ("50", [0, 1, 2, 3]), ("", [0, 1, 2, 3, 4, 5, 6, 7]), ("a\u{10ffff}", [5, 6]), ("A", []),
                ] as [(String, [Int64])] {
                    let query = ListQuery(filters: [Filter(column: "title", operator: .startsWith, values: [.text(prefix)])], limit: 20)
                    XCTAssertEqual(try Book.list.page(query, in: session, Book.init(row:)).rows.map(\.id), ids, prefix)
                }
            }
        }
    }

    func testRestrictsToASubCollection() async throws {
        try await withDatabase(Book.schema) { database in
            try await database.write { session in
                var generator = SeededGenerator(seed: 14)
                let books = (1...50).map { Book(random: $0, &generator) }
                for book in books { try book.insert(in: session) }
                let query = ListQuery(limit: 50).restricted("stock", to: .int(1))
                XCTAssertEqual(try Self.walk(query, in: session).map(\.id), books.filter { $0.stock == 1 }.map(\.id))
                let none = ListQuery(limit: 50).restricted("rating", to: .null)
                XCTAssertEqual(try Self.walk(none, in: session).map(\.id), books.filter { $0.rating == nil }.map(\.id))
            }
        }
    }

    func testQuotesNames() throws {
        let list = ListStatement(table: "or\"der", columns: "id group")
        XCTAssertEqual(list.sql(for: ListQuery(limit: 2)).map(\.sql), [#"SELECT "id", "group" FROM "or""der" ORDER BY "id" LIMIT ?"#])
    }

    /// A query of random filters, sort keys and limit.
    private static func query(_ generator: inout SeededGenerator) -> ListQuery {
        let sort = Book.sortable.shuffled(using: &generator).prefix(.random(in: 0...3, using: &generator)).map { term in
            SortTerm(column: term.column, descending: .random(using: &generator), isOptional: term.isOptional, kind: term.kind)
        }
        let filters = (0..<Int.random(in: 0...2, using: &generator)).map { _ in filter(&generator) }
        return ListQuery(filters: filters, sort: Array(sort), limit: .random(in: 1...9, using: &generator))
    }

    private static func filter(_ generator: inout SeededGenerator) -> Filter {
        let term = Book.sortable.randomElement(using: &generator) ?? Book.sortable[0]
        let samples = (0..<2).map { _ in Book(random: 1, &generator).value(of: term.column) }.filter { $0 != .null }
        var operators: [Filter.Operator] = [.eq, .ne, .gt, .gte, .lt, .lte, .in]
        if term.isOptional { operators.append(.isnull) }
        if term.kind == .string { operators.append(.startsWith) }
        let chosen = operators.randomElement(using: &generator) ?? .eq
        switch chosen {
        case .isnull: return Filter(column: term.column, operator: .isnull, values: [.bool(.random(using: &generator))])
        case .in: return Filter(column: term.column, operator: .in, values: samples)
        default:
            guard let sample = samples.first else { return Filter(column: term.column, operator: .in, values: []) }
            return Filter(column: term.column, operator: chosen, values: [sample])
        }
    }

    private static func walk(_ query: ListQuery, in session: any Session, between: () throws -> Void = {}) throws -> [Book] {
        var query = query
        var rows: [Book] = []
        while true {
            let page = try Book.list.page(query, in: session, Book.init(row:))
            XCTAssertLessThanOrEqual(page.rows.count, query.limit)
            rows += page.rows
            guard let next = page.next else { return rows }
            query.position = next
            try between()
        }
    }
}
