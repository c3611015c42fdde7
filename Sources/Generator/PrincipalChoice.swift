import Diagnostics
import Spec

/// Whose rows are the callers, for the `auth:` block that a plugin with `auth` needs.
struct PrincipalChoice {
    let document: SpecDocument
    /// What the command line says.
    let principal: String?
    let login: String?

    private static let usualNames = ["User", "Account", "Customer", "Member", "Person", "Employee"]

    /// `auth: { principal: Customer, login: email }`.
    ///
    /// - Throws: `E1312` where nobody says it and nothing tells.
    func line() throws(DiagnosticFailure) -> String {
        let entity = try entity()
        let logins = entity.fields.filter { $0.modifiers.contains { $0.name == .unique } }.map(\.name.value)
        guard let login = login ?? logins.first(where: { $0 == "email" }) ?? logins.first else {
            throw PluginCommand.failure(
                "E1312",
                "`\(entity.name.value)` has no unique field that its rows could log in by",
                hint: "give it one, such as email: email unique lowercase, or name a field with --login"
            )
        }
        return "auth: { principal: \(entity.name.value), login: \(login) }"
    }

    private func entity() throws(DiagnosticFailure) -> EntityDeclaration {
        if let principal {
            if let entity = document.entities.first(where: { $0.name.value == principal }) { return entity }
            let nearest = nearestSpelling(to: principal, among: document.entities.map(\.name.value))
            throw PluginCommand.failure(
                "E1312",
                "there is no entity `\(principal)`",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "name an entity of the spec with --principal"
            )
        }
        for name in Self.usualNames {
            if let entity = document.entities.first(where: { $0.name.value == name }) { return entity }
        }
        throw PluginCommand.failure(
            "E1312",
            "the plugin needs to know whose rows are the callers",
            hint: "name the entity: --principal Customer"
        )
    }
}
