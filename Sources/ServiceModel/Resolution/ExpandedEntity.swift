import Spec

/// An entity with its mixins put in, still as declarations.
struct ExpandedEntity: Sendable {
    /// The entity's own keys, completed by its mixins'; its `access` is the entity's own.
    var declaration: EntityDeclaration
    /// `access` as it is looked up: the entity's, then its mixins', in the order included.
    var accessLayers: [AccessDeclaration]

    /// Its name.
    var name: String { declaration.name.value }
}
