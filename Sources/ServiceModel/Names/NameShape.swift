import Diagnostics
import Spec

/// How names must be written, and what is said of one that is not.
enum NameShape {
    /// The longest identifier that PostgreSQL keeps whole, in bytes.
    static let maximumSQLBytes = 63

    /// Whether a name is written `lowerCamelCase`.
    static func isMember(_ name: String) -> Bool { isIdentifier(name, first: UInt8(ascii: "a")...UInt8(ascii: "z")) }
    /// Whether a name is written `UpperCamelCase`.
    static func isType(_ name: String) -> Bool { isIdentifier(name, first: UInt8(ascii: "A")...UInt8(ascii: "Z")) }
    /// Whether a path segment is written `kebab-case`.
    static func isPathSegment(_ name: String) -> Bool { isJoined(name, by: UInt8(ascii: "-")) }
    /// Whether a table's name is written `snake_case`.
    static func isTable(_ name: String) -> Bool { isJoined(name, by: UInt8(ascii: "_")) && name.utf8.first.map(isLower) == true }

    /// Reports a member that is not written `lowerCamelCase`; says whether it is.
    @discardableResult
    static func checkMember(_ name: Located<String>, _ diagnostics: inout Diagnostics) -> Bool {
        if isMember(name.value) { return true }
        let respelled = respelling(name.value).lowerCamelCase
        let hint =
            isMember(respelled)
            ? "write `\(respelled)`; SQL and JSON names are derived" : "a name begins with a small letter, then letters and digits"
        diagnostics.error("E0603", at: name.location, "`\(name.value)` is not written lowerCamelCase", hint: hint)
        return false
    }

    /// Reports a type that is not written `UpperCamelCase`; says whether it is.
    @discardableResult
    static func checkType(_ name: Located<String>, _ diagnostics: inout Diagnostics) -> Bool {
        if isType(name.value) { return true }
        let respelled = respelling(name.value).upperCamelCase
        let hint = isType(respelled) ? "write `\(respelled)`" : "a name begins with a capital, then letters and digits"
        diagnostics.error("E0604", at: name.location, "`\(name.value)` is not written UpperCamelCase", hint: hint)
        return false
    }

    /// Reports an SQL name that PostgreSQL would cut.
    static func checkLength(_ sqlName: String, of what: String, at location: SourceLocation, hint: String, _ diagnostics: inout Diagnostics)
    {
        let count = sqlName.utf8.count
        guard count > maximumSQLBytes else { return }
        diagnostics.error(
            "E0606",
            at: location,
            "the \(what) `\(sqlName)` has \(count) bytes; SQL names have at most \(maximumSQLBytes)",
            hint: hint
        )
    }

    private static func isIdentifier(_ name: String, first: ClosedRange<UInt8>) -> Bool {
        guard let head = name.utf8.first, first.contains(head) else { return false }
        return name.utf8.allSatisfy { isLower($0) || isDigit($0) || ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) }
    }

    private static func isJoined(_ name: String, by separator: UInt8) -> Bool {
        guard !name.isEmpty else { return false }
        return name.utf8.split(separator: separator, omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy { isLower($0) || isDigit($0) }
        }
    }

    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func respelling(_ name: String) -> Words {
        let pieces = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
        return Words(parts: pieces.flatMap { $0.uppercased() == $0 && pieces.count > 1 ? [$0.lowercased()] : Words($0).parts })
    }
}
