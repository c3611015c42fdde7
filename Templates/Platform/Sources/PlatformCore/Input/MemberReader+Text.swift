#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// Members that are strings in JSON.
extension MemberReader {
    /// Reads a string. Its length counts Unicode scalars.
    ///
    /// `trim` takes white space off both ends and `lowercase` folds the case, both before anything is checked.
    public mutating func string(
        _ name: String,
        length: ClosedRange<Int>,
        pattern: Pattern? = nil,
        format: StringFormat? = nil,
        trim: Bool = false,
        lowercase: Bool = false,
        default fallback: String? = nil,
        keeping current: String? = nil
    ) -> String {
        required(name, default: fallback, keeping: current, placeholder: "") { value throws(Refusal) in
            try TextRule(length: length, pattern: pattern, format: format, trim: trim, lowercase: lowercase).read(value)
        }
    }

    /// Reads a string, or nothing.
    public mutating func optionalString(
        _ name: String,
        length: ClosedRange<Int>,
        pattern: Pattern? = nil,
        format: StringFormat? = nil,
        trim: Bool = false,
        lowercase: Bool = false,
        default fallback: String? = nil,
        keeping current: String?? = nil
    ) -> String? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try TextRule(length: length, pattern: pattern, format: format, trim: trim, lowercase: lowercase).read(value)
        }
    }

    /// Reads an identifier.
    public mutating func uuid(
        _ name: String,
        default fallback: UUID? = nil,
        keeping current: UUID? = nil
    ) -> UUID {
        required(name, default: fallback, keeping: current, placeholder: UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))) {
            value throws(Refusal) in
            try Self.uuid(value)
        }
    }

    /// Reads an identifier, or nothing.
    public mutating func optionalUuid(
        _ name: String,
        default fallback: UUID? = nil,
        keeping current: UUID?? = nil
    ) -> UUID? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try Self.uuid(value)
        }
    }

    /// Reads bytes as base64 (RFC 4648 §4, with padding). `length` counts the bytes themselves.
    public mutating func bytes(
        _ name: String,
        length: ClosedRange<Int>,
        default fallback: [UInt8]? = nil,
        keeping current: [UInt8]? = nil
    ) -> [UInt8] {
        required(name, default: fallback, keeping: current, placeholder: []) { value throws(Refusal) in
            try Self.bytes(value, length: length)
        }
    }

    /// Reads bytes as base64 (RFC 4648 §4, with padding), or nothing.
    public mutating func optionalBytes(
        _ name: String,
        length: ClosedRange<Int>,
        default fallback: [UInt8]? = nil,
        keeping current: [UInt8]?? = nil
    ) -> [UInt8]? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try Self.bytes(value, length: length)
        }
    }

    /// Reads a value of an enum.
    public mutating func enumeration<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _ type: Value.Type,
        default fallback: Value? = nil,
        keeping current: Value? = nil
    ) -> Value {
        // An enum of strings without a case does not compile, so there is a first one.
        let placeholder = Value.allCases[Value.allCases.startIndex]
        return required(name, default: fallback, keeping: current, placeholder: placeholder) { value throws(Refusal) in
            try Self.enumeration(value)
        }
    }

    /// Reads a value of an enum, or nothing.
    public mutating func optionalEnumeration<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _ type: Value.Type,
        default fallback: Value? = nil,
        keeping current: Value?? = nil
    ) -> Value? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try Self.enumeration(value)
        }
    }

    /// The text of a string, which must not hold U+0000: the databases cannot keep it.
    static func text(_ value: JSONValue, _ what: String = "a string") throws(Refusal) -> String {
        guard case .string(let text) = value else { throw .wrongType(what, value) }
        guard !text.utf8.contains(0) else {
            throw Refusal(code: "invalid_character", detail: "Must not hold the character U+0000.")
        }
        return text
    }

    private static func uuid(_ value: JSONValue) throws(Refusal) -> UUID {
        guard let uuid = UUID(canonical: try text(value)) else { throw .format("a UUID such as 0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60") }
        return uuid
    }

    private static func bytes(_ value: JSONValue, length: ClosedRange<Int>) throws(Refusal) -> [UInt8] {
        let text = try text(value)
        // Encoding again finds what decoders let pass: bits that are left over and not zero.
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { throw .format("base64 with padding") }
        guard data.count >= length.lowerBound else { throw .tooShort(length.lowerBound, "bytes") }
        guard data.count <= length.upperBound else { throw .tooLong(length.upperBound, "bytes") }
        return Array(data)
    }

    private static func enumeration<Value: RawRepresentable<String> & CaseIterable>(_ value: JSONValue) throws(Refusal) -> Value {
        guard case .string(let text) = value else { throw .wrongType("a string", value) }
        guard let result = Value(rawValue: text) else {
            let names = Value.allCases.map(\.rawValue)
            let suggestion = nearest(to: text, among: names).map { " Did you mean “\($0)”?" } ?? ""
            throw Refusal(code: "not_in_enum", detail: "Must be one of \(names.joined(separator: ", ")).\(suggestion)")
        }
        return result
    }
}
