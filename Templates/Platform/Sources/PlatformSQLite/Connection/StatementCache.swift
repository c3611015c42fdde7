import PlatformSQL

/// The prepared statements of one connection by their text. When there are too many, the one that was not used for longest goes.
struct StatementCache {
    private let capacity: Int
    private var statements: [String: Statement] = [:]
    private var uses = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// A statement that is free to run: a kept one, or a new one.
    mutating func take(_ sql: String, in database: OpaquePointer) throws(SQLError) -> Statement {
        uses += 1
        if let statement = statements[sql] {
            // A query inside the mapping of its own rows gets a statement to itself.
            if statement.isInUse { return try Statement(sql, in: database, isPersistent: false) }
            statement.isInUse = true
            statement.lastUse = uses
            return statement
        }
        let statement = try Statement(sql, in: database, isPersistent: true)
        if statements.count >= capacity { removeOldest() }
        statement.isInUse = true
        statement.lastUse = uses
        statements[sql] = statement
        return statement
    }

    /// Ends the use of a statement.
    func putBack(_ statement: Statement) {
        statement.reset()
        statement.isInUse = false
    }

    /// Lets go of all statements; without that a connection cannot be closed.
    mutating func removeAll() {
        statements.removeAll()
    }

    private mutating func removeOldest() {
        let oldest = statements.filter { !$0.value.isInUse }.min { $0.value.lastUse < $1.value.lastUse }
        if let oldest { statements[oldest.key] = nil }
    }
}
