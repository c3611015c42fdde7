import ServiceModel

/// Values that a field must refuse, each with the code of its violation: one for each limit that the spec draws.
struct FieldRefusals {
    let field: Field
    let model: ServiceModel

    /// Whether an object is never a value of the field.
    static func refusesObjects(_ field: Field) -> Bool {
        switch field.type {
        case .json, .value: false
        default: true
        }
    }

    /// All of them.
    func all() -> [RefusalView] {
        var refusals = ofType()
        if let minimum = field.minimum, let below = neighbour(of: minimum, by: -1) { refusals.append(refusal(below, "too_small")) }
        if let maximum = field.maximum, let above = neighbour(of: maximum, by: 1) { refusals.append(refusal(above, "too_large")) }
        if let pattern = field.pattern, let text = mismatch(pattern) {
            refusals.append(refusal(SwiftLiteral.string(text), "pattern_mismatch"))
        }
        return refusals
    }

    private func ofType() -> [RefusalView] {
        switch field.type {
        case .string(let minimum, let maximum, _):
            let long = refusal(".string(String(repeating: \"x\", count: \(SwiftLiteral.integer(Int64(maximum + 1)))))", "too_long")
            return minimum > 0 ? [refusal("\"\"", "too_short"), long] : [long]
        case .email, .url: return [refusal("\"nowhere\"", "invalid_format")]
        case .int: return [refusal("\"1\"", "wrong_type"), refusal(".number(\"9223372036854775808\")", "too_large")]
        case .int32: return [refusal("1.5", "wrong_type"), refusal("2_147_483_648", "too_large")]
        case .double: return [refusal("\"1.5\"", "wrong_type")]
        case .decimal: return [refusal("1", "wrong_type"), refusal("\"1,5\"", "invalid_format")]
        case .bool: return [refusal("\"true\"", "wrong_type")]
        case .enumeration: return [refusal("\"no such value\"", "not_in_enum")]
        case .uuid, .date, .time, .timestamp: return [refusal("\"none\"", "invalid_format")]
        case .bytes(let maximum):
            let long = ".string(Data(count: \(SwiftLiteral.integer(Int64(maximum + 1)))).base64EncodedString())"
            return [refusal("\"AB==\"", "invalid_format"), refusal(long, "too_long")]
        case .json(let maximum):
            return [refusal(".string(String(repeating: \"x\", count: \(SwiftLiteral.integer(Int64(maximum)))))", "too_long")]
        case .array(let element, let minimum, let maximum): return ofArray(element, minimum, maximum)
        case .value: return [refusal("1", "wrong_type"), refusal("1", "unknown_member", at: "/noSuchMember")]
        }
    }

    private func ofArray(_ type: FieldType, _ minimum: Int, _ maximum: Int) -> [RefusalView] {
        var element = field
        element.type = type
        element.json = field.json + "/0"
        let long = refusal(".array([JSONValue](repeating: 1, count: \(SwiftLiteral.integer(Int64(maximum + 1)))))", "too_long")
        return (minimum > 0 ? [refusal("[]", "too_short"), long] : [long]) + FieldRefusals(field: element, model: model).all()
    }

    private func refusal(_ value: String, _ code: String, at place: String = "") -> RefusalView {
        RefusalView(member: field.json + place, value: value, code: code)
    }

    /// The nearest value on the other side of a bound, where the type has one.
    private func neighbour(of bound: Literal, by step: Int64) -> String? {
        switch bound {
        case .integer(let value):
            let (next, overflows) = value.addingReportingOverflow(step)
            return overflows || (field.type == .int32 && Int32(exactly: next) == nil) ? nil : ".number(\"\(next)\")"
        case .double(let value): return ".number(\"\(value + Double(step))\")"
        case .decimal(let units, let scale):
            guard case .decimal(let precision, _) = field.type else { return nil }
            let text = Literal.decimalText(units: units + step, scale: scale)
            return String((units + step).magnitude).count > precision ? nil : SwiftLiteral.string(text)
        default: return nil
        }
    }

    /// A text of a legal length that the pattern does not match.
    private func mismatch(_ pattern: String) -> String? {
        // The resolver has checked the pattern; one that Swift's own engine does not know costs a test, no more.
        guard let regex = try? Regex(pattern) else { return nil }
        var length = 1...255
        if case .string(let minimum, let maximum, _) = field.type { length = max(1, minimum)...max(1, maximum) }
        return "!x0A- ~".lazy
            .map { String(repeating: $0, count: length.lowerBound) }
            .first { $0.wholeMatch(of: regex) == nil }
    }
}
