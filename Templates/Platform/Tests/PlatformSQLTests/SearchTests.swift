import CSQLite
import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

/// Lists that look words up in an FTS5 index, of rows some of which are hidden.
final class SearchTests: XCTestCase {
    func testFindsEveryWordWhateverItsCaseAndAccents() async throws {
        try await withNotes(["Éclair au café", "Cafe noir", "The sea-green door"]) { found in
            let expected: [(String, [Int64])] = [
                ("cafe", [1, 2]), ("CAFÉ", [1, 2]), ("eclair cafe", [1]), ("cafe eclair", [1]), ("cafe tea", []), ("cafe noi", [2]),
                ("caf noir", []), ("sea-green", [3]), ("green-sea", []), ("door & sea", [3]), ("*", []), ("  ", []), ("sea *", [3]),
            ]
            for (text, ids) in expected {
                let rows = try await found(text)
                XCTAssertEqual(rows, ids, text)
            }
        }
    }

    func testNothingInATextIsSyntax() async throws {
        try await withNotes(["near and or not", "title sea"]) { found in
            let texts = [
                "\"", "\"\"", "\"\"\"", "a\"b", "\"\u{301}", "'", "NEAR(near and)", "near AND", "NOT", "OR or", "title:sea", "{title}: sea",
                "^near", "-near",
                "(", ")", "a*b*", "\u{0}", "near\u{0}and", "\u{7f}", "\u{feff}", "+", "😀", "\u{200d}",
                String(repeating: "\"", count: 200), String(repeating: "a ", count: 100),
            ]
            for text in texts { _ = try await found(text) }
            let words = try await found("NEAR\u{0}AND")
            XCTAssertEqual(words, [1], "a NUL parts words")
            let column = try await found("title:sea")
            XCTAssertEqual(column, [2], "as the words title and sea, one after the other")
        }
    }

    func testVacuumLeavesRowsWithTheirWords() async throws {
        for identifier in Book.Identifier.allCases {
            try await withTemporaryFile { path in
                let first = try SQLiteDatabase(path: path)
                try await first.write { session in
                    try session.executeScript(Note.schema(identifier))
                    for id in 1...50 { try Note(id: Int64(id), title: "word\(id)").insert(identifier, in: session) }
                    try session.execute("DELETE FROM note WHERE rank < 10", [])
                }
                await first.close()
                try vacuum(path)
                let second = try SQLiteDatabase(path: path)
                for id in [10, 37, 50] {
                    let found = try await second.read { try Note.find("word\(id)", identifier, in: $0) }
                    XCTAssertEqual(found, [Int64(id)])
                }
                await second.close()
            }
        }
    }

    /// By the library itself: it cannot be done in a transaction, and every closure has one.
    private func vacuum(_ path: String) throws {
        var handle: OpaquePointer?
        XCTAssertEqual(sqlite3_open(path, &handle), SQLITE_OK)
        XCTAssertEqual(sqlite3_exec(handle, "VACUUM", nil, nil, nil), SQLITE_OK)
        XCTAssertEqual(sqlite3_close(handle), SQLITE_OK)
    }

    /// Searches with random words, filters, sorts and page sizes, against rows in memory.
    func testCombinesWithFiltersSortsAndPages() async throws {
        for identifier in Book.Identifier.allCases {
            try await withDatabase(Note.schema(identifier)) { database in
                try await database.write { session in
                    var generator = SeededGenerator(seed: 5)
                    let notes = (1...120).map { Note(random: $0, &generator) }
                    for note in notes { try note.insert(identifier, in: session) }
                    for _ in 0..<100 {
                        let words = Note.words.shuffled(using: &generator).prefix(.random(in: 1...2, using: &generator))
                        let rank = Int64.random(in: 0..<4, using: &generator)
                        let descending = Bool.random(using: &generator)
                        let query = ListQuery(
                            filters: [Filter(column: "rank", operator: .gte, values: [.int(rank)])],
                            search: words.joined(separator: " "),
                            sort: [SortTerm(column: "title", descending: descending, kind: .string)],
                            limit: .random(in: 1...5, using: &generator)
                        )
                        let expected = notes.filter { note in
                            !note.isHidden && note.rank >= rank && words.allSatisfy(note.words.contains)
                        }
                        .sorted { descending == (($0.title, $0.id) > ($1.title, $1.id)) }
                        XCTAssertEqual(try Note.walk(query, identifier, in: session), expected.map(\.id), "\(query)")
                    }
                }
            }
        }
    }

    func testLooksTheWordsUpAndThenTheRows() async throws {
        for identifier in Book.Identifier.allCases {
            try await withDatabase(Note.schema(identifier)) { database in
                let sort = [SortTerm(column: "title", kind: .string)]
                let plan = try await database.read { session in
                    try Note.list(identifier).sql(for: ListQuery(search: "sea", sort: sort, limit: 20)).flatMap { sql, values in
                        try session.query("EXPLAIN QUERY PLAN " + sql, values) { try $0.text(3) }
                    }
                }
                XCTAssertTrue(plan.contains { $0.hasPrefix("SEARCH note ") && $0.contains("id=?") }, "\(plan)")
                XCTAssertTrue(plan.contains { $0.hasPrefix("SCAN note_search VIRTUAL TABLE INDEX") }, "\(plan)")
            }
        }
    }

