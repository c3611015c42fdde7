/// Checks that a pattern means the same in Swift, in OpenAPI and in a validator of either.
enum PatternCheck {
    /// What is wrong with a pattern.
    struct Problem: Sendable, Hashable {
        var code: String
        var message: String
        var hint: String?
    }

    /// The compiled pattern, or what is wrong with it.
    static func check(_ pattern: String) -> Result<WholeValuePattern, PatternFailure> {
        if let problem = wholeValueProblem(pattern) ?? constructProblem(pattern) { return .failure(PatternFailure(problem: problem)) }
        do {
            return .success(WholeValuePattern(regex: try Regex(pattern).matchingSemantics(.unicodeScalar)))
        } catch {
            let problem = Problem(
                code: "E0336",
                message: "`\(pattern)` is not a regular expression",
                hint: "check its brackets, braces and parentheses"
            )
            return .failure(PatternFailure(problem: problem))
        }
    }

    private static func wholeValueProblem(_ pattern: String) -> Problem? {
        let message = "a pattern describes the whole value"
        let endsEscaped = pattern.dropLast().reversed().prefix { $0 == "\\" }.count % 2 == 1
        let isAnchored = pattern.hasPrefix("^") && pattern.hasSuffix("$") && !endsEscaped
        let inner = isAnchored ? String(pattern.dropFirst().dropLast()) : pattern.trimmingAnchors
        let isAlternation = hasAlternation(inner)
        if isAnchored && !isAlternation { return nil }
        return Problem(code: "E0335", message: message, hint: "write \(isAlternation ? "^(?:\(inner))$" : "^\(inner)$")")
    }

    private static func constructProblem(_ pattern: String) -> Problem? {
        let characters = Array(pattern)
        var index = 0
        var isInClass = false
        while index < characters.count {
            let character = characters[index]
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            switch character {
            case "\\":
                if let next, let problem = escapeProblem(next) { return problem }
                index += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass && next == "?":
                let kind = index + 2 < characters.count ? characters[index + 2] : nil
                if kind != ":" { return groupProblem(kind) }
            case "*", "+", "?", "}":
                if !isInClass, next == "+" {
                    return Problem(code: "E0336", message: "possessive quantifiers are not portable", hint: "leave out the second `+`")
                }
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func groupProblem(_ kind: Character?) -> Problem {
        let isLook = kind == "=" || kind == "!" || kind == "<"
        return Problem(
            code: "E0336",
            message: isLook ? "a pattern cannot look around or name its groups" : "`(?\(kind.map(String.init) ?? "")` is not portable",
            hint: "groups are written ( ) or (?: ); what they cannot say belongs in the rules file"
        )
    }

    private static func escapeProblem(_ escaped: Character) -> Problem? {
        if escaped.isASCII, escaped.isLetter || escaped.isNumber, !"dDwWsStrnfvxu".contains(escaped) {
            let meaning = escaped.isNumber ? "a pattern cannot refer back to a group" : "`\\\(escaped)` is not portable"
            return Problem(code: "E0336", message: meaning, hint: "write the characters in [ ], or use \\d, \\w, \\s")
        }
        return nil
    }

    /// Whether a `|` stands outside of all groups.
    private static func hasAlternation(_ pattern: String) -> Bool {
        var depth = 0
        var isInClass = false
        var isEscaped = false
        for character in pattern {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\\": isEscaped = true
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: depth += 1
            case ")" where !isInClass: depth -= 1
            case "|" where !isInClass && depth == 0: return true
            default: break
            }
        }
        return false
    }
}

/// A problem as an error.
struct PatternFailure: Error {
    var problem: PatternCheck.Problem
}

/// A compiled pattern that matches whole values only.
struct WholeValuePattern {
    fileprivate var regex: Regex<AnyRegexOutput>

    fileprivate init(regex: Regex<AnyRegexOutput>) {
        self.regex = regex
    }

    /// Whether the pattern describes the value.
    func matches(_ value: String) -> Bool { value.wholeMatch(of: regex) != nil }
}

extension String {
    /// The text without `^` in front and `$` behind.
    fileprivate var trimmingAnchors: String {
        var text = Substring(self)
        if text.first == "^" { text = text.dropFirst() }
        if text.last == "$" { text = text.dropLast() }
        return String(text)
    }
}
