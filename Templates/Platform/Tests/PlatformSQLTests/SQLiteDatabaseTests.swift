import Foundation
import PlatformCore
import PlatformSQL
import PlatformSQLite
import Synchronization
import XCTest

final class SQLiteDatabaseTests: XCTestCase {
    private static let schema = "CREATE TABLE counter (value INTEGER NOT NULL) STRICT; INSERT INTO counter VALUES (0);"
    /// Counts for so long that only a stop ends it.
    private static let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0"

    func testCommitsWhatReturnsAndUndoesWhatThrows() async throws {
        struct Refusal: Error {}
        try await withDatabase(Self.schema) { database in
            try await database.write { try $0.execute("UPDATE counter SET value = 1", []) }
            do {
                try await database.write { session in
                    try session.execute("UPDATE counter SET value = 2", [])
                    throw Refusal()
                }
                XCTFail("the error was lost")
            } catch is Refusal {}
            let found = try await value(in: database)
            XCTAssertEqual(found, 1)
        }
    }

    func testWhatIsLeftForAfterTheCommitIsDoneThenAndOnlyThen() async throws {
        struct Refusal: Error {}
        let seen = Mutex<[Int64]>([])
        try await withDatabase(Self.schema) { database in
            try await database.write { session in
                try session.execute("UPDATE counter SET value = 1", [])
                session.afterCommit {
                    do {
                        let value = try await database.read { try $0.first("SELECT value FROM counter", [], { try $0.int64(0) }) }
                        seen.withLock { $0.append(value ?? -1) }
                    } catch {
                        seen.withLock { $0.append(-2) }
                    }
                }
            }
            XCTAssertEqual(seen.withLock { $0 }, [1])
            do {
                try await database.write { session in
                    session.afterCommit { seen.withLock { $0.append(99) } }
                    throw Refusal()
                }
                XCTFail("the error was lost")
            } catch is Refusal {}
            try await database.write { try $0.execute("UPDATE counter SET value = 2", []) }
            XCTAssertEqual(seen.withLock { $0 }, [1])
        }
    }

    func testKeepsWhatWasWrittenWhenItIsOpenedAgain() async throws {
        try await withTemporaryFile { path in
            let first = try SQLiteDatabase(path: path)
            try await first.write { try $0.executeScript(Self.schema) }
            await first.close()
            let second = try SQLiteDatabase(path: path)
            let found = try await value(in: second)
            XCTAssertEqual(found, 0)
            await second.close()
        }
    }

    func testADatabaseInMemoryServesReadsAndWrites() async throws {
        let database = try SQLiteDatabase(path: ":memory:")
        try await database.write { try $0.executeScript(Self.schema) }
        try await increment(database, times: 50)
        let found = try await value(in: database)
        XCTAssertEqual(found, 50)
        await database.close()
    }

    func testNoIncrementIsLost() async throws {
        try await withDatabase(Self.schema) { database in
            try await increment(database, times: 200)
            let found = try await value(in: database)
            XCTAssertEqual(found, 200)
        }
    }

    func testAReadSeesOneMomentOfTheData() async throws {
        try await withDatabase(Self.schema) { database in
            let started = Gate()
            let written = Gate()
            async let seen = database.read { session in
                let before = try value(session)
                started.open()
                written.wait()
                return (before, try value(session))
            }
            await started.opened()
            try await increment(database, times: 1)
            written.open()
            let (before, after) = try await seen
            XCTAssertEqual(before, 0)
            XCTAssertEqual(after, 0)
            let later = try await value(in: database)
            XCTAssertEqual(later, 1)
        }
    }

    func testRefusesQuicklyWhenTooManyWait() async throws {
        try await withDatabase(readers: 1, waitLimit: 2) { database in
            try await whileBusy(database) {
                let waiting = (0..<2).map { _ in Task { try await database.check() } }
                // Both wait once a third is refused.
                var refused: SQLError.Kind?
                while refused == nil {
                    refused = try await failure {
                        try await withThrowingTaskGroup(of: Void.self) { group in
                            for _ in 0..<3 { group.addTask { try await database.check() } }
                            defer { group.cancelAll() }
                            try await group.next()
                        }
                    }
                }
                XCTAssertEqual(refused, .busy)
                for task in waiting { task.cancel() }
            }
            try await database.check()
        }
    }

    func testRefusesWhatHasWaitedTooLong() async throws {
        try await withDatabase(readers: 1, waitTimeout: .milliseconds(50)) { database in
            try await whileBusy(database) {
                let found = try await failure { try await database.check() }
                XCTAssertEqual(found, .busy)
            }
            try await database.check()
        }
    }

    func testTellsCallersToComeBackWhenItIsBusy() {
        XCTAssertEqual(SQLError(.busy).domainError?.kind, .unavailable)
        XCTAssertEqual(SQLError(.full).domainError?.kind, .unavailable)
        XCTAssertNil(SQLError(.other(code: 1)).domainError)
    }

    func testStopsATransactionThatTakesTooLong() async throws {
        try await withDatabase(readers: 1, transactionTimeout: .milliseconds(50), Self.schema) { database in
            let read = try await failure { _ = try await database.read { try $0.query(Self.endless, []) { _ in } } }
            XCTAssertEqual(read, .timedOut)
            let write = try await failure {
                _ = try await database.write { session in
                    try session.execute("UPDATE counter SET value = 9", [])
                    return try session.query(Self.endless, []) { _ in }
                }
            }
            XCTAssertEqual(write, .timedOut)
            let found = try await value(in: database)
            XCTAssertEqual(found, 0)
        }
    }

