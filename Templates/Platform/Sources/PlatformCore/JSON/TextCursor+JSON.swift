extension TextCursor {
    /// The content of a JSON string, at most six bytes for each of its own.
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: "\n"): append("\\n")
            case UInt8(ascii: "\r"): append("\\r")
            case UInt8(ascii: "\t"): append("\\t")
            case 0..<0x20:
                append("\\u00")
                append(hexadecimalDigit(byte >> 4))
                append(hexadecimalDigit(byte & 15))
            default: append(byte)
            }
        }
    }
}
