/// How names are written.
enum Names {
    /// `publishedOn`: ASCII, a lower-case letter, then letters and digits.
    static func isLowerCamel(_ name: some StringProtocol) -> Bool {
        name.utf8.first.map { isLower($0) } == true && name.utf8.allSatisfy { isLetterOrDigit($0) }
    }

    /// `OrderLine`: ASCII, an upper-case letter, then letters and digits.
    static func isUpperCamel(_ name: some StringProtocol) -> Bool {
        name.utf8.first.map { isUpper($0) } == true && name.utf8.allSatisfy { isLetterOrDigit($0) }
    }

    /// `auth-jwt`: ASCII, lower-case words and digits with `-` between.
    static func isKebab(_ name: some StringProtocol) -> Bool { isWords(name, separator: UInt8(ascii: "-")) }

    /// `order_lines`: ASCII, lower-case words and digits with `_` between.
    static func isSnake(_ name: some StringProtocol) -> Bool { isWords(name, separator: UInt8(ascii: "_")) }

    /// `books:read`: ASCII letters and digits with `:`, `.`, `_`, `-` or `/` between.
    static func isScope(_ name: some StringProtocol) -> Bool {
        guard let first = name.utf8.first, isLetterOrDigit(first) else { return false }
        return name.utf8.allSatisfy { isScopeByte($0) }
    }

    /// Whether a byte may stand in a scope's name.
    static func isScopeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"): true
        default: isLetterOrDigit(byte)
        }
    }

    /// The name written lowerCamelCase, where that can be told: `first_name` is `firstName`.
    static func lowerCamel(_ name: String) -> String? {
        let words = words(of: name)
        guard let first = words.first else { return nil }
        let isAllUpper = first.utf8.allSatisfy { !isLower($0) }
        let head = isAllUpper ? first.lowercased() : first.prefix(1).lowercased() + first.dropFirst()
        let result = head + words.dropFirst().map(capitalised).joined()
        return isLowerCamel(result) ? result : nil
    }

    /// The name written UpperCamelCase, where that can be told: `order_line` is `OrderLine`.
    static func upperCamel(_ name: String) -> String? {
        let result = words(of: name).map(capitalised).joined()
        return isUpperCamel(result) ? result : nil
    }

    /// The words of a name that is cut by anything but letters and digits; empty where it holds letters that are not ASCII.
    private static func words(of name: String) -> [String] {
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
        return name.utf8.split { !isLetterOrDigit($0) }.map { String(decoding: Array($0), as: UTF8.self) }
    }

    private static func capitalised(_ word: String) -> String {
        let isAllUpper = word.utf8.count > 1 && word.utf8.allSatisfy { !isLower($0) }
        return word.prefix(1).uppercased() + (isAllUpper ? word.dropFirst().lowercased() : String(word.dropFirst()))
    }

    private static func isWords(_ name: some StringProtocol, separator: UInt8) -> Bool {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, isLower(first), bytes.last != separator else { return false }
        return bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == separator }
    }

    private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether a byte may stand in a name.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLower(byte) || isUpper(byte) || isDigit(byte) }
}