    func testStopsWorkThatNobodyWaitsForAndGoesOn() async throws {
        try await withDatabase(readers: 1, Self.schema) { database in
            let started = Gate()
            let task = Task {
                try await database.read { session in
                    started.open()
                    return try session.query(Self.endless, []) { _ in }.count
                }
            }
            await started.opened()
            task.cancel()
            do {
                _ = try await task.value
                XCTFail("it was not stopped")
            } catch is CancellationError {}
            let found = try await value(in: database)
            XCTAssertEqual(found, 0)
        }
    }

    func testATaskThatIsCancelledAlreadyRunsNothing() async throws {
        try await withDatabase(Self.schema) { database in
            let cancelled = Gate()
            let task = Task {
                await cancelled.opened()
                try await increment(database, times: 1)
            }
            task.cancel()
            cancelled.open()
            do {
                try await task.value
                XCTFail("it was not cancelled")
            } catch is CancellationError {}
            let found = try await value(in: database)
            XCTAssertEqual(found, 0)
        }
    }

    func testReportsAFullDiskAndRecovers() async throws {
        try await withDatabase("CREATE TABLE blob (data BLOB) STRICT") { database in
            let insert = "INSERT INTO blob VALUES (zeroblob(100000))"
            try await database.write { _ = try $0.query("PRAGMA max_page_count = 20", []) { _ in } }
            let found = try await failure { try await database.write { try $0.execute(insert, []) } }
            XCTAssertEqual(found, .full)
            try await database.write { _ = try $0.query("PRAGMA max_page_count = 1000", []) { _ in } }
            try await database.write { try $0.execute(insert, []) }
        }
    }

    func testWaitsForWorkInFlightBeforeItCloses() async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.write { try $0.executeScript(Self.schema) }
            let started = Gate()
            let mayEnd = Gate()
            let write = Task {
                try await database.write { session in
                    started.open()
                    mayEnd.wait()
                    return try session.execute("UPDATE counter SET value = 5", [])
                }
            }
            await started.opened()
            let closing = Task { await database.close() }
            var found: SQLError.Kind?
            while found != .closed { found = try await failure { try await database.write { _ in } } }
            mayEnd.open()
            let changed = try await write.value
            XCTAssertEqual(changed, 1)
            await closing.value
            await database.close()
            XCTAssertFalse(FileManager.default.fileExists(atPath: path + "-wal"), "the log was not emptied into the file")
        }
    }

    func testSaysWhichFileCannotBeOpened() {
        XCTAssertThrowsError(try SQLiteDatabase(path: "/nowhere/at/all.sqlite")) { error in
            XCTAssertEqual((error as? SQLError)?.kind, .cannotOpen("/nowhere/at/all.sqlite"))
        }
    }

    func testRefusesAFileThatIsNoDatabase() async throws {
        try await withTemporaryFile { path in
            try Data(repeating: 7, count: 5000).write(to: URL(filePath: path))
            XCTAssertThrowsError(try SQLiteDatabase(path: path)) { error in
                XCTAssertEqual((error as? SQLError)?.kind, .corrupt("the database file"))
            }
        }
    }

    func testWritersOfTwoProcessesTakeTurns() async throws {
        try await withDatabase(Self.schema) { database in
            let path = try await database.read { session in
                try session.first("SELECT file FROM pragma_database_list WHERE name = 'main'", []) { try $0.text(0) } ?? ""
            }
            let other = try SQLiteDatabase(path: path)
            async let here: Void = increment(database, times: 50)
            async let there: Void = increment(other, times: 50)
            _ = try await (here, there)
            let found = try await value(in: database)
            XCTAssertEqual(found, 100)
            await other.close()
        }
    }

    /// Runs `body` while the only reader is kept busy.
    private func whileBusy(_ database: SQLiteDatabase, _ body: () async throws -> Void) async throws {
        let started = Gate()
        let mayEnd = Gate()
        async let work: Void = database.read { _ in
            started.open()
            mayEnd.wait()
        }
        await started.opened()
        defer { mayEnd.open() }
        try await body()
        mayEnd.open()
        try await work
    }
}

private func increment(_ database: SQLiteDatabase, times: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<times {
            group.addTask {
                try await database.write { session in
                    let value = try value(session)
                    try session.execute("UPDATE counter SET value = ?", [.int(value + 1)])
                }
            }
        }
        try await group.waitForAll()
    }
}

private func value(in database: SQLiteDatabase) async throws -> Int64 {
    try await database.read { try value($0) }
}

private func value(_ session: any Session) throws -> Int64 {
    try XCTUnwrap(try session.first("SELECT value FROM counter", []) { try $0.int64(0) })
}

/// Something that threads and tasks wait for until it is open.
private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    /// Lets one more waiter through, and that one lets through the next.
    func open() {
        semaphore.signal()
    }

    func wait() {
        semaphore.wait()
        semaphore.signal()
    }

    func opened() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.wait()
                continuation.resume()
            }
        }
    }
}
