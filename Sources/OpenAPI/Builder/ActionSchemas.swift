import ServiceModel

/// The schemas of what clients send to the actions of one entity.
struct ActionSchemas {
    let entity: Entity
    let model: ServiceModel
    let names: ComponentNames

    /// One for each action.
    var all: [OpenAPIDocument.Named<JSONSchema>] {
        entity.actions.map { OpenAPIDocument.Named(names.input($0, entity), schema(of: $0)) }
    }

    private func schema(of action: Action) -> JSONSchema {
        let fields = FieldSchema(model: model, names: names)
        let states = ActionStates(action, of: entity, in: model)
        let what = "\(Self.phrase(action)) one \(entity.names.singular)"
        let description = action.inputs.isEmpty ? "Nothing is sent to \(what)." : "What is sent to \(what)."
        var schema = JSONSchema("object", description: description)
        for input in action.inputs {
            var property = fields.accepted(input.field, for: .input)
            property.examples = [states.json(for: input)]
            if !input.isOwn { property.defaultValue = input.field.defaultValue?.jsonValue }
            schema.properties.append(JSONSchema.Property(input.field.json, property))
            if input.isRequired { schema.required.append(input.field.json) }
        }
        schema.isClosed = true
        return schema
    }

    /// `place`, `mark as paid`.
    static func phrase(_ action: Action) -> String { action.path.replacing("-", with: " ") }
}
