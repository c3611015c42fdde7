import PlatformSQL
import PlatformTesting
import XCTest

final class DatabaseTests: XCTestCase {
    func testAFakeDatabaseCountsTransactions() async throws {
        let database = FakeDatabase()
        let read = try await database.read { _ in 1 }
        let written = try await database.write { _ in 2 }
        XCTAssertEqual([read, written, database.reads, database.writes], [1, 2, 1, 1])
    }

    func testAFakeDatabaseTakesNoSQL() async {
        let database = FakeDatabase()
        do {
            _ = try await database.read { session in try session.execute("SELECT 1", []) }
            XCTFail("it took SQL")
        } catch {
            XCTAssertEqual("\(error)", "a fake database was sent SQL: SELECT 1")
        }
    }

    func testAFailingDatabaseThrowsWhatItWasTold() async {
        let database = FailingDatabase(SQLError(.full))
        let tries: [() async throws -> Void] = [
            { try await database.read { _ in } },
            { try await database.write { _ in } },
            { try await database.check() },
        ]
        for attempt in tries {
            do {
                try await attempt()
                XCTFail("it did not throw")
            } catch {
                XCTAssertEqual(error as? SQLError, SQLError(.full))
            }
        }
    }

    func testAFakeDatabaseForgetsWhatIsWrittenIntoTheTablesOfPlugins() async throws {
        let database = FakeDatabase(ignoring: ["audit_entries"])
        let changed = try await database.write { try $0.execute(#"INSERT INTO "audit_entries" ("id") VALUES (1)"#, []) }
        XCTAssertEqual(changed, 0)
        let found = try await database.read { try $0.query(#"SELECT "id" FROM "audit_entries""#, []) { try $0.int64(0) } }
        XCTAssertEqual(found, [])
        do {
            _ = try await database.write { try $0.execute(#"DELETE FROM "books""#, []) }
            XCTFail("SQL was accepted")
        } catch {
            XCTAssertTrue("\(error)".contains("DELETE"), "\(error)")
        }
    }
}
