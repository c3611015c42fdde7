extension YAMLWriter {
    mutating func write(_ schema: JSONSchema) {
        member("$ref", schema.reference.map { "#/components/schemas/\($0)" })
        if schema.types.count == 1 { member("type", schema.types[0]) } else { list("type", schema.types) }
        member("description", schema.description)
        member("format", schema.format)
        list("enum", schema.enumeration)
        member("pattern", schema.pattern)
        member("minLength", schema.minLength)
        member("maxLength", schema.maxLength)
        member("contentEncoding", schema.contentEncoding)
        member("minimum", schema.minimum)
        member("maximum", schema.maximum)
        if let items = schema.items { mapping("items") { $0.write(items) } }
        member("minItems", schema.minItems)
        member("maxItems", schema.maxItems)
        flag("uniqueItems", schema.hasUniqueItems)
        if !schema.properties.isEmpty {
            mapping("properties") { writer in
                for property in schema.properties { writer.mapping(property.name) { $0.write(property.schema) } }
            }
        }
        list("required", schema.required)
        if let others = schema.additionalProperties { mapping("additionalProperties") { $0.write(others) } }
        if schema.isClosed { literal("additionalProperties", "false") }
        sequence("allOf", schema.allOf) { $0.write($1) }
        sequence("anyOf", schema.anyOf) { $0.write($1) }
        member("default", schema.defaultValue)
        list("default", schema.defaultTexts)
        list("examples", schema.examples)
        flag("readOnly", schema.isReadOnly)
        flag("writeOnly", schema.isWriteOnly)
    }
}
