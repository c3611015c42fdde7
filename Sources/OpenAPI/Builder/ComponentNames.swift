import ServiceModel

/// What the schemas of the components are called. Entities and enums have their names from the spec; a name that Strata makes up gives
/// way to them.
struct ComponentNames {
    private var taken: Set<String>
    private var names: [String: String] = [:]

    init(for model: ServiceModel) {
        taken = Set(model.entities.map(\.name) + model.enums.map(\.name) + model.values.map(\.name))
        for suffix in ["Part", "Input", "Replacement", "Patch", "Page", "Batch", "BatchCreation", "BatchUpdate", "BatchDeletion"] {
            for entity in model.entities { claim(entity.name, suffix) }
        }
        for value in model.values {
            for suffix in ["Input", "Patch"] { claim(value.name, suffix) }
        }
        for entity in model.entities {
            for action in entity.actions { claim(entity.name, Self.suffix(action)) }
        }
        for name in ["Problem", "ProblemError", "PageLinks", "Health", "Timestamp", "TimestampInput"] { claim("", name) }
    }

    /// `Book` with `OrderInput` and `BookOrder` with `Input` would be the same name, so each is remembered by its two parts.
    private mutating func claim(_ owner: String, _ suffix: String) {
        var name = owner + suffix
        while !taken.insert(name).inserted { name += "Schema" }
        names["\(owner)/\(suffix)"] = name
    }

    private static func suffix(_ action: Action) -> String { OperationBuilder.capitalized(action.name) + "Input" }

    private func made(_ owner: String, _ suffix: String) -> String { names["\(owner)/\(suffix)"] ?? owner + suffix }

    func response(_ entity: Entity) -> String { entity.name }
    func part(_ entity: Entity) -> String { made(entity.name, "Part") }
    /// A row as it is read: all of it, or what `fields` asks for.
    func shown(_ entity: Entity) -> JSONSchema {
        var schema = JSONSchema()
        schema.anyOf = [JSONSchema(reference: response(entity)), JSONSchema(reference: part(entity))]
        return schema
    }
    func input(_ entity: Entity) -> String { made(entity.name, "Input") }
    func replacement(_ entity: Entity) -> String { entity.hasImmutableMembers ? made(entity.name, "Replacement") : input(entity) }
    func patch(_ entity: Entity) -> String { made(entity.name, "Patch") }
    func input(_ action: Action, _ entity: Entity) -> String { made(entity.name, Self.suffix(action)) }
    func page(_ entity: Entity) -> String { made(entity.name, "Page") }
    func batch(_ entity: Entity) -> String { made(entity.name, "Batch") }
    func batchCreation(_ entity: Entity) -> String { made(entity.name, "BatchCreation") }
    func batchUpdate(_ entity: Entity) -> String { made(entity.name, "BatchUpdate") }
    func batchDeletion(_ entity: Entity) -> String { made(entity.name, "BatchDeletion") }
    func enumeration(_ name: String) -> String { name }
    func value(_ name: String, _ use: FieldSchema.Use) -> String {
        switch use {
        case .response: name
        case .input: made(name, "Input")
        case .patch: made(name, "Patch")
        }
    }
    var problem: String { made("", "Problem") }
    var problemError: String { made("", "ProblemError") }
    var pageLinks: String { made("", "PageLinks") }
    var health: String { made("", "Health") }
    var timestamp: String { made("", "Timestamp") }
    var timestampInput: String { made("", "TimestampInput") }
}

extension Entity {
    /// Whether some member can be sent at creation and never again, so that a replacement has fewer members.
    var hasImmutableMembers: Bool {
        fields.contains { $0.isImmutable && !$0.isReadonly } || references.contains { $0.isImmutable && !$0.isReadonly }
    }

    /// Whether two rows can be in each other's way by what clients send.
    var hasUniques: Bool { !clientUniqueSets.isEmpty }

    /// The operations that clients can call.
    func offers(_ operation: Operation) -> Bool { operations.contains(operation) }
}
