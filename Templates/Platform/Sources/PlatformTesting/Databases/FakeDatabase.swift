public import PlatformSQL
import Synchronization

/// A database without SQL: it runs each closure at once and counts the transactions. For services whose repositories keep their rows
/// in memory, such as in `FakeRows`. What a closure throws does not undo its changes.
public final class FakeDatabase: Database {
    /// The language that it would speak.
    public let dialect = Dialect.sqlite
    private let counts = Mutex((reads: 0, writes: 0))
    private let ignored: [String]

    /// A database that nobody has used yet.
    ///
    /// - Parameter tables: tables of plugins, which no repository hides: what is written there is forgotten, and nothing is found there.
    public init(ignoring tables: [String] = []) {
        ignored = tables
    }

    /// How many closures only read.
    public var reads: Int { counts.withLock { $0.reads } }

    /// How many closures wrote.
    public var writes: Int { counts.withLock { $0.writes } }

    /// Runs the closure.
    public func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        counts.withLock { $0.reads += 1 }
        return try body(NullSession(dialect: dialect, ignoring: ignored))
    }

    /// Runs the closure.
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        counts.withLock { $0.writes += 1 }
        return try body(NullSession(dialect: dialect, ignoring: ignored))
    }

    /// Succeeds.
    public func check() async throws {}

    /// Does nothing.
    public func close() async {}
}
