import Diagnostics
import Spec

/// Settles what every type is called in Swift, and every entity in SQL, in paths and in prose.
///
/// The one rule for a name that is taken: the kind is put behind it. An entity `Type` is `TypeEntity`, an enum `Result` is `ResultEnum`, a value object `Data` is
/// `DataValue`, a case `none` is `noneCase`, a field `self` is `selfField`, a module `Foundation` is `FoundationModule`.
struct NameSettlement {
    /// Swift types by name in the spec.
    private(set) var types: [String: String] = [:]
    /// The names of entities by name in the spec.
    private(set) var entities: [String: EntityNames] = [:]
    /// The plurals of entities in `UpperCamelCase`, for operation ids.
    private(set) var pluralTypes: [String: String] = [:]
    /// The Swift module.
    private(set) var module = ""
    /// Every name that had to change.
    private(set) var renamings: [Renaming] = []
    /// What was found.
    private(set) var diagnostics = Diagnostics()

    private let document: SpecDocument

    /// Settles the names of a document.
    init(_ document: SpecDocument) {
        self.document = document
        settleTypes()
        settleModule()
        for entity in document.entities { settle(entity) }
        checkTables()
    }

    private mutating func settleTypes() {
        let entities = document.entities.map { ($0.name, DerivedTypes(of: $0)) }
        let values = document.values.map { ($0.name, DerivedTypes.ofValueObject) }
        // A derived name belongs to the shortest of those that it is derived from: `UserSearchTests` to `User`, not to `UserSearch`.
        var owners: [String: String] = [:]
        for (name, derived) in values + entities {
            for type in derived.names(of: name.value) {
                owners[type] = owners[type].map { $0.count < name.value.count ? $0 : name.value } ?? name.value
            }
        }
        var used: [String: Located<String>] = [:]
        used.reserveCapacity(owners.count + types.count)
        for type in document.enums { settle(type.name, "enum", suffix: "Enum", .ofEnum, owners, &used) }
        for (name, derived) in values { settle(name, "value object", suffix: "Value", derived, owners, &used) }
        for (name, derived) in entities { settle(name, "entity", suffix: "Entity", derived, owners, &used) }
    }

    /// Settles the name of one type, given what is derived from it, and from what each derived name is.
    private mutating func settle(
        _ name: Located<String>,
        _ what: String,
        suffix: String,
        _ own: DerivedTypes,
        _ owners: [String: String],
        _ used: inout [String: Located<String>]
    ) {
        var candidates = [name.value] + own.names(of: name.value)
        let isDerived = candidates.contains { owners[$0, default: name.value] != name.value }
        if isDerived || candidates.contains(where: TakenTypes.contains) {
            let type = name.value + suffix
            candidates = [type] + own.names(of: type)
            let reason = isDerived ? "Strata derives that name from another type" : "Swift, Foundation or Platform has taken the name"
            renamings.append(Renaming(subject: "\(what) \(name.value)", place: "Swift", name: type, reason: reason))
        }
        types[name.value] = candidates.first
        for candidate in candidates {
            guard let other = used.updateValue(name, forKey: candidate), other.value != name.value else { continue }
            diagnostics.error(
                "E0611",
                at: name.location,
                "`\(name.value)` and `\(other.value)` would both be `\(candidate)` in Swift",
                hint: "give one of them another name",
                related: [Diagnostic.Related(location: other.location, message: "`\(other.value)` is declared here")]
            )
        }
    }

    private mutating func settleModule() {
        let name = document.service.name.value
        module = name
        let isSpecType = types.values.contains { $0.lowercased() == name.lowercased() }
        if isSpecType || TakenTypes.contains(name) || SwiftWords.takenModules.contains(name.lowercased()) {
            module = name + "Module"
            let reason = isSpecType ? "a type of the spec has the name" : "Swift, Foundation or Platform has taken the name"
            renamings.append(Renaming(subject: "service \(name)", place: "Swift", name: module, reason: reason))
        }
    }

    private mutating func settle(_ entity: EntityDeclaration) {
        let name = entity.name.value
        let words = Words(name)
        let plural = pluralWords(of: entity, words)
        let (variable, pluralVariable) = variables(name, words, plural)
        entities[name] = EntityNames(
            type: types[name] ?? name,
            variable: variable,
            pluralVariable: pluralVariable,
            table: table(of: entity, plural),
            path: entity.path?.value ?? plural.kebabCase,
            singular: words.prose,
            plural: plural.prose
        )
        pluralTypes[name] = plural.upperCamelCase
    }

    private func pluralWords(of entity: EntityDeclaration, _ words: Words) -> Words {
        entity.plural.map { Words($0.value) } ?? words.plural
    }

    private mutating func variables(_ name: String, _ words: Words, _ plural: Words) -> (one: String, several: String) {
        var one = words.lowerCamelCase
        if SwiftWords.takenVariables.contains(one) {
            one += "Entity"
            let reason = "the emitted code uses the name itself"
            renamings.append(Renaming(subject: "entity \(name)", place: "Swift variable", name: one, reason: reason))
        }
        var several = plural.lowerCamelCase
        if several == words.lowerCamelCase { several += "List" }
        if SwiftWords.takenVariables.contains(several) { several += "Entities" }
        return (SwiftWords.escaped(one), SwiftWords.escaped(several))
    }

    private mutating func table(of entity: EntityDeclaration, _ plural: Words) -> String {
        let hint = "give it a shorter one with `table:`"
        if let table = entity.table {
            if NameSettlement.isReserved(table: table.value) {
                let hint = "names that begin with sqlite_ and strata_ are taken"
                diagnostics.error("E0610", at: table.location, "`\(table.value)` cannot be the name of a table", hint: hint)
            }
            NameLength.check(table.value, of: "table", at: table.location, hint: hint, &diagnostics)
            return table.value
        }
        var table = plural.snakeCase
        if NameSettlement.isReserved(table: table) {
            table = "entity_" + table
            let reason = "tables that begin with sqlite_ and strata_ are taken"
            renamings.append(Renaming(subject: "entity \(entity.name.value)", place: "SQL", name: table, reason: reason))
        }
        NameLength.check(table, of: "table", at: entity.name.location, hint: hint, &diagnostics)
        return table
    }

    private static func isReserved(table: String) -> Bool { table.hasPrefix("sqlite_") || table.hasPrefix("strata_") }

    private mutating func checkTables() {
        var tables: [String: EntityDeclaration] = [:]
        var paths: [String: EntityDeclaration] = [:]
        for entity in document.entities {
            guard let names = entities[entity.name.value] else { continue }
            check(names.table, "table", entity, entity.table?.location, &tables)
            check(names.path, "path", entity, entity.path?.location, &paths)
        }
    }

    private mutating func check(
        _ name: String,
        _ key: String,
        _ entity: EntityDeclaration,
        _ location: SourceLocation?,
        _ seen: inout [String: EntityDeclaration]
    ) {
        guard let other = seen[name], other.name.value != entity.name.value else {
            seen[name] = entity
            return
        }
        diagnostics.error(
            key == "table" ? "E0607" : "E0608",
            at: location ?? entity.name.location,
            "`\(entity.name.value)` and `\(other.name.value)` have the same \(key) `\(name)`",
            hint: "give one of them another with `\(key):`",
            related: [Diagnostic.Related(location: other.name.location, message: "`\(other.name.value)` is declared here")]
        )
    }
}
