import Diagnostics

extension FileReader {
    /// A scalar's text.
    mutating func text(_ pair: YAMLPair) -> Located<String>? {
        guard case .scalar(let scalar) = pair.value.content else {
            if case .refused = pair.value.content { return nil }
            error(
                "E0204",
                at: pair.value.location,
                "`\(pair.key.value)` is a text, not \(pair.value.kindInWords)",
                hint: Self.quoteHint(pair.value)
            )
            return nil
        }
        if pair.value.isAbsent {
            reportEmpty(pair)
            return nil
        }
        return Located(scalar.text, at: pair.value.location)
    }

    private static func quoteHint(_ node: YAMLNode) -> String? {
        node.isInFlow ? "a text that begins with a bracket stands in quotes" : nil
    }

    /// A scalar's line.
    mutating func line(_ pair: YAMLPair) -> LineText? {
        guard let text = text(pair), case .scalar(let scalar) = pair.value.content else { return nil }
        let limit = 8192
        guard scalar.text.utf8.count <= limit else {
            error("E0105", at: text.location, "this line is longer than \(limit) bytes", hint: "say it in the rules file")
            return nil
        }
        return LineText(scalar, at: pair.value.location, isInFlow: pair.value.isInFlow)
    }

    /// `true` or `false`.
    mutating func bool(_ pair: YAMLPair) -> Located<Bool>? {
        guard let text = text(pair) else { return nil }
        switch text.value {
        case "true": return Located(true, at: text.location)
        case "false": return Located(false, at: text.location)
        default:
            error("E0209", at: text.location, "`\(pair.key.value)` is true or false, not `\(text.value)`", hint: Self.boolHint(text.value))
            return nil
        }
    }

    private static func boolHint(_ text: String) -> String? {
        switch text.lowercased() {
        case "yes", "on", "y", "1", "true": "write true"
        case "no", "off", "n", "0", "false": "write false"
        default: nil
        }
    }

    /// A whole number in a range.
    mutating func number(_ pair: YAMLPair, in range: ClosedRange<Int>) -> Located<Int>? {
        guard let text = text(pair) else { return nil }
        let digits = text.value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits, let number = Int(text.value), range.contains(number) else {
            let message = "`\(pair.key.value)` is a whole number from \(range.lowerBound) to \(range.upperBound), not `\(text.value)`"
            error("E0210", at: text.location, message)
            return nil
        }
        return Located(number, at: text.location)
    }

    /// One of a few words.
    mutating func word(_ text: Located<String>, of key: String, among words: [String], foreign: [String: String] = [:]) -> Located<String>?
    {
        if words.contains(text.value) { return text }
        let near = foreign[text.value] ?? nearestSpelling(to: text.value, among: words)
        let hint = near.map { "did you mean `\($0)`?" }
        error("E0207", at: text.location, "`\(key)` is \(Self.list(words)), not `\(text.value)`", hint: hint)
        return nil
    }

    private static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    /// The texts of a list; each entry that is none is reported, and each that stands twice.
    mutating func texts(_ pair: YAMLPair, example: String) -> [Located<String>]? {
        guard case .list(let items) = pair.value.content else {
            reportNoList(pair, example: example)
            return nil
        }
        return texts(items, of: pair.key)
    }

    /// The texts among a list's items.
    mutating func texts(_ items: [YAMLNode], of key: Located<String>) -> [Located<String>] {
        var texts: [Located<String>] = []
        var first: [String: SourceLocation] = [:]
        for item in items {
            guard let text = self.text(YAMLPair(key: key, value: item)) else { continue }
            if let earlier = first[text.value] {
                let related = Diagnostic.Related(location: earlier, message: "the first `\(text.value)`")
                error(
                    "E0213",
                    at: text.location,
                    "`\(text.value)` stands twice in this list",
                    hint: "keep one of the two",
                    related: [related]
                )
                continue
            }
            first[text.value] = text.location
            texts.append(text)
        }
        return texts
    }

    /// Says that a list should stand here.
    mutating func reportNoList(_ pair: YAMLPair, example: String) {
        if case .refused = pair.value.content { return }
        if pair.value.isAbsent { return reportEmpty(pair) }
        error("E0204", at: pair.value.location, "`\(pair.key.value)` is a list, not \(pair.value.kindInWords)", hint: "write \(example)")
    }

    /// Says that a key has no value.
    mutating func reportEmpty(_ pair: YAMLPair) {
        error("E0205", at: pair.key.location, "`\(pair.key.value)` has no value", hint: "give it one, or leave it out")
    }
}
