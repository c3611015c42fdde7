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
        for pair in pairs where !pair.isDuplicate {
            let key = pair.key.value
            if table.takesExtensions, Self.isExtension(pair.key) {
                keys.extensions.append(SpecEntry(key: pair.key, value: tree(pair.value)))
            } else if table.keys.contains(key) {
                keys.pairs[key] = pair
            } else if let meant = refuseKey(pair.key, table), !pairs.contains(where: { $0.key.value == meant }) {
                // Read as what it was meant to be, so that it is not missed and what stands under it is checked.
                keys.pairs[meant] = pair
            }
        }
        return keys
    }

    /// Whether a key is one of the `x-…` keys.
    static func isExtension(_ key: Located<String>) -> Bool { key.value.hasPrefix("x-") && key.value.utf8.count > 2 }

    /// Reports a key that is not taken; gives the key that it is a misspelling of.
    private mutating func refuseKey(_ key: Located<String>, _ table: KeyTable) -> String? {
        if ForeignSpellings.keptForLater.contains(key.value) {
            error("E0208", at: key.location, "`\(key.value)` is kept for a later version of the language", hint: "leave it out")
            return nil
        }
        var meant: String?
        let lowered = key.value.lowercased()
        let isField = table.owner == KeyTable.field.owner
        let hint: String
        if isField || table.owner == KeyTable.relation.owner, ForeignSpellings.requiredWords.contains(lowered) {
            hint = "required is the default: leave it out; `?` after the type makes it optional"
        } else if let here = table.foreign[key.value] ?? (isField ? table.foreign[lowered] : nil) {
            hint = here
        } else if let near = nearestSpelling(to: key.value, among: table.keys) {
            meant = near
            hint = "did you mean `\(near)`?"
        } else {
            hint = "it takes " + table.keys.joined(separator: ", ") + (table.takesExtensions ? ", and x-… keys" : "")
        }
        error("E0201", at: key.location, "unknown key `\(key.value)` of \(table.owner)", hint: hint)
        return meant
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

    /// Declarations made of pairs, duplicates read and dropped.
    mutating func declarations<Declaration>(
        _ pairs: [YAMLPair],
        _ read: (inout FileReader, YAMLPair) -> Declaration?
    ) -> [Declaration] {
        pairs.compactMap { pair in
            let declaration = read(&self, pair)
            return pair.isDuplicate ? nil : declaration
        }
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
        case .map(let pairs):
            .map(pairs.filter { !$0.isDuplicate }.map { SpecEntry(key: $0.key, value: tree($0.value)) }, at: node.location)
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
