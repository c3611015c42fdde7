public import PlatformCore
public import PlatformSQL

/// A session that counts the statements that it passes on to another.
public final class CountingSession: Session {
    private let session: any Session
    /// How many statements there were.
    public private(set) var statements = 0
    /// The last query, with its values.
    private(set) var last: (sql: String, values: [ScalarValue]) = ("", [])

    /// A session that passes statements on to this one.
    public init(_ session: any Session) {
        self.session = session
    }

    /// The language of the other session.
    public var dialect: Dialect { session.dialect }

    /// Runs a statement and hands over its rows.
    public func rows(_ sql: String, _ values: [ScalarValue], _ take: (any Row) throws -> Bool) throws {
        statements += 1
        last = (sql, values)
        try session.rows(sql, values, take)
    }

    /// Runs a statement.
    public func execute(_ sql: String, _ values: [ScalarValue]) throws -> Int {
        statements += 1
        return try session.execute(sql, values)
    }

    /// Runs statements, which count as one.
    public func executeScript(_ sql: String) throws {
        statements += 1
        try session.executeScript(sql)
    }

    /// The id that the other session's database made last.
    public var lastInsertedID: Int64 { session.lastInsertedID }
}
