import Diagnostics
import Spec

/// What the names in a spec stand for, found by one look into a dictionary.
struct SpecSymbols: Sendable {
    /// What a name can stand for.
    enum Kind: String, Sendable {
        case enumeration = "an enum"
        case value = "a value object"
        case entity = "an entity"
        case mixin = "a mixin"
    }

    /// Enums by name.
    private(set) var enums: [String: EnumDeclaration] = [:]
    /// Value objects by name.
    private(set) var values: [String: ValueDeclaration] = [:]
    /// Mixins by name.
    private(set) var mixins: [String: EntityDeclaration] = [:]
    /// The place of each entity in the document.
    private(set) var entities: [String: Int] = [:]

    /// Collects the names of a document and reports those that collide, whatever their case.
    init(_ document: SpecDocument, _ diagnostics: inout Diagnostics) {
        var seen: [String: (name: Located<String>, kind: Kind)] = [:]
        func declare(_ name: Located<String>, _ kind: Kind) {
            if let earlier = seen[name.value.lowercased()] {
                diagnostics.error(
                    "E0601",
                    at: name.location,
                    "`\(name.value)` is taken by \(earlier.kind.rawValue)",
                    hint: "give one of them another name; upper and lower case do not tell them apart",
                    related: [Diagnostic.Related(location: earlier.name.location, message: "`\(earlier.name.value)` is declared here")]
                )
            } else {
                seen[name.value.lowercased()] = (name, kind)
            }
        }
        for declaration in document.enums {
            declare(declaration.name, .enumeration)
            enums[declaration.name.value] = declaration
        }
        for declaration in document.values {
            declare(declaration.name, .value)
            values[declaration.name.value] = declaration
        }
        for declaration in document.mixins {
            declare(declaration.name, .mixin)
            mixins[declaration.name.value] = declaration
        }
        for (index, declaration) in document.entities.enumerated() {
            declare(declaration.name, .entity)
            entities[declaration.name.value] = index
        }
    }

    /// What a name stands for, if anything.
    func kind(of name: String) -> Kind? {
        if enums[name] != nil { return .enumeration }
        if values[name] != nil { return .value }
        if entities[name] != nil { return .entity }
        return mixins[name] == nil ? nil : .mixin
    }

    /// The names of entities, sorted.
    var entityNames: [String] { entities.keys.sorted() }
    /// The names that a field's type may have, sorted.
    var typeNames: [String] { (Array(enums.keys) + Array(values.keys)).sorted() }
}
