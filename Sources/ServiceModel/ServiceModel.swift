public import Spec

/// A spec with everything settled: names, links, columns, routes. Templates and schemas only read it.
public struct ServiceModel: Sendable, Hashable {
    /// What the service calls itself.
    public var service: ServiceIdentity
    /// Page sizes.
    public var pagination: Pagination
    /// The databases it runs on; the first serves when `DATABASE_URL` is unset.
    public var databases: [DatabaseKind]
    /// Its enums, in the order written.
    public var enums: [EnumType]
    /// Its value objects, in the order written.
    public var values: [ValueType]
    /// Its entities, in the order written.
    public var entities: [Entity]
    /// Every name that one rule had to change, for `strata show`.
    public var renamings: [Renaming]
    /// Top-level `x-…` keys.
    public var extensions: [ExtensionDeclaration]
    /// What is merged into the OpenAPI document.
    public var overlay: DocumentValue?
    /// The entity whose rows are the callers, where a plugin provides `auth`.
    public var principal: String?

    /// Creates a model.
    public init(
        service: ServiceIdentity,
        pagination: Pagination = Pagination(),
        databases: [DatabaseKind] = [.sqlite],
        enums: [EnumType] = [],
        values: [ValueType] = [],
        entities: [Entity] = [],
        renamings: [Renaming] = [],
        extensions: [ExtensionDeclaration] = [],
        overlay: DocumentValue? = nil
    ) {
        self.service = service
        self.pagination = pagination
        self.databases = databases
        self.enums = enums
        self.values = values
        self.entities = entities
        self.renamings = renamings
        self.extensions = extensions
        self.overlay = overlay
    }

    /// The entity of that name in the spec.
    public func entity(_ name: String) -> Entity? { entities.first { $0.name == name } }
    /// The enum of that name in the spec.
    public func enumeration(_ name: String) -> EnumType? { enums.first { $0.name == name } }
    /// The value object of that name in the spec.
    public func value(_ name: String) -> ValueType? { values.first { $0.name == name } }
}

/// What the service calls itself in each place.
public struct ServiceIdentity: Sendable, Hashable {
    /// As written: `Bookstore`.
    public var name: String
    /// The Swift module: `Bookstore` (with a suffix where an entity, an enum or Foundation has taken the name).
    public var module: String
    /// The package and the executable: `bookstore` (kebab-case).
    public var package: String
    /// The database file's name without extension: `bookstore`.
    public var databaseFile: String
    /// The description, if any.
    public var description: String?
    /// The API contract's version: `1.2.0`.
    public var version: String
    /// The path prefix that its major number gives: `/v1`.
    public var pathPrefix: String

    /// Creates an identity.
    public init(
        name: String,
        module: String,
        package: String,
        databaseFile: String,
        description: String?,
        version: String,
        pathPrefix: String
    ) {
        self.name = name
        self.module = module
        self.package = package
        self.databaseFile = databaseFile
        self.description = description
        self.version = version
        self.pathPrefix = pathPrefix
    }
}

/// Page sizes of lists.
public struct Pagination: Sendable, Hashable {
    /// Rows a page when the client does not say; 1 to `maximum`.
    public var defaultLimit: Int
    /// The most a client may ask for.
    public var maximumLimit: Int

    /// Creates page sizes.
    public init(defaultLimit: Int = 50, maximumLimit: Int = 200) {
        self.defaultLimit = defaultLimit
        self.maximumLimit = maximumLimit
    }
}

/// A database that Strata emits for.
public enum DatabaseKind: String, Sendable, Hashable, CaseIterable {
    case sqlite, postgres
}

/// A name that could not be used as it follows from the spec.
public struct Renaming: Sendable, Hashable {
    /// Whose name: `entity Type`, `field Book.self`.
    public var subject: String
    /// Where it is used: `Swift`, `SQL`.
    public var place: String
    /// The name that is used.
    public var name: String
    /// Why.
    public var reason: String

    /// Creates a renaming.
    public init(subject: String, place: String, name: String, reason: String) {
        self.subject = subject
        self.place = place
        self.name = name
        self.reason = reason
    }
}

/// An enum.
public struct EnumType: Sendable, Hashable {
    /// One of its values.
    public struct Case: Sendable, Hashable {
        /// The text in JSON and SQL.
        public var name: String
        /// The Swift case, escaped where needed.
        public var swiftName: String
        /// What people read.
        public var label: String?
        /// Its earlier name.
        public var renamedFrom: String?
        /// Its `x-…` keys.
        public var extensions: [ExtensionDeclaration] = []

        /// Creates a case.
        public init(name: String, swiftName: String, label: String? = nil, renamedFrom: String? = nil) {
            self.name = name
            self.swiftName = swiftName
            self.label = label
            self.renamedFrom = renamedFrom
        }
    }

    /// Its name in the spec.
    public var name: String
    /// The Swift type.
    public var swiftName: String
    /// Its description.
    public var description: String?
    /// Its cases in the order written.
    public var cases: [Case]
    /// Its `x-…` keys.
    public var extensions: [ExtensionDeclaration]

    /// Creates an enum.
    public init(name: String, swiftName: String, description: String? = nil, cases: [Case], extensions: [ExtensionDeclaration] = []) {
        self.name = name
        self.swiftName = swiftName
        self.description = description
        self.cases = cases
        self.extensions = extensions
    }
}

/// A value object.
public struct ValueType: Sendable, Hashable {
    /// Its name in the spec.
    public var name: String
    /// The Swift type.
    public var swiftName: String
    /// A variable that holds one, escaped where needed.
    public var variable: String
    /// For prose: `postal address`.
    public var singular: String
    /// Its members; a holder's columns are named after holder and member.
    public var fields: [Field]
    /// Its `x-…` keys.
    public var extensions: [ExtensionDeclaration]

    /// Creates a value object.
    public init(
        name: String,
        swiftName: String,
        variable: String,
        singular: String,
        fields: [Field],
        extensions: [ExtensionDeclaration] = []
    ) {
        self.name = name
        self.swiftName = swiftName
        self.variable = variable
        self.singular = singular
        self.fields = fields
        self.extensions = extensions
    }
}
