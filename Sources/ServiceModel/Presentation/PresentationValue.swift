import Diagnostics
/// A JSON value with its members in order, for `strata show --format json`.
indirect enum PresentationValue: Sendable {
    case text(String)
    case number(Int)
    case bool(Bool)
    case null
    case list([PresentationValue])
    case object([(name: String, value: PresentationValue)])

    /// A text, or null.
    init(_ text: String?) {
        self = text.map(PresentationValue.text) ?? .null
    }

    /// Texts.
    init(_ texts: [String]) {
        self = .list(texts.map(PresentationValue.text))
    }

    /// The value as JSON, indented by two spaces.
    func json(indent: Int = 0) -> String {
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch self {
        case .text(let text): return JSONText.quoted(text)
        case .number(let number): return String(number)
        case .bool(let value): return value ? "true" : "false"
        case .null: return "null"
        case .list(let values):
            if values.isEmpty { return "[]" }
            return "[\n" + values.map { inner + $0.json(indent: indent + 2) }.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map { "\(inner)\(JSONText.quoted($0.name)): \($0.value.json(indent: indent + 2))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }
}
