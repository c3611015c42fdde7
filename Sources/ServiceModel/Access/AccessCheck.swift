import Diagnostics
import Spec

/// Checks who may do what: known roles, scopes and paths, nothing opened by accident, nothing left closed unsaid.
struct AccessCheck {
    let auth: AuthDeclaration?
    let entities: [String: Entity]
    let literals: LiteralParser
    let values: [String: ValueType]
    var diagnostics = Diagnostics()

    /// Whether a document names a plugin that provides `auth`; until plugins are found, their names tell: `auth-…`.
    static func providesAuth(_ document: SpecDocument) -> Bool {
        if let capabilities = document.capabilities { return capabilities.contains("auth") }
        return document.plugins.contains { $0.name.value == "auth" || $0.name.value.hasPrefix("auth-") }
    }

    /// Everything that is wrong with the access of a document.
    static func check(
        _ document: SpecDocument,
        _ entities: [Entity],
        _ declarations: [ExpandedEntity],
        values: [String: ValueType],
        literals: LiteralParser
    ) -> Diagnostics {
        guard providesAuth(document) else { return ClosedAccessCheck.check(document, declarations) }
        var check = AccessCheck(
            auth: document.auth,
            entities: Dictionary(entities.map { ($0.name, $0) }) { first, _ in first },
            literals: literals,
            values: values
        )
        check.checkAuth(document)
        let top = document.access.map { [$0] } ?? []
        for access in top { check.checkVerbs(access, actions: nil) }
        for (entity, expanded) in zip(entities, declarations) { check.check(entity, expanded, top) }
        return check.diagnostics
    }

    private mutating func checkAuth(_ document: SpecDocument) {
        guard let auth else {
            let location = document.plugins.first { $0.name.value.hasPrefix("auth") }?.name.location
            diagnostics.error(
                "E0540",
                at: location,
                "`auth` does not say whose rows are the callers",
                hint: "add auth: { principal: User, login: email }"
            )
            return
        }
        guard let name = auth.principal else {
            diagnostics.error("E0540", at: auth.location, "`auth` does not say whose rows are the callers", hint: "add principal: User")
            return
        }
        guard let principal = entities[name.value] else {
            let hint = Suggestion.hint(for: name.value, in: entities.keys.sorted(), otherwise: "declare it under entities:")
            diagnostics.error("E0540", at: name.location, "there is no entity `\(name.value)`", hint: hint)
            return
        }
        if let login = auth.login { checkLogin(login, principal) }
        if let tenant = auth.tenant, principal.reference(tenant.value) == nil {
            let hint = Suggestion.hint(for: tenant.value, in: principal.references.map(\.name), otherwise: "name one of its belongsTo")
            diagnostics.error("E0529", at: tenant.location, "`\(principal.name)` has no belongsTo `\(tenant.value)`", hint: hint)
        }
    }

    private mutating func checkLogin(_ login: Located<String>, _ principal: Entity) {
        guard let field = principal.field(login.value) else {
            let hint = Suggestion.hint(for: login.value, in: principal.fields.map(\.name), otherwise: "name one of its unique fields")
            diagnostics.error("E0541", at: login.location, "`\(principal.name)` has no field `\(login.value)`", hint: hint)
            return
        }
        guard field.isUnique, !field.isOptional, TypeKind.characters.contains(field.type.kind) else {
            let hint = "it must be a required text with `unique`"
            diagnostics.error("E0541", at: login.location, "`\(login.value)` does not tell callers apart", hint: hint)
            return
        }
    }

    private mutating func check(_ entity: Entity, _ expanded: ExpandedEntity, _ top: [AccessDeclaration]) {
        let actions = expanded.declaration.actions.map(\.name.value)
        for layer in expanded.accessLayers { checkVerbs(layer, actions: actions) }
        var expressions = AccessExpressionCheck(check: self, entity: entity, declaration: expanded.declaration)
        for layer in expanded.accessLayers {
            for expression in (layer.all.map { [$0] } ?? []) + layer.entries.map(\.expression) { expressions.check(expression) }
        }
        for modifier in (expanded.declaration.fields.map(\.modifiers) + expanded.declaration.relations.map(\.modifiers)).joined() {
            if let expression = modifier.access { expressions.check(expression) }
        }
        var closed: [String] = []
        for verb in AccessLookup.verbs(of: entity, actions: actions) {
            guard let found = AccessLookup.expression(for: verb.name, isAction: verb.isAction, in: expanded.accessLayers + top) else {
                closed.append(verb.name)
                continue
            }
            expressions.check(found)
        }
        diagnostics.append(expressions.diagnostics)
        if !closed.isEmpty { reportClosed(closed, entity, expanded) }
        diagnostics.append(OwnerCheck.check(entity, expanded.declaration, auth, entities))
    }

    private mutating func reportClosed(_ verbs: [String], _ entity: Entity, _ expanded: ExpandedEntity) {
        let grant = auth?.roles.first.map { "role \($0.value)" } ?? "authenticated"
        let line = "access: { \(verbs.map { "\($0): \(grant)" }.joined(separator: ", ")) }"
        let list = verbs.count > 1 ? "\(verbs.dropLast().joined(separator: ", ")) or \(verbs.last ?? "")" : verbs.joined()
        let message = "nothing says who may \(list) \(entity.names.plural)"
        diagnostics.error("E0523", at: expanded.declaration.name.location, message, hint: "add to \(entity.name): \(line)")
    }

    /// Reports verbs that nothing has; at the top level any name may be an action's.
    private mutating func checkVerbs(_ access: AccessDeclaration, actions: [String]?) {
        let verbs = ["read", "create", "update", "delete", "write"]
        let known = verbs + (actions ?? entities.values.flatMap { $0.actions.map(\.name) }.sorted())
        for entry in access.entries where !known.contains(entry.verb.value) {
            let hint = Suggestion.hint(for: entry.verb.value, in: known, otherwise: "there are \(known.joined(separator: ", "))")
            diagnostics.error("E0525", at: entry.verb.location, "there is no verb or action `\(entry.verb.value)`", hint: hint)
        }
    }
}
