import Diagnostics
import Spec

/// Looks for members of one value object that share a name, or that it lacks.
enum ValueCheck {
    /// Everything that is wrong with the members' names.
    static func check(_ values: [ValueDeclaration]) -> Diagnostics {
        var diagnostics = Diagnostics()
        for value in values {
            if value.fields.isEmpty {
                let hint = "add a member: { street: string }"
                diagnostics.error("E0342", at: value.name.location, "the value object `\(value.name.value)` has no members", hint: hint)
            }
            var seen: [String: Located<String>] = [:]
            for field in value.fields {
                // Columns are compared, too: `lineA` and `linea` differ in SQL, but `lineA` and `line_a` cannot both be written.
                guard let earlier = seen.updateValue(field.name, forKey: field.name.value.lowercased()) else { continue }
                diagnostics.error(
                    "E0602",
                    at: field.name.location,
                    "`\(field.name.value)` stands in `\(value.name.value)` already",
                    hint: "upper and lower case do not tell names apart",
                    related: [Diagnostic.Related(location: earlier.location, message: "the other one is here")]
                )
            }
        }
        return diagnostics
    }
}
