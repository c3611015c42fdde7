// Members that are numbers or truth values in JSON, and decimals.
extension MemberReader {
    /// Reads a whole number of 64 bits. A fraction or an exponent is refused, even `1.0` and `1e3`.
    public mutating func int(
        _ name: String,
        range: ClosedRange<Int64> = Int64.min...Int64.max,
        default fallback: Int64? = nil,
        keeping current: Int64? = nil
    ) -> Int64 {
        required(name, default: fallback, keeping: current, placeholder: 0) { value throws(Refusal) in
            try Self.integer(value, in: range)
        }
    }

    /// Reads a whole number of 64 bits, or nothing.
    public mutating func optionalInt(
        _ name: String,
        range: ClosedRange<Int64> = Int64.min...Int64.max,
        default fallback: Int64? = nil,
        keeping current: Int64?? = nil
    ) -> Int64? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try Self.integer(value, in: range)
        }
    }

    /// Reads a whole number of 32 bits.
    public mutating func int32(
        _ name: String,
        range: ClosedRange<Int32> = Int32.min...Int32.max,
        default fallback: Int32? = nil,
        keeping current: Int32? = nil
    ) -> Int32 {
        required(name, default: fallback, keeping: current, placeholder: 0) { value throws(Refusal) in
            Int32(truncatingIfNeeded: try Self.integer(value, in: Int64(range.lowerBound)...Int64(range.upperBound)))
        }
    }

    /// Reads a whole number of 32 bits, or nothing.
    public mutating func optionalInt32(
        _ name: String,
        range: ClosedRange<Int32> = Int32.min...Int32.max,
        default fallback: Int32? = nil,
        keeping current: Int32?? = nil
    ) -> Int32? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            Int32(truncatingIfNeeded: try Self.integer(value, in: Int64(range.lowerBound)...Int64(range.upperBound)))
        }
    }

    /// Reads a finite number.
    public mutating func double(
        _ name: String,
        range: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
        default fallback: Double? = nil,
        keeping current: Double? = nil
    ) -> Double {
        required(name, default: fallback, keeping: current, placeholder: 0) { value throws(Refusal) in
            try Self.double(value, in: range)
        }
    }

    /// Reads a finite number, or nothing.
    public mutating func optionalDouble(
        _ name: String,
        range: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
        default fallback: Double? = nil,
        keeping current: Double?? = nil
    ) -> Double? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try Self.double(value, in: range)
        }
    }

    /// Reads `true` or `false`.
    public mutating func bool(
        _ name: String,
        default fallback: Bool? = nil,
        keeping current: Bool? = nil
    ) -> Bool {
        required(name, default: fallback, keeping: current, placeholder: false) { value throws(Refusal) in
            try Self.bool(value)
        }
    }

    /// Reads `true` or `false`, or nothing.
    public mutating func optionalBool(
        _ name: String,
        default fallback: Bool? = nil,
        keeping current: Bool?? = nil
    ) -> Bool? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try Self.bool(value)
        }
    }

    /// Reads a decimal, which is a string in JSON: `"12.50"`.
    public mutating func decimal(
        _ name: String,
        precision: Int,
        scale: Int,
        range: ClosedRange<FixedDecimal>? = nil,
        default fallback: FixedDecimal? = nil,
        keeping current: FixedDecimal? = nil
    ) -> FixedDecimal {
        required(name, default: fallback, keeping: current, placeholder: FixedDecimal(units: 0, scale: scale)) { value throws(Refusal) in
            try Self.decimal(value, precision: precision, scale: scale, in: range)
        }
    }

    /// Reads a decimal, which is a string in JSON: `"12.50"`, or nothing.
    public mutating func optionalDecimal(
        _ name: String,
        precision: Int,
        scale: Int,
        range: ClosedRange<FixedDecimal>? = nil,
        default fallback: FixedDecimal? = nil,
        keeping current: FixedDecimal?? = nil
    ) -> FixedDecimal? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try Self.decimal(value, precision: precision, scale: scale, in: range)
        }
    }

    private static func integer(_ value: JSONValue, in range: ClosedRange<Int64>) throws(Refusal) -> Int64 {
        guard case .number(let text) = value else { throw .wrongType("a whole number", value) }
        guard let number = Int64(text) else {
            guard text.utf8.allSatisfy({ 48...57 ~= $0 || $0 == UInt8(ascii: "-") }) else {
                throw Refusal(code: "wrong_type", detail: "Must be a whole number, without fraction or exponent.")
            }
            throw text.hasPrefix("-") ? .tooSmall(range.lowerBound) : .tooLarge(range.upperBound)
        }
        return try check(number, in: range)
    }

    private static func double(_ value: JSONValue, in range: ClosedRange<Double>) throws(Refusal) -> Double {
        guard case .number(let text) = value, let number = Double(text) else { throw .wrongType("a number", value) }
        // A number too great for the type reads as infinite, which lies outside every range.
        return try check(number, in: range)
    }

    private static func bool(_ value: JSONValue) throws(Refusal) -> Bool {
        guard case .bool(let bool) = value else { throw .wrongType("true or false", value) }
        return bool
    }

    private static func decimal(
        _ value: JSONValue,
        precision: Int,
        scale: Int,
        in range: ClosedRange<FixedDecimal>?
    ) throws(Refusal) -> FixedDecimal {
        let text = try text(value, "a decimal in a string")
        guard let decimal = FixedDecimal(text, precision: precision, scale: scale) else {
            throw .format("a decimal with at most \(precision - scale) digits before the point and \(scale) after it")
        }
        return try check(decimal, in: range)
    }
}
