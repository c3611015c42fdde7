import PlatformCore
import PlatformSQL

/// A session that has no database: whoever sends it SQL is told so.
final class NullSession: Session {
    let dialect: Dialect

    init(dialect: Dialect) {
        self.dialect = dialect
    }

    var lastInsertedID: Int64 { 0 }

    func rows(_ sql: String, _ values: [ScalarValue], _ take: (any Row) throws -> Bool) throws { throw UnexpectedSQL(sql: sql) }

    func execute(_ sql: String, _ values: [ScalarValue]) throws -> Int { throw UnexpectedSQL(sql: sql) }

    func executeScript(_ sql: String) throws { throw UnexpectedSQL(sql: sql) }
}

/// SQL came to a database that has none.
struct UnexpectedSQL: Error, CustomStringConvertible {
    let sql: String

    var description: String { "a fake database was sent SQL: \(sql)" }
}
