public import Spec

/// An entity with its mixins put in and everything resolved.
public struct Entity: Sendable, Hashable {
    /// How rows are identified.
    public enum Identifier: String, Sendable, Hashable {
        /// UUID version 7, made by the service.
        case uuid
        /// A 64-bit integer, made by the database.
        case int
    }

    /// Whether writes look at the version.
    public enum Versioning: String, Sendable, Hashable {
        /// No version, no ETag.
        case off
        /// `If-Match` is honoured when sent.
        case optional
        /// `If-Match` must be sent, else 428.
        case required
    }

    /// Its name in the spec: `OrderLine`.
    public var name: String
    /// Its names elsewhere.
    public var names: EntityNames
    /// Its description.
    public var description: String?
    /// How rows are identified.
    public var identifier: Identifier
    /// Whether rows carry `createdAt` and `updatedAt`.
    public var hasTimestamps: Bool
    /// Whether rows carry `version`.
    public var versioning: Versioning
    /// Whether DELETE hides.
    public var softDelete: Bool
    /// Its fields, mixins' first, in the order written.
    public var fields: [Field]
    /// The `belongsTo`s: keys that stand in this entity's table.
    public var references: [Reference]
    /// The other relations: sub-collections and links.
    public var collections: [Collection]
    /// Declared composite uniques: column owners by spec name.
    public var uniques: [[String]]
    /// Declared composite indexes.
    public var indexes: [[String]]
    /// The sort of a list when the client does not say; never empty of meaning: `id` follows always.
    public var defaultSort: [SortKey]
    /// Its rules, conditions typed.
    public var rules: [Rule]
    /// Its actions.
    public var actions: [Action]
    /// What clients can do, in the order list, get, create, replace, update, delete.
    public var operations: [Operation]
    /// Whether several rows can be created, updated and deleted with one request, as far as one can.
    public var hasBulk = false
    /// Every route of this entity, in the order of `operations`, then for several rows, then sub-collections, then actions.
    public var routes: [Route]
    /// Its earlier name.
    public var renamedFrom: String?
    /// Its `x-…` keys.
    public var extensions: [ExtensionDeclaration]

    /// Creates an entity.
    public init(
        name: String,
        names: EntityNames,
        description: String? = nil,
        identifier: Identifier = .uuid,
        hasTimestamps: Bool = true,
        versioning: Versioning = .optional,
        softDelete: Bool = false,
        fields: [Field] = [],
        references: [Reference] = [],
        collections: [Collection] = [],
        uniques: [[String]] = [],
        indexes: [[String]] = [],
        defaultSort: [SortKey] = [],
        rules: [Rule] = [],
        actions: [Action] = [],
        operations: [Operation] = Operation.allCases,
        routes: [Route] = [],
        renamedFrom: String? = nil,
        extensions: [ExtensionDeclaration] = []
    ) {
        self.name = name
        self.names = names
        self.description = description
        self.identifier = identifier
        self.hasTimestamps = hasTimestamps
        self.versioning = versioning
        self.softDelete = softDelete
        self.fields = fields
        self.references = references
        self.collections = collections
        self.uniques = uniques
        self.indexes = indexes
        self.defaultSort = defaultSort
        self.rules = rules
        self.actions = actions
        self.operations = operations
        self.routes = routes
        self.renamedFrom = renamedFrom
        self.extensions = extensions
    }

    /// The field of that name in the spec.
    public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
    /// The `belongsTo` of that name in the spec.
    public func reference(_ name: String) -> Reference? { references.first { $0.name == name } }
}

/// What an entity is called in each place.
public struct EntityNames: Sendable, Hashable {
    /// The Swift type: `OrderLine`; with a suffix where the name is taken (`Type` → `TypeEntity`).
    public var type: String
    /// A variable that holds one: `orderLine`, escaped where needed.
    public var variable: String
    /// A variable that holds several: `orderLines`, escaped where needed.
    public var pluralVariable: String
    /// The SQL table: `order_lines`.
    public var table: String
    /// The path segment: `order-lines`.
    public var path: String
    /// For prose, one: `order line`.
    public var singular: String
    /// For prose, several: `order lines`.
    public var plural: String

    /// Creates the names.
    public init(type: String, variable: String, pluralVariable: String, table: String, path: String, singular: String, plural: String) {
        self.type = type
        self.variable = variable
        self.pluralVariable = pluralVariable
        self.table = table
        self.path = path
        self.singular = singular
        self.plural = plural
    }
}

/// A `belongsTo`: a key in this entity's table.
public struct Reference: Sendable, Hashable {
    /// What happens to this row when its target is deleted.
    public enum DeleteRule: String, Sendable, Hashable {
        case restrict, cascade, setNull
    }

