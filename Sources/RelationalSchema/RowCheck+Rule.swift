import ServiceModel

extension RowCheck {
    /// The check that a rule without `now` and `today` amounts to.
    init(_ rule: Rule) {
        let condition = RowCondition(rule.condition)
        // "if A then B" is "not A, or B" in three-valued logic, too.
        let premise = rule.premise.map { RowCondition.or(parts: [.not(inner: RowCondition($0)), condition]) }
        self.init(name: rule.code, condition: premise ?? condition)
    }
}

extension RowCondition {
    /// A condition of the spec on columns.
    init(_ condition: TypedCondition) {
        switch condition {
        case .and(let parts): self = .and(parts: parts.map { RowCondition($0) })
        case .or(let parts): self = .or(parts: parts.map { RowCondition($0) })
        case .not(let inner): self = .not(inner: RowCondition(inner))
        case .comparison(.literal(.null), let comparison, let operand), .comparison(let operand, let comparison, .literal(.null)):
            let isNull = RowCondition.isNull(operand: RowOperand(operand, besides: operand))
            self = comparison.symbol == "==" ? isNull : .not(inner: isNull)
        case .comparison(let left, let comparison, let right):
            self = .comparison(
                left: RowOperand(left, besides: right),
                comparison: comparison.symbol,
                right: RowOperand(right, besides: left)
            )
        case .membership(let operand, let values):
            self = .oneOf(operand: RowOperand(operand, besides: operand), values: values.map { RowOperand($0, besides: operand) })
        case .isTrue(let column): self = .isTrue(column: column.column)
        }
    }
}

extension RowOperand {
    /// An operand; a literal is of the type of the column that it is compared with.
    init(_ operand: TypedOperand, besides other: TypedOperand) {
        switch (operand, other) {
        case (.column(let column), _): self = .column(name: column.column)
        case (.literal(let literal), .column(let column)):
            let type = ColumnType(column.type) ?? .text
            self = .constant(value: literal.columnText(for: type) ?? literal.specText, type: type)
        case (.literal(let literal), .literal): self = .constant(value: literal.specText, type: .text)
        }
    }
}
