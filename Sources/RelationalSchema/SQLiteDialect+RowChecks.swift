extension SQLiteDialect {
    /// A condition of several columns.
    static func condition(_ condition: RowCondition) -> String {
        switch condition {
        case .and(let parts): parts.map(grouped).joined(separator: " AND ")
        case .or(let parts): parts.map(grouped).joined(separator: " OR ")
        case .not(.isNull(let operand)): "\(text(of: operand)) IS NOT NULL"
        case .not(let inner): "NOT (\(Self.condition(inner)))"
        case .comparison(let left, let comparison, let right):
            "\(text(of: left)) \(comparison == "==" ? "=" : comparison == "!=" ? "<>" : comparison) \(text(of: right))"
        case .isNull(let operand): "\(text(of: operand)) IS NULL"
        case .oneOf(let operand, let values): "\(text(of: operand)) IN (\(values.map(text(of:)).joined(separator: ", ")))"
        case .isTrue(let column): "\(quoted(column)) = 1"
        }
    }

    private static func grouped(_ condition: RowCondition) -> String {
        switch condition {
        case .and, .or: "(\(Self.condition(condition)))"
        default: Self.condition(condition)
        }
    }

    private static func text(of operand: RowOperand) -> String {
        switch operand {
        case .column(let name): quoted(name)
        case .constant(let value, let type): literal(value, of: type)
        }
    }
}
