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
        entity.versioning = versioning(of: declaration)
        entity.softDelete = declaration.softDelete?.value ?? false
        entity.operations = operations(of: declaration)
        entity.renamedFrom = declaration.renamedFrom?.value
        entity.extensions = declaration.extensions
        entity.fields = declaration.fields.compactMap { fields.resolve($0, of: expanded.name, in: .entity) }
        for relation in declaration.relations {
            if relation.kind.value == .belongsTo {
                if let reference = references.resolve(relation) { entity.references.append(reference) }
            } else {
                _ = references.isEntity(relation.target)
            }
        }
        checkIdentifier(declaration)
        if declaration.fields.isEmpty, !declaration.relations.contains(where: { $0.kind.value == .belongsTo }) {
            diagnostics.error(
                "E0418",
                at: declaration.name.location,
                "`\(expanded.name)` has neither a field nor a belongsTo",
                hint: "add to \(expanded.name): fields: { name: string }"
            )
        }
        return entity
    }

    /// How the rows of an entity are identified.
    static func identifier(of declaration: EntityDeclaration) -> Entity.Identifier {
        declaration.id.flatMap { Entity.Identifier(rawValue: $0.value) } ?? .uuid
    }

    private mutating func checkIdentifier(_ declaration: EntityDeclaration) {
        guard let id = declaration.id, Entity.Identifier(rawValue: id.value) == nil else { return }
        diagnostics.error("E0422", at: id.location, "`\(id.value)` is no identifier", hint: "write `id: uuid` or `id: int`")
    }

    private mutating func versioning(of declaration: EntityDeclaration) -> Entity.Versioning {
        switch declaration.versioned?.value {
        case nil, "true": return .optional
        case "false": return .off
        case "required": return .required
        case .some(let text):
            diagnostics.error(
                "E0422",
                at: declaration.versioned?.location,
                "`\(text)` is not a way to version",
                hint: "write true, false or required"
            )
            return .optional
        }
    }

    private mutating func operations(of declaration: EntityDeclaration) -> [Operation] {
        guard let written = declaration.operations else { return Operation.allCases }
        var operations: Set<Operation> = []
        for name in written {
            guard let operation = Operation(rawValue: name.value) else {
                let known = Operation.allCases.map(\.rawValue)
                let hint = Suggestion.hint(for: name.value, in: known, otherwise: "there are \(known.joined(separator: ", "))")
                diagnostics.error("E0421", at: name.location, "there is no operation `\(name.value)`", hint: hint)
                continue
            }
            if !operations.insert(operation).inserted {
                diagnostics.error("E0421", at: name.location, "`\(name.value)` stands here twice", hint: "take one of them out")
            }
        }
        return Operation.allCases.filter(operations.contains)
    }
}
