import ServiceModel

/// Swift expressions of type `JSONValue`.
enum SampleExpression {
    /// The expression for a sample.
    static func json(_ value: SampleValue) -> String {
        switch value {
        case .null: ".null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): value < 0 ? ".number(\"\(value)\")" : SwiftLiteral.integer(value)
        case .double(let value): ".number(\"\(value)\")"
        case .string(let text): SwiftLiteral.string(text)
        }
    }
}
