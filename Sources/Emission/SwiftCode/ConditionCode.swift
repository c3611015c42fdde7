import ServiceModel

/// Makes Swift of conditions, so that it reads like them: plain operators where nothing is absent, `Truth` where something may be.
struct ConditionCode {
    let model: ServiceModel
    let entity: Entity
    /// What stands before the properties: `current.`, or nothing inside the type itself.
    var subject = ""
    /// What holds the present moment.
    var time = "time"
    /// Names of parameters and variables that hide properties of the same name.
    var hidden: Set<String> = []

    /// A rule.
    func expression(_ rule: Rule) -> ConditionExpression {
        let condition = expression(rule.condition)
        guard let premise = rule.premise else { return condition }
        return .call("Truth.if", [.init(expression(premise)), .init(condition, label: "then")])
    }

    /// A condition.
    func expression(_ condition: TypedCondition) -> ConditionExpression {
        switch condition {
        case .and(let parts): joined(parts.map(expression), "&&", "Truth.all")
        case .or(let parts): joined(parts.map(expression), "||", "Truth.any")
        case .not(let inner): opposite(expression(inner))
        case .comparison(.literal(.null), let comparison, .column(let column)),
            .comparison(.column(let column), let comparison, .literal(.null)):
            presence(of: column, isAbsent: comparison.symbol == "==")
        case .comparison(.literal(let literal), let comparison, .column(let column)) where comparison.isSymmetric:
            compared(.column(column), comparison.symbol, .literal(literal))
        case .comparison(let left, let comparison, let right): compared(left, comparison.symbol, right)
        case .membership(let operand, let values): membership(operand, values)
        case .isTrue(let column): column.isOptional ? .unknown(property(column)) : .text(property(column))
        }
    }

    /// The property that a path leads to: `shipTo?.country`.
    func property(_ column: ColumnPath) -> String {
        guard let first = column.path.first else { return "" }
        guard let field = entity.field(first) else { return own(entity.reference(first)?.swiftName ?? first) }
        guard column.path.count > 1, case .value(let name) = field.type else { return own(field.swiftName) }
        let member = model.values.first { $0.name == name }?.fields.first { $0.name == column.path[1] }
        return own(field.swiftName) + (field.isOptional ? "?." : ".") + (member?.swiftName ?? column.path[1])
    }

    private func own(_ name: String) -> String {
        subject.isEmpty && hidden.contains(name) ? "self.\(name)" : subject + name
    }

    // MARK: - Parts

    private func joined(_ parts: [ConditionExpression], _ symbol: String, _ head: String) -> ConditionExpression {
        // The type checker takes its time over long chains of operators.
        parts.allSatisfy(\.isKnown) && parts.count <= 3 ? .joined(symbol, parts) : .call(head, parts.map { .init($0) })
    }

    private func opposite(_ expression: ConditionExpression) -> ConditionExpression {
        expression.isKnown ? .opposite(expression) : .call("Truth.not", [.init(expression)])
    }

    private func presence(of column: ColumnPath, isAbsent: Bool) -> ConditionExpression {
        // Swift warns where something that is never nil is compared with nil.
        if !column.isOptional { return .text(isAbsent ? "false" : "true") }
        return .comparison(property(column), isAbsent ? "==" : "!=", "nil")
    }

    private func compared(_ left: TypedOperand, _ symbol: String, _ right: TypedOperand) -> ConditionExpression {
        let (first, second) = (text(left, besides: right), text(right, besides: left))
        let isText = left.isText || right.isText
        if symbol == "==" || symbol == "!=" {
            if !isText, !left.isOptional, !right.isOptional { return equality(first, symbol, second) }
            let equal = ConditionExpression.call("Truth.equal", [.init(.text(first)), .init(.text(second))])
            return symbol == "==" ? equal : .call("Truth.not", [.init(equal)])
        }
        if !left.isOptional, !right.isOptional { return .comparison(first, symbol, second) }
        return .call("Truth.compare", [.init(.text(first)), .init(.text(symbol)), .init(.text(second))])
    }

    private func equality(_ left: String, _ symbol: String, _ right: String) -> ConditionExpression {
        switch (right, symbol) {
        case ("true", "=="), ("false", "!="): .text(left)
        case ("true", _), ("false", _): .opposite(.text(left))
        default: .comparison(left, symbol, right)
        }
    }

    private func membership(_ operand: TypedOperand, _ values: [TypedOperand]) -> ConditionExpression {
        let list = "[\(values.map { text($0, besides: operand) }.joined(separator: ", "))]"
        let value = ConditionExpression.Argument(.text(text(operand, besides: values.first ?? operand)))
        if !operand.isOptional, !operand.isText, values.allSatisfy({ !$0.isOptional }) { return .call("\(list).contains", [value]) }
        return .call("Truth.isOne", [value, .init(.text(list), label: "of")])
    }

    private func text(_ operand: TypedOperand, besides other: TypedOperand) -> String {
        switch operand {
        case .column(let column):
            let name = property(column)
            // A 32-bit number is compared with a 64-bit one as such.
            guard column.type == .int32, other.column?.type == .int else { return name }
            return column.isOptional ? "\(name).map { Int64($0) }" : "Int64(\(name))"
        case .literal(let literal):
            return SwiftValue.expression(literal, type: other.column?.type ?? .bool, in: model, time: time)
        }
    }
}

extension TypedOperand {
    fileprivate var column: ColumnPath? { if case .column(let column) = self { column } else { nil } }
    fileprivate var isOptional: Bool { column?.isOptional ?? false }
    fileprivate var isText: Bool {
        switch column?.type {
        case .string, .email, .url: true
        default: false
        }
    }
}
