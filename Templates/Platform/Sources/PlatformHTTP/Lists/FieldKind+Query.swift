import PlatformCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// Values as they stand in a query: the same texts as in JSON, numbers without a sign in front and without leading zeros.
extension FieldKind {
    /// The value that a text stands for; nil if it is none of this type.
    func value(_ text: String) -> ScalarValue? {
        switch self {
        case .string: .text(text)
        case .int: Int64(text).flatMap { String($0) == text ? .int($0) : nil }
        case .int32: Int32(text).flatMap { String($0) == text ? .int(Int64($0)) : nil }
        case .double: Self.number(text).map { .double($0) }
        case .decimal(let precision, let scale): FixedDecimal(text, precision: precision, scale: scale).map { .decimal($0) }
        case .bool: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
        case .uuid: UUID(canonical: text).map { .uuid($0) }
        case .date: CalendarDate(text).map { .date($0) }
        case .time: TimeOfDay(text).map { .time($0) }
        case .timestamp: Timestamp(text).map { .timestamp($0) }
        case .enumeration(let values): values.contains(text) ? .text(text) : nil
        }
    }

    /// What a text of this type looks like, for people.
    var text: String {
        switch self {
        case .string: "a text of at least one character"
        case .int: "a whole number"
        case .int32: "a whole number of 32 bits"
        case .double: "a number"
        case .decimal(_, let scale): "a number with at most \(scale) decimals"
        case .bool: "true or false"
        case .uuid: "a UUID"
        case .date: "a date such as 2026-11-22"
        case .time: "a time such as 08:30:00"
        case .timestamp: "a moment such as 2026-11-22T08:30:00Z"
        case .enumeration(let values): "one of \(values.joined(separator: ", "))"
        }
    }

    /// A finite number in JSON's notation; Swift alone would also read `0x1p3`, `inf` and `nan`.
    private static func number(_ text: String) -> Double? {
        let isPlain = text.utf8.allSatisfy { 48...57 ~= $0 || "+-.eE".utf8.contains($0) }
        guard isPlain, let value = Double(text), value.isFinite else { return nil }
        return value
    }
}
