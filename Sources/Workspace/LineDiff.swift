/// The lines by which one text differs from another, found by Myers' algorithm.
///
/// Lines are compared byte for byte, and a line's end belongs to it. Texts that have little in common are not
/// searched for their smallest difference: beyond a bound, the parts that remain replace each other whole.
public struct LineDiff: Sendable, Hashable {
    /// A run of lines of the old text that gives way to a run of lines of the new one; either may be empty.
    public struct Change: Sendable, Hashable {
        /// The lines that go, counted from 0.
        public var old: Range<Int>
        /// The lines that come, counted from 0.
        public var new: Range<Int>

        /// Creates a change.
        public init(old: Range<Int>, new: Range<Int>) {
            self.old = old
            self.new = new
        }
    }

    /// The lines of the old text, each with its end.
    public let old: [Substring]
    /// The lines of the new text, each with its end.
    public let new: [Substring]
    /// The changes, in order; between two of them at least one line is the same.
    public let changes: [Change]

    /// Compares two texts; `bound` is the greatest number of lines that may come or go before the search gives up.
    public init(from old: String, to new: String, bound: Int = 2_000) {
        self.old = Self.lines(of: old)
        self.new = Self.lines(of: new)
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        // Numbers compare faster than lines, and bytes decide: `==` on strings takes other spellings of a character as equal.
        func number(_ line: Substring) -> Int {
            let key = Array(line.utf8)[...]
            let number = numbers[key] ?? numbers.count
            numbers[key] = number
            return number
        }
        changes = MyersSearch(from: self.old.map(number), to: self.new.map(number), bound: bound).changes
    }

    private static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        var start = text.startIndex
        // Over the bytes: as characters, CR LF is one, and not the LF that ends a line.
        while let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let next = text.utf8.index(after: end)
            lines.append(text[start..<next])
            start = next
        }
        if start < text.endIndex { lines.append(text[start...]) }
        return lines
    }
}
