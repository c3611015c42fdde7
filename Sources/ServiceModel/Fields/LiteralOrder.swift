extension Literal {
    /// Whether one value of an ordered type comes before another of the same type; false for other values.
    func precedes(_ other: Literal) -> Bool {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): left < right
        case (.double(let left), .double(let right)): left < right
        case (.decimal(let left, _), .decimal(let right, _)): left < right
        case (.date(let left), .date(let right)), (.time(let left), .time(let right)): left < right
        case (.timestamp(let left), .timestamp(let right)):
            (CalendarText.microseconds(left) ?? 0) < (CalendarText.microseconds(right) ?? 0)
        default: false
        }
    }

    /// The value as it is written in a spec.
    public var specText: String {
        switch self {
        case .string(let text), .uuid(let text), .date(let text), .time(let text), .timestamp(let text), .enumeration(let text): text
        case .integer(let value): String(value)
        case .double(let value): String(value)
        case .decimal(let units, let scale): Literal.decimalText(units: units, scale: scale)
        case .bool(let value): value ? "true" : "false"
        case .null: "null"
        case .emptyArray: "[]"
        case .now: "now"
        case .today: "today"
        case .caller: "caller"
        }
    }
}
