/// Values that a field accepts, for documents, seeds and tests: the same ones on every run, and different ones for different indexes.
///
/// A field's `example` is its sample 0. As long as the field's type has enough values (a `bool` has two), no two indexes below
/// 1000 share a sample, so rows made from them satisfy `unique`.
public enum Samples {
    /// The sample as it stands in JSON; null where the type is not sampled.
    public static func json(for field: Field, in model: ServiceModel, index: Int) -> SampleValue {
        composed(for: field, in: model, index: index) ?? literal(for: field, in: model, index: index).jsonValue ?? .null
    }

    /// The sample as a literal of the field's type, decimals at its scale; null for the types that have no literals: arrays, value
    /// objects, `json` and `bytes`.
    public static func literal(for field: Field, in model: ServiceModel, index: Int) -> Literal {
        guard let example = field.example else { return generated(for: field, in: model, index: index) }
        let first = atScale(example, of: field.type)
        if index == 0 { return first }
        let value = generated(for: field, in: model, index: index)
        // The example has taken the place of sample 0, so sample 0 is free to take its.
        return value == first ? generated(for: field, in: model, index: 0) : value
    }

    private static func generated(for field: Field, in model: ServiceModel, index: Int) -> Literal {
        switch field.type {
        case .string(let minimum, let maximum, _):
            return .string(string(for: field, length: minimum...max(minimum, maximum), index: index))
        case .email: return .string(matching(field, index: index) ?? "\(field.column)\(index + 1)@example.com")
        case .url: return .string(matching(field, index: index) ?? "https://example.com/\(field.column)/\(index + 1)")
        case .int, .int32, .double, .decimal, .date, .time, .timestamp: return ordered(field, index: index)
        case .bool: return .bool(index.isMultiple(of: 2))
        case .uuid:
            let digits = String(index + 1, radix: 16)
            return .uuid("00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
        case .enumeration(let name):
            let cases = model.enumeration(name)?.cases ?? []
            return cases.isEmpty ? .null : .enumeration(cases[index % cases.count].name)
        case .bytes, .json, .value, .array: return .null
        }
    }
}

extension Samples {
    private static func atScale(_ literal: Literal, of type: FieldType) -> Literal {
        guard case .decimal(_, let scale) = type, let units = literal.units(atScale: scale) else { return literal }
        return .decimal(units: units, scale: scale)
    }

    private static func matching(_ field: Field, index: Int, length: ClosedRange<Int> = 1...2048) -> String? {
        field.pattern.flatMap { PatternSampler($0)?.sample(index: index, length: length) }
    }

    /// `Title 1`, made to fit; in few characters only a number in letters and digits fits.
    private static func string(for field: Field, length: ClosedRange<Int>, index: Int) -> String {
        if let text = matching(field, index: index, length: length) { return text }
        let words = field.column.replacing("_", with: " ")
        let text = "\(field.lowercases ? words : words.prefix(1).uppercased() + words.dropFirst()) \(index + 1)"
        if text.count > length.upperBound {
            let width = min(max(length.lowerBound, 1), length.upperBound)
            return code(index, width: width, upTo: length.upperBound)
        }
        return text + String(repeating: "x", count: max(0, length.lowerBound - text.count))
    }

    /// The index in the digits a…z, 0…9, at least `width` and at most `limit` of them.
    private static func code(_ index: Int, width: Int, upTo limit: Int) -> String {
        let digits = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        var text = ""
        var rest = index
        repeat {
            text = String(digits[rest % digits.count]) + text
            rest /= digits.count
        } while rest > 0 && text.count < limit
        return String(repeating: "a", count: max(0, width - text.count)) + text
    }
}
