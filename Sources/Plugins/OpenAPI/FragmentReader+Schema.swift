import Diagnostics
import OpenAPI
import ServiceModel
import Spec

// Schemas of JSON Schema 2020-12, with the keywords that documents of services have.
extension FragmentReader {
    private static let keywords = [
        "$ref", "type", "description", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "enum", "items", "minItems",
        "maxItems", "uniqueItems", "properties", "required", "additionalProperties", "allOf", "anyOf", "default", "examples", "readOnly",
        "writeOnly", "contentEncoding",
    ]

    mutating func schema(_ value: SpecValue) -> JSONSchema {
        guard let entries = tree.entries(value, of: "a schema", keys: Self.keywords) else { return JSONSchema() }
        if let name = reference(value, "schemas") { return JSONSchema(reference: name) }
        var schema = JSONSchema()
        if let type = entries["type"] {
            if case .list = type.value {
                schema.types = tree.texts(type).map(\.value)
            } else {
                schema.types = tree.text(type).map { [$0.value] } ?? []
            }
        }
        schema.description = tree.text(entries["description"])?.value
        schema.format = tree.text(entries["format"])?.value
        schema.pattern = tree.text(entries["pattern"])?.value
        schema.contentEncoding = tree.text(entries["contentEncoding"])?.value
        schema.minLength = tree.integer(entries["minLength"])
        schema.maxLength = tree.integer(entries["maxLength"])
        schema.minItems = tree.integer(entries["minItems"])
        schema.maxItems = tree.integer(entries["maxItems"])
        schema.minimum = tree.text(entries["minimum"]).flatMap { Self.number($0.value) }
        schema.maximum = tree.text(entries["maximum"]).flatMap { Self.number($0.value) }
        schema.enumeration = tree.texts(entries["enum"]).map(\.value)
        schema.required = tree.texts(entries["required"]).map(\.value)
        schema.hasUniqueItems = tree.flag(entries["uniqueItems"])
        schema.isReadOnly = tree.flag(entries["readOnly"])
        schema.isWriteOnly = tree.flag(entries["writeOnly"])
        if let items = entries["items"] { schema.items = self.schema(items.value) }
        schema.properties = pairs(entries["properties"]) { JSONSchema.Property($1.key.value, $0.schema($1.value)) }
        if let others = entries["additionalProperties"] {
            if case .scalar(let text) = others.value {
                schema.isClosed = text.value == "false"
                tree.require(text, schema.isClosed, "`additionalProperties` is false or a schema")
            } else {
                schema.additionalProperties = self.schema(others.value)
            }
        }
        schema.allOf = tree.list(entries["allOf"]).map { self.schema($0) }
        schema.anyOf = tree.list(entries["anyOf"]).map { self.schema($0) }
        schema.defaultValue = entries["default"].map { Self.sample($0.value, of: schema.types) }
        schema.examples = tree.list(entries["examples"]).map { Self.sample($0, of: schema.types) }
        return schema
    }

    private static func number(_ text: String) -> SampleValue? {
        Int64(text).map { .integer($0) } ?? Double(text).map { .double($0) }
    }

    /// A value, typed by the schema that it stands in.
    private static func sample(_ value: SpecValue, of types: [String]) -> SampleValue {
        switch value {
        case .scalar(let text):
            if types.contains("string") { return .string(text.value) }
            if types.contains("boolean"), let flag = Bool(text.value) { return .bool(flag) }
            return number(text.value) ?? .string(text.value)
        case .list(let items, _): return .array(items.map { sample($0, of: []) })
        case .map(let entries, _): return .object(entries.map { .init($0.key.value, sample($0.value, of: [])) })
        }
    }
}
