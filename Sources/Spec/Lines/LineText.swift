import Diagnostics

/// The text of one line of the language, with the way from an offset in it to a place in the file.
struct LineText: Sendable {
    /// How offsets become columns.
    enum Columns: Sendable {
        /// As written.
        case plain
        /// Inside `'…'`, where a quote takes two columns.
        case singleQuoted
        /// Unknown: everything is at the start.
        case startOnly
    }

    /// Its bytes.
    let bytes: [UInt8]
    /// Where its first byte stands, or the scalar where columns are unknown.
    let location: SourceLocation
    /// How offsets become columns.
    let columns: Columns
    /// Whether it stands inside `{ }` or `[ ]`, where YAML may have cut it.
    let isInFlow: Bool

    /// A line's text from its scalar.
    init(_ scalar: YAMLScalar, at location: SourceLocation, isInFlow: Bool) {
        bytes = Array(scalar.text.utf8)
        let isQuoted = scalar.style == .singleQuoted
        columns = !scalar.hasExactColumns ? .startOnly : isQuoted ? .singleQuoted : .plain
        self.location = scalar.hasExactColumns && isQuoted ? location.advanced(by: 1) : location
        self.isInFlow = isInFlow && scalar.style == .plain
    }

    private init(bytes: [UInt8], location: SourceLocation, columns: Columns) {
        self.bytes = bytes
        self.location = location
        self.columns = columns
        isInFlow = false
    }

    /// The text between quotes as a line of its own: `range` is what stands between them.
    func quoted(_ range: Range<Int>, holding text: String) -> LineText {
        let hasEscapes = text.utf8.count != range.count
        let start = location(hasEscapes ? range.lowerBound - 1 : range.lowerBound)
        return LineText(bytes: Array(text.utf8), location: start, columns: hasEscapes ? .startOnly : columns)
    }

    /// A piece of it as a line of its own.
    func part(_ range: Range<Int>) -> LineText {
        LineText(bytes: Array(bytes[range]), location: location(range.lowerBound), columns: columns)
    }

    /// The place of the byte at an offset.
    func location(_ offset: Int) -> SourceLocation {
        guard columns != .startOnly else { return location }
        var column = 0
        for byte in bytes.prefix(offset) {
            if byte & 0xC0 != 0x80 { column += 1 }
            if byte == UInt8(ascii: "'"), columns == .singleQuoted { column += 1 }
        }
        return location.advanced(by: column)
    }

    /// A piece of it.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Thrown once a problem has been reported, to leave the part that cannot be read.
struct Reported: Error {
    /// Whether the rest of the line means nothing without that part.
    var spoilsLine = false
}
