import ServiceModel

extension Literal {
    /// The value as JSON shows it in a column of that type; nil for what is no constant (`now`, `today`, `caller`) and for `null`.
    func columnText(for type: ColumnType) -> String? {
        if case .decimal(_, let scale) = type {
            return units(atScale: scale).map { Literal.decimalText(units: $0, scale: scale) }
        }
        return switch self {
        case .string(let text), .uuid(let text), .date(let text), .time(let text), .timestamp(let text), .enumeration(let text): text
        case .integer(let value): String(value)
        case .double(let value): String(value)
        case .bool(let value): String(value)
        case .emptyArray: "[]"
        case .decimal, .null, .now, .today, .caller: nil
        }
    }
}
