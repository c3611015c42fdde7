public import PlatformCore

/// The deletion of a row of one table, and what it does to the rows that refer to it.
///
/// Where a deletion hides a row, no foreign key acts, so this does: it refuses, hides and empties as the keys' `onDelete` says.
public struct Deletion: Sendable {
    private let statement: String
    private let dependents: [Dependent]

    /// A deletion by this statement. It binds the row's id as `?1`, and the present moment as `?2` if it has one.
    public init(_ statement: String, dependents: [Dependent] = []) {
        self.statement = statement
        self.dependents = dependents
    }

    /// Deletes the row with that id.
    ///
    /// - Throws: `DomainError.inUse` if a row must not lose one that would go.
    public func run(_ id: ScalarValue, at time: Timestamp, in session: any Session) throws {
        // A list of what is still to go, and no recursion: rows may refer to each other in a chain of any length.
        var rest = [(deletion: self, id: id)]
        var references: [(sql: String, id: ScalarValue)] = []
        while let (deletion, id) = rest.popLast() {
            for case .setNull(let sql) in deletion.dependents { try Self.execute(sql, id, time, in: session) }
            // What is gone already, because rows refer to each other in a circle, is not looked at again.
            guard try Self.execute(deletion.statement, id, time, in: session) == 1 else { continue }
            for dependent in deletion.dependents {
                switch dependent {
                case .setNull: break
                case .restrict(let sql): references.append((sql, id))
                case .cascade(let sql, let next):
                    let ids = try session.query(sql, [id]) { try $0.identifier(0) }
                    let following = ids.isEmpty ? nil : next()
                    if let following { rest += ids.map { (following, $0) } }
                }
            }
        }
        // Last, so that a row that goes as well stands in nobody's way.
        for (sql, id) in references where try session.first(sql, [id], { _ in true }) != nil { throw DomainError.inUse }
    }

    @discardableResult
    private static func execute(_ sql: String, _ id: ScalarValue, _ time: Timestamp, in session: any Session) throws -> Int {
        try session.execute(sql, sql.contains("?2") ? [id, .timestamp(time)] : [id])
    }
}

/// The rows that refer to those of a table by one key. Their statements bind the id of the row that goes as `?1`.
public enum Dependent: Sendable {
    /// They keep it from going; a statement that finds one.
    case restrict(String)
    /// They lose their key; a statement that empties it, which may bind the present moment as `?2`.
    case setNull(String)
    /// They go with it; a statement that finds their ids, and how each is deleted.
    case cascade(String, @Sendable () -> Deletion)
}
