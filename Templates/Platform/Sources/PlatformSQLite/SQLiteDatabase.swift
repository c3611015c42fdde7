import CSQLite
public import Logging
public import PlatformSQL

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A SQLite database: one connection that writes and several that read, each on a thread of its own.
///
/// A database in memory (`:memory:`) has one connection for both.
public final class SQLiteDatabase: Database {
    private let writer: JobQueue
    private let reader: JobQueue

    /// Opens a database, and creates its file if there is none.
    ///
    /// - Parameters:
    ///   - path: The file, or `:memory:`.
    ///   - readers: How many connections read at the same time; nil means half as many as there are processors.
    ///   - busyTimeout: How long to wait for a lock that another process holds.
    ///   - waitTimeout: How long a closure may wait for a connection.
    ///   - waitLimit: How many closures may wait for one.
    ///   - transactionTimeout: How long a closure may run before its statements are stopped; scripts of migrations are not.
    /// - Throws: `SQLError` if the file cannot be opened, or the connection cannot be made safe.
    public init(
        path: String,
        readers: Int? = nil,
        busyTimeout: Duration = .seconds(5),
        waitTimeout: Duration = .seconds(2),
        waitLimit: Int = 1000,
        transactionTimeout: Duration = .seconds(30),
        logger: Logger = Logger(label: "database")
    ) throws(SQLError) {
        let readers = max(1, readers ?? ProcessInfo.processInfo.activeProcessorCount / 2)
        let limits = JobQueue.Limits(waitTimeout: waitTimeout, waitLimit: waitLimit, transactionTimeout: transactionTimeout)
        let isInMemory = path == ":memory:"
        // All are opened before any has a thread: if one fails, nothing is left running.
        let first = try Connection(path: path, busyTimeout: busyTimeout, logger: logger)
        var others: [Connection] = []
        do {
            for _ in 0..<(isInMemory ? 0 : readers) {
                others.append(try Connection(path: path, busyTimeout: busyTimeout, logger: logger))
            }
        } catch {
            for connection in others + [first] { connection.close() }
            throw error
        }
        writer = JobQueue(limits: limits, logger: logger)
        reader = isInMemory ? writer : JobQueue(limits: limits, logger: logger)
        writer.add(first, name: "sqlite-writer")
        for (number, connection) in others.enumerated() { reader.add(connection, name: "sqlite-reader-\(number)") }
    }

    /// SQLite.
    public var dialect: Dialect { .sqlite }

    /// Runs a closure that only reads, in one snapshot, on a connection that reads.
    public func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await reader.perform { connection in try connection.read(body) }
    }

    /// Runs a closure in one transaction on the connection that writes, and then what it has left to be done after the commit: also
    /// where nobody waits for the result any more, for the change is there.
    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        let (value, afterwards) = try await writer.perform { connection in
            let value = try connection.write(body)
            let left = connection.takeCommitted()
            return (value, left.isEmpty ? nil : Task { for work in left { await work() } })
        }
        await afterwards?.value
        return value
    }

    /// Runs a closure in one transaction, at whose end foreign keys are checked.
    @discardableResult
    public func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await writer.perform { connection in try connection.migrate(body) }
    }

    /// Asks a connection that reads for an answer.
    public func check() async throws {
        try await read { session in
            guard try session.first("SELECT 1", [], { try $0.int64(0) }) == 1 else { throw SQLError(.corrupt("the database")) }
        }
    }

    /// Lets the closures that wait or run end, refuses new ones, and closes the connections. The last one to close empties the
    /// write-ahead log into the file.
    public func close() async {
        await reader.close()
        await writer.close()
    }
}
