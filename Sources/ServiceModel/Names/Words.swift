/// A camel-case name taken apart, to be written in another style.
///
/// Boundaries stand before a capital that follows a small letter or a digit, and before the last capital of a run that a small letter follows:
/// `HTTPServer` is `HTTP`, `Server`; `isbn10Code` is `isbn10`, `Code`.
struct Words: Sendable, Hashable {
    /// The words with the capitals they were written with.
    var parts: [String]

    /// Takes a name apart.
    init(_ name: String) {
        let bytes = Array(name.utf8)
        var parts: [String] = []
        var start = 0
        for index in bytes.indices.dropFirst() where Words.isBoundary(before: index, in: bytes) {
            parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
            start = index
        }
        if start < bytes.count { parts.append(String(decoding: bytes[start...], as: UTF8.self)) }
        self.parts = parts
    }

    /// The words as given.
    init(parts: [String]) {
        self.parts = parts
    }

    /// `order_lines`.
    var snakeCase: String { lowercased.joined(separator: "_") }
    /// `order-lines`.
    var kebabCase: String { lowercased.joined(separator: "-") }
    /// `order lines`; a word in capitals stays as it is.
    var prose: String {
        parts.map { $0.count > 1 && $0.uppercased() == $0 ? $0 : $0.lowercased() }.joined(separator: " ")
    }
    /// `orderLines`.
    var lowerCamelCase: String {
        guard let first = parts.first else { return "" }
        return first.lowercased() + parts.dropFirst().map(Words.capitalized).joined()
    }
    /// `OrderLines`.
    var upperCamelCase: String { parts.map(Words.capitalized).joined() }

    /// The same words with the last one in the plural.
    var plural: Words {
        guard let last = parts.last else { return self }
        return Words(parts: parts.dropLast() + [Inflection.plural(of: last)])
    }

    private var lowercased: [String] { parts.map { $0.lowercased() } }

    /// The word with its first letter in upper case.
    static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private static func isBoundary(before index: Int, in bytes: [UInt8]) -> Bool {
        guard isUpper(bytes[index]) else { return false }
        if !isUpper(bytes[index - 1]) { return true }
        return index + 1 < bytes.count && isLower(bytes[index + 1])
    }

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
}
