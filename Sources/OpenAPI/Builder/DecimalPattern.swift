import ServiceModel

/// Regular expressions for decimal numbers, which are text in JSON, so that their bounds can only be said so.
enum DecimalPattern {
    /// As the service writes them: `12.50`.
    static func canonical(precision: Int, scale: Int) -> String {
        let whole = precision - scale > 1 ? "(?:0|[1-9][0-9]{0,\(precision - scale - 1)})" : precision == scale ? "0" : "[0-9]"
        return scale > 0 ? "^-?\(whole)\\.[0-9]{\(scale)}$" : "^-?\(whole)$"
    }

    /// As the service accepts them: with fewer digits after the point, and with zeros in front.
    static func accepted(precision: Int, scale: Int, minimum: Literal? = nil, maximum: Literal? = nil) -> String {
        let most = (0..<precision).reduce(Int64(0)) { value, _ in value * 10 + 9 }
        let lower = minimum?.units(atScale: scale) ?? -most
        let upper = maximum?.units(atScale: scale) ?? most
        if lower == -most, upper == most { return "^-?\(any(precision: precision, scale: scale))$" }
        if lower == 0, upper == most { return "^\(any(precision: precision, scale: scale))$" }
        let digits = Digits(whole: max(precision - scale, 1), fraction: scale)
        var alternatives: [String] = []
        if lower < 0 { alternatives += digits.expressions(from: max(0, -upper), to: -lower).map { "-\($0)" } }
        if upper >= 0 { alternatives += digits.expressions(from: max(0, lower), to: upper) }
        return "^(?:\(alternatives.joined(separator: "|")))$"
    }

    /// `FixedDecimal.pattern` of PlatformCore, without the sign.
    private static func any(precision: Int, scale: Int) -> String {
        let whole = precision > scale ? "[0-9]{1,\(precision - scale)}" : "0"
        return scale > 0 ? "\(whole)(?:\\.[0-9]{1,\(scale)})?" : whole
    }
}

/// So many digits before the point and after it.
private struct Digits {
    var whole: Int
    var fraction: Int

    /// Expressions for the numbers between two counts of smallest units, neither of them negative.
    func expressions(from low: Int64, to high: Int64) -> [String] {
        let one = (0..<fraction).reduce(Int64(1)) { value, _ in value * 10 }
        var start = low / one
        var end = high / one
        let lowFraction = low % one
        let highFraction = high % one
        if start == end { return wholes(start, end).map { $0 + fractions(lowFraction, highFraction) } }
        var result: [String] = []
        if lowFraction > 0 {
            result += wholes(start, start).map { $0 + fractions(lowFraction, one - 1) }
            start += 1
        }
        let isOpenAbove = highFraction == one - 1
        if !isOpenAbove { end -= 1 }
        if start <= end { result += wholes(start, end).map { $0 + fractions(0, one - 1) } }
        if !isOpenAbove { result += wholes(end + 1, end + 1).map { $0 + fractions(0, highFraction) } }
        return result
    }

    private func wholes(_ low: Int64, _ high: Int64) -> [String] {
        DigitRange.shapes(from: digits(low, whole), to: digits(high, whole)).map(DigitRange.expressionWithoutLeadingZeros)
    }

    private func fractions(_ low: Int64, _ high: Int64) -> String {
        guard fraction > 0 else { return "" }
        let shapes = DigitRange.shapes(from: digits(low, fraction), to: digits(high, fraction))
        let text = shapes.map(DigitRange.expressionWithoutTrailingZeros).joined(separator: "|")
        let group = shapes.count > 1 ? "\\.(?:\(text))" : "\\.\(text)"
        return low == 0 ? "(?:\(group))?" : group
    }

    private func digits(_ number: Int64, _ width: Int) -> [Int] {
        let text = String(number).compactMap(\.wholeNumberValue)
        return Array(repeating: 0, count: max(0, width - text.count)) + text
    }
}
