import ServiceModel

/// Swift expressions of type `JSONValue`.
enum SampleExpression {
    /// The expression for a sample.
    static func json(_ value: SampleValue) -> String {
        switch value {
        case .null: ".null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): (0...1_000_000_000).contains(value) ? SwiftLiteral.integer(value) : ".number(\"\(value)\")"
        case .double(let value): ".number(\"\(value)\")"
        case .string(let text): SwiftLiteral.string(text)
        }
    }
}
