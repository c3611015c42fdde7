/// Swift raw string literals over several lines.
enum RawString {
    /// The text as a literal whose lines are indented by `indentation`; no text can end it or interpolate.
    static func literal(_ text: String, indentation: String = "    ") -> String {
        let marks = [UInt8](repeating: UInt8(ascii: "#"), count: longestRun(of: UInt8(ascii: "#"), in: text.utf8) + 1)
        let margin = Array(indentation.utf8)
        let newline = UInt8(ascii: "\n")
        var bytes = marks + Array("\"\"\"\n".utf8)
        bytes.reserveCapacity(text.utf8.count * 5 / 4 + 64)
        // A final newline of the text is the empty line before the closing quotes.
        var startsLine = true
        for byte in text.utf8 {
            if startsLine, byte != newline { bytes += margin }
            bytes.append(byte)
            startsLine = byte == newline
        }
        bytes.append(newline)
        bytes += margin + Array("\"\"\"".utf8) + marks
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func longestRun(of mark: UInt8, in text: String.UTF8View) -> Int {
        var longest = 0
        var run = 0
        for byte in text {
            run = byte == mark ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
