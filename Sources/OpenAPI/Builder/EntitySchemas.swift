import ServiceModel

/// The schemas of one entity: what is returned, what is sent to create, replace and change it, and a page of it.
struct EntitySchemas {
    private let entity: Entity
    private let model: ServiceModel
    private let names: ComponentNames
    /// What each field may be in a body, and a value that it allows: several schemas need them.
    private let accepted: [JSONSchema]
    private let patched: [JSONSchema]
    private let examples: [SampleValue]

    init(entity: Entity, model: ServiceModel, names: ComponentNames) {
        self.entity = entity
        self.model = model
        self.names = names
        let fields = FieldSchema(model: model, names: names)
        accepted = entity.fields.map { fields.accepted($0, for: .input) }
        patched = entity.fields.map { fields.accepted($0, for: .patch) }
        let rows = SampleRows(of: entity, in: model)
        examples = entity.fields.map { rows.json(for: $0, index: 0) }
    }

    /// Those that some operation uses.
    var all: [OpenAPIDocument.Named<JSONSchema>] {
        var schemas = [OpenAPIDocument.Named(names.response(entity), response)]
        func add(_ name: String, _ schema: JSONSchema) {
            if !schemas.contains(where: { $0.name == name }) { schemas.append(OpenAPIDocument.Named(name, schema)) }
        }
        if entity.offers(.get) || model.lists(entity) { add(names.part(entity), part) }
        if entity.offers(.create) { add(names.input(entity), input(isReplacement: false)) }
        if entity.offers(.replace) { add(names.replacement(entity), input(isReplacement: true)) }
        if entity.offers(.update) { add(names.patch(entity), patch) }
        if model.lists(entity) { add(names.page(entity), page) }
        return schemas + BatchSchemas(entity: entity, names: names, patch: patch).all
    }

    // MARK: - What is returned

    private var response: JSONSchema {
        let fields = FieldSchema(model: model, names: names)
        var schema = JSONSchema("object", description: entity.description)
        schema.properties.append(JSONSchema.Property("id", identifier))
        for (field, example) in zip(entity.fields, examples) where !field.isSecret {
            var property = fields.schema(field, for: .response)
            property.examples = field.type.showsExamples ? [example] : []
            property.isReadOnly = field.isReadonly
            schema.properties.append(JSONSchema.Property(field.json, property))
        }
        for reference in entity.references {
            var property = key(reference, pattern: TextPattern.canonicalUUID)
            property.isReadOnly = reference.isReadonly
            schema.properties.append(JSONSchema.Property(reference.json, property))
        }
        if entity.versioning != .off {
            var version = JSONSchema("integer", description: "Counts the changes, from 1; the ETag.", format: "int64")
            version.minimum = .integer(1)
            version.maximum = .integer(.max)
            version.isReadOnly = true
            schema.properties.append(JSONSchema.Property("version", version))
        }
        if entity.hasTimestamps {
            schema.properties.append(JSONSchema.Property("createdAt", timestamp("When it was created.")))
            schema.properties.append(JSONSchema.Property("updatedAt", timestamp("When it was last changed.")))
        }
        schema.required = schema.properties.map(\.name)
        if model.lists(entity) || entity.offers(.get) {
            schema.properties += Inclusion(entity: entity, model: model, names: names).members
        }
        return schema
    }

    private var identifier: JSONSchema {
        var schema = SharedComponents.identifierSchema(entity.identifier)
        if entity.identifier == .uuid { schema.pattern = TextPattern.canonicalUUID }
        schema.isReadOnly = true
        return schema
    }

    private func timestamp(_ description: String) -> JSONSchema {
        var schema = JSONSchema(reference: names.timestamp)
        schema.description = description
        schema.isReadOnly = true
        return schema
    }

    /// What `fields` leaves of it.
    private var part: JSONSchema {
        let whole = names.response(entity)
        var schema = JSONSchema("object", description: "Some members of \(whole): the id, and those that `fields` names.")
        let included = Inclusion(entity: entity, model: model, names: names).members.map(\.name)
        schema.properties = (entity.shownMembers + included).map { name in
            JSONSchema.Property(name, JSONSchema(reference: "\(whole)/properties/\(name)"))
        }
        schema.required = ["id"]
        return schema
    }

    private var count: JSONSchema {
        var schema = JSONSchema("integer", description: "How many rows all pages have together; only where count=exact asks for it.")
        schema.format = "int64"
        schema.minimum = .integer(0)
        return schema
    }

    private var page: JSONSchema {
        var items = JSONSchema("array")
        items.items = names.shown(entity)
        items.maxItems = model.pagination.maximumLimit
        var schema = JSONSchema("object", description: "One page of \(entity.names.plural).")
        schema.properties = [
            JSONSchema.Property("items", items), JSONSchema.Property("count", count),
            JSONSchema.Property("links", JSONSchema(reference: names.pageLinks)),
        ]
        schema.required = ["items", "links"]
        return schema
    }

    // MARK: - What is sent

    private func input(isReplacement: Bool) -> JSONSchema {
        let purpose = !entity.hasImmutableMembers ? "create or replace" : isReplacement ? "replace" : "create"
        var schema = JSONSchema("object", description: "What is sent to \(purpose) one \(entity.names.singular).")
        for (position, field) in entity.fields.enumerated() where !field.isReadonly && !(isReplacement && field.isImmutable) {
            var property = accepted[position]
            property.examples = field.type.showsExamples ? [examples[position]] : []
            property.defaultValue = field.defaultValue?.jsonValue
            schema.properties.append(JSONSchema.Property(field.json, property))
            if !field.isOptional, field.defaultValue == nil { schema.required.append(field.json) }
        }
        for reference in entity.references where !reference.isReadonly && !(isReplacement && reference.isImmutable) {
            schema.properties.append(JSONSchema.Property(reference.json, key(reference, pattern: TextPattern.uuid)))
            if !reference.isOptional, !reference.defaultsToCaller { schema.required.append(reference.json) }
        }
        schema.isClosed = true
        return schema
    }

    private var patch: JSONSchema {
        var schema = JSONSchema("object", description: "What is sent to change one \(entity.names.singular): only what changes.")
        for (field, property) in zip(entity.fields, patched) where !field.isReadonly && !field.isImmutable {
            schema.properties.append(JSONSchema.Property(field.json, property))
        }
        for reference in entity.references where !reference.isReadonly && !reference.isImmutable {
            schema.properties.append(JSONSchema.Property(reference.json, key(reference, pattern: TextPattern.uuid)))
        }
        schema.isClosed = true
        return schema
    }

    private func key(_ reference: Reference, pattern: String) -> JSONSchema {
        var schema = SharedComponents.identifierSchema(reference.targetIdentifier)
        if reference.targetIdentifier == .uuid { schema.pattern = pattern }
        schema.description = reference.description ?? "The id of the \(model.entity(reference.target)?.names.singular ?? reference.target)."
        return reference.isOptional ? schema.nullable : schema
    }
}
