public import Spec

/// A field with its type resolved and checked.
public struct Field: Sendable, Hashable {
    /// Its name in the spec: `publishedOn`.
    public var name: String
    /// The Swift property, escaped where needed.
    public var swiftName: String
    /// The JSON member and query name.
    public var json: String
    /// The column: `published_on`.
    public var column: String
    /// Its type.
    public var type: FieldType
    /// Whether it may be null.
    public var isOptional: Bool
    /// Whether two rows cannot have the same value.
    public var isUnique: Bool
    /// Whether lists can be sorted by it.
    public var isSortable: Bool
    /// Whether lists can be filtered by it.
    public var isFilterable: Bool
    /// Whether `q` looks into it.
    public var isSearchable: Bool
    /// Clients never send it.
    public var isReadonly: Bool
    /// Sent at creation only.
    public var isImmutable: Bool
    /// Accepted, never returned or logged.
    public var isSecret: Bool
    /// Whether it is stored encrypted.
    public var isEncrypted: Bool
    /// White space at both ends is removed before it is checked.
    public var trims: Bool
    /// Lowercased before it is checked.
    public var lowercases: Bool
    /// Its value when a client sends none.
    public var defaultValue: Literal?
    /// The least value, inclusive; numbers and times only.
    public var minimum: Literal?
    /// The greatest value, inclusive.
    public var maximum: Literal?
    /// A regular expression for the whole value: `^…$`.
    public var pattern: String?
    /// A value for documents and tests.
    public var example: Literal?
    /// Its description.
    public var description: String?
    /// Its earlier name.
    public var renamedFrom: String?
    /// What existing rows get when the column is added.
    public var backfill: Literal?
    /// Its `x-…` keys.
    public var extensions: [ExtensionDeclaration]

    /// Creates a field.
    public init(
        name: String,
        swiftName: String,
        json: String,
        column: String,
        type: FieldType,
        isOptional: Bool = false,
        isUnique: Bool = false,
        isSortable: Bool = false,
        isFilterable: Bool = false,
        isSearchable: Bool = false,
        isReadonly: Bool = false,
        isImmutable: Bool = false,
        isSecret: Bool = false,
        isEncrypted: Bool = false,
        trims: Bool = false,
        lowercases: Bool = false,
        defaultValue: Literal? = nil,
        minimum: Literal? = nil,
        maximum: Literal? = nil,
        pattern: String? = nil,
        example: Literal? = nil,
        description: String? = nil,
        renamedFrom: String? = nil,
        backfill: Literal? = nil,
        extensions: [ExtensionDeclaration] = []
    ) {
        self.name = name
        self.swiftName = swiftName
        self.json = json
        self.column = column
        self.type = type
        self.isOptional = isOptional
        self.isUnique = isUnique
        self.isSortable = isSortable
        self.isFilterable = isFilterable
        self.isSearchable = isSearchable
        self.isReadonly = isReadonly
        self.isImmutable = isImmutable
        self.isSecret = isSecret
        self.isEncrypted = isEncrypted
        self.trims = trims
        self.lowercases = lowercases
        self.defaultValue = defaultValue
        self.minimum = minimum
        self.maximum = maximum
        self.pattern = pattern
        self.example = example
        self.description = description
        self.renamedFrom = renamedFrom
        self.backfill = backfill
        self.extensions = extensions
    }
}

/// A resolved type.
public indirect enum FieldType: Sendable, Hashable {
    /// Characters (Unicode scalars), both bounds inclusive. `isText` tells `text` from `string`.
    case string(minimum: Int, maximum: Int, isText: Bool)
    /// At most 254 characters.
    case email
    /// At most 2048 characters.
    case url
    /// 64 bits.
    case int
    /// 32 bits.
    case int32
    /// Finite.
    case double
    /// `precision` digits in all (at most 18), `scale` of them after the point.
    case decimal(precision: Int, scale: Int)
    case bool, uuid, date, time, timestamp
    /// At most so many bytes.
    case bytes(maximum: Int)
    /// At most so many bytes of JSON text.
    case json(maximum: Int)
    /// An enum, by its name in the spec.
    case enumeration(String)
    /// A value object, by its name in the spec.
    case value(String)
    /// Elements are scalars or enums; both bounds inclusive.
    case array(of: FieldType, minimum: Int, maximum: Int)
}

