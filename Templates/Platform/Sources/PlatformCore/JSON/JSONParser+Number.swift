extension JSONParser {
    /// The text of the number that begins here, checked against JSON's grammar but not converted.
    mutating func number() throws(JSONSyntaxError) -> String {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") {
            position += 1
            if 48...57 ~= current { throw error("a number does not begin with 0") }
        } else {
            try digits()
        }
        if current == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        guard position - start <= limits.numberLength else {
            throw error("a number is longer than \(limits.numberLength) characters", at: start)
        }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        guard 48...57 ~= current else { throw error("a digit should stand here") }
        while 48...57 ~= current { position += 1 }
    }
}
