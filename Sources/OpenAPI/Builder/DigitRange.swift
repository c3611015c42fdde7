/// The texts of so many digits that lie between two others, as sequences of digit ranges: `[[1, 0-4], [0, 5-9]]`.
enum DigitRange {
    typealias Shape = [ClosedRange<Int>]

    /// The shapes that together are just the texts from `low` to `high`; both have the same length.
    static func shapes(from low: [Int], to high: [Int]) -> [Shape] {
        guard let first = low.first, let last = high.first else { return [[]] }
        let lowRest = Array(low.dropFirst())
        let highRest = Array(high.dropFirst())
        guard first < last else {
            guard first == last else { return [] }
            return shapes(from: lowRest, to: highRest).map { [first...first] + $0 }
        }
        let zeros = lowRest.map { _ in 0 }
        let nines = highRest.map { _ in 9 }
        var result: [Shape] = []
        var start = first
        var end = last
        if lowRest != zeros {
            result += shapes(from: lowRest, to: nines).map { [first...first] + $0 }
            start += 1
        }
        if highRest != nines { end -= 1 }
        if start <= end { result.append([start...end] + nines.map { 0...$0 }) }
        if highRest != nines { result += shapes(from: zeros, to: highRest).map { [last...last] + $0 } }
        return result
    }

    /// A shape as a regular expression.
    static func expression(_ shape: Shape) -> String {
        var text = ""
        var rest = shape[...]
        while let range = rest.first {
            let count = rest.prefix { $0 == range }.count
            rest = rest.dropFirst(count)
            text += digit(range) + (count > 1 ? "{\(count)}" : "")
        }
        return text
    }

    /// The shape's texts without any of the zeros in front, down to one digit.
    static func expressionWithoutLeadingZeros(_ shape: Shape) -> String {
        let needed = max(shape.count - (shape.dropLast().firstIndex { $0.lowerBound > 0 } ?? shape.count - 1), 1)
        return optional(Array(shape.dropLast(needed)), isLeading: true) + expression(Array(shape.suffix(needed)))
    }

    /// The shape's texts without any of the zeros at the end, down to one digit.
    static func expressionWithoutTrailingZeros(_ shape: Shape) -> String {
        let needed = max((shape.lastIndex { $0.lowerBound > 0 } ?? 0) + 1, 1)
        return expression(Array(shape.prefix(needed))) + optional(Array(shape.dropFirst(needed)), isLeading: false)
    }

    /// Digits of which some may be missing at the outer end.
    private static func optional(_ shape: Shape, isLeading: Bool) -> String {
        guard let first = shape.first else { return "" }
        if shape.allSatisfy({ $0 == first }) { return shape.count == 1 ? "\(digit(first))?" : "\(digit(first)){0,\(shape.count)}" }
        let ordered = isLeading ? shape : shape.reversed()
        return ordered.reduce("") { inner, range in
            let both = isLeading ? inner + digit(range) : digit(range) + inner
            return inner.isEmpty ? "\(both)?" : "(?:\(both))?"
        }
    }

    private static func digit(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "[\(range.lowerBound)-\(range.upperBound)]"
    }
}
