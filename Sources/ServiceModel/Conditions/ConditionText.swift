import Spec

/// Writes conditions as the spec does.
enum ConditionText {
    /// A condition in one line.
    static func text(of condition: Condition) -> String {
        switch condition {
        case .and(let parts): parts.map(grouped).joined(separator: " and ")
        case .or(let parts): parts.map(grouped).joined(separator: " or ")
        case .not(let inner, _): "not \(grouped(inner))"
        case .comparison(let left, let comparison, let right): "\(text(of: left)) \(comparison.rawValue) \(text(of: right))"
        case .membership(let operand, let values): "\(text(of: operand)) in (\(values.map(text(of:)).joined(separator: ", ")))"
        case .path(let path): path.value.description
        }
    }

    /// An operand.
    static func text(of operand: Operand) -> String {
        switch operand.kind {
        case .path(let path): path.description
        case .text(let text): "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
        case .number(let text): text
        case .null: "null"
        case .true: "true"
        case .false: "false"
        case .now: "now"
        case .today: "today"
        }
    }

    private static func grouped(_ condition: Condition) -> String {
        switch condition {
        case .and, .or: "(\(text(of: condition)))"
        default: text(of: condition)
        }
    }
}
