import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

final class MigratorTests: XCTestCase {
    private static let first = migration("0001_initial", after: nil, "CREATE TABLE a (id INTEGER PRIMARY KEY)")
    private static let second = migration(
        "0002_add_b",
        after: "0001_initial",
        "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id) ON DELETE CASCADE)"
    )

    func testRunsWhatHasNotRunAndNothingTwice() async throws {
        try await withDatabase { database in
            let ran = try await Migrator([Self.first]).migrate(database)
            XCTAssertEqual(ran, ["0001_initial"])
            let migrator = try Migrator([Self.first, Self.second])
            let pending = try await migrator.pending(database).map(\.id)
            XCTAssertEqual(pending, ["0002_add_b"])
            let then = try await migrator.migrate(database)
            XCTAssertEqual(then, ["0002_add_b"])
            let again = try await migrator.migrate(database)
            XCTAssertEqual(again, [])
        }
    }

    func testRefusesAHistoryThatIsNotOneLine() {
        let other = Self.migration("0002_add_c", after: "0001_initial", "SELECT 1")
        let lost = Self.migration("0003_add_d", after: "0002_lost", "SELECT 1")
        XCTAssertThrowsError(try Migrator([Self.first, Self.first])) {
            XCTAssertEqual($0 as? MigrationError, .duplicate(id: "0001_initial"))
        }
        XCTAssertThrowsError(try Migrator([Self.first, Self.second, other])) {
            XCTAssertEqual($0 as? MigrationError, .fork(parent: "0001_initial", children: ["0002_add_b", "0002_add_c"]))
        }
        XCTAssertThrowsError(try Migrator([Self.first, lost])) {
            XCTAssertEqual($0 as? MigrationError, .missingParent(id: "0003_add_d", parent: "0002_lost"))
        }
        XCTAssertThrowsError(try Migrator([Self.second, Self.first]))
    }

