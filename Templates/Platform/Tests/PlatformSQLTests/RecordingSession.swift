import PlatformCore
import PlatformSQL

/// A session that remembers the text of each statement.
final class RecordingSession: Session {
    private let session: any Session
    private(set) var statements: [String] = []

    init(_ session: any Session) {
        self.session = session
    }

    var dialect: Dialect { session.dialect }
    var lastInsertedID: Int64 { session.lastInsertedID }

    func rows(_ sql: String, _ values: [ScalarValue], _ take: (any Row) throws -> Bool) throws {
        statements.append(sql)
        try session.rows(sql, values, take)
    }

    func execute(_ sql: String, _ values: [ScalarValue]) throws -> Int {
        statements.append(sql)
        return try session.execute(sql, values)
    }

    func executeScript(_ sql: String) throws {
        statements.append(sql)
        try session.executeScript(sql)
    }
}
