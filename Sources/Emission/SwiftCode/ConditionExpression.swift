/// A Swift expression that a condition of the spec amounts to, before it is put on lines.
indirect enum ConditionExpression: Sendable, Hashable {
    /// A text that is not taken apart: a property, a literal.
    case text(String)
    /// A property that may be nil; a `Bool?`.
    case unknown(String)
    /// Two operands with an operator between them; a `Bool`.
    case comparison(String, String, String)
    /// A call, its arguments with their labels; a `Bool?`.
    case call(String, [Argument])
    /// Parts joined by `&&` or `||`; a `Bool`.
    case joined(String, [ConditionExpression])
    /// The opposite of a `Bool`.
    case opposite(ConditionExpression)

    struct Argument: Sendable, Hashable {
        var label: String?
        var value: ConditionExpression

        init(_ value: ConditionExpression, label: String? = nil) {
            self.label = label
            self.value = value
        }
    }

    /// Whether it is never unknown, and so a `Bool` that `&&`, `||` and `!` take.
    var isKnown: Bool {
        switch self {
        case .text, .comparison, .joined, .opposite: true
        case .unknown: false
        case .call(let head, _): !head.hasPrefix("Truth.")
        }
    }

    /// The expression on one line.
    var line: String {
        switch self {
        case .text(let text), .unknown(let text): text
        case .comparison(let left, let symbol, let right): "\(left) \(symbol) \(right)"
        case .call(let head, let arguments): "\(head)(\(arguments.map(\.line).joined(separator: ", ")))"
        case .joined(let symbol, let parts): parts.map(\.grouped).joined(separator: " \(symbol) ")
        case .opposite(.text(let text)): "!\(text)"
        case .opposite(.call(let head, let arguments)): "!\(ConditionExpression.call(head, arguments).line)"
        case .opposite(let inner): "!(\(inner.line))"
        }
    }

    /// The expression that begins on a line indented by `indentation`, with `used` further characters on it.
    func laid(indentation: Int, used: Int = 0) -> String {
        let line = line
        if indentation + used + line.count <= SwiftLayout.width { return line }
        switch self {
        case .call(let head, let arguments):
            let inner = SwiftLayout.spaces(indentation + 4)
            let lines = arguments.map { argument in
                let label = argument.label.map { "\($0): " } ?? ""
                return inner + label + argument.value.laid(indentation: indentation + 4, used: label.count + 1)
            }
            return "\(head)(\n\(lines.joined(separator: ",\n"))\n\(SwiftLayout.spaces(indentation)))"
        case .joined(let symbol, let parts):
            // Too long for operators: the same as a call, which has a place for each part.
            let head = symbol == "&&" ? "Truth.all" : "Truth.any"
            return ConditionExpression.call(head, parts.map { Argument($0) }).laid(indentation: indentation, used: used)
        case .opposite(let inner):
            return ConditionExpression.call("Truth.not", [Argument(inner)]).laid(indentation: indentation, used: used)
        case .text, .unknown, .comparison: return line
        }
    }

    private var grouped: String {
        if case .joined = self { "(\(line))" } else { line }
    }
}

extension ConditionExpression.Argument {
    fileprivate var line: String { (label.map { "\($0): " } ?? "") + value.line }
}
