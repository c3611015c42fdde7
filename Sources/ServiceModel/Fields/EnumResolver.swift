import Diagnostics
import Spec

/// Turns the declaration of an enum into an enum.
enum EnumResolver {
    /// The enum with its Swift names.
    static func resolve(
        _ declaration: EnumDeclaration,
        swiftName: String,
        _ renamings: inout [Renaming],
        _ diagnostics: inout Diagnostics
    ) -> EnumType {
        let name = declaration.name.value
        var seen: [String: Located<String>] = [:]
        let cases = declaration.values.map { value in
            let swiftName = caseName(value.name.value, of: name, &renamings)
            // `none` is `noneCase` in Swift, so that a `noneCase` beside it is taken, too.
            let keys = Set([value.name.value.lowercased(), swiftName.lowercased()])
            let earlier = keys.compactMap { seen[$0] }.first
            for key in keys { seen[key] = value.name }
            if let earlier {
                diagnostics.error(
                    "E0602",
                    at: value.name.location,
                    "`\(value.name.value)` stands in `\(name)` already",
                    hint: "upper and lower case do not tell names apart",
                    related: [Diagnostic.Related(location: earlier.location, message: "the other one is here")]
                )
            }
            var item = EnumType.Case(
                name: value.name.value,
                swiftName: swiftName,
                label: value.label?.value,
                renamedFrom: value.renamedFrom?.value
            )
            item.extensions = value.extensions
            return item
        }
        return EnumType(
            name: name,
            swiftName: swiftName,
            description: declaration.description?.value,
            cases: cases,
            extensions: declaration.extensions
        )
    }

    private static func caseName(_ name: String, of type: String, _ renamings: inout [Renaming]) -> String {
        if SwiftWords.takenCases.contains(name) {
            let reason = "the name means something else in Swift"
            renamings.append(Renaming(subject: "value \(type).\(name)", place: "Swift", name: name + "Case", reason: reason))
            return name + "Case"
        }
        let escaped = SwiftWords.escaped(name)
        if escaped != name {
            renamings.append(Renaming(subject: "value \(type).\(name)", place: "Swift", name: escaped, reason: "it is a word of Swift"))
        }
        return escaped
    }
}
