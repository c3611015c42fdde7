extension JSONParser {
    /// The string whose opening quote stands here.
    ///
    /// Most strings are plain: they are found and copied in one step. The first backslash leads to the slower way.
    mutating func string() throws(JSONSyntaxError) -> String {
        position += 1
        let start = position
        var isASCII = true
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let content = UnsafeBufferPointer(rebasing: bytes[start..<position])
                position += 1
                return isASCII ? String(decoding: content, as: UTF8.self) : try validated(content, from: start)
            case UInt8(ascii: "\\"):
                return try escapedString(from: start)
            case 0..<0x20:
                throw error("a control character in a string must be escaped")
            case let byte:
                if byte >= 0x80 { isASCII = false }
                position += 1
            }
        }
        throw error("the text ends inside a string")
    }

    /// The rest of a string that holds at least one escape; `start` is where its content begins.
    private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
        var content = [UInt8](bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                let result = content.withUnsafeBufferPointer { content in
                    Result { () throws(JSONSyntaxError) in try validated(content, from: start) }
                }
                return try result.get()
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &content)
            case 0..<0x20:
                throw error("a control character in a string must be escaped")
            default:
                content.append(byte)
                position += 1
            }
        }
        throw error("the text ends inside a string")
    }

    private func validated(_ content: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONSyntaxError) -> String {
        guard let text = String(utf8: content) else { throw error("a string is not well-formed UTF-8", at: start) }
        return text
    }

    /// Reads what follows a backslash.
    private mutating func escape(into content: inout [UInt8]) throws(JSONSyntaxError) {
        let character = current
        switch character {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(character)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0c)
        case UInt8(ascii: "n"): content.append(0x0a)
        case UInt8(ascii: "r"): content.append(0x0d)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            position += 1
            content.append(contentsOf: String(try scalar()).utf8)
            return
        default: throw error("this escape is not known to JSON", at: position - 1)
        }
        position += 1
    }

    /// The scalar of a `\u` escape or of a pair of them; the `u` has been read.
    private mutating func scalar() throws(JSONSyntaxError) -> Character {
        let start = position - 2
        let first = try hexadecimalUnit()
        var code = UInt32(first)
        if UTF16.isLeadSurrogate(first), current == UInt8(ascii: "\\") {
            position += 1
            guard current == UInt8(ascii: "u") else { throw error("half a surrogate pair stands alone", at: start) }
            position += 1
            let second = try hexadecimalUnit()
            guard UTF16.isTrailSurrogate(second) else { throw error("half a surrogate pair stands alone", at: start) }
            code = 0x10000 + (UInt32(first) & 0x3ff) << 10 + UInt32(second) & 0x3ff
        }
        guard let scalar = Unicode.Scalar(code) else { throw error("half a surrogate pair stands alone", at: start) }
        return Character(scalar)
    }

    private mutating func hexadecimalUnit() throws(JSONSyntaxError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = hexadecimalValue(current) else { throw error("four hexadecimal digits should follow \\u") }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
