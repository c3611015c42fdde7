/// The keys that one kind of mapping takes, and what other tools call them.
struct KeyTable: Sendable {
    /// The mapping in words: `an entity`.
    var owner: String
    /// Its keys, in the order in which messages list them.
    var keys: [String]
    /// Whether it takes `x-…` keys.
    var takesExtensions: Bool
    /// What to write instead of keys of other tools.
    var foreign: [String: String]

    init(_ owner: String, _ keys: [String], takesExtensions: Bool = false, foreign: [String: String] = [:]) {
        self.owner = owner
        self.keys = keys
        self.takesExtensions = takesExtensions
        self.foreign = foreign
    }

    /// The spec itself.
    static let spec = KeyTable(
        "the spec",
        [
            "strata", "service", "api", "database", "enums", "values", "mixins", "entities", "imports", "plugins", "auth", "access",
            "house",
            "migrations",
        ],
        takesExtensions: true,
        foreign: [
            "models": "write entities", "tables": "write entities", "resources": "write entities", "types": "write enums or values",
            "schemas": "write entities", "name": "it stands under `service`",
            "version": "write `strata: 1`; the API's version stands under `service`",
            "description": "it stands under `service`", "info": "write service", "databases": "write database: [sqlite, postgres]",
            "include": "write imports", "valueObjects": "write values", "pagination": "it stands under `api`",
            "roles": "they stand under `auth`",
            "relations": "they stand under an entity", "fields": "they stand under an entity",
        ]
    )

    /// The keys of a file that is imported.
    static let importedKeys: Set<String> = ["strata", "imports", "enums", "values", "mixins", "entities"]

    static let service = KeyTable(
        "service",
        ["name", "description", "version"],
        foreign: ["title": "write name", "summary": "write description"]
    )
    static let api = KeyTable(
        "api",
        ["pagination", "overlay"],
        foreign: ["version": "it stands under `service`", "prefix": "the path prefix follows from service.version"]
    )
    static let pagination = KeyTable(
        "pagination",
        ["default", "max"],
        foreign: ["limit": "write default", "maximum": "write max", "size": "write default"]
    )
    static let auth = KeyTable(
        "auth",
        ["principal", "login", "roles", "scopes", "tenant"],
        foreign: ["user": "write principal", "entity": "write principal", "username": "write login", "permissions": "write scopes"]
    )
    static let enumeration = KeyTable(
        "an enum",
        ["values", "description", "renamedFrom"],
        takesExtensions: true,
        foreign: [
            "cases": "write values", "members": "write values",
            "default": "a default belongs to the field: status: OrderStatus default=draft",
        ]
    )
    static let enumValue = KeyTable(
        "a value of an enum",
        ["label", "renamedFrom"],
        takesExtensions: true,
        foreign: ["description": "write label", "title": "write label", "name": "write label"]
    )

    private static let sharedEntityKeys = [
        "description", "include", "fields", "relations", "unique", "indexes", "rules", "actions", "operations", "defaultSort", "access",
        "owner",
        "tenant", "cache", "id", "timestamps", "versioned", "softDelete",
    ]
    private static let foreignEntityKeys = [
        "properties": "write fields", "columns": "write fields", "attributes": "write fields", "members": "write fields",
        "relationships": "write relations", "associations": "write relations", "references": "write relations", "edges": "write relations",
        "index": "write indexes: [[a, b]]", "uniques": "write unique: [[a, b]]", "constraints": "write rules, or unique: [[a, b]]",
        "validations": "write rules", "checks": "write rules", "methods": "write operations, or actions", "crud": "write operations",
        "mixins": "write include: [Mixin]", "extends": "write include: [Mixin]", "inherits": "write include: [Mixin]",
        "uses": "write include: [Mixin]",
        "sort": "write defaultSort", "orderBy": "write defaultSort", "order": "write defaultSort", "permissions": "write access",
        "policies": "write access",
        "policy": "write access", "roles": "they stand under `auth`", "soft_delete": "write softDelete", "paranoid": "write softDelete",
        "primaryKey": "write id: uuid or id: int", "primary_key": "write id: uuid or id: int", "pk": "write id: uuid or id: int",
        "tableName": "write table", "table_name": "write table", "pluralName": "write plural", "route": "write path",
        "endpoint": "write path",
        "optimisticLocking": "write versioned", "version": "write versioned", "timestamp": "write timestamps",
        "comment": "write description",
        "doc": "write description", "search": "it is a modifier of fields", "filter": "it is a modifier of fields",
    ]
    static let entity = KeyTable(
        "an entity",
        sharedEntityKeys + ["plural", "table", "path", "renamedFrom"],
        takesExtensions: true,
        foreign: foreignEntityKeys
    )
    static let mixin = KeyTable("a mixin", sharedEntityKeys, takesExtensions: true, foreign: foreignEntityKeys)

    static let field = KeyTable(
        "a field",
        ["type"] + ModifierOwner.field.allowed.map(\.rawValue) + ["description", "renamedFrom", "backfill"],
        takesExtensions: true,
        foreign: ForeignSpellings.modifiers.merging(["was": "write renamedFrom"]) { first, _ in first }
    )
    static let relation = KeyTable(
        "a relation",
        [
            "type", "unique", "filter", "readonly", "immutable", "default", "onDelete", "read", "write", "inverse", "through",
            "description", "renamedFrom", "backfill",
        ],
        takesExtensions: true,
        foreign: [
            "kind": "write type: belongsTo Author", "target": "it follows the kind: type: belongsTo Author",
            "to": "it follows the kind: type: belongsTo Author",
            "entity": "it follows the kind: type: belongsTo Author", "optional": "write `?` after the target",
            "nullable": "write `?` after the target",
            "via": "write through", "joinTable": "write through", "on_delete": "write onDelete", "cascade": "write onDelete: cascade",
        ]
    )
    static let rule = KeyTable(
        "a rule",
        ["check", "message", "renamedFrom"],
        takesExtensions: true,
        foreign: [
            "condition": "write check", "if": "write check: if … then …", "rule": "write check", "description": "write message",
            "error": "write message", "type": "write check",
        ]
    )
    static let action = KeyTable(
        "an action",
        ["description", "when", "input", "set", "renamedFrom"],
        takesExtensions: true,
        foreign: [
            "if": "write when", "condition": "write when", "guard": "write when", "params": "write input", "parameters": "write input",
            "body": "write input",
            "do": "write set", "then": "write set", "access": "write it under the entity's `access`, by the action's name",
        ]
    )
}
