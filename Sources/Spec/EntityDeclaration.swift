public import Diagnostics

/// An entity or a mixin as written: the same keys, but for those that name the entity.
public struct EntityDeclaration: Sendable, Hashable {
    /// Its name.
    public var name: Located<String>
    /// `description`.
    public var description: Located<String>?
    /// `include`: mixins.
    public var include: [Located<String>] = []
    /// `fields`, in the order written.
    public var fields: [FieldDeclaration] = []
    /// `relations`.
    public var relations: [RelationDeclaration] = []
    /// `unique`: sets of fields and relations.
    public var unique: [Located<[Located<String>]>] = []
    /// `indexes`.
    public var indexes: [Located<[Located<String>]>] = []
    /// `rules`.
    public var rules: [RuleDeclaration] = []
    /// `actions`.
    public var actions: [ActionDeclaration] = []
    /// `operations`; absent means all but `bulk`.
    public var operations: [Located<String>]?
    /// `defaultSort`: names, a leading `-` for descending kept in the text.
    public var defaultSort: [Located<String>]?
    /// `access`.
    public var access: AccessDeclaration?
    /// `owner`: a path of relations.
    public var owner: Located<Path>?
    /// `tenant`: a relation, or `none`.
    public var tenant: Located<String>?
    /// `cache`: kept as a tree until a plugin reads it.
    public var cache: SpecValue?
    /// `id`: `uuid` or `int`.
    public var id: Located<String>?
    /// `timestamps`.
    public var timestamps: Located<Bool>?
    /// `versioned`: `true`, `false` or `required` (writes must carry `If-Match`).
    public var versioned: Located<String>?
    /// `softDelete`.
    public var softDelete: Located<Bool>?
    /// `plural`.
    public var plural: Located<String>?
    /// `table`.
    public var table: Located<String>?
    /// `path`.
    public var path: Located<String>?
    /// `renamedFrom`.
    public var renamedFrom: Located<String>?
    /// `x-…` keys.
    public var extensions: [ExtensionDeclaration] = []
    /// Whether its members were reported as unreadable: it may hold more than stands here, and what is missing deserves no further error.
    public var isUnreadable = false

    /// Creates an empty declaration.
    public init(name: Located<String>) {
        self.name = name
    }
}

/// One field, from its line or its mapping.
public struct FieldDeclaration: Sendable, Hashable {
    /// Its name.
    public var name: Located<String>
    /// Its type.
    public var type: Located<TypeExpression>
    /// Its modifiers, each at most once, known to exist for fields.
    public var modifiers: [Modifier]
    /// Its description.
    public var description: Located<String>?
    /// `renamedFrom`.
    public var renamedFrom: Located<String>?
    /// `backfill`.
    public var backfill: Located<String>?
    /// `x-…` keys.
    public var extensions: [ExtensionDeclaration]
    /// Whether its type was reported as unreadable: the type here is a placeholder, so that the name is known, and deserves no further error.
    public var isUnreadable = false

    /// Creates a declaration.
    public init(
        name: Located<String>,
        type: Located<TypeExpression>,
        modifiers: [Modifier] = [],
        description: Located<String>? = nil,
        renamedFrom: Located<String>? = nil,
        backfill: Located<String>? = nil,
        extensions: [ExtensionDeclaration] = []
    ) {
        self.name = name
        self.type = type
        self.modifiers = modifiers
        self.description = description
        self.renamedFrom = renamedFrom
        self.backfill = backfill
        self.extensions = extensions
    }
}

/// A field's type as written.
public struct TypeExpression: Sendable, Hashable {
    /// What stands before `[` and `?`.
    public enum Base: Sendable, Hashable {
        /// `string`, `string(n)`, `string(m..n)`.
        case string(Size?)
        /// `text`, likewise.
        case text(Size?)
        /// `bytes`, `bytes(n)`.
        case bytes(Int?)
        /// `json`, `json(n)`.
        case json(Int?)
        /// `decimal(p,s)`.
        case decimal(precision: Int, scale: Int)
        /// A type without arguments.
        case int, int32, double, bool, uuid, date, time, timestamp, email, url
        /// An enum or a value object.
        case named(String)
    }

    /// A size as written: `n`, `m..n`, `..n`.
    public struct Size: Sendable, Hashable {
        /// The lower bound; absent where only `n` was written, 0 for `..n`.
        public var lower: Int?
        /// The upper bound.
        public var upper: Int

        /// Creates a size.
        public init(lower: Int?, upper: Int) {
            self.lower = lower
            self.upper = upper
        }
    }

    /// Whether and how it is an array.
    public enum Array: Sendable, Hashable {
        /// `T[]`.
        case unsized
        /// `T[n]`, `T[m..n]`.
        case sized(Size)
    }

    /// The element, or the type itself.
    public var base: Base
    /// The array part, if any.
    public var array: Array?
    /// Whether `?` follows.
    public var isOptional: Bool

