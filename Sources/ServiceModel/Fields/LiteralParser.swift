import Diagnostics
import Spec

/// Reads the text of a value as its field's type has it.
struct LiteralParser: Sendable {
    /// What is wrong with a text, and what to write.
    struct Problem: Error, Sendable, Hashable {
        var message: String
        var hint: String?
    }

    /// The values of each enum, by its name.
    var enumValues: [String: [String]]

    /// The literal that the text stands for.
    func parse(_ text: String, as type: FieldType) throws(Problem) -> Literal {
        switch type {
        case .string: return .string(text)
        case .email: return try email(text)
        case .url: return try url(text)
        case .int: return .integer(try integer(text, type, Int64.min...Int64.max))
        case .int32: return .integer(try integer(text, type, Int64(Int32.min)...Int64(Int32.max)))
        case .double: return try double(text)
        case .decimal(let precision, let scale): return try decimal(text, precision: precision, scale: scale)
        case .bool: return try bool(text)
        case .uuid: return try uuid(text)
        case .date: return try calendar(CalendarText.date(text).map(Literal.date), text, type, "2026-11-22")
        case .time: return try calendar(CalendarText.time(text).map(Literal.time), text, type, "08:30 or 08:30:00")
        case .timestamp:
            let literal = CalendarText.microseconds(text).map { Literal.timestamp(CalendarText.timestamp(microseconds: $0)) }
            return try calendar(literal, text, type, "2026-11-22T08:30:00Z")
        case .enumeration(let name): return try enumeration(text, name)
        case .array:
            if text == "[]" { return .emptyArray }
            throw Problem(message: "`\(text)` is no value of an array here", hint: "only [] can be written")
        case .bytes, .json, .value: throw Problem(message: "no value of \(type.specText) can be written in a spec", hint: nil)
        }
    }

    private func bool(_ text: String) throws(Problem) -> Literal {
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: throw Problem(message: "`\(text)` is not a bool", hint: "write true or false")
        }
    }

    private func integer(_ text: String, _ type: FieldType, _ range: ClosedRange<Int64>) throws(Problem) -> Int64 {
        guard LiteralParser.isNumber(text, decimals: false) else {
            throw Problem(message: "`\(text)` is not an \(type.specText)", hint: "write digits alone, such as 42 or -1")
        }
        guard let value = Int64(text), range.contains(value) else {
            throw Problem(message: "`\(text)` is not an \(type.specText)", hint: "it goes from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    private func double(_ text: String) throws(Problem) -> Literal {
        let mantissa = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        let hasValidExponent = mantissa.count < 2 || LiteralParser.isExponent(mantissa[1])
        guard let first = mantissa.first, LiteralParser.isNumber(String(first), decimals: true), hasValidExponent, let value = Double(text),
            value.isFinite
        else { throw Problem(message: "`\(text)` is not a double", hint: "write a number such as 0.5 or 1e3") }
        return .double(value)
    }

    private func decimal(_ text: String, precision: Int, scale: Int) throws(Problem) -> Literal {
        let name = "decimal(\(precision),\(scale))"
        guard LiteralParser.isNumber(text, decimals: true) else {
            throw Problem(message: "`\(text)` is not a \(name)", hint: "write a number such as \(LiteralParser.sample(scale: scale))")
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        guard decimals.count <= scale else {
            let rule = scale == 0 ? "it has no digit after the point" : "it has at most \(scale) digits after the point"
            throw Problem(message: "`\(text)` is not a \(name)", hint: rule)
        }
        let digits = String(parts[0]) + decimals + String(repeating: "0", count: scale - decimals.count)
        guard let units = Int64(digits), units.magnitude < LiteralParser.power(10, precision) else {
            throw Problem(message: "`\(text)` is not a \(name)", hint: "it has at most \(precision - scale) digits before the point")
        }
        return .decimal(units: units, scale: scale)
    }

    private func uuid(_ text: String) throws(Problem) -> Literal {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        let isUUID = groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
        guard isUUID else {
            throw Problem(message: "`\(text)` is not a uuid", hint: "write 8-4-4-4-12 hexadecimal digits")
        }
        return .uuid(text.lowercased())
    }

    private func calendar(_ literal: Literal?, _ text: String, _ type: FieldType, _ form: String) throws(Problem) -> Literal {
        guard let literal else { throw Problem(message: "`\(text)` is not a \(type.specText)", hint: "write it as \(form)") }
        return literal
    }

    private func enumeration(_ text: String, _ name: String) throws(Problem) -> Literal {
        let values = enumValues[name] ?? []
        guard values.contains(text) else {
            let has = "it has \(LiteralParser.list(values))"
            throw Problem(message: "\(name) has no value `\(text)`", hint: Suggestion.hint(for: text, in: values, otherwise: has))
        }
        return .enumeration(text)
    }

    private func email(_ text: String) throws(Problem) -> Literal {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains { $0.isWhitespace }
        let isTidy = parts.count == 2 && !parts[1].split(separator: ".", omittingEmptySubsequences: false).contains { $0.isEmpty }
        guard isAddress, isTidy, text.unicodeScalars.count <= TypeSizes.email else {
            throw Problem(message: "`\(text)` is not an email", hint: "write an address such as ada@example.com")
        }
        return .string(text)
    }

    private func url(_ text: String) throws(Problem) -> Literal {
        let rest = ["http://", "https://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
        guard let rest, let first = rest.first, first != "/", !text.contains(where: { $0.isWhitespace }),
            text.unicodeScalars.count <= TypeSizes.url
        else { throw Problem(message: "`\(text)` is not a url", hint: "write one such as https://example.com/page") }
        return .string(text)
    }
}

extension LiteralParser {
    /// `a, b, c`; a long list is cut.
    static func list(_ values: [String]) -> String {
        values.count > 12 ? values.prefix(12).joined(separator: ", ") + ", …" : values.joined(separator: ", ")
    }

    /// Ten to a power that 64 bits hold.
    static func power(_ base: UInt64, _ exponent: Int) -> UInt64 {
        (0..<exponent).reduce(1) { value, _ in value * base }
    }

    /// Whether a text is a number as JSON writes it, without exponent: no sign but `-`, no leading zeros.
    static func isNumber(_ text: String, decimals: Bool) -> Bool {
        var digits = Substring(text)
        if digits.first == "-" { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 1 || (decimals && parts.count == 2) else { return false }
        guard parts.allSatisfy({ part in !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else {
            return false
        }
        return parts[0].count == 1 || parts[0].first != "0"
    }

    private static func isExponent(_ text: Substring) -> Bool {
        let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
        return !digits.isEmpty && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func sample(scale: Int) -> String { scale == 0 ? "12" : "12." + String(repeating: "5", count: min(scale, 2)) }
}
