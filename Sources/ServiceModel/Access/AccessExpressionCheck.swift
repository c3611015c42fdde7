import Diagnostics
import Spec

/// Checks one entity's access expressions, term by term.
struct AccessExpressionCheck {
    private let auth: AuthDeclaration?
    private let entities: [String: Entity]
    private let entity: Entity
    private let declaration: EntityDeclaration
    private var typer: ConditionTyper

    /// Prepares to check the expressions of an entity.
    init(check: AccessCheck, entity: Entity, declaration: EntityDeclaration) {
        auth = check.auth
        entities = check.entities
        self.entity = entity
        self.declaration = declaration
        typer = ConditionTyper(
            scope: ExpressionScope(entity, values: check.values, unreadable: declaration.unreadableNames),
            literals: check.literals
        )
    }

    /// What was found.
    var diagnostics: Diagnostics { typer.diagnostics }

    /// Reports what is wrong with an expression.
    mutating func check(_ expression: AccessExpression) {
        checkTerms(expression)
        if !saysWho(expression) { reportNobody(expression) }
    }

    private mutating func checkTerms(_ expression: AccessExpression) {
        switch expression {
        case .and(let parts), .or(let parts):
            for part in parts { checkTerms(part) }
        case .anyone, .authenticated: break
        case .owner(let location):
            guard declaration.owner == nil else { return }
            let hint = "add to \(entity.name): owner: … (a path of belongsTo to the principal)"
            typer.diagnostics.error("E0526", at: location, "`\(entity.name)` has no `owner`", hint: hint)
        case .role(let name): checkKnown(name, "role", auth?.roles ?? [])
        case .scope(let name): checkKnown(name, "scope", auth?.scopes ?? [])
        case .path(let path): checkPath(path)
        case .condition(let condition): _ = typer.type(condition)
        }
    }

    private mutating func checkKnown(_ name: Located<String>, _ what: String, _ known: [Located<String>]) {
        let names = known.map(\.value)
        guard !names.contains(name.value) else { return }
        let otherwise = "declare it: auth: { \(what)s: [\(name.value)] }"
        let hint = Suggestion.hint(for: name.value, in: names, otherwise: otherwise)
        typer.diagnostics.error("E0522", at: name.location, "unknown \(what) `\(name.value)`", hint: hint)
    }

    /// A path is either one bool field, or relations that end at the principal.
    private mutating func checkPath(_ path: Located<Path>) {
        if typer.scope.field(path.value.names.first ?? "") != nil {
            _ = typer.type(.path(path))
            return
        }
        var current = entity
        for name in path.value.names {
            guard let target = AccessExpressionCheck.target(of: name, in: current) else {
                let names = current.references.map(\.name) + current.collections.map(\.name)
                let message = "`\(current.name)` has no relation `\(name)`"
                typer.diagnostics.error("E0519", at: path.location, message, hint: Suggestion.hint(for: name, in: names, otherwise: nil))
                return
            }
            guard let next = entities[target] else { return }
            current = next
        }
        guard let principal = auth?.principal?.value, current.name != principal else { return }
        let message = "`\(path.value)` leads to \(current.name), not to the principal \(principal)"
        let hint = "go on to a relation that ends at \(principal)"
        typer.diagnostics.error("E0519", at: path.location, message, hint: hint)
    }

    private static func target(of name: String, in entity: Entity) -> String? {
        entity.reference(name)?.target ?? entity.collections.first { $0.name == name }?.target
    }

    private func saysWho(_ expression: AccessExpression) -> Bool {
        switch expression {
        case .and(let parts): parts.contains(where: saysWho)
        case .or(let parts): parts.allSatisfy(saysWho)
        case .anyone, .authenticated, .owner, .role, .scope: true
        case .path(let path): typer.scope.field(path.value.names.first ?? "") == nil
        case .condition: false
        }
    }

    private mutating func reportNobody(_ expression: AccessExpression) {
        if case .or(let parts) = expression {
            for part in parts where !saysWho(part) { reportNobody(part) }
            return
        }
        let hint = "write `anyone and …`, `authenticated and …` or a role"
        typer.diagnostics.error("E0524", at: expression.location, "this does not say who", hint: hint)
    }
}
