import Foundation
import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

final class SQLiteSessionTests: XCTestCase {
    private static let schema = """
        CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL, CONSTRAINT short CHECK (length(name) <= 9)) STRICT;
        CREATE TABLE book (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, isbn TEXT UNIQUE, author_id INTEGER REFERENCES author (id) ON DELETE RESTRICT,
            UNIQUE (author_id, title)
        ) STRICT;
        """

    func testBringsBackEveryTypeAsItWas() async throws {
        let columns =
            "a INTEGER, b INTEGER, c REAL, d INTEGER, e TEXT, f BLOB, g TEXT, h TEXT, i INTEGER, j BLOB, k TEXT, l BLOB, m INTEGER"
        try await withDatabase("CREATE TABLE t (\(columns)) STRICT") { database in
            let id = UUIDv7.next()
            let date = try XCTUnwrap(CalendarDate("2026-11-22"))
            let time = try XCTUnwrap(TimeOfDay("08:30"))
            try await database.write { session in
                let values: [ScalarValue] = [
                    .bool(true), .int(.min), .double(-0.5), .decimal(FixedDecimal(units: -1250, scale: 2)), .text("é\u{202e}😀'\"\n"),
                    .uuid(id), .date(date),
                    .time(time), .timestamp(Timestamp(microseconds: 1)), .bytes([0, 255]), .text(""), .bytes([]), .null,
                ]
                try session.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
            }
            try await database.read { session in
                let count = try session.query("SELECT * FROM t", []) { row in
                    XCTAssertEqual(try row.bool(0), true)
                    XCTAssertEqual(try row.int64(1), .min)
                    XCTAssertEqual(try row.double(2), -0.5)
                    XCTAssertEqual(try row.decimal(3, scale: 2).description, "-12.50")
                    XCTAssertEqual(try row.text(4), "é\u{202e}😀'\"\n")
                    XCTAssertEqual(try row.uuid(5), id)
                    XCTAssertEqual(try row.date(6), date)
                    XCTAssertEqual(try row.time(7), time)
                    XCTAssertEqual(try row.timestamp(8).microseconds, 1)
                    XCTAssertEqual(try row.bytes(9), [0, 255])
                    XCTAssertEqual(try row.text(10), "")
                    XCTAssertEqual(try row.bytes(11), [])
                    XCTAssertTrue(row.isNull(12))
                    XCTAssertNil(try row.optionalInt64(12))
                }
                .count
                XCTAssertEqual(count, 1)
            }
        }
    }

    func testBringsBackJSONAndArrays() async throws {
        try await withDatabase("CREATE TABLE t (a TEXT CHECK (json_valid(a)), b TEXT, c TEXT, d TEXT) STRICT") { database in
            let free: JSONValue = ["name": "é", "list": [1, .null, 2.5]]
            try await database.write { session in
                let values = [
                    ScalarValue(json: free), ScalarValue(json: ["a", "b"] as [String]), ScalarValue(json: [Genre.fiction]), .null,
                ]
                try session.execute("INSERT INTO t VALUES (?, ?, ?, ?)", values)
            }
            try await database.read { session in
                _ = try session.query("SELECT * FROM t", []) { row in
                    XCTAssertEqual(try row.json(0), free)
                    XCTAssertEqual(try row.array(1), ["a", "b"])
                    XCTAssertEqual(try row.array(2), [Genre.fiction])
                    XCTAssertNil(try row.optionalJson(3))
                    XCTAssertNil(try row.optionalArray(3) as [String]?)
                    XCTAssertNil(try row.optionalArray(3) as [Genre]?)
                }
            }
        }
    }

    func testRefusesValuesThatAColumnShouldNotHold() async throws {
        try await withDatabase { database in
            try await database.read { session in
                let reads: [(String, (any Row) throws -> Void)] = [
                    ("1", { _ = try $0.text(0) }), ("'1'", { _ = try $0.int64(0) }), ("NULL", { _ = try $0.text(0) }),
                    ("2", { _ = try $0.bool(0) }),
                    ("x'00'", { _ = try $0.uuid(0) }), ("'2026-02-30'", { _ = try $0.date(0) }), ("'x'", { _ = try $0.time(0) }),
                    ("2147483648", { _ = try $0.int32(0) }), ("'poetry'", { _ = try $0.enumeration(0, Genre.self) }),
                    ("CAST(x'ff' AS TEXT)", { _ = try $0.text(0) }),
                    ("1", { _ = try $0.int64(7) }),
                    ("'{'", { _ = try $0.json(0) }), ("'{}'", { _ = try $0.array(0) as [String] }),
                    ("'[1]'", { _ = try $0.array(0) as [String] }), ("'[\"poetry\"]'", { _ = try $0.array(0) as [Genre] }),
                ]
                for (value, read) in reads {
                    XCTAssertThrowsError(try session.first("SELECT \(value) AS v", []) { try read($0) }, value) { error in
                        guard case .corrupt? = (error as? SQLError)?.kind else { return XCTFail("\(value): \(error)") }
                    }
                }
            }
        }
    }

