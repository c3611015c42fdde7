import Diagnostics
import Spec

/// Types the rules of one entity.
enum RuleResolver {
    /// The rules that hold; what does not is reported.
    static func resolve(_ declarations: [RuleDeclaration], _ typer: inout ConditionTyper) -> [Rule] {
        var seen: [String: Located<String>] = [:]
        return declarations.compactMap { declaration in
            if let earlier = seen.updateValue(declaration.name, forKey: declaration.name.value.lowercased()) {
                let related = [Diagnostic.Related(location: earlier.location, message: "the other one is here")]
                let message = "two rules are called `\(declaration.name.value)`"
                let hint = "upper and lower case do not tell names apart"
                typer.diagnostics.error("E0602", at: declaration.name.location, message, hint: hint, related: related)
            }
            let hint = "give the rule a shorter name; its CHECK has it, too"
            let name = Words(declaration.name.value).snakeCase
            NameLength.check(name, of: "constraint", at: declaration.name.location, hint: hint, &typer.diagnostics)
            let premise = declaration.premise.map { typer.type($0) }
            guard let condition = typer.type(declaration.condition), premise != .some(nil), let pointsAt = condition.columns.first else {
                return nil
            }
            var rule = Rule(
                name: declaration.name.value,
                premise: premise ?? nil,
                condition: condition,
                message: declaration.message?.value ?? message(of: declaration),
                pointsAt: pointsAt,
                usesClock: condition.usesClock || (premise ?? nil)?.usesClock == true
            )
            rule.extensions = declaration.extensions
            return rule
        }
    }

    private static func message(of declaration: RuleDeclaration) -> String {
        let condition = ConditionText.text(of: declaration.condition)
        guard let premise = declaration.premise else { return "This must hold: \(condition)." }
        return "This must hold if \(ConditionText.text(of: premise)): \(condition)."
    }
}