    /// Creates an expression.
    public init(_ base: Base, array: Array? = nil, isOptional: Bool = false) {
        self.base = base
        self.array = array
        self.isOptional = isOptional
    }
}

/// A word after the type, or a key of the mapping form.
public struct Modifier: Sendable, Hashable {
    /// All modifiers of fields and relations.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        case unique, sort, filter, search, readonly, immutable, secret, encrypted, trim, lowercase
        case `default`, min, max, pattern, example, read, write
        case onDelete, inverse, through
    }

    /// Which one.
    public var name: Name
    /// Where its word begins.
    public var location: SourceLocation
    /// What stands after `=`, quotes removed; absent for a flag.
    public var value: Located<String>?
    /// Whether the value was written in quotes.
    public var isQuoted: Bool
    /// The value of `read=` and `write=`, parsed; absent for the others, and where it could not be parsed.
    public var access: AccessExpression?

    /// Creates a modifier.
    public init(_ name: Name, at location: SourceLocation, value: Located<String>? = nil, isQuoted: Bool = false) {
        self.name = name
        self.location = location
        self.value = value
        self.isQuoted = isQuoted
    }
}

/// One relation, from its line or its mapping.
public struct RelationDeclaration: Sendable, Hashable {
    /// How the two are related.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case belongsTo, hasOne, hasMany, manyToMany
    }

    /// Its name.
    public var name: Located<String>
    /// Its kind.
    public var kind: Located<Kind>
    /// The entity it leads to.
    public var target: Located<String>
    /// Whether `?` follows the target.
    public var isOptional: Bool
    /// Its modifiers, each at most once, known to exist for its kind.
    public var modifiers: [Modifier]
    /// Its description.
    public var description: Located<String>?
    /// `renamedFrom`.
    public var renamedFrom: Located<String>?
    /// `backfill`.
    public var backfill: Located<String>?
    /// `x-…` keys.
    public var extensions: [ExtensionDeclaration]
    /// Whether its kind or target was reported as unreadable: what stands here is a guess, so that the name is known, and deserves no further error.
    public var isUnreadable = false

    /// Creates a declaration.
    public init(
        name: Located<String>,
        kind: Located<Kind>,
        target: Located<String>,
        isOptional: Bool = false,
        modifiers: [Modifier] = [],
        description: Located<String>? = nil,
        renamedFrom: Located<String>? = nil,
        backfill: Located<String>? = nil,
        extensions: [ExtensionDeclaration] = []
    ) {
        self.name = name
        self.kind = kind
        self.target = target
        self.isOptional = isOptional
        self.modifiers = modifiers
        self.description = description
        self.renamedFrom = renamedFrom
        self.backfill = backfill
        self.extensions = extensions
    }
}

/// One rule.
public struct RuleDeclaration: Sendable, Hashable {
    /// Its name: the error's code, the constraint's and the test's.
    public var name: Located<String>
    /// What stands between `if` and `then`.
    public var premise: Condition?
    /// What must not be false.
    public var condition: Condition
    /// What a person reads when it is broken.
    public var message: Located<String>?
    /// `renamedFrom`.
    public var renamedFrom: Located<String>?
    /// `x-…` keys.
    public var extensions: [ExtensionDeclaration] = []

    /// Creates a rule.
    public init(name: Located<String>, premise: Condition?, condition: Condition, message: Located<String>?, renamedFrom: Located<String>?)
    {
        self.name = name
        self.premise = premise
        self.condition = condition
        self.message = message
        self.renamedFrom = renamedFrom
    }
}

/// One action.
public struct ActionDeclaration: Sendable, Hashable {
    /// What a client sends with it.
    public enum Input: Sendable, Hashable {
        /// One of the entity's own fields, by name.
        case own(Located<String>)
        /// A field of the action alone.
        case new(FieldDeclaration)
    }

    /// One assignment.
    public struct Assignment: Sendable, Hashable {
        /// The field or relation that is set.
        public var field: Located<String>
        /// A literal, `now`, `today`, `caller` or `null`, as text.
        public var value: Located<String>

        /// Creates an assignment.
        public init(field: Located<String>, value: Located<String>) {
            self.field = field
            self.value = value
        }
    }

    /// Its name.
    public var name: Located<String>
    /// `description`.
    public var description: Located<String>?
    /// `when`.
    public var when: Condition?
    /// `input`.
    public var input: [Input]
    /// `set`; absent means a function in the rules file.
    public var set: [Assignment]?
    /// `renamedFrom`.
    public var renamedFrom: Located<String>?
    /// `x-…` keys.
    public var extensions: [ExtensionDeclaration] = []

    /// Creates an action.
    public init(
        name: Located<String>,
        description: Located<String>? = nil,
        when: Condition? = nil,
        input: [Input] = [],
        set: [Assignment]? = nil,
        renamedFrom: Located<String>? = nil
    ) {
        self.name = name
        self.description = description
        self.when = when
        self.input = input
        self.set = set
        self.renamedFrom = renamedFrom
    }
}
