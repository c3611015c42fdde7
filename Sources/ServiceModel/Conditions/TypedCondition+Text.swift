import Spec

extension TypedCondition {
    /// The condition as the spec writes it.
    public var text: String {
        switch self {
        case .and(let parts): parts.map(\.grouped).joined(separator: " and ")
        case .or(let parts): parts.map(\.grouped).joined(separator: " or ")
        case .not(let inner): "not \(inner.grouped)"
        case .comparison(let left, let comparison, let right): "\(left.text) \(comparison.rawValue) \(right.text)"
        case .membership(let operand, let values): "\(operand.text) in (\(values.map(\.text).joined(separator: ", ")))"
        case .isTrue(let column): column.text
        }
    }

    private var grouped: String {
        switch self {
        case .and, .or: "(\(text))"
        default: text
        }
    }
}

extension Rule {
    /// The rule as the spec writes it, without its message.
    public var text: String { premise.map { "if \($0.text) then \(condition.text)" } ?? condition.text }

    /// The code of the error, and the name of the CHECK.
    public var code: String { Words(name).snakeCase }

    /// The columns that it reads, in the order written, each once.
    public var columns: [ColumnPath] {
        ((premise?.columns ?? []) + condition.columns).reduce(into: []) { columns, column in
            if !columns.contains(column) { columns.append(column) }
        }
    }
}

extension ColumnPath {
    /// The path as the spec writes it.
    public var text: String { path.joined(separator: ".") }
}

extension TypedOperand {
    fileprivate var text: String {
        switch self {
        case .column(let column): column.text
        case .literal(let literal): literal.conditionText
        }
    }
}

extension Literal {
    /// The value as conditions write it: texts, dates and times in quotes.
    fileprivate var conditionText: String {
        switch self {
        case .string, .uuid, .date, .time, .timestamp: "\"\(specText.replacing("\"", with: "\"\""))\""
        default: specText
        }
    }
}
