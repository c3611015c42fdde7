public import Diagnostics

/// A value with the place where it was written.
public struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
    /// What was written.
    public var value: Value
    /// Where it was written.
    public var location: SourceLocation

    /// Puts a value at its place.
    public init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

/// A spec as it was written, imports merged: parsed to the last line, every part with its position, nothing resolved.
///
/// Names are still text, types still unresolved; `ServiceModel` links and checks them.
public struct SpecDocument: Sendable, Hashable {
    /// The texts that were read, the spec first, then its imports: what a diagnostic quotes.
    public var sources: [SpecSource] = []
    /// `service:`.
    public var service: ServiceDeclaration
    /// `api:`.
    public var api = APIDeclaration()
    /// `database:`, in the order written; empty when absent (which means SQLite).
    public var databases: [Located<String>] = []
    /// `enums:`, in the order written.
    public var enums: [EnumDeclaration] = []
    /// `values:`.
    public var values: [ValueDeclaration] = []
    /// `mixins:`; the same shape as entities.
    public var mixins: [EntityDeclaration] = []
    /// `entities:`.
    public var entities: [EntityDeclaration] = []
    /// `plugins:`: names with their options, in the order written.
    public var plugins: [PluginDeclaration] = []
    /// What those plugins provide, such as `auth`; nil until they have been found, and then their names tell.
    public var capabilities: Set<String>?
    /// `auth:`.
    public var auth: AuthDeclaration?
    /// `access:` at the top level.
    public var access: AccessDeclaration?
    /// `house:` and `migrations:`: kept as trees until their commands exist.
    public var house: Located<SpecValue>?
    /// `migrations:`.
    public var migrations: Located<SpecValue>?
    /// Top-level `x-…` keys.
    public var extensions: [ExtensionDeclaration] = []

    /// Creates a document for a service; the rest is filled in by the reader.
    public init(service: ServiceDeclaration) {
        self.service = service
    }
}

/// A text that was read.
public struct SpecSource: Sendable, Hashable {
    /// Its path as diagnostics show it.
    public var path: String
    /// Its text.
    public var text: String

    /// Creates a source.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// An untyped piece of YAML, for parts that are kept but not interpreted here (`x-…`, plugin options).
public indirect enum SpecValue: Sendable, Hashable {
    /// A scalar's text.
    case scalar(Located<String>)
    /// A sequence.
    case list([SpecValue], at: SourceLocation)
    /// A mapping, in the order written.
    case map([SpecEntry], at: SourceLocation)

    /// Where it begins.
    public var location: SourceLocation {
        switch self {
        case .scalar(let text): text.location
        case .list(_, let location), .map(_, let location): location
        }
    }
}

/// One key of an untyped mapping.
public struct SpecEntry: Sendable, Hashable {
    /// The key.
    public var key: Located<String>
    /// Its value.
    public var value: SpecValue

    /// Creates an entry.
    public init(key: Located<String>, value: SpecValue) {
        self.key = key
        self.value = value
    }
}

/// An `x-…` key, kept for templates.
public typealias ExtensionDeclaration = SpecEntry

/// `service:`.
public struct ServiceDeclaration: Sendable, Hashable {
    /// `name`, required.
    public var name: Located<String>
    /// `description`.
    public var description: Located<String>?
    /// `version`, such as `1.2.0`; `1.0.0` when absent.
    public var version: Located<String>?

    /// Creates a declaration.
    public init(name: Located<String>, description: Located<String>? = nil, version: Located<String>? = nil) {
        self.name = name
        self.description = description
        self.version = version
    }
}

/// `api:`.
public struct APIDeclaration: Sendable, Hashable {
    /// `pagination.default`.
    public var defaultLimit: Located<Int>?
    /// `pagination.max`.
    public var maximumLimit: Located<Int>?
    /// `overlay`: a file merged into the OpenAPI document.
    public var overlay: Located<String>?
    /// What that file holds: a map; nil where there is none, or none that could be read.
    public var overlayContent: DocumentValue?

    /// Creates an empty declaration.
    public init() {}
}

/// One entry of `plugins:`.
public struct PluginDeclaration: Sendable, Hashable {
    /// Its name.
    public var name: Located<String>
    /// Its options; an empty map when none are written.
    public var options: SpecValue

    /// Creates a declaration.
    public init(name: Located<String>, options: SpecValue) {
        self.name = name
        self.options = options
    }
}

/// `auth:`.
public struct AuthDeclaration: Sendable, Hashable {
    /// Where the block begins.
    public var location: SourceLocation
    /// `principal`: the entity whose rows are the callers.
    public var principal: Located<String>?
    /// `login`: the field that names a caller at login.
    public var login: Located<String>?
    /// `roles`.
    public var roles: [Located<String>] = []
    /// `scopes`.
    public var scopes: [Located<String>] = []
    /// `tenant`: the relation of the principal that is its tenant.
    public var tenant: Located<String>?

    /// Creates an empty block.
    public init(location: SourceLocation) {
        self.location = location
    }
}

/// One enum, in its short or long form.
public struct EnumDeclaration: Sendable, Hashable {
    /// One of its values.
    public struct Value: Sendable, Hashable {
        /// The value as it stands in JSON and SQL.
        public var name: Located<String>
        /// What people read.
        public var label: Located<String>?
        /// Its earlier name.
        public var renamedFrom: Located<String>?
        /// `x-…` keys.
        public var extensions: [ExtensionDeclaration] = []

        /// Creates a value.
        public init(name: Located<String>, label: Located<String>? = nil, renamedFrom: Located<String>? = nil) {
            self.name = name
            self.label = label
            self.renamedFrom = renamedFrom
        }
    }

    /// Its name.
    public var name: Located<String>
    /// `description` of the long form.
    public var description: Located<String>?
    /// Its values in the order written.
    public var values: [Value]
    /// Its earlier name.
    public var renamedFrom: Located<String>?
    /// `x-…` keys.
    public var extensions: [ExtensionDeclaration]
    /// Whether its values were reported as unreadable: that there are none deserves no further error.
    public var isUnreadable = false

    /// Creates a declaration.
    public init(
        name: Located<String>,
        description: Located<String>? = nil,
        values: [Value],
        renamedFrom: Located<String>? = nil,
        extensions: [ExtensionDeclaration] = []
    ) {
        self.name = name
        self.description = description
        self.values = values
        self.renamedFrom = renamedFrom
        self.extensions = extensions
    }
}

/// One value object.
public struct ValueDeclaration: Sendable, Hashable {
    /// Its name.
    public var name: Located<String>
    /// Its members in the order written.
    public var fields: [FieldDeclaration]
    /// `x-…` keys.
    public var extensions: [ExtensionDeclaration]

    /// Creates a declaration.
    public init(name: Located<String>, fields: [FieldDeclaration], extensions: [ExtensionDeclaration] = []) {
        self.name = name
        self.fields = fields
        self.extensions = extensions
    }
}
