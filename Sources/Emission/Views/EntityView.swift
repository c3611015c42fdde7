import RelationalSchema
import ServiceModel

/// Everything that a template of scope *entity* can print.
struct EntityView: Sendable {
    var module: String
    var name: String
    var type: String
    var variable: String
    var pluralVariable: String
    var table: String
    var singular: String
    var aSingular: String
    var plural: String
    var pluralCapitalized: String
    var doc: [String]
    var idType: String
    var idScalar: String
    var idText: String
    var identifier: String
    var isIntegerID: Bool
    var isVersioned: Bool
    var requiresIfMatch: Bool
    var hasTimestamps: Bool
    var creationTakesTime: Bool
    var properties: [PropertyView]
    var columns: [ColumnView]
    var references: [ReferenceView]
    var collections: [CollectionView]
    var routes: [RouteView]
    var collectionPath: String
    var operations: Set<ServiceModel.Operation>
    var listFields: [String]
    var defaultSort: String
    var defaultLimit: String
    var maximumLimit: String
    var columnLines: [String]
    var placeholderLines: [String]
    var assignmentLines: [String]
    var constraintMembers: [MemberView]
}

/// One column of the entity's table, in the order of the select list.
struct ColumnView: Sendable {
    var column: String
    /// The property, qualified where a parameter would shadow it.
    var assignee: String
    /// The call that reads it from a row.
    var rowRead: String
    /// The value that is bound to it.
    var scalar: String
}

/// A column and the JSON member that it holds.
struct MemberView: Sendable {
    var column: String
    var json: String
}

/// One reference, for the explanation of a broken foreign key.
struct ReferenceView: Sendable {
    var json: String
    var swift: String
    var scalar: String
    var targetType: String
    var targetTable: String
    var targetVariable: String
    var targetSingular: String
    var isOptional: Bool
}

/// One sub-collection.
struct CollectionView: Sendable {
    var name: String
    var method: String
    var handler: String
    var path: String
    var target: String
    var repository: String
    /// Whether this is the first collection that needs the target's repository.
    var declares: Bool
    var column: String
    var plural: String
    var ownerSingular: String
}

/// One route as its controller registers it.
struct RouteView: Sendable {
    var verb: String
    var method: String
    var path: String
    var handler: String
    var operationID: String
}
