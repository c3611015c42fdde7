import Diagnostics

/// Parses conditions, rules and access expressions.
struct ExpressionParser {
    /// How deep parentheses and `not` may nest.
    static let maximumDepth = 40

    /// The line.
    let line: LineText
    /// What was found.
    var diagnostics: Diagnostics
    private let tokens: [ExpressionToken]?
    private var index = 0
    private var depth = 0

    /// Prepares a line; what cannot be part of an expression is reported at once.
    init(_ line: LineText) {
        self.line = line
        (tokens, diagnostics) = ExpressionTokens.cut(line)
    }

    // MARK: Tokens

    /// The token that comes next.
    var token: ExpressionToken { token(ahead: 0) }

    /// A token further on.
    func token(ahead: Int) -> ExpressionToken {
        guard let tokens, index + ahead < tokens.count else { return ExpressionToken(kind: .end, start: line.bytes.count) }
        return tokens[index + ahead]
    }

    /// Whether the next token is this word.
    func isAt(_ word: String) -> Bool { token.kind == .word(word) }

    /// Whether an operator stands `ahead`, so that what stands before it is a field whatever its name.
    func isOperator(ahead: Int) -> Bool {
        switch token(ahead: ahead).kind {
        case .comparison: true
        case .word("in"): token(ahead: ahead + 1).kind == .mark("(")
        default: false
        }
    }

    /// Goes to the next token.
    @discardableResult
    mutating func advance() -> ExpressionToken {
        let current = token
        index += 1
        return current
    }

    /// The place of a token.
    func location(_ token: ExpressionToken) -> SourceLocation { line.location(token.start) }

    /// Reports a problem and leaves the expression.
    mutating func fail(_ code: String, at token: ExpressionToken, _ message: String, hint: String? = nil) -> Reported {
        diagnostics.error(code, at: location(token), message, hint: hint)
        return Reported()
    }

    /// Runs a parser over the whole line; nothing where a problem was reported.
    mutating func whole<Result>(_ parse: (inout ExpressionParser) throws(Reported) -> Result) -> Result? {
        guard tokens != nil else { return nil }
        do throws(Reported) {
            let result = try parse(&self)
            try expectEnd()
            return result
        } catch {
            return nil
        }
    }

    /// Counts one level of nesting, which begins at a token.
    mutating func nested<Result>(at opening: ExpressionToken, _ parse: (inout ExpressionParser) throws(Reported) -> Result) throws(Reported)
        -> Result
    {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw fail("E0510", at: opening, "this is nested more than \(Self.maximumDepth) levels deep", hint: "say it in the rules file")
        }
        return try parse(&self)
    }

    // MARK: Shared pieces

    /// Parts joined by `and` or by `or`, one kind a level.
    mutating func joined<Part>(_ part: (inout ExpressionParser) throws(Reported) -> Part) throws(Reported) -> (parts: [Part], isAnd: Bool) {
        var parts = [try part(&self)]
        var word: String?
        var isMixed = false
        while isAt("and") || isAt("or") {
            let joint = token
            let current = isAt("and") ? "and" : "or"
            if let word, word != current, !isMixed {
                isMixed = true
                diagnostics.error(
                    "E0504",
                    at: location(joint),
                    "`and` and `or` are mixed",
                    hint: "put parentheses around the part that belongs together"
                )
            }
            word = word ?? current
            advance()
            parts.append(try part(&self))
        }
        return (parts, word == "and")
    }

    /// Goes past `)`.
    mutating func expectClosing(_ opening: ExpressionToken) throws(Reported) {
        if token.kind == .mark(")") {
            advance()
            return
        }
        if token.kind == .end {
            if line.isInFlow {
                let hint = "inside { } YAML ends a value at a comma: give it a line of its own, or quote the line"
                throw fail("E0304", at: opening, "this parenthesis is not closed", hint: hint)
            }
            throw fail("E0503", at: opening, "this parenthesis is not closed", hint: "add `)`")
        }
        throw unexpected(token, expecting: "`)`")
    }

    private mutating func expectEnd() throws(Reported) {
        guard token.kind != .end else { return }
        throw unexpected(token, expecting: "`and`, `or` or the end")
    }

    /// Says that a token has no place here, and what to write where that can be told.
    mutating func unexpected(_ token: ExpressionToken, expecting: String) -> Reported {
        switch token.kind {
        case .end: return fail("E0501", at: token, "something is missing here: expected \(expecting)")
        case .mark(")"): return fail("E0503", at: token, "this `)` closes nothing", hint: "leave it out, or open it before")
        case .comparison: return fail("E0502", at: token, "a comparison has two sides", hint: "write two comparisons with `and` between")
        case .text: return fail("E0502", at: token, "nothing is compared with this text", hint: "a message stands at the end of a rule")
        case .word(let word):
            return fail("E0502", at: token, "`\(word)` has no place here: expected \(expecting)", hint: Self.hint(forWord: word))
        default: return fail("E0502", at: token, "\(token.shown) has no place here: expected \(expecting)")
        }
    }

    private static func hint(forWord word: String) -> String? {
        switch word.lowercased() {
        case "is", "isnull", "isnotnull": "write == null or != null"
        case "equals", "eq": "write =="
        case "ne": "write !="
        case "between": "write two comparisons with `and` between"
        case "like", "ilike", "matches", "contains", "startswith", "endswith":
            "there are no functions here: a `pattern=` at the field, or the rules file"
        case "then": "a rule with `then` begins with `if`"
        case "else": "write a second rule: if not … then …"
        case "not": "write not (… in (a, b))"
        case "in": "several values stand in parentheses: in (a, b)"
        case "and": "write `and` in lower case"
        case "or": "write `or` in lower case"
        default: nil
        }
    }
}
