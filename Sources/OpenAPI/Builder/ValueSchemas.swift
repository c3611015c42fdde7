import ServiceModel

/// The schemas of one value object: what is returned, what is sent as a whole, and what is sent to change some of it.
struct ValueSchemas {
    let value: ValueType
    let model: ServiceModel
    let names: ComponentNames

    /// The three of them.
    var all: [OpenAPIDocument.Named<JSONSchema>] {
        ([.response, .input, .patch] as [FieldSchema.Use]).map { OpenAPIDocument.Named(names.value(value.name, $0), schema($0)) }
    }

    private func schema(_ use: FieldSchema.Use) -> JSONSchema {
        let fields = FieldSchema(model: model, names: names)
        var schema = JSONSchema("object", description: description(use))
        for field in value.fields {
            var property = fields.schema(field, for: use)
            if use != .patch {
                property.examples = [Samples.json(for: field, in: model, index: 0)]
            }
            if use == .input { property.defaultValue = field.defaultValue?.jsonValue }
            schema.properties.append(JSONSchema.Property(field.json, property))
            let isRequired =
                switch use {
                case .response: true
                case .input: !field.isOptional && field.defaultValue == nil
                case .patch: false
                }
            if isRequired { schema.required.append(field.json) }
        }
        schema.isClosed = use != .response
        return schema
    }

    private func description(_ use: FieldSchema.Use) -> String? {
        switch use {
        case .response: nil
        case .input: "What is sent as \(value.singular)."
        case .patch: "What is sent to change \(value.singular): only what changes, or all that is required where there was none."
        }
    }
}
