import Diagnostics

/// A sample as it stands in JSON.
public enum SampleValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    /// Texts, and what travels as text: decimals, UUIDs, dates, times, enum values, bytes.
    case string(String)
    case array([SampleValue])
    case object([Member])

    /// A member of an object.
    public struct Member: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its value.
        public var value: SampleValue

        /// Creates a member.
        public init(_ name: String, _ value: SampleValue) {
            self.name = name
            self.value = value
        }
    }
}

extension SampleValue {
    /// The value as JSON text, with a space after each comma and colon.
    public var jsonText: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .double(let value): "\(value)"
        case .string(let text): JSONText.quoted(text)
        case .array(let elements): "[\(elements.map(\.jsonText).joined(separator: ", "))]"
        case .object(let members): "{\(members.map { "\(JSONText.quoted($0.name)): \($0.value.jsonText)" }.joined(separator: ", "))}"
        }
    }
}

extension Literal {
    /// The value as it stands in JSON; nil for what is settled when the service runs: `now`, `today`, `caller`.
    public var jsonValue: SampleValue? {
        switch self {
        case .string(let text), .enumeration(let text), .uuid(let text): .string(text)
        case .date(let text), .time(let text), .timestamp(let text): .string(text)
        case .integer(let value): .integer(value)
        case .double(let value): .double(value)
        case .decimal(let units, let scale): .string(Self.decimalText(units: units, scale: scale))
        case .bool(let value): .bool(value)
        case .null: .null
        case .emptyArray: .array([])
        case .now, .today, .caller: nil
        }
    }

    /// `units` × 10^-`scale` with exactly `scale` digits after the point: `12.50`.
    public static func decimalText(units: Int64, scale: Int) -> String {
        let magnitude = String(units.magnitude)
        let digits = String(repeating: "0", count: max(0, scale + 1 - magnitude.count)) + magnitude
        let sign = units < 0 ? "-" : ""
        return scale == 0 ? sign + digits : "\(sign)\(digits.dropLast(scale)).\(digits.suffix(scale))"
    }
}
