public import PlatformCore

/// A connection inside a transaction: valid only within the closure that it was handed to.
///
/// Values are only ever bound to `?` in the text, never written into it.
public protocol Session: AnyObject {
    /// The language that statements are written in.
    var dialect: Dialect { get }

    /// Runs a statement and hands over its rows, for as long as `take` wants another one.
    func rows(_ sql: String, _ values: [ScalarValue], _ take: (any Row) throws -> Bool) throws

    /// Runs a statement, and returns how many rows it inserted, updated or deleted.
    @discardableResult
    func execute(_ sql: String, _ values: [ScalarValue]) throws -> Int

    /// Runs statements that are separated by semicolons. For migrations only: nothing can be bound.
    func executeScript(_ sql: String) throws

    /// The id that the database made for the row inserted last.
    var lastInsertedID: Int64 { get }

    /// Leaves something to be done once the transaction has been committed, and not at all if it is undone: to make a cache forget
    /// what has changed, say. Whoever has begun the transaction gets its result afterwards.
    func afterCommit(_ work: @escaping @Sendable () async -> Void)
}

extension Session {
    /// A session that commits nothing has nothing to do afterwards.
    public func afterCommit(_ work: @escaping @Sendable () async -> Void) {}
}

// Inlinable: compiled for the type of the values where it is known, or each row would be moved about by looking up how.
extension Session {
    /// Runs a statement and makes a value of each of its rows.
    @inlinable
    public func query<Value>(_ sql: String, _ values: [ScalarValue], _ map: (any Row) throws -> Value) throws -> [Value] {
        var results: [Value] = []
        try rows(sql, values) { row in
            results.append(try map(row))
            return true
        }
        return results
    }

    /// Runs a statement and makes a value of its first row, if it has one.
    @inlinable
    public func first<Value>(_ sql: String, _ values: [ScalarValue], _ map: (any Row) throws -> Value) throws -> Value? {
        var result: Value?
        try rows(sql, values) { row in
            result = try map(row)
            return false
        }
        return result
    }
}
