public import ServiceModel

/// A schema of JSON Schema 2020-12, with the keywords that services use.
public struct JSONSchema: Sendable, Hashable {
    /// A schema of the components, by name; other keywords beside it only annotate.
    public var reference: String?
    /// `object`, `string`, `null` …; empty means any.
    public var types: [String] = []
    /// What it is, for people.
    public var description: String?
    /// `uuid`, `date-time`, `int64` …
    public var format: String?
    /// A regular expression of ECMA-262, anchored.
    public var pattern: String?
    /// The least number of characters.
    public var minLength: Int?
    /// The greatest number of characters.
    public var maxLength: Int?
    /// The least value, inclusive.
    public var minimum: SampleValue?
    /// The greatest value, inclusive.
    public var maximum: SampleValue?
    /// The only texts allowed; empty means any.
    public var enumeration: [String] = []
    /// The least number of elements.
    public var minItems: Int?
    /// The greatest number of elements.
    public var maxItems: Int?
    /// Whether no two elements are equal.
    public var hasUniqueItems = false
    /// The members of an object.
    public var properties: [Property] = []
    /// The members that are always there.
    public var required: [String] = []
    /// Whether no other members may be there.
    public var isClosed = false
    /// One of these, at least.
    public var anyOf: [JSONSchema] = []
    /// All of these.
    public var allOf: [JSONSchema] = []
    /// What counts when nothing is sent.
    public var defaultValue: SampleValue?
    /// What counts when no texts are sent, of an array of texts; empty means nothing.
    public var defaultTexts: [String] = []
    /// Values that it allows.
    public var examples: [SampleValue] = []
    /// Whether only the service writes it.
    public var isReadOnly = false
    /// Whether only clients write it, and nobody reads it.
    public var isWriteOnly = false
    /// How a text stands for bytes: `base64`.
    public var contentEncoding: String?
    private var element: [JSONSchema] = []
    private var others: [JSONSchema] = []

    /// Creates a schema that allows anything.
    public init() {}

    /// Creates a schema of one type.
    public init(_ type: String, description: String? = nil, format: String? = nil, pattern: String? = nil) {
        types = [type]
        self.description = description
        self.format = format
        self.pattern = pattern
    }

    /// Creates a reference to a schema of the components.
    public init(reference: String) {
        self.reference = reference
    }

    /// What each element of an array is.
    public var items: JSONSchema? {
        get { element.first }
        set { element = newValue.map { [$0] } ?? [] }
    }

    /// What members of other names are; nil leaves it to `isClosed`.
    public var additionalProperties: JSONSchema? {
        get { others.first }
        set { others = newValue.map { [$0] } ?? [] }
    }

    /// A member of an object.
    public struct Property: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What it is.
        public var schema: JSONSchema

        /// Creates a member.
        public init(_ name: String, _ schema: JSONSchema) {
            self.name = name
            self.schema = schema
        }
    }

    /// The same schema, which also allows null.
    public var nullable: JSONSchema {
        if let reference {
            var schema = self
            schema.reference = nil
            schema.anyOf = [JSONSchema(reference: reference), JSONSchema("null")]
            return schema
        }
        var schema = self
        schema.types.append("null")
        return schema
    }
}
