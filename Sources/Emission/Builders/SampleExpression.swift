import ServiceModel

/// Swift expressions of type `JSONValue`.
enum SampleExpression {
    /// The expression for a sample that begins behind `used` characters of a line indented by `indentation`.
    static func json(_ value: SampleValue, indentation: Int, used: Int = 0) -> String {
        switch value {
        case .null: ".null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): (0...1_000_000_000).contains(value) ? SwiftLiteral.integer(value) : ".number(\"\(value)\")"
        case .double(let value): ".number(\"\(value)\")"
        case .string(let text): SwiftLiteral.string(text)
        case .array(let elements):
            list(elements.map { json($0, indentation: indentation + 4) }, indentation, used, empty: "[]")
        case .object(let members):
            list(members.map { "\"\($0.name)\": \(json($0.value, indentation: indentation + 4))" }, indentation, used, empty: "[:]")
        }
    }

    private static func list(_ elements: [String], _ indentation: Int, _ used: Int, empty: String) -> String {
        SwiftLayout.list(elements, indentation: indentation, column: indentation + used, sharesLine: true, empty: empty)
    }
}
