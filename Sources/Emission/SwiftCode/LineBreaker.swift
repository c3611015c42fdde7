/// Breaks lines of emitted Swift that long names have made too wide, at the places where `swift format` breaks them.
///
/// Templates lay their lines out for names of usual lengths; whatever is wider than `SwiftLayout.width` is broken here, from the outside
/// inwards: a block gets lines of its own, a chain of calls one for each, and arguments one each.
enum LineBreaker {
    /// The last column of a line with a block in it is one too many for `swift format`.
    private static let limit = SwiftLayout.width - 1

    /// The text with no line too wide, as far as there are places to break at. Comments and literals of several lines stay as they are.
    static func broken(_ text: String) -> String {
        var text = text
        return text.withUTF8 { utf8 in broken(utf8) } ?? text
    }

    /// The text, or nil if there was nothing to break. It works on bytes, since most lines of most files are fine as they are.
    private static func broken(_ utf8: UnsafeBufferPointer<UInt8>) -> String? {
        var result: [UInt8] = []
        /// What stands before here is in the result.
        var copied = 0
        var isInLiteral = false
        var start = 0
        while start < utf8.count {
            let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
            let line = UnsafeBufferPointer(rebasing: utf8[start..<end])
            let content = line.drop { $0 == UInt8(ascii: " ") }
            let isComment = !isInLiteral && content.starts(with: "//".utf8)
            let delimiters = isComment ? 0 : delimiters(in: content)
            if line.count > limit, !isComment, !isInLiteral, delimiters == 0 {
                result += utf8[copied..<start]
                let lines = broken(String(decoding: content, as: UTF8.self), indentation: line.count - content.count)
                result += lines.joined(separator: "\n").utf8
                copied = end
            }
            if delimiters % 2 == 1 { isInLiteral.toggle() }
            start = end + 1
        }
        if copied == 0 { return nil }
        result += utf8[copied...]
        return String(decoding: result, as: UTF8.self)
    }

    /// How often a line begins or ends a literal of several lines.
    private static func delimiters(in line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var count = 0
        var quotes = 0
        for byte in line {
            quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
            if quotes == 3 {
                count += 1
                quotes = 0
            }
        }
        return count
    }

    private static func broken(_ line: String, indentation: Int) -> [String] {
        guard indentation + line.count > limit else { return [SwiftLayout.spaces(indentation) + line] }
        let code = BracketedLine(line)
        return alternatives(code, indentation) ?? inheritance(line, indentation) ?? block(code, indentation) ?? chain(code, indentation)
            ?? arguments(code, indentation) ?? [
                SwiftLayout.spaces(indentation) + line
            ]
    }

    /// `name = first ?? second`: each on a line of its own, the second behind its operator.
    private static func alternatives(_ code: BracketedLine, _ indentation: Int) -> [String]? {
        guard let equals = code.index(of: " = "), let operation = code.index(of: " ?? "), equals < operation else { return nil }
        let parts = [code.text(upTo: operation).dropFirst(equals + 3), code.text(from: operation + 1)[...]]
        return [SwiftLayout.spaces(indentation) + code.text(upTo: equals + 2)]
            + parts.flatMap { broken(String($0), indentation: indentation + 4) }
    }

    /// `struct Name: First, Second {`: each type on a line of its own, and so the brace.
    private static func inheritance(_ line: String, _ indentation: Int) -> [String]? {
        guard let match = line.wholeMatch(of: #/((?:\w+ )*(?:struct|class|protocol) \w+:) ([\w, ]+?)( \{)?/#) else { return nil }
        let types = match.output.2.split(separator: ",").map { String($0).trimmed }
        let lines = types.enumerated().map { SwiftLayout.spaces(indentation + 4) + $1 + ($0 == types.count - 1 ? "" : ",") }
        let brace = match.output.3 == nil ? [] : [SwiftLayout.spaces(indentation) + "{"]
        return [SwiftLayout.spaces(indentation) + match.output.1] + lines + brace
    }

    /// `head { names in body } tail`: the body on lines of its own.
    private static func block(_ code: BracketedLine, _ indentation: Int) -> [String]? {
        guard let group = code.groups.first(where: { $0.opening == "{" && !code.isEmpty($0) }) else { return nil }
        var head = code.text(upTo: group.start + 1)
        var body = code.text(inside: group).trimmed
        if let names = body.prefixMatch(of: #/\w+(?:, \w+)* in /#) {
            head += " " + body[names.range].trimmed
            body = String(body[names.range.upperBound...])
        }
        let tail = code.text(after: group)
        var lines = self.guard(head, indentation) ?? broken(head, indentation: indentation)
        lines += broken(body, indentation: indentation + 4)
        if tail.hasPrefix(".") {
            lines += [SwiftLayout.spaces(indentation) + "}"] + broken(tail, indentation: indentation)
        } else {
            lines += broken("}" + tail, indentation: indentation)
        }
        return lines
    }

    /// `first(…).second(…)`: each call after the first on a line of its own.
    private static func chain(_ code: BracketedLine, _ indentation: Int) -> [String]? {
        let calls = code.groups.filter { $0.opening == "(" }
        guard calls.count > 1, !code.line.hasPrefix("func "), code.text(after: calls[0]).hasPrefix(".") else { return nil }
        let first = broken(code.text(upTo: calls[0].end + 1), indentation: indentation)
        return first + broken(code.text(after: calls[0]), indentation: indentation + (first.count > 1 ? 0 : 4))
    }

    /// `guard … else {` that is too wide: the condition on a line of its own.
    private static func `guard`(_ head: String, _ indentation: Int) -> [String]? {
        guard head.hasPrefix("guard "), head.hasSuffix(" else {"), indentation + head.count > limit else { return nil }
        let condition = String(head.dropFirst("guard ".count).dropLast(" else {".count))
        let spaces = SwiftLayout.spaces(indentation)
        return [spaces + "guard"] + broken(condition, indentation: indentation + 4) + [spaces + "else {"]
    }

    /// `head(first, second) tail`: each argument, parameter or element on a line of its own.
    private static func arguments(_ code: BracketedLine, _ indentation: Int) -> [String]? {
        guard let group = code.groups.first(where: { $0.opening != "{" && !code.isEmpty($0) }) else { return nil }
        let parts = code.parts(of: group)
        var lines = broken(code.text(upTo: group.start + 1), indentation: indentation)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1 && (group.opening == "(" || parts.count == 1)
            lines += broken(part.trimmed + (isLast ? "" : ","), indentation: indentation + 4)
        }
        return lines + broken(code.text(from: group.end), indentation: indentation)
    }
}

extension StringProtocol {
    /// The text without spaces at its ends.
    fileprivate var trimmed: String {
        let start = self.drop { $0 == " " }
        return String(start[..<(start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex)])
    }
}
