// JSON's own texts: quoted strings, and values between quotes that need no escape.

extension [UInt8] {
    /// Appends `null`.
    mutating func appendNull() {
        append(contentsOf: [0x6e, 0x75, 0x6c, 0x6c])
    }

    /// Appends what `write` appends, in quotes; it must need no escape.
    mutating func appendQuoted(_ write: (inout [UInt8]) -> Void) {
        append(UInt8(ascii: "\""))
        write(&self)
        append(UInt8(ascii: "\""))
    }

    /// Appends a string in quotes, with what JSON does not allow in them escaped.
    mutating func appendJSON(_ text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        append(UInt8(ascii: "\""))
    }

    /// Appends runs of plain bytes at once; only what lies between them is looked at byte by byte.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            appendEscape(of: byte)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func appendEscape(of byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
        case 0..<0x20:
            append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            append(hexadecimalDigit(byte >> 4))
            append(hexadecimalDigit(byte & 15))
        default: append(byte)
        }
    }
}
