/// Text for `///` comments: one line each, wrapped, with nothing in it that could end a comment.
enum DocComment {
    /// The lines of a comment, at most `width` characters wide where words allow it.
    static func lines(_ text: String, width: Int = 110) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
            var line = ""
            for word in paragraph.split(whereSeparator: \.isWhitespace) {
                if !line.isEmpty, line.count + 1 + word.count > width {
                    lines.append(line)
                    line = ""
                }
                line += line.isEmpty ? String(word) : " " + word
            }
            if !line.isEmpty { lines.append(line) }
        }
        return lines
    }

    /// The description as a sentence, or `fallback` where there is none.
    static func sentence(_ text: String?, or fallback: String) -> [String] {
        guard let text, !lines(text).isEmpty else { return [fallback] }
        return lines(text)
    }

    /// `a` or `an`, by the letter that follows.
    static func article(_ noun: String) -> String {
        guard let first = noun.first?.lowercased() else { return "a" }
        return "aeiou".contains(first) ? "an \(noun)" : "a \(noun)"
    }

    /// The text with its first letter in upper case.
    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
