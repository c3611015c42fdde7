public import PlatformSQL

/// A database in which everything fails in one way: for what a service answers then.
public struct FailingDatabase: Database {
    /// The language that it would speak.
    public let dialect = Dialect.sqlite
    private let error: any Error

    /// A database that throws this error whatever it is asked.
    public init(_ error: any Error) {
        self.error = error
    }

    /// A database without a connection to spare: services answer 503.
    public static let busy = FailingDatabase(SQLError(.busy))

    /// A database that breaks down as nobody has foreseen: services answer 500.
    public static let broken = FailingDatabase(SQLError(.corrupt(reason)))

    /// What the broken one says, which no caller should ever read.
    static let reason = "the file of the broken database"

    /// Throws.
    public func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value { throw error }

    /// Throws.
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value { throw error }

    /// Throws.
    public func check() async throws { throw error }

    /// Does nothing.
    public func close() async {}
}
