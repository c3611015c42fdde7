import Diagnostics
import Spec

/// Checks `owner` and `tenant` of one entity.
struct OwnerCheck {
    private let entity: Entity
    private let declaration: EntityDeclaration
    private let auth: AuthDeclaration?
    private let entities: [String: Entity]
    private var diagnostics = Diagnostics()

    /// Everything that is wrong with them.
    static func check(
        _ entity: Entity,
        _ declaration: EntityDeclaration,
        _ auth: AuthDeclaration?,
        _ entities: [String: Entity]
    ) -> Diagnostics {
        var check = OwnerCheck(entity: entity, declaration: declaration, auth: auth, entities: entities)
        if let owner = declaration.owner { check.checkOwner(owner) }
        check.checkTenant()
        return check.diagnostics
    }

    private init(entity: Entity, declaration: EntityDeclaration, auth: AuthDeclaration?, entities: [String: Entity]) {
        self.entity = entity
        self.declaration = declaration
        self.auth = auth
        self.entities = entities
    }

    private mutating func checkOwner(_ owner: Located<Path>) {
        guard let principal = auth?.principal?.value else { return }
        let names = owner.value.names
        if names == ["id"] {
            guard entity.name != principal else { return }
            let hint = "name a belongsTo that leads to \(principal)"
            diagnostics.error("E0527", at: owner.location, "`owner: id` is for the principal \(principal) itself", hint: hint)
            return
        }
        var current = entity
        for name in names {
            guard let reference = current.reference(name) else {
                let hint = Suggestion.hint(
                    for: name,
                    in: current.references.map(\.name),
                    otherwise: "an owner is reached by belongsTo alone"
                )
                diagnostics.error("E0527", at: owner.location, "`\(current.name)` has no belongsTo `\(name)`", hint: hint)
                return
            }
            guard let next = entities[reference.target] else { return }
            current = next
        }
        guard current.name == principal else {
            let message = "`\(owner.value)` leads to \(current.name), not to the principal \(principal)"
            diagnostics.error("E0527", at: owner.location, message, hint: "go on to a belongsTo that ends at \(principal)")
            return
        }
        if names.count == 1 { checkDirectOwner(names[0], owner.location) }
    }

    /// Who may write the key of a direct owner could give rows away, or take them.
    private mutating func checkDirectOwner(_ name: String, _ location: SourceLocation) {
        guard let reference = entity.reference(name), let relation = declaration.relations.first(where: { $0.name.value == name }) else {
            return
        }
        if (reference.defaultsToCaller && reference.isReadonly) || relation.modifier(.write) != nil { return }
        let line = "\(name): belongsTo \(reference.target) default=caller readonly"
        diagnostics.error(
            "E0528",
            at: location,
            "clients could write the owner `\(name)` themselves",
            hint: "write \(line), or say who may with write="
        )
    }

    private mutating func checkTenant() {
        let wanted = auth?.tenant
        guard let tenant = declaration.tenant else {
            guard let wanted, entity.name != auth?.principal?.value else { return }
            let message = "`\(entity.name)` does not say which tenant its rows belong to"
            let related = [Diagnostic.Related(location: wanted.location, message: "`auth` has tenants")]
            diagnostics.error("E0529", at: declaration.name.location, message, hint: "add tenant: …, or tenant: none", related: related)
            return
        }
        guard tenant.value != "none" else { return }
        let principal = auth?.principal.flatMap { entities[$0.value] }
        guard let reference = entity.reference(tenant.value) else {
            let hint = Suggestion.hint(for: tenant.value, in: entity.references.map(\.name), otherwise: "name a belongsTo, or write none")
            diagnostics.error("E0529", at: tenant.location, "`\(entity.name)` has no belongsTo `\(tenant.value)`", hint: hint)
            return
        }
        guard let wanted, let target = principal?.reference(wanted.value)?.target else {
            diagnostics.error(
                "E0529",
                at: tenant.location,
                "`auth` has no tenants",
                hint: "add auth: { tenant: … }, a belongsTo of the principal"
            )
            return
        }
        if reference.target != target {
            let message = "`\(tenant.value)` leads to \(reference.target), but tenants are \(target)"
            diagnostics.error("E0529", at: tenant.location, message, hint: "name a belongsTo \(target)")
        }
    }
}
