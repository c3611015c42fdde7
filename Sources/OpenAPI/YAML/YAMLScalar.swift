/// What scalars look like.
enum YAMLScalar {
    /// Words that some reader takes for something else than text, in lower case.
    private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]

    /// Whether every reader of YAML 1.1 and 1.2 takes the bare text for just this text.
    ///
    /// It begins with a letter or `/` or `$`, so it is no number, date, indicator or document mark; it holds no colon and no `#`, so it
    /// is no key and no comment; and in `[a, b]` it holds nothing that ends an element.
    static func isPlain(_ text: String, isInFlow: Bool) -> Bool {
        var text = text
        let hasPlainShape = text.withUTF8 { bytes in
            guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "$") else { return false }
            return bytes.last != UInt8(ascii: " ") && bytes.allSatisfy { isPlain($0, isInFlow: isInFlow) }
        }
        return hasPlainShape && (text.utf8.count > 5 || !reserved.contains(text.lowercased()))
    }

    private static func isPlain(_ byte: UInt8, isInFlow: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"): !isInFlow
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "+"): true
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "$"), UInt8(ascii: "*"): true
        default: isLetter(byte) || 48...57 ~= byte
        }
    }

    /// The text in double quotes, as in JSON; what is invisible or breaks lines is escaped.
    static func quote(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) {
            for byte in text.utf8 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte)
            }
        } else {
            for scalar in text.unicodeScalars { bytes.append(contentsOf: quoted(scalar).utf8) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func quoted(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default: break
        }
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF:
            let digits = String(scalar.value, radix: 16)
            return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
        default: return String(scalar)
        }
    }

    /// A number with a point, without which YAML 1.1 takes `1e-05` for a text.
    static func number(_ value: Double) -> String {
        let text = String(value)
        guard let exponent = text.firstIndex(of: "e") else { return text }
        let digits = text[..<exponent]
        let power = text[text.index(after: exponent)...]
        let sign = power.hasPrefix("-") || power.hasPrefix("+") ? "" : "+"
        return "\(digits)\(digits.contains(".") ? "" : ".0")e\(sign)\(power)"
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        65...90 ~= byte || 97...122 ~= byte
    }
}