    /// Its name in the spec: `author`.
    public var name: String
    /// The Swift property of the key: `authorID`.
    public var swiftName: String
    /// The JSON member and query name: `authorId`.
    public var json: String
    /// The column: `author_id`.
    public var column: String
    /// The entity it leads to, by its name in the spec.
    public var target: String
    /// How the target's rows are identified, and so the key's type.
    public var targetIdentifier: Entity.Identifier
    /// Whether it may be absent.
    public var isOptional: Bool
    /// Whether a target has at most one.
    public var isUnique: Bool
    /// What a delete of the target does.
    public var onDelete: DeleteRule
    /// Whether lists filter by it.
    public var isFilterable: Bool
    /// Sent at creation only.
    public var isImmutable: Bool
    /// Never sent.
    public var isReadonly: Bool
    /// `default=caller`.
    public var defaultsToCaller: Bool
    /// Its description.
    public var description: String?
    /// Its earlier name.
    public var renamedFrom: String?
    /// Its `x-…` keys.
    public var extensions: [ExtensionDeclaration]

    /// Creates a reference.
    public init(
        name: String,
        swiftName: String,
        json: String,
        column: String,
        target: String,
        targetIdentifier: Entity.Identifier = .uuid,
        isOptional: Bool = false,
        isUnique: Bool = false,
        onDelete: DeleteRule = .restrict,
        isFilterable: Bool = false,
        isImmutable: Bool = false,
        isReadonly: Bool = false,
        defaultsToCaller: Bool = false,
        description: String? = nil,
        renamedFrom: String? = nil,
        extensions: [ExtensionDeclaration] = []
    ) {
        self.name = name
        self.swiftName = swiftName
        self.json = json
        self.column = column
        self.target = target
        self.targetIdentifier = targetIdentifier
        self.isOptional = isOptional
        self.isUnique = isUnique
        self.onDelete = onDelete
        self.isFilterable = isFilterable
        self.isImmutable = isImmutable
        self.isReadonly = isReadonly
        self.defaultsToCaller = defaultsToCaller
        self.description = description
        self.renamedFrom = renamedFrom
        self.extensions = extensions
    }
}

/// A relation whose key stands elsewhere.
public struct Collection: Sendable, Hashable {
    /// Where its rows come from.
    public enum Kind: Sendable, Hashable {
        /// Rows of the target whose reference of that name leads here.
        case hasMany(inverse: String)
        /// The one row of the target whose reference leads here.
        case hasOne(inverse: String)
        /// A link table; `inverse` is the name on the other side, if declared there.
        case manyToMany(inverse: String?, linkTable: String)
        /// Read through a joining entity: its reference that leads here, and the one that leads to the target.
        case through(entity: String, near: String, far: String)
    }

    /// Its name in the spec: `books`.
    public var name: String
    /// Its Swift name, escaped where needed.
    public var swiftName: String
    /// Its path segment: `books`.
    public var path: String
    /// Its kind.
    public var kind: Kind
    /// The entity it leads to.
    public var target: String
    /// Its description.
    public var description: String?
    /// Its `x-…` keys.
    public var extensions: [ExtensionDeclaration] = []

    /// Creates a collection.
    public init(name: String, swiftName: String, path: String, kind: Kind, target: String, description: String? = nil) {
        self.name = name
        self.swiftName = swiftName
        self.path = path
        self.kind = kind
        self.target = target
        self.description = description
    }
}

/// One key of a sort.
public struct SortKey: Sendable, Hashable {
    /// The field's name in the spec, or `id`, `createdAt`, `updatedAt`.
    public var field: String
    /// Whether larger values come first.
    public var descending: Bool

    /// Creates a key.
    public init(field: String, descending: Bool = false) {
        self.field = field
        self.descending = descending
    }
}

/// What clients can do to an entity.
public enum Operation: String, Sendable, Hashable, CaseIterable {
    case list, get, create, replace, update, delete
}

/// One route.
public struct Route: Sendable, Hashable {
    /// What it does.
    public enum Purpose: Sendable, Hashable {
        case operation(Operation)
        /// An operation on several rows: create, update or delete.
        case batch(Operation)
        /// The rows of a collection, by its name.
        case collection(String)
        /// An action, by its name.
        case action(String)
    }

    /// The HTTP method: `GET`.
    public var method: String
    /// The path with parameters in braces: `/v1/authors/{id}/books`.
    public var path: String
    /// What it does.
    public var purpose: Purpose
    /// The OpenAPI `operationId`, unique in the service: `listAuthorBooks`.
    public var operationID: String

    /// Creates a route.
    public init(method: String, path: String, purpose: Purpose, operationID: String) {
        self.method = method
        self.path = path
        self.purpose = purpose
        self.operationID = operationID
    }
}
