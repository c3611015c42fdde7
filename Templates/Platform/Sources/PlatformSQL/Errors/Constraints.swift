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
        let liveColumn: String?

        /// The key in `member`, whose row is in `table`; and the column that is null unless that row is hidden.
        public init(member: String, table: String, id: ScalarValue, liveColumn: String? = nil) {
            self.member = member
            self.table = table
            self.id = id
            self.liveColumn = liveColumn
        }
    }

    private let members: [String: String]
    private let rules: [String: Violation]

    /// The constraints of a table.
    ///
    /// - Parameters:
    ///   - members: the members of columns, where they are not the column in camel case (`madeOn` of `made_on`).
    ///   - rules: what its CHECKs of several columns demand; the name of each is the violation's code.
    public init(members: [String: String] = [:], rules: [Violation] = []) {
        self.members = members
        self.rules = Dictionary(rules.map { ($0.code, $0) }) { first, _ in first }
    }

    /// Runs a change, and turns the refusal of a constraint into a `DomainError` that points at members.
    ///
    /// A foreign key does not see that a row is hidden, so where rows can be, it is looked up first.
    public func explain<Value>(_ references: [Reference] = [], in session: any Session, _ change: () throws -> Value) throws -> Value {
        for reference in references where reference.liveColumn != nil {
            if try leadsNowhere(reference, in: session), let error = try notFound(references, in: session) { throw error }
        }
        do {
            return try change()
        } catch let error as SQLError {
            switch error.kind {
            case .unique(_, let columns): throw taken(columns)
            case .foreignKey: throw try notFound(references, in: session) ?? error
            case .notNull(_, let column): throw DomainError.invalid([violation(column, "required", "Is required.")])
            case .check(let name): throw rules[name].map { DomainError.invalid([$0]) } ?? error
            default: throw error
            }
        }
    }

    /// Runs a deletion, and turns the refusal to orphan other rows into a `DomainError`.
    public func explainDelete<Value>(_ delete: () throws -> Value) throws -> Value {
        do {
            return try delete()
        } catch let error as SQLError where error.kind == .foreignKey {
            throw DomainError.inUse
        }
    }

    private func taken(_ columns: [String]) -> DomainError {
        let detail = columns.count == 1 ? "Another one has this value already." : "Another one has the same values together."
        return .conflict(
            code: "taken",
            detail: "It would not be unique.",
            violations: columns.map { violation($0, "taken", detail) }
        )
    }

    /// The references that lead nowhere. A foreign key's refusal does not say which one it was.
    private func notFound(_ references: [Reference], in session: any Session) throws -> DomainError? {
        let missing = try references.filter { try leadsNowhere($0, in: session) }
        if missing.isEmpty { return nil }
        return .invalid(missing.map { Violation(member: $0.member, code: "not_found", detail: "There is none of this id.") })
    }

    private func leadsNowhere(_ reference: Reference, in session: any Session) throws -> Bool {
        guard reference.id != .null else { return false }
        let isLive = reference.liveColumn.map { " AND \(quoted($0)) IS NULL" } ?? ""
        let sql = "SELECT 1 FROM \(quoted(reference.table)) WHERE \"id\" = ?\(isLive)"
        return try session.first(sql, [reference.id]) { _ in true } == nil
    }

    private func violation(_ column: String, _ code: String, _ detail: String) -> Violation {
        Violation(member: members[column] ?? Self.camelCase(column), code: code, detail: detail)
    }

    private static func camelCase(_ column: String) -> String {
        let words = column.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
