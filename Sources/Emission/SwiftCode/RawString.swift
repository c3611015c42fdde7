/// Swift raw string literals over several lines.
enum RawString {
    /// The text as a literal whose lines are indented by `indentation`; no text can end it or interpolate.
    static func literal(_ text: String, indentation: String = "    ") -> String {
        let marks = String(repeating: "#", count: longestRun(of: "#", in: text) + 1)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // A final newline of the text is the empty line before the closing quotes.
        let body = lines.map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
        return "\(marks)\"\"\"\n\(body)\n\(indentation)\"\"\"\(marks)"
    }

    private static func longestRun(of mark: Character, in text: String) -> Int {
        var longest = 0
        var run = 0
        for character in text {
            run = character == mark ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
