import Diagnostics

extension ExpressionParser {
    /// What a rule's line holds.
    struct Rule {
        var premise: Condition?
        var condition: Condition
        var message: Located<String>?
    }

    /// Parses a rule's line: a condition, or `if … then …`, then perhaps a message.
    mutating func rule() -> Rule? {
        whole { (parser) throws(Reported) in
            var premise: Condition?
            if parser.isAt("if"), !parser.isOperator(ahead: 1) {
                let start = parser.advance()
                premise = try parser.joinedCondition()
                guard parser.isAt("then") else {
                    throw parser.fail("E0509", at: start, "this `if` has no `then`", hint: "write if … then …")
                }
                parser.advance()
            }
            let condition = try parser.joinedCondition()
            var message: Located<String>?
            if case .text(let text) = parser.token.kind {
                message = Located(text, at: parser.location(parser.token))
                let end = parser.advance()
                guard parser.token.kind == .end else {
                    throw parser.fail(
                        "E0502",
                        at: parser.token,
                        "the message is not the last thing on the line",
                        hint: "put it at the end; a quote inside is doubled: \(end.shown)"
                    )
                }
            }
            return Rule(premise: premise, condition: condition, message: message)
        }
    }

    /// Parses a condition alone.
    mutating func condition() -> Condition? {
        whole { (parser) throws(Reported) in try parser.joinedCondition() }
    }

    private mutating func joinedCondition() throws(Reported) -> Condition {
        let (parts, isAnd) = try joined { (parser) throws(Reported) in try parser.unit() }
        if parts.count == 1 { return parts[0] }
        return isAnd ? .and(parts) : .or(parts)
    }

    private mutating func unit() throws(Reported) -> Condition {
        if isAt("not"), !isOperator(ahead: 1) {
            let start = advance()
            return .not(try nested(at: start) { (parser) throws(Reported) in try parser.unit() }, at: location(start))
        }
        if token.kind == .mark("(") {
            let opening = advance()
            let inner = try nested(at: opening) { (parser) throws(Reported) in try parser.joinedCondition() }
            try expectClosing(opening)
            return inner
        }
        return try comparisonOrPath()
    }

    /// Parses a comparison, a membership, or a path that stands alone.
    mutating func comparisonOrPath() throws(Reported) -> Condition {
        let start = token
        let left = try operand()
        if case .comparison(let comparison) = token.kind {
            advance()
            let right = try operand()
            if case .comparison = token.kind { throw unexpected(token, expecting: "`and`, `or` or the end") }
            return .comparison(left, comparison, right)
        }
        if isAt("in") {
            advance()
            return try membership(left)
        }
        guard case .path(let path) = left.kind else {
            throw fail("E0501", at: start, "\(start.shown) alone says nothing", hint: "compare it with a field")
        }
        return .path(Located(path, at: left.location))
    }

    private mutating func membership(_ left: Operand) throws(Reported) -> Condition {
        guard token.kind == .mark("(") else {
            throw fail("E0507", at: token, "`in` is followed by values in parentheses", hint: "write in (a, b)")
        }
        let opening = advance()
        var values = [try operand()]
        while token.kind == .mark(",") {
            advance()
            values.append(try operand())
        }
        try expectClosing(opening)
        return .membership(left, values)
    }

    private mutating func operand() throws(Reported) -> Operand {
        let start = token
        let location = location(start)
        switch start.kind {
        case .text(let text):
            advance()
            return Operand(.text(text), at: location)
        case .number(let number):
            advance()
            return Operand(.number(number), at: location)
        case .word(let word):
            if word == "and" || word == "or" || word == "then" { throw missingOperand(before: start) }
            advance()
            if token.kind == .mark("("), word != "in" {
                throw fail(
                    "E0508",
                    at: start,
                    "there are no functions in an expression (`\(word)(…)`)",
                    hint: "check this in the rules file, in Swift"
                )
            }
            return Operand(try kind(of: word, start), at: location)
        case .end, .mark, .comparison:
            throw missingOperand(before: start)
        }
    }

    private func missing(before token: ExpressionToken) -> String {
        token.kind == .end ? "a field or a value is missing at the end" : "a field or a value is missing before \(token.shown)"
    }

    private mutating func missingOperand(before token: ExpressionToken) -> Reported {
        if line.isInFlow, token.kind == .end {
            let hint = "inside { } YAML ends a value at a comma: give it a line of its own, or quote the line"
            return fail("E0304", at: token, "this is cut short", hint: hint)
        }
        return fail("E0501", at: token, missing(before: token), hint: "compare fields with ==, !=, <, <=, >, >= or in (…)")
    }

    private mutating func kind(of word: String, _ start: ExpressionToken) throws(Reported) -> Operand.Kind {
        switch word {
        case "null": return .null
        case "true": return .true
        case "false": return .false
        case "now": return .now
        case "today": return .today
        default: return .path(try path(word, start))
        }
    }

    /// A path from its text.
    mutating func path(_ word: String, _ start: ExpressionToken) throws(Reported) -> Path {
        let names = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ !$0.isEmpty }) else {
            throw fail("E0501", at: start, "`\(word)` is not a path", hint: "write names with one `.` between")
        }
        return Path(names)
    }
}
