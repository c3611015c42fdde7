import Diagnostics

/// Turns the tree of one file into declarations, and keeps what it finds wrong.
///
/// One extension for each part of the language; this file holds what they share.
struct FileReader {
    /// What was found.
    var diagnostics = Diagnostics()

    /// The known keys of a mapping.
    struct Keys {
        var pairs: [String: YAMLPair] = [:]
        var extensions: [ExtensionDeclaration] = []

        subscript(_ key: String) -> YAMLPair? { pairs[key] }
    }

    // MARK: Mappings

    /// The keys of a mapping of a fixed shape; what it does not take is reported.
    mutating func keys(of pair: YAMLPair, _ table: KeyTable) -> Keys? {
        guard let pairs = mapping(pair, of: table.owner) else { return nil }
        return keys(of: pairs, table)
    }

    /// The keys among pairs that `table` takes.
    mutating func keys(of pairs: [YAMLPair], _ table: KeyTable) -> Keys {
        var keys = Keys()
        for pair in pairs {
            let key = pair.key.value
            if key.hasPrefix("x-"), key.utf8.count > 2, table.takesExtensions {
                keys.extensions.append(SpecEntry(key: pair.key, value: tree(pair.value)))
            } else if table.keys.contains(key) {
                keys.pairs[key] = pair
            } else {
                refuseKey(pair.key, table)
            }
        }
        return keys
    }

    private mutating func refuseKey(_ key: Located<String>, _ table: KeyTable) {
        if ForeignSpellings.keptForLater.contains(key.value) {
            return error("E0208", at: key.location, "`\(key.value)` is kept for a later version of the language", hint: "leave it out")
        }
        let lowered = key.value.lowercased()
        let isField = table.owner == KeyTable.field.owner
        let hint: String
        if isField || table.owner == KeyTable.relation.owner, ForeignSpellings.requiredWords.contains(lowered) {
            hint = "required is the default: leave it out; `?` after the type makes it optional"
        } else if let here = table.foreign[key.value] ?? (isField ? table.foreign[lowered] : nil) {
            hint = here
        } else if let near = nearestSpelling(to: key.value, among: table.keys) {
            hint = "did you mean `\(near)`?"
        } else {
            hint = "it takes " + table.keys.joined(separator: ", ") + (table.takesExtensions ? ", and x-… keys" : "")
        }
        error("E0201", at: key.location, "unknown key `\(key.value)` of \(table.owner)", hint: hint)
    }

    /// The pairs of a mapping; a text, a list or nothing in its place is reported.
    mutating func mapping(_ pair: YAMLPair, of owner: String) -> [YAMLPair]? {
        switch pair.value.content {
        case .map(let pairs): return pairs
        case .refused: return nil
        case .list, .scalar:
            if pair.value.isAbsent {
                reportEmpty(pair)
            } else {
                error(
                    "E0204",
                    at: pair.value.location,
                    "`\(pair.key.value)` is a mapping, not \(pair.value.kindInWords)",
                    hint: "write `name: value` under it, one a line"
                )
            }
            return nil
        }
    }

    /// The pairs of a mapping of lines, without what is left of a line that YAML cut at a comma.
    mutating func lines(_ pair: YAMLPair, of owner: String) -> [YAMLPair] {
        guard let pairs = mapping(pair, of: owner) else { return [] }
        guard pair.value.isInFlow else { return pairs }
        var kept: [YAMLPair] = []
        for candidate in pairs {
            let isRest = candidate.value.isAbsent && kept.last.map { Self.isCut($0.value) } == true
            if !isRest { kept.append(candidate) }
        }
        return kept
    }

    /// Whether a line of a flow mapping ends inside parentheses or quotes, so that what follows is its rest.
    private static func isCut(_ value: YAMLNode) -> Bool {
        guard case .scalar(let scalar) = value.content, scalar.style == .plain else { return false }
        var depth = 0
        var quotes = 0
        for byte in scalar.text.utf8 {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if byte == UInt8(ascii: "\"") { quotes += 1 }
        }
        return depth > 0 || quotes % 2 == 1
    }

    // MARK: Values

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

    // MARK: Names

    /// Reports a member's name that is not lowerCamelCase.
    mutating func checkMember(_ name: Located<String>) {
        guard !Names.isLowerCamel(name.value) else { return }
        let hint =
            Names.lowerCamel(name.value).map { "write `\($0)`; SQL and JSON names are derived" } ?? "names are ASCII letters and digits"
        error("E0603", at: name.location, "`\(name.value)` is not written lowerCamelCase", hint: hint)
    }

    /// Reports a type's name that is not UpperCamelCase.
    mutating func checkType(_ name: Located<String>) {
        guard !Names.isUpperCamel(name.value) else { return }
        let hint =
            Names.upperCamel(name.value).map { "write `\($0)`; SQL and JSON names are derived" } ?? "names are ASCII letters and digits"
        error("E0604", at: name.location, "`\(name.value)` is not written UpperCamelCase", hint: hint)
    }

    // MARK: Trees

    /// A part that is kept and not interpreted.
    func tree(_ node: YAMLNode) -> SpecValue {
        switch node.content {
        case .scalar(let scalar): .scalar(Located(scalar.text, at: node.location))
        case .list(let items): .list(items.map(tree), at: node.location)
        case .map(let pairs): .map(pairs.map { SpecEntry(key: $0.key, value: tree($0.value)) }, at: node.location)
        case .refused: .scalar(Located("", at: node.location))
        }
    }

    /// Reports an error.
    mutating func error(
        _ code: String,
        at location: SourceLocation,
        _ message: String,
        hint: String? = nil,
        related: [Diagnostic.Related] = []
    ) {
        diagnostics.error(code, at: location, message, hint: hint, related: related)
    }
}
