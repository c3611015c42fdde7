import PlatformCore
import PlatformSQL

/// A session that has no database: whoever sends it SQL is told so, but for tables that are ignored.
final class NullSession: Session {
    let dialect: Dialect
    private let ignored: [String]

    init(dialect: Dialect, ignoring tables: [String] = []) {
        self.dialect = dialect
        ignored = tables.map { "\"\($0)\"" }
    }

    var lastInsertedID: Int64 { 0 }

    func rows(_ sql: String, _ values: [ScalarValue], _ take: (any Row) throws -> Bool) throws { try check(sql) }

    func execute(_ sql: String, _ values: [ScalarValue]) throws -> Int {
        try check(sql)
        return 0
    }

    func executeScript(_ sql: String) throws { try check(sql) }

    private func check(_ sql: String) throws {
        if !ignored.contains(where: sql.contains) { throw UnexpectedSQL(sql: sql) }
    }
}

/// SQL came to a database that has none.
struct UnexpectedSQL: Error, CustomStringConvertible {
    let sql: String

    var description: String { "a fake database was sent SQL: \(sql)" }
}
