/// How a user's editor or version control likes to store text: none of it is an edit, and all of it is the user's.
struct TextForm: Sendable, Hashable {
    /// Whether the text begins with a UTF-8 byte order mark.
    var hasByteOrderMark = false
    /// Whether every line ends in CR LF.
    var hasCarriageReturns = false
    /// Whether the last line has no end.
    var lacksFinalNewline = false

    /// The form in which Strata emits.
    static let plain = TextForm()

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Takes a text apart into its plain form and what made it another.
    ///
    /// Applying the form to the result gives the same bytes again. Text with mixed line ends keeps them, and
    /// bytes that are not text stay as they are.
    static func separating(_ bytes: [UInt8]) -> (plain: [UInt8], form: TextForm) {
        guard !bytes.isEmpty, !bytes.contains(0) else { return (bytes, .plain) }
        var form = TextForm()
        var text = bytes[...]
        if text.starts(with: byteOrderMark) {
            form.hasByteOrderMark = true
            text = text.dropFirst(byteOrderMark.count)
        }
        form.hasCarriageReturns = endsEveryLineWithCarriageReturn(text)
        var plain = form.hasCarriageReturns ? withoutCarriageReturns(text) : Array(text)
        if let last = plain.last, last != lineFeed {
            form.lacksFinalNewline = true
            plain.append(lineFeed)
        }
        return (plain, form)
    }

    /// Puts a plain text into this form.
    func apply(to text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        guard self != .plain else { return bytes }
        if lacksFinalNewline, bytes.last == Self.lineFeed { bytes.removeLast() }
        if hasCarriageReturns, !bytes.contains(Self.carriageReturn) {
            bytes = bytes.flatMap { $0 == Self.lineFeed ? [Self.carriageReturn, $0] : [$0] }
        }
        return hasByteOrderMark ? Self.byteOrderMark + bytes : bytes
    }

    private static func endsEveryLineWithCarriageReturn(_ text: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        var hasLines = false
        for byte in text {
            if byte == lineFeed {
                guard previous == carriageReturn else { return false }
                hasLines = true
            }
            previous = byte
        }
        return hasLines
    }

    private static func withoutCarriageReturns(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        for byte in text {
            if byte == lineFeed { plain.removeLast() }
            plain.append(byte)
        }
        return plain
    }
}
