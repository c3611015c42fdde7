import Diagnostics

/// Reads a line from left to right and keeps what it finds wrong.
struct LineCursor {
    /// A text in quotes.
    struct Quoted {
        /// It, with doubled quotes undone; its place is the opening quote.
        var text: Located<String>
        /// What stands between the quotes.
        var range: Range<Int>
    }

    /// The line.
    let line: LineText
    /// Where it is.
    var offset = 0
    /// What was found.
    var diagnostics = Diagnostics()

    /// Starts at a line's first byte that is not a space.
    init(_ line: LineText) {
        self.line = line
        skipSpaces()
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { offset >= line.bytes.count }
    /// The byte at the cursor.
    var byte: UInt8? { isAtEnd ? nil : line.bytes[offset] }
    /// The place of the cursor.
    var location: SourceLocation { line.location(offset) }

    /// Whether the byte at the cursor is this one.
    func isAt(_ character: Unicode.Scalar) -> Bool { byte == UInt8(ascii: character) }

    /// Whether a byte separates words.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// Goes past spaces; tells how many there were.
    @discardableResult
    mutating func skipSpaces() -> Int {
        let start = offset
        while let byte, Self.isSpace(byte) { offset += 1 }
        return offset - start
    }

    /// Goes on while bytes fit, and gives what it went past.
    mutating func take(while fits: (UInt8) -> Bool) -> Range<Int> {
        let start = offset
        while let byte, fits(byte) { offset += 1 }
        return start..<offset
    }

    /// Goes to the next space.
    @discardableResult
    mutating func takeWord() -> Range<Int> { take { !Self.isSpace($0) } }

    /// The word at the cursor, which stays where it is.
    var upcomingWord: String {
        let rest = line.bytes[min(offset, line.bytes.count)...]
        return String(decoding: rest.prefix { !Self.isSpace($0) }, as: UTF8.self)
    }

    /// Reads the quoted text that begins at the cursor; without a closing quote, reports it and goes to the end.
    mutating func takeQuoted() -> Quoted? {
        let start = offset
        let bytes = line.bytes
        let quote = UInt8(ascii: "\"")
        var content: [UInt8] = []
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else {
                    offset = index + 1
                    let text = String(decoding: content, as: UTF8.self)
                    return Quoted(text: Located(text, at: line.location(start)), range: (start + 1)..<index)
                }
                index += 1
            }
            content.append(bytes[index])
            index += 1
        }
        offset = bytes.count
        let cuts = line.isInFlow ? "`,`, `[`, `]`, ` #` or `: `" : "` #` or `: `"
        let isPlain = line.columns == .plain
        error(
            "E0302",
            at: start,
            "this text has no closing quote",
            hint: isPlain
                ? "if it holds \(cuts), YAML cut it short: put the whole line in single quotes"
                : "close it with `\"`; a quote inside is doubled"
        )
        return nil
    }

    /// Reports an error at an offset of the line.
    mutating func error(_ code: String, at offset: Int, _ message: String, hint: String? = nil, related: [Diagnostic.Related] = []) {
        diagnostics.error(code, at: line.location(offset), message, hint: hint, related: related)
    }
}
