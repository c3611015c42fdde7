import Diagnostics
import Spec

/// Turns an entity with its mixins put in into an entity with fields and references.
///
/// What needs the other entities (collections, rules, routes) comes after it.
struct EntityResolver {
    var fields: FieldResolver
    var references: ReferenceResolver
    var diagnostics = Diagnostics()

    /// The entity with its fields, its references and what its flags say.
    mutating func resolve(_ expanded: ExpandedEntity, names: EntityNames) -> Entity {
        let declaration = expanded.declaration
        var entity = Entity(name: expanded.name, names: names)
        entity.description = declaration.description?.value
        entity.identifier = EntityResolver.identifier(of: declaration)
        entity.hasTimestamps = declaration.timestamps?.value ?? true
        entity.versioning = EntityResolver.versioning(of: declaration)
        entity.softDelete = declaration.softDelete?.value ?? false
        entity.operations = EntityResolver.operations(of: declaration)
        resolveBulk(declaration, &entity)
        entity.renamedFrom = declaration.renamedFrom?.value
        entity.extensions = declaration.extensions
        entity.fields = declaration.fields.compactMap { fields.resolve($0, of: expanded.name, in: .entity) }
        for relation in declaration.relations {
            if relation.kind.value == .belongsTo {
                if let reference = references.resolve(relation) { entity.references.append(reference) }
            } else if !relation.isUnreadable {
                _ = references.isEntity(relation.target)
            }
        }
        if !declaration.isUnreadable, declaration.fields.isEmpty, !declaration.relations.contains(where: { $0.kind.value == .belongsTo }) {
            diagnostics.error(
                "E0418",
                at: declaration.name.location,
                "`\(expanded.name)` has neither a field nor a belongsTo",
                hint: "add to \(expanded.name): fields: { name: string }"
            )
        }
        return entity
    }

    private mutating func resolveBulk(_ declaration: EntityDeclaration, _ entity: inout Entity) {
        guard let word = declaration.operations?.first(where: { $0.value == "bulk" }) else { return }
        entity.hasBulk = true
        if entity.batchOperations.isEmpty {
            diagnostics.error(
                "E0421",
                at: word.location,
                "`bulk` has nothing to repeat in `\(entity.name)`",
                hint: "add create, update or delete to its operations, or leave bulk out"
            )
        }
    }

    /// How the rows of an entity are identified.
    static func identifier(of declaration: EntityDeclaration) -> Entity.Identifier {
        declaration.id.flatMap { Entity.Identifier(rawValue: $0.value) } ?? .uuid
    }

    private static func versioning(of declaration: EntityDeclaration) -> Entity.Versioning {
        switch declaration.versioned?.value {
        case "false": .off
        case "required": .required
        default: .optional
        }
    }

    private static func operations(of declaration: EntityDeclaration) -> [Operation] {
        guard let written = declaration.operations else { return Operation.allCases }
        let names = Set(written.map(\.value))
        return Operation.allCases.filter { names.contains($0.rawValue) }
    }
}
