public import PlatformCore

/// A connection inside a transaction: valid only within the closure that it was handed to.
///
/// Values are only ever bound to `?` in the text, never written into it.
public protocol Session: AnyObject {
    /// The language that statements are written in.
    var dialect: Dialect { get }

    /// Runs a statement and makes a value of each of its rows.
    func query<Value>(_ sql: String, _ values: [ScalarValue], _ map: (any Row) throws -> Value) throws -> [Value]

    /// Runs a statement and makes a value of its first row, if it has one.
    func first<Value>(_ sql: String, _ values: [ScalarValue], _ map: (any Row) throws -> Value) throws -> Value?

    /// Runs a statement, and returns how many rows it inserted, updated or deleted.
    @discardableResult
    func execute(_ sql: String, _ values: [ScalarValue]) throws -> Int

    /// Runs statements that are separated by semicolons. For migrations only: nothing can be bound.
    func executeScript(_ sql: String) throws

    /// The id that the database made for the row inserted last.
    var lastInsertedID: Int64 { get }
}
