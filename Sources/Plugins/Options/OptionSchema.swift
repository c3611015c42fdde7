import Diagnostics
public import Spec

/// What an option may hold: the part of JSON Schema that plugins write.
///
/// `type`, `description`, `enum`, `const`, `minimum`, `maximum`, `minLength`, `maxLength`, `pattern`, `items`, `properties`, `required`,
/// `additionalProperties`, `default`. Any other keyword is an error of the plugin. An object takes no other properties than those
/// listed, unless `additionalProperties` says what they are.
public struct OptionSchema: Sendable, Hashable {
    /// What kind of value it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case string, integer, number, boolean, array, object
    }

    /// One property of an object.
    public struct Property: Sendable, Hashable {
        /// Its name.
        public var name: Located<String>
        /// What it may hold.
        public var schema: OptionSchema
    }

    /// `type`.
    public var kind: Kind
    /// `description`.
    public var description: String?
    /// `enum` and `const`: the only values, as texts; empty means any.
    public var values: [String] = []
    /// `minimum`.
    public var minimum: Double?
    /// `maximum`.
    public var maximum: Double?
    /// `minLength`, in Unicode scalars.
    public var minLength: Int?
    /// `maxLength`, in Unicode scalars.
    public var maxLength: Int?
    /// `pattern`.
    public var pattern: String?
    /// `properties`, in the order written.
    public var properties: [Property] = []
    /// `required`.
    public var required: [Located<String>] = []
    /// `default`.
    public var standard: SpecValue?
    private var element: [OptionSchema] = []
    private var others: [OptionSchema] = []

    /// Creates the schema of a kind that allows any value of it.
    public init(_ kind: Kind) {
        self.kind = kind
    }

    /// `items`.
    public var items: OptionSchema? {
        get { element.first }
        set { element = newValue.map { [$0] } ?? [] }
    }

    /// `additionalProperties`, where it is a schema.
    public var additional: OptionSchema? {
        get { others.first }
        set { others = newValue.map { [$0] } ?? [] }
    }

    /// An object without properties.
    public static let noOptions = OptionSchema(.object)

    /// The property of that name.
    public func property(_ name: String) -> OptionSchema? { properties.first { $0.name.value == name }?.schema }
}
