/// The Swift source that holds files as string literals: they cost nothing at start, and need no bundle beside the binary.
struct EmbeddedSource {
    /// The files, by path.
    var files: [(path: String, text: String)]

    /// The source.
    var text: String {
        let entries = files.map { "        (\n\(Self.literal($0.path)),\n\(Self.literal($0.text))),\n" }
        return """
            // Written by embed-templates from the folder `Templates`.

            extension EmbeddedTemplates {
                /// Each file's path below `Templates`, with `/` between folders, and its text; sorted by path.
                public static let files: [(path: String, text: String)] = [
            \(entries.joined())    ]
            }

            """
    }

    /// A raw literal of the text, with more `#` than the text has in a row, so that nothing in it can end the literal or
    /// escape. A carriage return is escaped: in a literal of several lines Swift would read it as a line feed.
    static func literal(_ text: String) -> String {
        let marks = String(repeating: "#", count: longestRun(of: UInt8(ascii: "#"), in: text.utf8) + 1)
        let body = text.unicodeScalars.map { $0 == "\r" ? "\\\(marks)r" : String($0) }.joined()
        return "\(marks)\"\"\"\n\(body)\n\"\"\"\(marks)"
    }

    private static func longestRun(of byte: UInt8, in text: String.UTF8View) -> Int {
        var (longest, current) = (0, 0)
        for next in text {
            current = next == byte ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
