import Spec

/// An entity with its mixins put in, still as declarations.
struct ExpandedEntity: Sendable {
    /// The entity's own keys, completed by its mixins'; its `access` is the entity's own.
    var declaration: EntityDeclaration
    /// `access` as it is looked up: the entity's, then its mixins', in the order included.
    var accessLayers: [AccessDeclaration]

    /// Its name in the spec.
    var name: String { declaration.name.value }
}

extension EntityDeclaration {
    /// The fields and relations whose lines could not be read: their names are known, and nothing more is said of them.
    var unreadableNames: Set<String> {
        var names: Set<String> = []
        for field in fields where field.isUnreadable { names.insert(field.name.value) }
        for relation in relations where relation.isUnreadable { names.insert(relation.name.value) }
        return names
    }
}
