// The refusals that several types share. None of them repeats the value: it may be a secret.
extension MemberReader.Refusal {
    static func wrongType(_ expected: String, _ value: JSONValue) -> Self {
        Self(code: "wrong_type", detail: "Must be \(expected), not \(value.kindName).")
    }

    static func format(_ expected: String) -> Self {
        Self(code: "invalid_format", detail: "Must be \(expected).")
    }

    static func tooShort(_ least: Int, _ unit: String) -> Self {
        Self(code: "too_short", detail: least == 1 ? "Must not be empty." : "Must have at least \(least) \(unit).")
    }

    static func tooLong(_ most: Int, _ unit: String) -> Self {
        Self(code: "too_long", detail: "Must have at most \(most) \(unit).")
    }

    static func tooSmall(_ least: some CustomStringConvertible) -> Self {
        Self(code: "too_small", detail: "Must be at least \(least).")
    }

    static func tooLarge(_ most: some CustomStringConvertible) -> Self {
        Self(code: "too_large", detail: "Must be at most \(most).")
    }
}

extension MemberReader {
    /// Returns a value that lies in a range, or refuses it. Without a range everything is in it.
    static func check<Value: Comparable & CustomStringConvertible>(
        _ value: Value,
        in range: ClosedRange<Value>?
    ) throws(Refusal) -> Value {
        guard let range else { return value }
        if value < range.lowerBound { throw .tooSmall(range.lowerBound) }
        if value > range.upperBound { throw .tooLarge(range.upperBound) }
        return value
    }
}
