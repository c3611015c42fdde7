import Diagnostics
import Spec

/// Gives every operand of a condition its type, and reports comparisons that have no meaning.
struct ConditionTyper {
    let scope: ExpressionScope
    let literals: LiteralParser
    /// What was found.
    var diagnostics = Diagnostics()

    /// Prepares to type the conditions of one entity.
    init(scope: ExpressionScope, literals: LiteralParser) {
        self.scope = scope
        self.literals = literals
    }

    /// The condition with typed operands, or nothing after a report.
    mutating func type(_ condition: Condition) -> TypedCondition? {
        switch condition {
        case .and(let parts): return all(parts).map(TypedCondition.and)
        case .or(let parts): return all(parts).map(TypedCondition.or)
        case .not(let inner, _): return type(inner).map(TypedCondition.not)
        case .comparison(let left, let comparison, let right): return compare(left, comparison, right)
        case .membership(let operand, let values): return member(operand, values)
        case .path(let path): return isTrue(path)
        }
    }

    private mutating func all(_ parts: [Condition]) -> [TypedCondition]? {
        let typed = parts.map { type($0) }
        return typed.contains { $0 == nil } ? nil : typed.compactMap { $0 }
    }

    private mutating func isTrue(_ path: Located<Path>) -> TypedCondition? {
        switch side(Operand(.path(path.value), at: path.location)) {
        case .failed: return nil
        case .column(let column):
            if column.path.type == .bool { return .isTrue(column.path) }
            let message = "`\(column.text)` is no bool, so it cannot stand alone"
            diagnostics.error("E0516", at: path.location, message, hint: "compare it with something")
        case .word, .value: reportUnknown(path.value.description, path.location)
        }
        return nil
    }

    private mutating func compare(_ left: Operand, _ comparison: Comparison, _ right: Operand) -> TypedCondition? {
        let isOrdered = comparison != .equal && comparison != .notEqual
        switch (side(left), side(right)) {
        case (.failed, _), (_, .failed): return nil
        case (.column(let first), .column(let second)):
            guard areAlike(first, second, at: right.location), !isOrdered || isOrderable(first, at: left.location) else { return nil }
            return .comparison(.column(first.path), comparison, .column(second.path))
        case (.column(let column), _):
            guard let literal = literal(right, for: column, isOrdered: isOrdered, columnAt: left.location) else { return nil }
            return .comparison(.column(column.path), comparison, .literal(literal))
        case (_, .column(let column)):
            guard let literal = literal(left, for: column, isOrdered: isOrdered, columnAt: right.location) else { return nil }
            return .comparison(.literal(literal), comparison, .column(column.path))
        case (.word(let word), _): reportUnknown(word, left.location)
        case (_, .word(let word)): reportUnknown(word, right.location)
        case (.value, .value): reportNoColumn(left.location)
        }
        return nil
    }

    private mutating func member(_ operand: Operand, _ values: [Operand]) -> TypedCondition? {
        switch side(operand) {
        case .failed: return nil
        case .word(let word): reportUnknown(word, operand.location)
        case .value: reportNoColumn(operand.location)
        case .column(let column):
            var typed: [TypedOperand] = []
            for value in values {
                guard let operand = memberOperand(value, column, operand.location) else { return nil }
                if typed.contains(operand) {
                    diagnostics.error("E0538", at: value.location, "this value stands in the list twice", hint: "take one of them out")
                }
                typed.append(operand)
            }
            return .membership(.column(column.path), typed)
        }
        return nil
    }

    private mutating func memberOperand(_ value: Operand, _ column: ExpressionColumn, _ location: SourceLocation) -> TypedOperand? {
        if case .null = value.kind {
            let hint = "write `\(column.text) == null or …`"
            diagnostics.error("E0517", at: value.location, "`null` in a list finds nothing: it equals nothing", hint: hint)
            return nil
        }
        switch side(value) {
        case .failed: return nil
        case .column(let other): return areAlike(column, other, at: value.location) ? .column(other.path) : nil
        case .word, .value:
            return literal(value, for: column, isOrdered: false, columnAt: location).map(TypedOperand.literal)
        }
    }

    private mutating func reportNoColumn(_ location: SourceLocation) {
        diagnostics.error("E0515", at: location, "this compares no field", hint: "it is always the same; compare a field")
    }
}
