import ServiceModel

/// The schemas of an entity's requests for several rows, and of their answers.
struct BatchSchemas {
    let entity: Entity
    let names: ComponentNames
    /// What is sent to change one row.
    let patch: JSONSchema

    /// The most items of one request.
    private static let limit = 100

    /// Those that some operation uses.
    var all: [OpenAPIDocument.Named<JSONSchema>] {
        entity.batchOperations.map(request) + (entity.batchOperations.contains { $0 != .delete } ? [response] : [])
    }

    private func request(_ operation: Operation) -> OpenAPIDocument.Named<JSONSchema> {
        let plural = entity.names.plural
        switch operation {
        case .create:
            let item = JSONSchema(reference: names.input(entity))
            return OpenAPIDocument.Named(names.batchCreation(entity), items(item, "Several \(plural) to create.", isRequest: true))
        case .delete:
            return OpenAPIDocument.Named(names.batchDeletion(entity), items(row, "Several \(plural) to delete.", isRequest: true))
        default:
            var item = row
            item.properties += patch.properties
            return OpenAPIDocument.Named(names.batchUpdate(entity), items(item, "Several \(plural) to change.", isRequest: true))
        }
    }

    private var response: OpenAPIDocument.Named<JSONSchema> {
        let item = JSONSchema(reference: names.response(entity))
        return OpenAPIDocument.Named(names.batch(entity), items(item, "Several \(entity.names.plural), in the order of the request."))
    }

    /// Which row is meant, and which version of it.
    private var row: JSONSchema {
        var id = SharedComponents.identifierSchema(entity.identifier)
        id.description = "Which one; each stands in one item only."
        var schema = JSONSchema("object")
        schema.properties = [JSONSchema.Property("id", id)]
        schema.required = ["id"]
        schema.isClosed = true
        if entity.versioning == .off { return schema }
        var version = JSONSchema("integer", description: "The version that was read, so that no change in between is overwritten.")
        version.format = "int64"
        version.minimum = .integer(.min)
        version.maximum = .integer(.max)
        schema.properties.append(JSONSchema.Property("version", entity.versioning == .required ? version : version.nullable))
        if entity.versioning == .required { schema.required.append("version") }
        return schema
    }

    private func items(_ item: JSONSchema, _ description: String, isRequest: Bool = false) -> JSONSchema {
        var items = JSONSchema("array")
        items.items = item
        items.minItems = 1
        items.maxItems = Self.limit
        var schema = JSONSchema("object", description: description)
        schema.properties = [JSONSchema.Property("items", items)]
        schema.required = ["items"]
        schema.isClosed = isRequest
        return schema
    }
}
