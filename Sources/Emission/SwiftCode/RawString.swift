/// Swift raw string literals over several lines.
enum RawString {
    /// The text as a literal whose lines are indented by `indentation`; no text can end it or interpolate.
    static func literal(_ text: String, indentation: String = "    ") -> String {
        let text = Array(text.utf8)
        let marks = [UInt8](repeating: UInt8(ascii: "#"), count: longestRun(of: UInt8(ascii: "#"), in: text) + 1)
        let quotes = Array("\"\"\"".utf8)
        let margin = Array(indentation.utf8)
        let newline = UInt8(ascii: "\n")
        var bytes = marks + quotes
        bytes.reserveCapacity(text.count * 5 / 4 + 64)
        // A final newline of the text is the empty line before the closing quotes.
        for line in text.split(separator: newline, omittingEmptySubsequences: false) {
            bytes.append(newline)
            if !line.isEmpty { bytes += margin }
            bytes += line
        }
        bytes.append(newline)
        bytes += margin + quotes + marks
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func longestRun(of mark: UInt8, in text: [UInt8]) -> Int {
        var longest = 0
        var run = 0
        for byte in text {
            run = byte == mark ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
