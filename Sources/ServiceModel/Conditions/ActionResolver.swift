import Diagnostics
import Spec

/// Checks the actions of one entity: their conditions, what clients send and what they set.
struct ActionResolver {
    let entity: Entity
    /// The entity whose rows are the callers, if there is one.
    let principal: String?
    var typer: ConditionTyper
    var fields: FieldResolver
    var diagnostics = Diagnostics()

    /// Names of routes and verbs that an action cannot have.
    static let takenNames: Set<String> = ["list", "get", "create", "replace", "update", "delete", "read", "write"]

    /// The actions, without what was reported.
    mutating func resolve(_ declarations: [ActionDeclaration]) -> [Action] {
        var seen: [String: Located<String>] = [:]
        return declarations.compactMap { declaration in
            let earlier = seen.updateValue(declaration.name, forKey: declaration.name.value.lowercased())
            guard hasOwnName(declaration.name, earlier) else { return nil }
            let inputs = declaration.input.compactMap { input($0, of: declaration) }
            let assignments = declaration.set.map { $0.compactMap { assignment($0, inputs) } }
            var action = Action(
                name: declaration.name.value,
                path: Words(declaration.name.value).kebabCase,
                description: declaration.description?.value,
                when: declaration.when.flatMap { typer.type($0) },
                inputs: inputs,
                assignments: assignments
            )
            action.extensions = declaration.extensions
            return action
        }
    }

    private mutating func hasOwnName(_ name: Located<String>, _ earlier: Located<String>?) -> Bool {
        if ActionResolver.takenNames.contains(name.value) {
            let hint = "give it another name: operations are left out under `operations`"
            diagnostics.error("E0534", at: name.location, "`\(name.value)` is the name of an operation or a verb", hint: hint)
            return false
        }
        guard let earlier else { return true }
        let related = [Diagnostic.Related(location: earlier.location, message: "the other one is here")]
        let hint = "upper and lower case do not tell names apart"
        diagnostics.error("E0602", at: name.location, "two actions are called `\(name.value)`", hint: hint, related: related)
        return false
    }

    private mutating func input(_ input: ActionDeclaration.Input, of action: ActionDeclaration) -> Action.Input? {
        switch input {
        case .own(let name):
            if let field = entity.field(name.value) {
                if field.isImmutable {
                    let message = "`\(name.value)` can be sent at creation only"
                    let hint = "take out `immutable`; `readonly` leaves it to actions alone"
                    diagnostics.error("E0533", at: name.location, message, hint: hint)
                }
                return Action.Input(field: field, isOwn: true)
            }
            let isReference = entity.reference(name.value) != nil
            let message = isReference ? "`\(name.value)` is a relation" : "`\(entity.name)` has no field `\(name.value)`"
            let otherwise = isReference ? "an action takes fields; write the relation by PATCH" : "describe a new one: name: type"
            let hint = isReference ? otherwise : Suggestion.hint(for: name.value, in: entity.fields.map(\.name), otherwise: otherwise)
            diagnostics.error("E0533", at: name.location, message, hint: hint)
            return nil
        case .new(let declaration):
            if typer.scope.names.contains(declaration.name.value) {
                let message = "`\(entity.name)` has a `\(declaration.name.value)` of its own"
                diagnostics.error("E0533", at: declaration.name.location, message, hint: "name it alone, without a type, or rename it")
            }
            let subject = "\(entity.name).\(action.name.value)"
            return fields.resolve(declaration, of: subject, in: .action).map { Action.Input(field: $0, isOwn: false) }
        }
    }

    private mutating func assignment(_ written: ActionDeclaration.Assignment, _ inputs: [Action.Input]) -> Action.Assignment? {
        let name = written.field
        let column: ExpressionColumn
        do {
            column = try typer.scope.column([name.value])
        } catch {
            if error == .unreadable { return nil }
            let hint = Suggestion.hint(for: name.value, in: typer.scope.names, otherwise: nil)
            diagnostics.error("E0531", at: name.location, "`\(entity.name)` has no field or belongsTo `\(name.value)`", hint: hint)
            return nil
        }
        let isReadonly = entity.field(name.value)?.isReadonly ?? entity.reference(name.value)?.isReadonly ?? false
        if !isReadonly {
            let message = "the action sets `\(name.value)`, which clients can send as well"
            diagnostics.error("E0530", at: name.location, message, hint: "add `readonly` to `\(name.value)`")
        }
        if inputs.contains(where: { $0.isOwn && $0.field.name == name.value }) {
            let message = "`\(name.value)` is both sent and set by the action"
            diagnostics.error("E0533", at: name.location, message, hint: "take it out of `input` or out of `set`")
        }
        return value(written.value, column).map { Action.Assignment(target: column.path, value: $0) }
    }

    private mutating func value(_ text: Located<String>, _ column: ExpressionColumn) -> Literal? {
        switch (text.value, column.path.type.kind) {
        case ("null", _):
            if column.path.isOptional { return .null }
            let hint = "make it optional with `?`"
            diagnostics.error("E0532", at: text.location, "`\(column.text)` cannot be null", hint: hint)
            return nil
        case ("now", .timestamp): return .now
        case ("today", .date): return .today
        case ("caller", _) where column.target != nil:
            if column.target == principal { return .caller }
            let leads = "`\(column.text)` leads to \(column.target ?? "")"
            let message = principal.map { "\(leads), not to the principal \($0)" } ?? "there are no callers without `auth`"
            diagnostics.error("E0532", at: text.location, message, hint: "set a relation to the principal")
            return nil
        default: break
        }
        if column.target != nil {
            diagnostics.error("E0532", at: text.location, "`\(text.value)` is no row", hint: "a relation is set to caller or null")
            return nil
        }
        do {
            return try typer.literals.parse(text.value, as: column.path.type)
        } catch {
            let words = ["date": "write today", "timestamp": "write now"]
            let isWord = text.value == "now" || text.value == "today"
            let hint = isWord ? words[column.path.type.kind.rawValue] ?? error.hint : error.hint
            diagnostics.error("E0532", at: text.location, error.message, hint: hint)
            return nil
        }
    }
}