/// A value written in the spec, checked against its type.
public enum Literal: Sendable, Hashable {
    case string(String)
    case integer(Int64)
    /// With its canonical text.
    case double(Double)
    /// In units of 10^-scale.
    case decimal(units: Int64, scale: Int)
    case bool(Bool)
    /// Lower case.
    case uuid(String)
    /// `2026-11-22`.
    case date(String)
    /// `08:30:00`.
    case time(String)
    /// RFC 3339 in UTC: `2026-11-22T08:30:00Z`.
    case timestamp(String)
    /// An enum's value, as it stands in JSON.
    case enumeration(String)
    case null
    case emptyArray
    case now
    case today
    case caller
}

/// A rule whose condition is checked against the entity's types.
public struct Rule: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// What stands between `if` and `then`.
    public var premise: TypedCondition?
    /// What must not be false.
    public var condition: TypedCondition
    /// What a person reads when it is broken.
    public var message: String
    /// The field that the error points at.
    public var pointsAt: ColumnPath
    /// Whether it names `now` or `today`, and so cannot be a CHECK.
    public var usesClock: Bool
    /// Its `x-…` keys.
    public var extensions: [ExtensionDeclaration] = []

    /// Creates a rule.
    public init(name: String, premise: TypedCondition?, condition: TypedCondition, message: String, pointsAt: ColumnPath, usesClock: Bool) {
        self.name = name
        self.premise = premise
        self.condition = condition
        self.message = message
        self.pointsAt = pointsAt
        self.usesClock = usesClock
    }
}

/// Where an expression reads: a field, a value object's member, or a reference's key.
public struct ColumnPath: Sendable, Hashable {
    /// The names in the spec.
    public var path: [String]
    /// The column.
    public var column: String
    /// Its type; a reference's is `uuid` or `int`.
    public var type: FieldType
    /// Whether it may be null.
    public var isOptional: Bool

    /// Creates a path.
    public init(path: [String], column: String, type: FieldType, isOptional: Bool) {
        self.path = path
        self.column = column
        self.type = type
        self.isOptional = isOptional
    }
}

/// A condition with typed operands.
public indirect enum TypedCondition: Sendable, Hashable {
    case and([TypedCondition])
    case or([TypedCondition])
    case not(TypedCondition)
    case comparison(TypedOperand, Comparison, TypedOperand)
    case membership(TypedOperand, [TypedOperand])
    /// A bool column that must be true.
    case isTrue(ColumnPath)
}

/// One side of a typed comparison.
public enum TypedOperand: Sendable, Hashable {
    case column(ColumnPath)
    case literal(Literal)
}

/// An action whose parts are checked.
public struct Action: Sendable, Hashable {
    /// What a client sends.
    public struct Input: Sendable, Hashable {
        /// The field, own or new.
        public var field: Field
        /// Whether it is one of the entity's.
        public var isOwn: Bool

        /// Creates an input.
        public init(field: Field, isOwn: Bool) {
            self.field = field
            self.isOwn = isOwn
        }
    }

    /// One assignment.
    public struct Assignment: Sendable, Hashable {
        /// What is set.
        public var target: ColumnPath
        /// To what.
        public var value: Literal

        /// Creates an assignment.
        public init(target: ColumnPath, value: Literal) {
            self.target = target
            self.value = value
        }
    }

    /// Its name.
    public var name: String
    /// Its path segment: `place`.
    public var path: String
    /// Its description.
    public var description: String?
    /// When it is allowed.
    public var when: TypedCondition?
    /// What a client sends.
    public var inputs: [Input]
    /// What it sets; absent means a function in the rules file.
    public var assignments: [Assignment]?
    /// Its `x-…` keys.
    public var extensions: [ExtensionDeclaration] = []

    /// Creates an action.
    public init(name: String, path: String, description: String?, when: TypedCondition?, inputs: [Input], assignments: [Assignment]?) {
        self.name = name
        self.path = path
        self.description = description
        self.when = when
        self.inputs = inputs
        self.assignments = assignments
    }
}
