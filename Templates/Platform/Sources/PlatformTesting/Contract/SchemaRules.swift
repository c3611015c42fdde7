import Foundation
import PlatformCore

/// The value of `type`: one name or several.
struct JSONTypes: CustomStringConvertible {
    private let names: [String]

    init(_ rule: JSONValue) {
        names = rule.array?.compactMap(\.string) ?? [rule.string].compactMap { $0 }
    }

    var description: String { names.joined(separator: " or ") }

    func allow(_ value: JSONValue) -> Bool {
        switch value {
        case .null: names.contains("null")
        case .bool: names.contains("boolean")
        case .number(let text): names.contains("number") || names.contains("integer") && Self.isWhole(text)
        case .string: names.contains("string")
        case .array: names.contains("array")
        case .object: names.contains("object")
        }
    }

    /// By value, not by notation: `1.0` is an integer.
    private static func isWhole(_ text: String) -> Bool {
        Int64(text) != nil || Double(text).map { $0.isFinite && $0.rounded() == $0 } ?? false
    }
}

/// The keywords for numbers.
enum NumberRules {
    static func problems(of value: JSONValue, _ keyword: String, _ rule: JSONValue) -> [String] {
        guard case .number(let text) = value, case .number(let bound) = rule else { return [] }
        let order = compare(text, bound)
        let isMet =
            switch keyword {
            case "minimum": order >= 0
            case "exclusiveMinimum": order > 0
            case "maximum": order <= 0
            default: order < 0
            }
        return isMet ? [] : ["\(text) breaks \(keyword) \(bound)"]
    }

    /// Less than 0 if the first number is the smaller one, 0 if both are equal. Exact for whole numbers of 64 bits.
    static func compare(_ left: String, _ right: String) -> Int {
        if let left = Int64(left), let right = Int64(right) { return left < right ? -1 : left > right ? 1 : 0 }
        guard let left = Double(left), let right = Double(right) else { return 0 }
        return left < right ? -1 : left > right ? 1 : 0
    }
}

/// The keywords for arrays.
enum ArrayRules {
    static func problems(of elements: [JSONValue], _ keyword: String, _ rule: JSONValue) -> [String] {
        switch keyword {
        case "minItems": elements.count >= rule.integer ?? 0 ? [] : ["has too few elements"]
        case "maxItems": elements.count <= rule.integer ?? .max ? [] : ["has too many elements"]
        default: rule != .bool(true) || Set(elements).count == elements.count ? [] : ["has equal elements"]
        }
    }
}

/// The keywords for texts. Lengths count Unicode scalars.
enum TextRules {
    static func problems(of text: String, _ keyword: String, _ rule: JSONValue) -> [String] {
        switch keyword {
        case "minLength": text.unicodeScalars.count >= rule.integer ?? 0 ? [] : ["is too short"]
        case "maxLength": text.unicodeScalars.count <= rule.integer ?? .max ? [] : ["is too long"]
        case "pattern": matches(text, rule.string ?? "")
        default: has(text, format: rule.string ?? "") ? [] : ["is not of the format \(rule.string ?? "")"]
        }
    }

    /// By ICU, not by the `Pattern` with which services check: a fault of the one must not hide in the other.
    private static func matches(_ text: String, _ pattern: String) -> [String] {
        // In ECMA-262 a final `$` is the very end; ICU would let a line break follow.
        let expression = pattern.hasSuffix("$") && !pattern.hasSuffix("\\$") ? pattern.dropLast() + "\\z" : pattern[...]
        do {
            let regex = try NSRegularExpression(pattern: String(expression))
            let isMatch = regex.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
            return isMatch ? [] : ["does not match \(pattern)"]
        } catch {
            return ["the pattern \(pattern) cannot be read: \(error)"]
        }
    }

    /// Formats that nobody here knows say nothing.
    private static func has(_ text: String, format: String) -> Bool {
        switch format {
        case "uuid": UUID(canonical: text) != nil
        case "date": CalendarDate(text) != nil
        case "time": TimeOfDay(text) != nil
        case "date-time": Timestamp(text) != nil
        case "email": StringFormat.email.matches(text)
        case "uri": StringFormat.url.matches(text)
        case "uri-reference": text.utf8.allSatisfy { 0x20 < $0 && $0 < 0x7f }
        default: true
        }
    }
}

extension JSONValue {
    /// Whether both are the same value; numbers count, not their notation.
    func isSame(as other: JSONValue) -> Bool {
        if case .number(let left) = self, case .number(let right) = other { return NumberRules.compare(left, right) == 0 }
        return self == other
    }
}
