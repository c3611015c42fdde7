import Spec

extension TypedCondition {
    /// Whether the condition holds for a row: nil where that is unknown, as in SQL.
    public func truth(of row: RowValues, at moment: ConditionMoment) -> Bool? {
        switch self {
        case .and(let parts):
            let truths = parts.map { $0.truth(of: row, at: moment) }
            return truths.contains(false) ? false : truths.contains(nil) ? nil : true
        case .or(let parts):
            let truths = parts.map { $0.truth(of: row, at: moment) }
            return truths.contains(true) ? true : truths.contains(nil) ? nil : false
        case .not(let inner): return inner.truth(of: row, at: moment).map { !$0 }
        case .comparison(.literal(.null), let comparison, let operand), .comparison(let operand, let comparison, .literal(.null)):
            return (operand.value(in: row, at: moment) == .null) == (comparison == .equal)
        case .comparison(let left, let comparison, let right):
            return comparison.truth(left.value(in: row, at: moment), right.value(in: row, at: moment))
        case .membership(let operand, let values):
            let value = operand.value(in: row, at: moment)
            let truths = values.map { Comparison.equal.truth(value, $0.value(in: row, at: moment)) }
            return truths.contains(true) ? true : truths.contains(nil) ? nil : false
        case .isTrue(let column):
            if case .bool(let value) = row[column.path] { return value }
            return nil
        }
    }
}

extension Rule {
    /// Whether the rule holds for a row; only *false* breaks it.
    public func truth(of row: RowValues, at moment: ConditionMoment) -> Bool? {
        let holds = condition.truth(of: row, at: moment)
        guard let premise else { return holds }
        switch (premise.truth(of: row, at: moment), holds) {
        case (false, _), (_, true): return true
        case (true, false): return false
        default: return nil
        }
    }
}

extension TypedOperand {
    func value(in row: RowValues, at moment: ConditionMoment) -> Literal {
        let literal: Literal
        switch self {
        case .column(let column): literal = row[column.path]
        case .literal(let written): literal = written
        }
        return switch literal {
        case .now: moment.timestamp
        case .today: moment.date
        default: literal
        }
    }
}