    func testTakesHostileTextLiterally() async throws {
        try await withDatabase(Self.schema) { database in
            try await database.write { session in
                for (number, text) in ["'; DROP TABLE book; --", "' OR '1'='1", "%", "\\"].enumerated() {
                    try session.execute("INSERT INTO book (id, title) VALUES (?, ?)", [.int(Int64(number)), .text(text)])
                    XCTAssertEqual(
                        try session.first("SELECT id FROM book WHERE title = ?", [.text(text)]) { try $0.int64(0) },
                        Int64(number)
                    )
                }
                XCTAssertEqual(try session.first("SELECT count(*) FROM book", []) { try $0.int64(0) }, 4)
            }
        }
    }

    func testCountsTheRowsThatAStatementChanged() async throws {
        try await withDatabase(Self.schema) { database in
            try await database.write { session in
                XCTAssertEqual(try session.execute("INSERT INTO author (id, name) VALUES (7, 'a'), (8, 'b')", []), 2)
                XCTAssertEqual(session.lastInsertedID, 8)
                XCTAssertEqual(try session.execute("UPDATE author SET name = 'c'", []), 2)
                XCTAssertEqual(try session.execute("CREATE TABLE other (id INTEGER)", []), 0)
                XCTAssertEqual(try session.execute("DELETE FROM author WHERE id = 9", []), 0)
            }
        }
    }

    func testNamesTheConstraintThatWasBroken() async throws {
        try await withDatabase(Self.schema) { database in
            try await database.write { session in
                try session.execute("INSERT INTO author VALUES (1, 'Ada')", [])
                try session.execute("INSERT INTO book VALUES (1, 'Notes', '978', 1)", [])
            }
            let cases: [(String, SQLError.Kind)] = [
                ("INSERT INTO book VALUES (2, 'x', '978', NULL)", .unique(table: "book", columns: ["isbn"])),
                ("INSERT INTO book VALUES (1, 'x', NULL, NULL)", .unique(table: "book", columns: ["id"])),
                ("INSERT INTO book VALUES (2, 'Notes', NULL, 1)", .unique(table: "book", columns: ["author_id", "title"])),
                ("INSERT INTO book VALUES (2, NULL, NULL, NULL)", .notNull(table: "book", column: "title")),
                ("INSERT INTO book VALUES (2, 'x', NULL, 9)", .foreignKey),
                ("DELETE FROM author", .foreignKey),
                ("INSERT INTO author VALUES (2, 'far too long')", .check(constraint: "short")),
            ]
            for (sql, kind) in cases {
                let found = try await failure { try await database.write { try $0.execute(sql, []) } }
                XCTAssertEqual(found, kind, sql)
            }
        }
    }

    func testDescriptionsHoldNeitherStatementsNorValues() async throws {
        try await withDatabase(Self.schema) { database in
            for sql in ["INSERT INTO author VALUES (1, 'secret-value')", "SELEKT secret", "SELECT secret FROM author"] {
                do {
                    try await database.write { try $0.execute(sql, []) }
                    XCTFail(sql)
                } catch {
                    XCTAssertFalse("\(error)".contains("secret"), "\(error)")
                    XCTAssertFalse("\(error)".contains("SEL"), "\(error)")
                }
            }
        }
    }

    func testRefusesAWrongNumberOfValues() async throws {
        try await withDatabase { database in
            for values in [[], [.null, .null]] as [[ScalarValue]] {
                let found = try await failure { _ = try await database.read { try $0.query("SELECT ?", values) { _ in } } }
                guard case .syntax? = found else { return XCTFail("\(values)") }
            }
        }
    }

    func testAReadCannotWrite() async throws {
        try await withDatabase(Self.schema) { database in
            for sql in ["INSERT INTO author VALUES (1, 'x')", "DROP TABLE book"] {
                let found = try await failure { _ = try await database.read { try $0.execute(sql, []) } }
                guard case .other? = found else { return XCTFail(sql) }
                let script = try await failure { try await database.read { try $0.executeScript(sql) } }
                guard case .other? = script else { return XCTFail(sql) }
            }
        }
    }

    func testAStatementCanRunInsideItself() async throws {
        try await withDatabase { database in
            let sql = "SELECT 1 UNION SELECT 2"
            let pairs = try await database.read { session in
                try session.query(sql, []) { outer in
                    let left = try outer.int64(0)
                    return try session.query(sql, []) { "\(left)\(try $0.int64(0))" }
                }
            }
            XCTAssertEqual(pairs, [["11", "12"], ["21", "22"]])
        }
    }

    func testForgetsBoundValuesAndOldStatements() async throws {
        try await withDatabase { database in
            try await database.read { session in
                for number in 0..<1000 {
                    let sum = try session.first("SELECT ? + \(number % 400)", [.int(1)]) { try $0.int64(0) }
                    XCTAssertEqual(sum, Int64(number % 400) + 1)
                }
            }
        }
    }

    func testAMisspeltColumnIsNotTakenForAText() async throws {
        try await withDatabase(Self.schema) { database in
            let found = try await failure { _ = try await database.read { try $0.query("SELECT \"titel\" FROM book", []) { _ in } } }
            guard case .syntax? = found else { return XCTFail("\(String(describing: found))") }
        }
    }
}

private enum Genre: String {
    case fiction
}
