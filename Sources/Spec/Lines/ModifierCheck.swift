import Diagnostics

extension LineCursor {
    /// Checks what a modifier's value alone tells.
    mutating func check(_ modifier: Modifier, of owner: ModifierOwner) {
        diagnostics.append(ModifierCheck.problems(of: modifier, owner: owner))
    }
}

/// Checks of a modifier's value that need nothing else of the spec.
enum ModifierCheck {
    /// The longest pattern; a longer one is a program.
    static let maximumPatternLength = 500

    /// What is wrong with a value.
    static func problems(of modifier: Modifier, owner: ModifierOwner) -> Diagnostics {
        var problems = Diagnostics()
        guard let value = modifier.value else { return problems }
        switch (owner, modifier.name) {
        case (_, .pattern): checkPattern(value, &problems)
        case (.field, .default) where value.value == "null" && !modifier.isQuoted:
            problems.error(
                "E0309",
                at: value.location,
                "`null` is no default",
                hint: "leave it out, and write `?` after the type: without a value an optional field is null"
            )
        case (.relation, .default) where value.value != "caller":
            problems.error(
                "E0327",
                at: value.location,
                "the only default of a relation is `caller`",
                hint: "write default=caller, or leave it out"
            )
        case (_, .onDelete): checkDeleteRule(value, &problems)
        case (_, .inverse) where !Names.isLowerCamel(value.value):
            let hint = "write the relation's name on the other side, such as inverse=author"
            problems.error("E0328", at: value.location, "`\(value.value)` is not the name of a relation", hint: hint)
        case (_, .through): checkThrough(value, &problems)
        default: break
        }
        return problems
    }

    /// What is wrong with the modifiers of one relation together.
    static func problems(ofRelation modifiers: [Modifier], isOptional: Bool, target: String) -> Diagnostics {
        var problems = Diagnostics()
        if !isOptional, let rule = modifiers.first(where: { $0.name == .onDelete })?.value, rule.value == "setNull" {
            let hint = "write `\(target)?`, or restrict, or cascade"
            problems.error("E0325", at: rule.location, "onDelete=setNull on a required relation", hint: hint)
        }
        let names = modifiers.map(\.name)
        if names.contains(.inverse), let through = modifiers.first(where: { $0.name == .through }) {
            problems.error(
                "E0329",
                at: through.location,
                "`inverse` and `through` exclude each other",
                hint: "a relation through an entity has no link of its own: leave out inverse="
            )
        }
        return problems
    }

    private static func checkDeleteRule(_ value: Located<String>, _ problems: inout Diagnostics) {
        let rules = ["restrict", "cascade", "setNull"]
        guard !rules.contains(value.value) else { return }
        let near = ForeignSpellings.deleteRules[value.value] ?? nearestSpelling(to: value.value, among: rules)
        let hint = near.map { "did you mean `\($0)`?" } ?? "write restrict, cascade or setNull"
        problems.error("E0326", at: value.location, "`\(value.value)` is not what a delete can do", hint: hint)
    }

    private static func checkThrough(_ value: Located<String>, _ problems: inout Diagnostics) {
        let parts = value.value.split(separator: ".", omittingEmptySubsequences: false)
        let isValid = (1...2).contains(parts.count) && Names.isUpperCamel(parts[0]) && (parts.count == 1 || Names.isLowerCamel(parts[1]))
        guard !isValid else { return }
        problems.error(
            "E0328",
            at: value.location,
            "`\(value.value)` is not a joining entity",
            hint: "write through=Entity, or through=Entity.relation"
        )
    }

    private static func checkPattern(_ value: Located<String>, _ problems: inout Diagnostics) {
        let pattern = value.value
        guard pattern.unicodeScalars.count <= maximumPatternLength else {
            return problems.error(
                "E0337",
                at: value.location,
                "this pattern is longer than \(maximumPatternLength) characters",
                hint: "check this in the rules file"
            )
        }
        if let construct = ["(?=", "(?!", "(?<=", "(?<!"].first(where: pattern.contains) {
            return problems.error(
                "E0336",
                at: value.location,
                "a pattern has no look-around (`\(construct)`)",
                hint: "check this in the rules file"
            )
        }
        let hasStart = pattern.hasPrefix("^")
        let hasEnd = pattern.hasSuffix("$") && !endsInEscape(pattern)
        guard hasStart, hasEnd else {
            let whole = (hasStart ? "" : "^") + pattern + (hasEnd ? "" : "$")
            return problems.error("E0335", at: value.location, "a pattern describes the whole value", hint: "write \(whole)")
        }
        if let problem = regularExpressionProblem(pattern) {
            problems.error(
                "E0337",
                at: value.location,
                "this is not a regular expression: \(problem)",
                hint: "mend it; a space in it needs the whole pattern in \"…\""
            )
        }
    }

    private static func endsInEscape(_ pattern: String) -> Bool {
        pattern.dropLast().reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    /// Brackets that do not match; which constructs the databases and Swift share is for the model to say.
    private static func regularExpressionProblem(_ pattern: String) -> String? {
        var depth = 0
        var isInClass = false
        var isEscaped = false
        for scalar in pattern.unicodeScalars {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch scalar {
            case "\\": isEscaped = true
            case "[" where !isInClass: isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: depth += 1
            case ")" where !isInClass: depth -= 1
            default: break
            }
            if depth < 0 { return "a `)` closes nothing" }
        }
        if isInClass { return "a `[` is not closed" }
        return depth > 0 ? "a `(` is not closed" : nil
    }
}
