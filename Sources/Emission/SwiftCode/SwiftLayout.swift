/// Puts Swift code on lines as `swift format` would: on one line where that fits, else one part a line.
enum SwiftLayout {
    /// The longest line of emitted code, in characters.
    static let width = 140

    /// An array or dictionary literal that begins in column `column` of a line indented by `indentation`.
    ///
    /// Up to one element stands on the line; several stand one a line, unless `fitsOnALine` allows them to share it.
    static func list(_ elements: [String], indentation: Int, column: Int = 0, sharesLine: Bool = false, empty: String = "[]") -> String {
        guard !elements.isEmpty else { return empty }
        let line = "[" + elements.joined(separator: ", ") + "]"
        let mayShare = elements.count == 1 || sharesLine
        if mayShare, max(column, indentation) + line.count + 1 <= width, !line.contains("\n") { return line }
        let inner = spaces(indentation + 4)
        let trailing = elements.count == 1 ? "" : ","
        return "[\n" + elements.map { inner + $0 }.joined(separator: ",\n") + trailing + "\n" + spaces(indentation) + "]"
    }

    /// A call whose text before the first parenthesis is `head`, on a line indented by `indentation`.
    ///
    /// `used` counts the characters before and after it on that line.
    static func call(_ head: String, _ arguments: [String], indentation: Int, used: Int = 0) -> String {
        let line = "\(head)(\(arguments.joined(separator: ", ")))"
        if indentation + used + line.count <= width, !line.contains("\n") { return line }
        let inner = spaces(indentation + 4)
        return "\(head)(\n" + arguments.map { inner + $0 }.joined(separator: ",\n") + "\n" + spaces(indentation) + ")"
    }

    /// A text literal of words with white space in between, after `used` characters of a line indented by `indentation`: words alone,
    /// so that twenty of them take two lines, not twenty.
    static func words(_ words: [String], indentation: Int, used: Int) -> String {
        let line = "\"\(words.joined(separator: " "))\""
        if indentation + used + line.count <= width { return line }
        let lines = Wrapped.lines(words, separator: "") + ["\"\"\""]
        return "\"\"\"\n" + lines.map { spaces(indentation + 4) + $0 }.joined(separator: "\n")
    }

    static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
