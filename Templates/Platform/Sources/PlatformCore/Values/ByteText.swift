// Text as the formatters of this module build it: bytes appended in place, no intermediate strings.

extension [UInt8] {
    /// Appends a number of a known width, with leading zeros. `value` is not negative and has no more digits than `width`.
    mutating func appendDigits(_ value: Int, width: Int) {
        var divisor = 1
        for _ in 1..<Swift.max(width, 1) { divisor *= 10 }
        var rest = value
        while divisor > 0 {
            append(48 + UInt8(truncatingIfNeeded: rest / divisor % 10))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Appends a whole number in as many digits as it needs.
    mutating func appendNumber(_ value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        appendNumber(value.magnitude)
    }

    /// Appends a whole number in as many digits as it needs.
    mutating func appendNumber(_ value: UInt64) {
        guard value > 9 else { return append(48 + UInt8(truncatingIfNeeded: value)) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = value
            var start = 20
            while rest > 0 {
                start -= 1
                digits[start] = 48 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: digits[start..<20]))
        }
    }
}
