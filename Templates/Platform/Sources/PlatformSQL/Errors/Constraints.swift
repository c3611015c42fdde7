public import PlatformCore

/// Tells callers which members broke a constraint of a table.
///
/// The database has the last word on what is unique and what exists, because another request may come between a look and a change;
/// so the rows are written first, and a refusal is explained afterwards.
public struct Constraints: Sendable {
    /// A key that a row holds, and where it must lead to.
    public struct Reference: Sendable {
        let member: String
        let table: String
        let id: ScalarValue

        /// The key in `member`, whose row is in `table`.
        public init(member: String, table: String, id: ScalarValue) {
            self.member = member
            self.table = table
            self.id = id
        }
    }

    private let members: [String: String]

    /// The constraints of a table whose columns stand for these members.
    public init(members: [String: String]) {
        self.members = members
    }

    /// Runs a change, and turns the refusal of a constraint into a `DomainError` that points at members.
    public func explain<Value>(_ references: [Reference] = [], in session: any Session, _ change: () throws -> Value) throws -> Value {
        do {
            return try change()
        } catch let error as SQLError {
            switch error.kind {
            case .unique(_, let columns): throw taken(columns)
            case .foreignKey: throw try notFound(references, in: session) ?? error
            case .notNull(_, let column): throw DomainError.invalid([violation(column, "required", "Is required.")])
            default: throw error
            }
        }
    }

    /// Runs a deletion, and turns the refusal to orphan other rows into a `DomainError`.
    public func explainDelete<Value>(_ delete: () throws -> Value) throws -> Value {
        do {
            return try delete()
        } catch let error as SQLError where error.kind == .foreignKey {
            throw DomainError.conflict(code: "in_use", detail: "Something else still refers to it.")
        }
    }

    private func taken(_ columns: [String]) -> DomainError {
        let detail = columns.count == 1 ? "Another one has this value already." : "Another one has the same values together."
        return .conflict(
            code: "taken",
            detail: "It would not be unique.",
            violations: columns.filter { members[$0] != nil }.map { violation($0, "taken", detail) }
        )
    }

    /// The references that lead nowhere. A foreign key's refusal does not say which one it was.
    private func notFound(_ references: [Reference], in session: any Session) throws -> DomainError? {
        let missing = try references.filter { reference in
            guard reference.id != .null else { return false }
            let sql = "SELECT 1 FROM \(quoted(reference.table)) WHERE \"id\" = ?"
            return try session.first(sql, [reference.id]) { _ in true } == nil
        }
        if missing.isEmpty { return nil }
        return .invalid(missing.map { Violation(member: $0.member, code: "not_found", detail: "There is none of this id.") })
    }

    private func violation(_ column: String, _ code: String, _ detail: String) -> Violation {
        Violation(member: members[column] ?? column, code: code, detail: detail)
    }
}
