import Diagnostics
import Spec

/// Turns `belongsTo` into keys of the entity's own table.
struct ReferenceResolver {
    /// What names stand for.
    let symbols: SpecSymbols
    /// How the rows of each entity are identified.
    let identifiers: [String: Entity.Identifier]
    /// What was found.
    var diagnostics = Diagnostics()

    /// Prepares to resolve references between entities that are identified so.
    init(symbols: SpecSymbols, identifiers: [String: Entity.Identifier]) {
        self.symbols = symbols
        self.identifiers = identifiers
    }

    /// The reference, or nothing if its target is not an entity.
    mutating func resolve(_ declaration: RelationDeclaration) -> Reference? {
        if declaration.isUnreadable, symbols.kind(of: declaration.target.value) != .entity { return nil }
        guard isEntity(declaration.target) else { return nil }
        let name = declaration.name.value
        var reference = Reference(
            name: name,
            swiftName: name + "ID",
            json: name + "Id",
            column: Words(name).snakeCase + "_id",
            target: declaration.target.value,
            targetIdentifier: identifiers[declaration.target.value] ?? .uuid,
            isOptional: declaration.isOptional,
            description: declaration.description?.value,
            renamedFrom: declaration.renamedFrom?.value,
            extensions: declaration.extensions
        )
        if declaration.isUnreadable { return reference }
        for conflict in ModifierExclusions.conflicts(declaration.modifiers, ModifierExclusions.references) {
            let message = "`\(conflict.modifier.name.rawValue)` cannot stand beside `\(conflict.with.rawValue)`"
            diagnostics.error("E0334", at: conflict.modifier.location, message, hint: conflict.reason)
        }
        for modifier in declaration.modifiers { apply(modifier, to: &reference) }
        checkFirstValue(reference, declaration)
        return reference
    }

    /// Whether a relation's target is an entity; reports it if not.
    mutating func isEntity(_ target: Located<String>) -> Bool {
        switch symbols.kind(of: target.value) {
        case .entity: return true
        case .enumeration, .value:
            let what = symbols.enums[target.value] == nil ? "a value object" : "an enum"
            diagnostics.error(
                "E0403",
                at: target.location,
                "`\(target.value)` is \(what)",
                hint: "write it under fields: relations lead to entities"
            )
        case .mixin:
            diagnostics.error("E0403", at: target.location, "`\(target.value)` is a mixin", hint: "relations lead to entities")
        case nil:
            let hint = Suggestion.hint(for: target.value, in: symbols.entityNames, otherwise: "declare it under entities:")
            diagnostics.error("E0401", at: target.location, "there is no entity `\(target.value)`", hint: hint)
        }
        return false
    }

    /// The reader has checked the values: `default` is `caller`, `onDelete` one of its three words.
    private func apply(_ modifier: Modifier, to reference: inout Reference) {
        switch modifier.name {
        case .unique: reference.isUnique = true
        case .filter: reference.isFilterable = true
        case .readonly: reference.isReadonly = true
        case .immutable: reference.isImmutable = true
        case .default: reference.defaultsToCaller = true
        case .onDelete: reference.onDelete = modifier.value.flatMap { Reference.DeleteRule(rawValue: $0.value) } ?? .restrict
        default: break
        }
    }

    private mutating func checkFirstValue(_ reference: Reference, _ declaration: RelationDeclaration) {
        let hasDefault = declaration.modifiers.contains { $0.name == .default }
        guard reference.isReadonly, !reference.isOptional, !hasDefault,
            let modifier = declaration.modifiers.first(where: { $0.name == .readonly })
        else { return }
        diagnostics.error(
            "E0410",
            at: modifier.location,
            "nothing gives `\(reference.name)` its first value",
            hint: "add default=caller, or make it optional with `?` and set it in the rules file"
        )
    }
}
