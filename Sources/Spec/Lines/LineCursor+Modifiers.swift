import Diagnostics

extension LineCursor {
    /// What follows a type or a target.
    struct Tail {
        var modifiers: [Modifier] = []
        var description: Located<String>?
    }

    /// Reads modifiers and the description up to the end of the line.
    mutating func takeTail(of owner: ModifierOwner) -> Tail {
        var tail = Tail()
        var hasUnknown = false
        while true {
            skipSpaces()
            if isAtEnd { return tail }
            if isAt("\"") {
                tail.description = takeQuoted()?.text
                refuseRest()
                return tail
            }
            takeModifier(of: owner, into: &tail.modifiers, hasUnknown: &hasUnknown)
        }
    }

    private mutating func refuseRest() {
        skipSpaces()
        guard !isAtEnd else { return }
        if line.bytes[offset - 1] == UInt8(ascii: "\"") {
            error("E0305", at: offset, "something follows the closing quote at once", hint: "inside the text a quote is doubled: \"\"")
        } else {
            error("E0305", at: offset, "the description is not the last thing on the line", hint: "put the modifiers before it")
        }
        offset = line.bytes.count
    }

    private mutating func takeModifier(of owner: ModifierOwner, into modifiers: inout [Modifier], hasUnknown: inout Bool) {
        let start = offset
        let word = line.text(take { !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "\"") })
        guard let name = Modifier.Name(rawValue: word) else {
            refuseUnknown(word, at: start, owner: owner, hasUnknown: &hasUnknown)
            return skipValue()
        }
        guard owner.allowed.contains(name) else {
            let code = if case .field = owner { "E0301" } else { "E0323" }
            error(code, at: start, "`\(word)` is not for \(owner.inWords)", hint: owner.hint(for: name))
            return skipValue()
        }
        guard let value = takeValue(of: name, at: start) else { return }
        if let first = modifiers.first(where: { $0.name == name }) {
            let related = Diagnostic.Related(location: first.location, message: "the first `\(word)`")
            return error("E0303", at: start, "`\(word)` stands here twice", hint: "keep one of the two", related: [related])
        }
        guard case .text(let text, let isQuoted, let access) = value else {
            modifiers.append(Modifier(name, at: line.location(start)))
            return
        }
        var modifier = Modifier(name, at: line.location(start), value: text, isQuoted: isQuoted)
        modifier.access = access
        check(modifier, of: owner)
        modifiers.append(modifier)
    }

    private enum Value {
        case none
        case text(Located<String>, isQuoted: Bool, access: AccessExpression?)
    }

    /// Reads `=` and what follows; nothing after a problem that was reported.
    private mutating func takeValue(of name: Modifier.Name, at start: Int) -> Value? {
        guard isAt("=") else {
            guard !name.isFlag else { return endFlag(name) ? Value.none : nil }
            let isApart = line.bytes[offset...].first { !Self.isSpace($0) } == UInt8(ascii: "=")
            error(
                "E0307",
                at: start,
                isApart ? "`\(name.rawValue)`, `=` and the value stand without spaces" : "`\(name.rawValue)` needs a value",
                hint: "write \(name.rawValue)=…"
            )
            if isApart { skipSpaces(); offset += 1; skipSpaces() }
            if isApart { skipValue(assumingEqualsSign: true) }
            return nil
        }
        offset += 1
        if name.isFlag {
            error("E0306", at: start, "`\(name.rawValue)` takes no value", hint: "write \(name.rawValue) alone, or leave it out")
            skipValue(assumingEqualsSign: true)
            return nil
        }
        return takeText(of: name)
    }

    private mutating func endFlag(_ name: Modifier.Name) -> Bool {
        guard isAt("\"") else { return true }
        error("E0305", at: offset, "a text follows `\(name.rawValue)` at once", hint: "put a space between them")
        return true
    }

    private mutating func takeText(of name: Modifier.Name) -> Value? {
        let start = offset
        if isAt("\"") {
            guard let quoted = takeQuoted() else { return nil }
            if let byte, !Self.isSpace(byte) {
                error("E0305", at: offset, "something follows the closing quote at once", hint: "inside the text a quote is doubled: \"\"")
                takeWord()
            }
            let access = name.isAccess ? parseAccess(line.quoted(quoted.range, holding: quoted.text.value)) : nil
            return .text(quoted.text, isQuoted: true, access: access)
        }
        let range = name == .onDelete ? takeDeleteRule() : takeWord()
        let text = Located(line.text(range), at: line.location(start))
        guard !text.value.isEmpty else {
            error(
                "E0307",
                at: start,
                "`\(name.rawValue)=` has no value",
                hint: "write it at once after the `=`; a text with spaces, or an empty one, stands in \"…\""
            )
            return nil
        }
        if text.value.hasPrefix("'") {
            error("E0307", at: start, "texts stand in double quotes here", hint: "write \(name.rawValue)=\"…\"")
            skipSingleQuoted(from: start)
            return nil
        }
        let access = name.isAccess ? parseAccess(line.part(range)) : nil
        return .text(text, isQuoted: false, access: access)
    }

    /// The rule of a delete; SQL's `SET NULL` and `NO ACTION` are one word of another language, not two of this.
    private mutating func takeDeleteRule() -> Range<Int> {
        let first = takeWord()
        let end = offset
        guard ["set", "no"].contains(line.text(first).lowercased()), skipSpaces() > 0 else { return first }
        if ["null", "default", "action"].contains(upcomingWord.lowercased()) { return first.lowerBound..<takeWord().upperBound }
        offset = end
        return first
    }

    private mutating func parseAccess(_ text: LineText) -> AccessExpression? {
        var parser = ExpressionParser(text)
        let expression = parser.access()
        diagnostics.append(parser.diagnostics)
        return expression
    }

    /// Goes past `=value` of a modifier that is not kept.
    private mutating func skipValue(assumingEqualsSign: Bool = false) {
        guard assumingEqualsSign || isAt("=") else {
            if isAt("\""), offset > 0, !Self.isSpace(line.bytes[offset - 1]) { takeWord() }
            return
        }
        if isAt("=") { offset += 1 }
        if isAt("\"") { _ = takeQuoted() } else { takeWord() }
    }

    private mutating func skipSingleQuoted(from start: Int) {
        let rest = line.bytes[(start + 1)...]
        guard let close = rest.firstIndex(of: UInt8(ascii: "'")) else { return }
        offset = max(offset, close + 1)
    }

    private mutating func refuseUnknown(_ word: String, at start: Int, owner: ModifierOwner, hasUnknown: inout Bool) {
        let lowered = word.lowercased()
        if ForeignSpellings.requiredWords.contains(lowered) {
            if lowered == "not" {
                skipSpaces()
                if upcomingWord.lowercased() == "null" { takeWord() }
            }
            let optional =
                if case .field = owner { "`?` after the type makes a field optional" } else {
                    "`?` after the target makes a relation optional"
                }
            return error("E0301", at: start, "`\(word)` is the default", hint: "leave it out; \(optional)")
        }
        if ForeignSpellings.keptForLater.contains(word) {
            return error("E0208", at: start, "`\(word)` is kept for a later version of the language", hint: "leave it out")
        }
        if word.hasPrefix("'") {
            error("E0305", at: start, "a description stands in double quotes", hint: "write \"…\"")
            offset = line.bytes.count
            return
        }
        let near = nearestSpelling(to: word, among: owner.allowed.map(\.rawValue))
        let isField = if case .field = owner { true } else { false }
        let foreign = isField || ["nullable", "optional", "null"].contains(lowered) ? ForeignSpellings.modifiers[lowered] : nil
        let hint: String
        if let foreign {
            hint = isField ? foreign : "write `?` after the target"
        } else if let near {
            hint = "did you mean `\(near)`?"
        } else if hasUnknown {
            // Several words in a row that mean nothing are one mistake: a description without its quotes.
            return
        } else {
            hasUnknown = true
            hint = "it takes \(owner.allowed.map(\.rawValue).joined(separator: ", ")); a description stands in double quotes"
        }
        let message = word.isEmpty ? "a modifier is missing before `=`" : "unknown modifier `\(word)` of \(owner.inWords)"
        error("E0301", at: start, message, hint: hint)
    }
}

extension Modifier.Name {
    /// Whether its value is an access expression.
    var isAccess: Bool { self == .read || self == .write }
}
