import ServiceModel

/// What a column holds; a dialect says how. What the type alone demands (a UUID's 16 bytes, a decimal's digits) is the dialect's to enforce.
public enum ColumnType: Sendable, Hashable {
    /// 16 bytes.
    case uuid
    /// A 64-bit integer that the database makes and never uses twice.
    case identity
    /// A 64-bit integer.
    case int
    /// A 32-bit integer.
    case int32
    /// A finite double.
    case double
    /// A number of at most `precision` digits, `scale` of them after the point.
    case decimal(precision: Int, scale: Int)
    case bool
    /// Text of any length; a `Check` bounds it.
    case text
    case date
    case time
    /// Microseconds, UTC.
    case timestamp
    /// Bytes of any number; a `Check` bounds it.
    case bytes
    /// JSON text.
    case json
}

extension ColumnType {
    /// The type of the column that holds such a field; nil for a value object, which has a column for each of its members.
    init?(_ type: FieldType) {
        switch type {
        case .string, .email, .url, .enumeration: self = .text
        case .int: self = .int
        case .int32: self = .int32
        case .double: self = .double
        case .decimal(let precision, let scale): self = .decimal(precision: precision, scale: scale)
        case .bool: self = .bool
        case .uuid: self = .uuid
        case .date: self = .date
        case .time: self = .time
        case .timestamp: self = .timestamp
        case .bytes: self = .bytes
        case .json, .array: self = .json
        case .value: return nil
        }
    }
}

extension ColumnType: CustomStringConvertible {
    /// The type in one word, as it stands in JSON: `uuid`, `decimal(10,2)`.
    public var description: String {
        switch self {
        case .uuid: "uuid"
        case .identity: "identity"
        case .int: "int"
        case .int32: "int32"
        case .double: "double"
        case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
        case .bool: "bool"
        case .text: "text"
        case .date: "date"
        case .time: "time"
        case .timestamp: "timestamp"
        case .bytes: "bytes"
        case .json: "json"
        }
    }
}

extension ColumnType: Codable {
    private static let plain: [ColumnType] = [
        .uuid, .identity, .int, .int32, .double, .bool, .text, .date, .time, .timestamp, .bytes, .json,
    ]

    /// Reads the word that `encode(to:)` wrote.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        if let type = Self.plain.first(where: { $0.description == text }) {
            self = type
            return
        }
        let digits = text.dropFirst(8).dropLast().split(separator: ",").compactMap { Int($0) }
        guard text.hasPrefix("decimal("), text.hasSuffix(")"), digits.count == 2 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no column type")
        }
        self = .decimal(precision: digits[0], scale: digits[1])
    }

    /// Writes the type as one word.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
