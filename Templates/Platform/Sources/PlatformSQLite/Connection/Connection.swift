import CSQLite
import Logging
import PlatformCore
import PlatformSQL

/// One connection to a database file. It belongs to one thread and is opened without SQLite's own locks.
final class Connection {
    /// What the closure in progress may do.
    enum Access {
        case none
        case read
        case write
    }

    let handle: OpaquePointer
    let logger: Logger
    let watch: Watch
    private var access = Access.none
    /// What is to be done once the transaction in progress has been committed.
    private var committed: [@Sendable () async -> Void] = []
    private var statements = StatementCache(capacity: 256)

    /// Opens a file, which is created if it does not exist, or a database in memory.
    init(path: String, busyTimeout: Duration, logger: Logger) throws(SQLError) {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK, let handle else {
            sqlite3_close(handle)
            throw SQLError(.cannotOpen(path))
        }
        self.handle = handle
        self.logger = logger
        watch = Watch()
        do {
            try setUp(busyTimeout: busyTimeout)
        } catch {
            close()
            throw error
        }
    }

    /// Lets go of the file. The connection cannot be used afterwards.
    func close() {
        statements.removeAll()
        let code = sqlite3_close(handle)
        if code != SQLITE_OK { logger.error("the database connection could not be closed", metadata: ["code": "\(code)"]) }
    }

    /// Runs a closure that reads, all of it in one snapshot.
    func read<Value>(_ body: (any Session) throws -> Value) throws -> Value {
        try transaction("BEGIN", .read, body)
    }

    /// Runs a closure that writes. The lock is taken at once: taken later it could be refused to a transaction that has read already.
    func write<Value>(_ body: (any Session) throws -> Value) throws -> Value {
        try transaction("BEGIN IMMEDIATE", .write, body)
    }

    /// Runs a closure without foreign keys, and checks them before its changes become real.
    func migrate<Value>(_ body: (any Session) throws -> Value) throws -> Value {
        // Inside a transaction the pragma would be ignored, and dropping a rebuilt table would delete the rows that refer to it.
        try set("foreign_keys", 0)
        defer {
            do {
                try set("foreign_keys", 1)
            } catch {
                logger.critical("foreign keys could not be switched on again", metadata: ["error": "\(error)"])
            }
        }
        return try write { session in
            let value = try body(session)
            if try session.first("PRAGMA foreign_key_check", [], { _ in true }) != nil { throw SQLError(.foreignKey) }
            return value
        }
    }

    /// What the transaction that has just been committed leaves to be done.
    func takeCommitted() -> [@Sendable () async -> Void] {
        defer { committed = [] }
        return committed
    }

    private func transaction<Value>(_ begin: String, _ access: Access, _ body: (any Session) throws -> Value) throws -> Value {
        try control(begin)
        if !committed.isEmpty { committed = [] }
        self.access = access
        defer { self.access = .none }
        do {
            let value = try body(self)
            // What is done should not be undone because time ran out just now.
            watch.end()
            try control("COMMIT")
            return value
        } catch {
            watch.end()
            committed = []
            rollBack()
            throw error
        }
    }

    /// Some errors, a full disk for one, have ended the transaction already.
    private func rollBack() {
        guard sqlite3_get_autocommit(handle) == 0 else { return }
        do {
            try control("ROLLBACK")
        } catch {
            logger.error("a transaction could not be rolled back", metadata: ["error": "\(error)"])
        }
    }

    private func control(_ sql: String) throws(SQLError) {
        let statement = try statements.take(sql, in: handle)
        defer { statements.putBack(statement) }
        _ = try statement.step()
    }

    /// Prepares a statement, and runs what uses it.
    private func using<Value>(_ sql: String, _ values: [ScalarValue], _ use: (Statement) throws -> Value) throws -> Value {
        do {
            let statement = try statements.take(sql, in: handle)
            defer { statements.putBack(statement) }
            guard access == .write || statement.isReadOnly else { throw SQLError(.other(code: Int(SQLITE_READONLY))) }
            try statement.bind(values)
            return try use(statement)
        } catch let error as SQLError {
            if case .syntax(let message) = error.kind {
                logger.error("a statement cannot be prepared", metadata: ["message": "\(message)"])
            }
            if error.kind == .timedOut, watch.isCancelled { throw CancellationError() }
            throw error
        }
    }
}

extension Connection: Session {
    var dialect: Dialect { .sqlite }

    var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

    func afterCommit(_ work: @escaping @Sendable () async -> Void) {
        committed.append(work)
    }

    func rows(_ sql: String, _ values: [ScalarValue], _ take: (any Row) throws -> Bool) throws {
        try using(sql, values) { statement in
            let row = SQLiteRow(statement)
            while try statement.step(), try take(row) {}
        }
    }

    func execute(_ sql: String, _ values: [ScalarValue]) throws -> Int {
        try using(sql, values) { statement in
            let before = sqlite3_total_changes64(handle)
            while try statement.step() {}
            // A statement that is no INSERT, UPDATE or DELETE leaves the count of the one before it.
            return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
        }
    }

    func executeScript(_ sql: String) throws {
        guard access == .write else { throw SQLError(.other(code: Int(SQLITE_READONLY))) }
        // A migration takes as long as the table is large.
        watch.end()
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw SQLError(of: handle) }
    }
}
