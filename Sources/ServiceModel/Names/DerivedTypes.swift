import Spec

/// The Swift types that the emitted code derives from a type of the spec: its own name with a prefix or a suffix.
struct DerivedTypes {
    private var affixes: [(prefix: String, suffix: String)]

    /// Nothing: an enum stands alone.
    static let ofEnum = DerivedTypes(affixes: [])
    /// A value object has tests.
    static let ofValueObject = DerivedTypes(affixes: [("", "Tests")])

    private static let ofEveryEntity: [(prefix: String, suffix: String)] = [
        ("", "Input"), ("", "Patch"), ("", "Service"), ("", "Controller"), ("", "Repository"), ("SQL", "Repository"),
        ("Fake", "Repository"), ("", "Hooks"), ("Recording", "Hooks"), ("", "Rules"), ("", "Links"),
        ("", "Tests"), ("", "ServiceTests"), ("", "RepositoryTests"), ("", "RelationsTests"), ("", "DeletionTests"), ("", "ContractTests"),
    ]

    /// What is derived from an entity, given what stands in it; a mixin may add anything.
    init(of entity: EntityDeclaration) {
        let includes = !entity.include.isEmpty
        func holds(_ modifier: Modifier.Name) -> Bool {
            includes || entity.fields.contains { $0.modifiers.contains { $0.name == modifier } }
        }
        var affixes = Self.ofEveryEntity
        if includes || !entity.rules.isEmpty { affixes += [("", "RuleChecks"), ("", "RuleTests")] }
        if includes || !entity.actions.isEmpty {
            affixes += [("", "Actions"), ("", "ActionHooks"), ("Recording", "ActionHooks"), ("", "ActionTests")]
        }
        if holds(.search) { affixes.append(("", "SearchTests")) }
        if holds(.secret) { affixes.append(("", "SecretTests")) }
        if includes || entity.operations?.contains(where: { $0.value == "bulk" }) == true { affixes.append(("", "BulkTests")) }
        self.affixes = affixes
    }

    private init(affixes: [(prefix: String, suffix: String)]) {
        self.affixes = affixes
    }

    /// The names that are derived from a type of this name.
    func names(of type: String) -> [String] { affixes.map { $0.prefix + type + $0.suffix } }
}
