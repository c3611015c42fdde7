import Diagnostics
import Spec

/// Reports what needs a caller in a document that has none: without a plugin that provides `auth` only `anyone` is legal.
enum ClosedAccessCheck {
    /// Everything that only `auth` could enforce.
    static func check(_ document: SpecDocument, _ declarations: [ExpandedEntity]) -> Diagnostics {
        var diagnostics = Diagnostics()
        func report(_ what: String, at location: SourceLocation) {
            let hint = "add plugins: { auth-jwt: {} }, or leave it out"
            diagnostics.error("E0521", at: location, "\(what) needs a plugin that provides `auth`", hint: hint)
        }
        func check(_ access: AccessDeclaration) {
            let expressions = (access.all.map { [$0] } ?? []) + access.entries.map(\.expression)
            for expression in expressions where !expression.isOpen { report("access other than `anyone`", at: expression.location) }
        }
        if let auth = document.auth { report("`auth`", at: auth.location) }
        if let access = document.access { check(access) }
        for expanded in declarations {
            for layer in expanded.accessLayers { check(layer) }
            let declaration = expanded.declaration
            if let owner = declaration.owner { report("`owner`", at: owner.location) }
            if let tenant = declaration.tenant, tenant.value != "none" { report("`tenant`", at: tenant.location) }
            for modifier in (declaration.fields.map(\.modifiers) + declaration.relations.map(\.modifiers)).joined() {
                if modifier.name == .read || modifier.name == .write { report("`\(modifier.name.rawValue)=`", at: modifier.location) }
            }
            for relation in declaration.relations {
                if let modifier = relation.modifier(.default), modifier.value?.value == "caller" {
                    report("`default=caller`", at: modifier.location)
                }
            }
        }
        return diagnostics
    }
}
