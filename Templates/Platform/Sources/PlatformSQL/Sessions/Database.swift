/// A database: where sessions come from.
///
/// The closures are synchronous on purpose. They run on a connection's own thread from their first line to their last, so no
/// statement of another request can get between theirs.
public protocol Database: Sendable {
    /// The language that its statements are written in.
    var dialect: Dialect { get }

    /// Runs a closure that only reads. All its statements see the same moment of the data.
    ///
    /// - Throws: `SQLError` of kind `.busy` if no connection becomes free in time, and whatever `body` throws.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// Runs a closure in one transaction, which is committed when it returns and undone when it throws.
    ///
    /// - Throws: `SQLError` of kind `.busy` if no connection becomes free in time, and whatever `body` throws.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// Runs a closure in one transaction in which foreign keys need not hold until its end: a table can be rebuilt without touching
    /// the rows that refer to it. For migrations only.
    @discardableResult
    func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// Asks the database for an answer.
    ///
    /// - Throws: if there is none; for readiness checks.
    func check() async throws

    /// Lets the work that has begun end, refuses any more, and closes the connections.
    func close() async
}

extension Database {
    /// Runs a closure as `write` does, for databases whose tables need no rebuilding.
    @discardableResult
    public func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await write(body)
    }
}
