import ServiceModel

/// Swift expressions for literals of the spec, in the type of their field.
enum SwiftValue {
    /// An expression for a literal; `time` names what holds the moment of the change.
    static func expression(_ literal: Literal, type: FieldType, in model: ServiceModel, time: String = "time") -> String {
        switch literal {
        case .string(let text): SwiftLiteral.string(text)
        case .integer(let value): SwiftLiteral.integer(value)
        case .double(let value): "\(value)"
        case .decimal(let units, let scale): "FixedDecimal(units: \(SwiftLiteral.integer(units)), scale: \(scale))"
        case .bool(let value): value ? "true" : "false"
        case .uuid(let text): uuid(text)
        case .date(let text): "CalendarDate(checkedYear: \(part(text, "-", 0)), month: \(part(text, "-", 1)), day: \(part(text, "-", 2)))"
        case .time(let text): "TimeOfDay(checkedHour: \(part(text, ":", 0)), minute: \(part(text, ":", 1)), second: \(part(text, ":", 2)))"
        case .timestamp(let text): "Timestamp(microseconds: \(SwiftLiteral.integer(UTCTimestamp.microseconds(of: text))))"
        case .enumeration(let name): enumeration(name, type: type, in: model)
        case .null, .caller: "nil"
        case .emptyArray: "[]"
        case .now: time
        case .today: "\(time).date"
        }
    }

    private static func part(_ text: String, _ separator: Character, _ index: Int) -> Int {
        let parts = text.split(separator: separator)
        return parts.indices.contains(index) ? Int(parts[index]) ?? 0 : 0
    }

    private static func enumeration(_ name: String, type: FieldType, in model: ServiceModel) -> String {
        guard case .enumeration(let enumName) = type else { return ".\(name)" }
        return "." + (model.enumeration(enumName)?.cases.first { $0.name == name }?.swiftName ?? name)
    }

    /// The sixteen bytes: no parsing that could fail when the service runs.
    static func uuid(_ text: String) -> String {
        let digits = Array(text.filter { $0 != "-" })
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { "0x\(digits[$0])\(digits[$0 + 1])" }
        return "UUID(uuid: (\(bytes.joined(separator: ", "))))"
    }
}
