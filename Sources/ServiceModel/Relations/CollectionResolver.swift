import Diagnostics
import Spec

/// Finds, for the relations whose key stands elsewhere, where that is.
struct CollectionResolver {
    /// The entities by name, with their references.
    let entities: [String: Entity]
    /// The declarations of all relations, mixins put in, by entity.
    let relations: [String: [RelationDeclaration]]
    /// The entities of which not all could be read.
    let unreadable: Set<String>
    /// The order of the entities in the document, which names link tables.
    let positions: [String: Int]
    /// What was found.
    var diagnostics = Diagnostics()
    /// The names that had to change.
    var renamings: [Renaming] = []

    /// Prepares to resolve the collections of entities whose references are known.
    init(entities: [Entity], declarations: [ExpandedEntity]) {
        self.entities = Dictionary(entities.map { ($0.name, $0) }) { first, _ in first }
        relations = Dictionary(declarations.map { ($0.name, $0.declaration.relations) }) { first, _ in first }
        unreadable = Set(declarations.filter(\.declaration.isUnreadable).map(\.name))
        positions = Dictionary(declarations.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    }

    /// The collection, or nothing after a report. The target is known to be an entity.
    mutating func resolve(_ declaration: RelationDeclaration, of entity: Entity) -> Collection? {
        guard !unreadable.contains(declaration.target.value), let kind = kind(of: declaration, entity) else { return nil }
        let name = declaration.name.value
        var collection = Collection(
            name: name,
            swiftName: swiftName(name, entity),
            path: Words(name).kebabCase,
            kind: kind,
            target: declaration.target.value,
            description: declaration.description?.value
        )
        collection.extensions = declaration.extensions
        return collection
    }

    private mutating func swiftName(_ name: String, _ entity: Entity) -> String {
        guard SwiftWords.takenMembers.contains(name) else { return SwiftWords.escaped(name) }
        let other = name + "Relation"
        let reason = "the name means something else in Swift"
        renamings.append(Renaming(subject: "relation \(entity.name).\(name)", place: "Swift", name: other, reason: reason))
        return other
    }

    private mutating func kind(of declaration: RelationDeclaration, _ entity: Entity) -> Collection.Kind? {
        switch declaration.kind.value {
        case .belongsTo: return nil
        case .hasMany: return inverse(of: declaration, entity).map { .hasMany(inverse: $0.name) }
        case .hasOne:
            guard let inverse = inverse(of: declaration, entity) else { return nil }
            if !inverse.isUnique {
                diagnostics.error(
                    "E0409",
                    at: declaration.target.location,
                    "\(declaration.target.value) may point back several times",
                    hint: "add `unique` to \(declaration.target.value).\(inverse.name), or write hasMany"
                )
            }
            return .hasOne(inverse: inverse.name)
        case .manyToMany:
            return declaration.modifier(.through) == nil ? link(declaration, entity) : through(declaration, entity)
        }
    }

    /// The `belongsTo` of the target that leads back.
    private mutating func inverse(of declaration: RelationDeclaration, _ entity: Entity) -> Reference? {
        let target = declaration.target
        let candidates = entities[target.value]?.references.filter { $0.target == entity.name } ?? []
        if let wanted = declaration.modifier(.inverse)?.value {
            if let found = candidates.first(where: { $0.name == wanted.value }) { return found }
            let names = candidates.map(\.name)
            let otherwise = names.isEmpty ? nil : "it has \(names.joined(separator: ", "))"
            let hint = Suggestion.hint(for: wanted.value, in: names, otherwise: otherwise)
            let message = "\(target.value) has no belongsTo \(entity.name) called `\(wanted.value)`"
            diagnostics.error("E0407", at: wanted.location, message, hint: hint)
            return nil
        }
        if candidates.count == 1 { return candidates[0] }
        if candidates.isEmpty {
            let name = Words(entity.name).lowerCamelCase
            diagnostics.error(
                "E0405",
                at: target.location,
                "\(target.value) does not point back",
                hint: "add to \(target.value): relations: \(name): belongsTo \(entity.name)"
            )
        } else {
            reportSeveral(candidates.map(\.name), target)
        }
        return nil
    }

    private mutating func reportSeveral(_ names: [String], _ target: Located<String>) {
        let message = "\(target.value) points back \(names.count) times"
        let hint = "add " + names.map { "inverse=\($0)" }.joined(separator: " or ")
        diagnostics.error("E0406", at: target.location, message, hint: hint)
    }
}

extension RelationDeclaration {
    /// The modifier of that name, if it is written.
    func modifier(_ name: Modifier.Name) -> Modifier? { modifiers.first { $0.name == name } }
}
