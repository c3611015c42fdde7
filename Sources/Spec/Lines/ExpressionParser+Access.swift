import Diagnostics

extension ExpressionParser {
    /// Parses who may do something.
    mutating func access() -> AccessExpression? {
        let expression = whole { (parser) throws(Reported) in try parser.joinedAccess() }
        if let expression { reportBranchesOfNobody(expression) }
        return expression
    }

    private mutating func joinedAccess() throws(Reported) -> AccessExpression {
        let (parts, isAnd) = try joined { (parser) throws(Reported) in try parser.grant() }
        if parts.count == 1 { return parts[0] }
        return isAnd ? .and(parts) : .or(parts)
    }

    private mutating func grant() throws(Reported) -> AccessExpression {
        if token.kind == .mark("(") {
            let opening = advance()
            let inner = try nested(at: opening) { (parser) throws(Reported) in try parser.joinedAccess() }
            try expectClosing(opening)
            return inner
        }
        guard case .word(let word) = token.kind, !isOperator(ahead: 1) else {
            return .condition(try comparisonOrPath())
        }
        let start = token
        switch word {
        case "anyone":
            advance()
            return .anyone(location(start))
        case "authenticated":
            advance()
            return .authenticated(location(start))
        case "owner":
            advance()
            return .owner(location(start))
        case "role", "scope":
            advance()
            return try named(word, start)
        case "not":
            advance()
            diagnostics.error(
                "E0505",
                at: location(start),
                "access is only ever given, never taken away: there is no `not`",
                hint: "say who may, not who may not"
            )
            return try nested(at: start) { (parser) throws(Reported) in try parser.grant() }
        default:
            let condition = try comparisonOrPath()
            if case .path(let path) = condition { return .path(path) }
            return .condition(condition)
        }
    }

    private mutating func named(_ word: String, _ start: ExpressionToken) throws(Reported) -> AccessExpression {
        let name = token
        switch name.kind {
        case .word(let text) where text != "or" && text != "and":
            let isValid = word == "role" ? Names.isLowerCamel(text) : Names.isScope(text)
            guard isValid else {
                throw fail(
                    "E0511",
                    at: name,
                    "`\(text)` is not the name of a \(word)",
                    hint: word == "role" ? "roles are written lowerCamelCase" : nil
                )
            }
            advance()
            let located = Located(text, at: location(name))
            return word == "role" ? .role(located) : .scope(located)
        case .text(let text):
            throw fail("E0511", at: name, "the name of a \(word) stands without quotes", hint: "write \(word) \(text)")
        default:
            throw fail(
                "E0511",
                at: start,
                "`\(word)` needs a name",
                hint: "for example \(word == "role" ? "role editor" : "scope books:read")"
            )
        }
    }

    /// Conditions alone do not say who; whether a path does, only the model can tell.
    private mutating func reportBranchesOfNobody(_ expression: AccessExpression) {
        if case .or(let branches) = expression {
            for branch in branches { reportBranchesOfNobody(branch) }
        } else if !Self.saysWho(expression) {
            diagnostics.error(
                "E0524",
                at: expression.location,
                "this does not say who",
                hint: "write `anyone and …`, `authenticated and …` or a role"
            )
        }
    }

    private static func saysWho(_ expression: AccessExpression) -> Bool {
        switch expression {
        case .and(let parts): parts.contains(where: saysWho)
        case .or(let parts): parts.allSatisfy(saysWho)
        case .condition: false
        case .anyone, .authenticated, .owner, .role, .scope, .path: true
        }
    }
}