    func testListsHoldNoHiddenRowAndUseTheIndexOfTheOthers() async throws {
        try await withDatabase(Note.schema(.uuid)) { database in
            try await database.write { session in
                for id in 1...4 { try Note(id: Int64(id), title: "sea", isHidden: id.isMultiple(of: 2)).insert(.uuid, in: session) }
                XCTAssertEqual(try Note.walk(ListQuery(limit: 1), .uuid, in: session), [1, 3])
                XCTAssertEqual(try Note.find("sea", .uuid, in: session), [1, 3])
                let statement = Note.list(.uuid).sql(for: ListQuery(sort: [SortTerm(column: "title", kind: .string)], limit: 2))[0]
                let plan = try session.query("EXPLAIN QUERY PLAN " + statement.sql, statement.values) { try $0.text(3) }
                XCTAssertEqual(plan, ["SCAN note USING INDEX note_title"])
            }
        }
    }

    func testAnIndexThatTheLibraryLacksIsNamed() async throws {
        try await withDatabase { database in
            let found = try await failure {
                try await database.migrate { try $0.executeScript("CREATE VIRTUAL TABLE x USING nosuchmodule(a)") }
            }
            XCTAssertEqual(found, .missingModule("nosuchmodule"))
        }
    }

    private func withNotes(_ titles: [String], _ test: ((String) async throws -> [Int64]) async throws -> Void) async throws {
        for identifier in Book.Identifier.allCases {
            try await withDatabase(Note.schema(identifier)) { database in
                try await database.write { session in
                    for (index, title) in titles.enumerated() {
                        try Note(id: Int64(index + 1), title: title).insert(identifier, in: session)
                    }
                }
                try await test { text in try await database.read { try Note.find(text, identifier, in: $0) } }
            }
        }
    }
}

/// A text that is searched, with the triggers that Strata emits.
private struct Note {
    static let words = ["sea", "sand", "sun", "salt", "stone"]

    var id: Int64
    var title: String
    var rank: Int64
    var isHidden: Bool

    init(id: Int64, title: String, isHidden: Bool = false) {
        self.id = id
        self.title = title
        self.isHidden = isHidden
        rank = id
    }

    init(random id: Int64, _ generator: inout SeededGenerator) {
        self.id = id
        title = Self.words.shuffled(using: &generator).prefix(3).joined(separator: " ")
        rank = .random(in: 0..<5, using: &generator)
        isHidden = Int.random(in: 0..<4, using: &generator) == 0
    }

    var words: [String] { title.split(separator: " ").map(String.init) }

    static func schema(_ identifier: Book.Identifier) -> String {
        let (number, numbers) =
            switch identifier {
            case .number: ("NEW.id", "")
            case .uuid: ("(SELECT number FROM note_search_rows WHERE id = NEW.id)", "INSERT INTO note_search_rows (id) VALUES (NEW.id);")
            }
        let old = number.replacing("NEW", with: "OLD")
        return """
            CREATE TABLE note (id \(identifier.rawValue) PRIMARY KEY, title TEXT NOT NULL, rank INTEGER NOT NULL, deleted_at INTEGER) STRICT;
            CREATE INDEX note_title ON note (title, id) WHERE deleted_at IS NULL;
            CREATE TABLE note_search_rows (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE) STRICT;
            CREATE VIRTUAL TABLE note_search USING fts5(title, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
            CREATE TRIGGER note_search_insert AFTER INSERT ON note BEGIN
                \(numbers) INSERT INTO note_search (rowid, title) VALUES (\(number), NEW.title);
            END;
            CREATE TRIGGER note_search_delete AFTER DELETE ON note BEGIN
                INSERT INTO note_search (note_search, rowid, title) VALUES ('delete', \(old), OLD.title);
            END;
            """
    }

    static func list(_ identifier: Book.Identifier) -> ListStatement {
        ListStatement(
            table: "note",
            columns: "id rank",
            liveColumn: "deleted_at",
            search: .fts5("note_search", numbers: identifier == .uuid ? "note_search_rows" : nil)
        )
    }

    func insert(_ identifier: Book.Identifier, in session: any Session) throws {
        let values: [ScalarValue] = [identifier.value(id), .text(title), .int(rank), isHidden ? .int(0) : .null]
        try session.execute("INSERT INTO note VALUES (?, ?, ?, ?)", values)
    }

    static func find(_ text: String, _ identifier: Book.Identifier, in session: any Session) throws -> [Int64] {
        try walk(ListQuery(search: text, limit: 2), identifier, in: session)
    }

    /// The ids of all rows of a list, page by page.
    static func walk(_ query: ListQuery, _ identifier: Book.Identifier, in session: any Session) throws -> [Int64] {
        let list = list(identifier)
        var query = query
        var ids: [Int64] = []
        while true {
            let page = try list.page(query, in: session) { try id(of: $0) }
            ids += page.rows
            guard let next = page.next else { return ids }
            query.position = next
        }
    }

    private static func id(of row: any Row) throws -> Int64 {
        switch try row.identifier(0) {
        case .uuid(let uuid): withUnsafeBytes(of: uuid.uuid) { Int64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: Int64.self)) }
        case .int(let number): number
        default: 0
        }
    }
}
