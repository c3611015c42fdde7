import Diagnostics

/// A name in a template and where it stands.
struct Name: Sendable, Hashable {
    var text: String
    var location: SourceLocation
}

/// Anything between delimiters.
struct Tag: Sendable {
    enum Kind: Sendable {
        case variable, section, inverted, close, partial, parent, block
        /// Comments and delimiters: nothing is left of them but their effect on the line they stand on.
        case silent
    }

    var kind: Kind
    var name: Name
    /// The whitespace before the tag, where nothing else stands before it on its line.
    var indentation: String?
    /// Whether nothing but whitespace follows it on its line.
    var endsLine = false
    /// Whether it has a line for itself; the scanner has then taken away that line's whitespace and end.
    var isStandalone = false
}

/// What a template consists of.
enum Token: Sendable {
    /// A line or a piece of one; every line starts with a text, be it empty.
    case text(String, startsLine: Bool)
    case tag(Tag)
}

/// Cuts a template into texts and tags and settles which lines vanish.
struct TagScanner {
    private let file: String
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var tokens: [Token] = []
    /// Where the line that is being read begins in `tokens`, and where its tags stand there.
    private var lineStartToken = 0
    private var tagPositions: [Int] = []
    private(set) var diagnostics = Diagnostics()

    init(_ source: TemplateSource) {
        file = source.path
        bytes = Array(source.text.utf8)
    }

    mutating func scan() -> [Token] {
        var textStart = 0
        var startsLine = true
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") {
                position += 1
                tokens.append(.text(text(textStart..<position), startsLine: startsLine))
                settleLine()
                (textStart, startsLine, line, lineStart) = (position, true, line + 1, position)
            } else if matches(opening, at: position) {
                if startsLine || textStart < position { tokens.append(.text(text(textStart..<position), startsLine: startsLine)) }
                guard let tag = scanTag() else { return tokens }
                tagPositions.append(tokens.count)
                tokens.append(.tag(tag))
                (textStart, startsLine) = (position, false)
            } else {
                position += 1
            }
        }
        if textStart < position { tokens.append(.text(text(textStart..<position), startsLine: startsLine)) }
        settleLine()
        return tokens
    }

    /// Settles what the tags of the line that has just ended do to it. A tag that has the line for itself takes it away,
    /// but variables never do, and parents wait for the parser, which knows where they end.
    private mutating func settleLine() {
        defer {
            tagPositions.removeAll(keepingCapacity: true)
            lineStartToken = tokens.count
        }
        guard let first = tagPositions.first, let last = tagPositions.last else { return }
        if case .text(let text, _) = tokens[lineStartToken], first == lineStartToken + 1, text.isBlank {
            tokens[first].edit { $0.indentation = text }
        }
        let isLast = last == tokens.count - 1
        if isLast || tokens[last + 1].isBlank { tokens[last].edit { $0.endsLine = true } }
        if first == last, case .tag(var tag) = tokens[first], tag.indentation != nil, tag.endsLine,
            tag.kind != .variable, tag.kind != .parent
        {
            tag.isStandalone = true
            tokens.replaceSubrange(lineStartToken..., with: CollectionOfOne(.tag(tag)))
        }
    }

    /// Reads the tag at the current position and moves behind it; nil where its end is missing.
    private mutating func scanTag() -> Tag? {
        var content = position + opening.count
        let sigil = content < bytes.count ? bytes[content] : 0
        var (kind, end): (Tag.Kind, [UInt8]) = (.variable, closing)
        switch sigil {
        case UInt8(ascii: "#"): kind = .section
        case UInt8(ascii: "^"): kind = .inverted
        case UInt8(ascii: "/"): kind = .close
        case UInt8(ascii: ">"): kind = .partial
        case UInt8(ascii: "<"): kind = .parent
        case UInt8(ascii: "$"): kind = .block
        case UInt8(ascii: "!"): kind = .silent
        case UInt8(ascii: "="): (kind, end) = (.silent, [UInt8(ascii: "=")] + closing)
        case UInt8(ascii: "{"): end = [UInt8(ascii: "}")] + closing
        case UInt8(ascii: "&"): break
        default: content -= 1
        }
        content += 1
        guard let contentEnd = (content..<max(content, bytes.count)).first(where: { matches(end, at: $0) }) else {
            let tag = String(decoding: opening, as: UTF8.self)
            let missing = String(decoding: end, as: UTF8.self)
            diagnostics.error(
                "E1101",
                at: location(of: position),
                "the tag that opens with `\(tag)` has no `\(missing)`",
                hint: "close the tag with `\(missing)`"
            )
            return nil
        }
        let nameStart = bytes[content..<contentEnd].firstIndex { !isWhitespace($0) } ?? contentEnd
        let nameEnd = bytes[nameStart..<contentEnd].lastIndex { !isWhitespace($0) }.map { $0 + 1 } ?? contentEnd
        let name = Name(text: text(nameStart..<nameEnd), location: location(of: nameStart))
        if sigil == UInt8(ascii: "=") { setDelimiters(name) }
        for index in position..<contentEnd where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        position = contentEnd + end.count
        return Tag(kind: kind, name: name)
    }

    private mutating func setDelimiters(_ pair: Name) {
        let delimiters = pair.text.utf8.split(whereSeparator: isWhitespace)
        guard delimiters.count == 2, !pair.text.contains("=") else {
            let hint = "write the opening and the closing delimiter with a space between them, such as `{{=<% %>=}}`"
            diagnostics.error("E1112", at: pair.location, "`\(pair.text)` is not a pair of delimiters", hint: hint)
            return
        }
        (opening, closing) = (Array(delimiters[0]), Array(delimiters[1]))
    }

    private func matches(_ delimiter: [UInt8], at index: Int) -> Bool {
        guard bytes[index] == delimiter[0], index + delimiter.count <= bytes.count else { return false }
        return bytes[index..<(index + delimiter.count)].elementsEqual(delimiter)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func location(of offset: Int) -> SourceLocation {
        var (line, lineStart) = (line, lineStart)
        for index in lineStart..<max(lineStart, offset) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        let column = bytes[lineStart..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
        return SourceLocation(file: file, line: line, column: column + 1)
    }
}

private func isWhitespace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
}

extension String {
    /// Whether it holds nothing but whitespace.
    var isBlank: Bool { utf8.allSatisfy(isWhitespace) }
}

extension Token {
    fileprivate var isBlank: Bool {
        if case .text(let text, _) = self { text.isBlank } else { false }
    }

    fileprivate mutating func edit(_ change: (inout Tag) -> Void) {
        guard case .tag(var tag) = self else { return }
        change(&tag)
        self = .tag(tag)
    }
}