    func testRefusesAnEditedMigration() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first]).migrate(database)
            let edited = Self.migration("0001_initial", after: nil, "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT)")
            let found = try await refusal { try await Migrator([edited]).migrate(database) }
            XCTAssertEqual(found, .edited(id: "0001_initial"))
        }
    }

    func testDoesNotTakeOtherLineEndsForAnEdit() async throws {
        try await withDatabase { database in
            try await Migrator([Self.migration("1", after: nil, "CREATE TABLE a (\n  id INTEGER\n)")]).migrate(database)
            let ran = try await Migrator([Self.migration("1", after: nil, "CREATE TABLE a (\r\n  id INTEGER\r\n)")]).migrate(database)
            XCTAssertEqual(ran, [])
        }
    }

    func testRefusesAMigrationThatTheProgramDoesNotKnow() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first, Self.second]).migrate(database)
            let found = try await refusal { try await Migrator([Self.first]).migrate(database) }
            XCTAssertEqual(found, .unknown(id: "0002_add_b"))
        }
    }

    func testRefusesAMigrationPutInBetween() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first, Self.second]).migrate(database)
            let between = Self.migration("0001b", after: "0001_initial", "SELECT 1")
            let moved = Migration(id: "0002_add_b", parent: "0001b", sql: Self.second.sql)
            let found = try await refusal { try await Migrator([Self.first, between, moved]).migrate(database) }
            XCTAssertEqual(found, .outOfOrder(id: "0002_add_b", missing: "0001b"))
        }
    }

    func testRefusesADatabaseWhoseMigrationWasNotFinished() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first]).migrate(database)
            try await database.write { try $0.execute("UPDATE strata_migrations SET state = 'running'", []) }
            let found = try await refusal { try await Migrator([Self.first]).migrate(database) }
            XCTAssertEqual(found, .unfinished(id: "0001_initial"))
        }
    }

    func testRefusesAMigrationForAnotherDatabase() async throws {
        try await withDatabase { database in
            let foreign = Migration(id: "1", parent: nil, sql: [Dialect(name: "postgres"): ["SELECT 1"]])
            let found = try await refusal { try await Migrator([foreign]).migrate(database) }
            XCTAssertEqual(found, .noStatements(id: "1", dialect: .sqlite))
        }
    }

    func testUndoesAMigrationThatFailsAndKeepsThoseBefore() async throws {
        try await withDatabase { database in
            let broken = Self.migration("0002_broken", after: "0001_initial", "CREATE TABLE c (id INTEGER)", "CREATE TABLE a (id INTEGER)")
            let migrator = try Migrator([Self.first, broken])
            let found = try await failure { try await migrator.migrate(database) }
            guard case .syntax? = found else { return XCTFail("\(String(describing: found))") }
            let tables = try await database.read { session in
                try session.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('a', 'c')", []) { try $0.text(0) }
            }
            XCTAssertEqual(tables, ["a"])
            let pending = try await migrator.pending(database).map(\.id)
            XCTAssertEqual(pending, ["0002_broken"])
        }
    }

    func testStartersAtTheSameTimeRunEachMigrationOnce() async throws {
        try await withDatabase { database in
            let path = try await database.read { session in
                try session.first("SELECT file FROM pragma_database_list WHERE name = 'main'", []) { try $0.text(0) } ?? ""
            }
            let ran = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let other = try SQLiteDatabase(path: path)
                        let ran = try await Migrator([Self.first, Self.second]).migrate(other)
                        await other.close()
                        return ran
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            XCTAssertEqual(ran.sorted(), ["0001_initial", "0002_add_b"])
        }
    }

    func testRebuildingATableKeepsTheRowsThatReferToIt() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first, Self.second]).migrate(database)
            try await database.write { try $0.executeScript("INSERT INTO a VALUES (1); INSERT INTO b VALUES (1, 1);") }
            let rebuild = Self.migration(
                "0003_rebuild",
                after: "0002_add_b",
                "CREATE TABLE new_a (id INTEGER PRIMARY KEY, x TEXT)",
                "INSERT INTO new_a (id) SELECT id FROM a",
                "DROP TABLE a",
                "ALTER TABLE new_a RENAME TO a"
            )
            try await Migrator([Self.first, Self.second, rebuild]).migrate(database)
            let count = try await database.read { try $0.first("SELECT count(*) FROM b", []) { try $0.int64(0) } }
            XCTAssertEqual(count, 1)
            let orphan = try await failure { try await database.write { try $0.execute("INSERT INTO b VALUES (2, 9)", []) } }
            XCTAssertEqual(orphan, .foreignKey, "foreign keys were not switched on again")
        }
    }

    func testUndoesAMigrationThatOrphansRows() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first, Self.second]).migrate(database)
            try await database.write { try $0.executeScript("INSERT INTO a VALUES (1); INSERT INTO b VALUES (1, 1);") }
            let careless = Self.migration("0003", after: "0002_add_b", "DELETE FROM a")
            let found = try await failure { try await Migrator([Self.first, Self.second, careless]).migrate(database) }
            XCTAssertEqual(found, .foreignKey)
            let count = try await database.read { try $0.first("SELECT count(*) FROM a", []) { try $0.int64(0) } }
            XCTAssertEqual(count, 1)
        }
    }

    func testWritesDownWhenItRanWhat() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first], time: .fixed(Timestamp(microseconds: 0))).migrate(database)
            let row = try await database.read { session in
                try session.first("SELECT id, applied_at, state, length(checksum) FROM strata_migrations", []) { row in
                    [try row.text(0), try row.text(1), try row.text(2), "\(try row.int64(3))"]
                }
            }
            XCTAssertEqual(row, ["0001_initial", "1970-01-01T00:00:00Z", "done", "64"])
        }
    }

    private static func migration(_ id: String, after parent: String?, _ statements: String...) -> Migration {
        Migration(id: id, parent: parent, sql: [.sqlite: statements])
    }

    private func refusal<Value>(_ work: () async throws -> Value) async throws -> MigrationError? {
        do {
            _ = try await work()
            return nil
        } catch let error as MigrationError {
            XCTAssertFalse(error.description.isEmpty)
            return error
        }
    }
}
