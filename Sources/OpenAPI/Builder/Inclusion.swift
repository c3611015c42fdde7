import ServiceModel

/// What the document says of related rows in the responses of an entity.
struct Inclusion {
    let entity: Entity
    let model: ServiceModel
    let names: ComponentNames

    /// The query parameter; nil if the entity has no relations.
    var parameter: OpenAPIDocument.Parameter? {
        let relations = entity.references.map(\.name) + entity.collections.map(\.name)
        guard !relations.isEmpty else { return nil }
        return OpenAPIDocument.Parameter(
            name: "include",
            location: .query,
            description: "The relations whose rows are shown beside each \(entity.names.singular), each under its name. "
                + "Of those that lead to many, the first \(model.pagination.maximumLimit). Such a response has no ETag.",
            schema: ListParameters.choice(of: relations, atMost: relations.count)
        )
    }

    /// The members that it adds. None is ever required.
    var members: [JSONSchema.Property] {
        let keys = entity.references.compactMap { one($0.name, $0.target, isOptional: $0.isOptional) }
        let others = entity.collections.compactMap { collection in
            collection.isOne ? one(collection.name, collection.target, isOptional: true) : many(collection)
        }
        return keys + others
    }

    private func one(_ name: String, _ target: String, isOptional: Bool) -> JSONSchema.Property? {
        guard let target = model.entity(target) else { return nil }
        var schema = JSONSchema(reference: names.response(target))
        // The schema of the target may describe itself; what stands beside a reference only annotates.
        schema.description = "The \(target.names.singular) that it leads to; only with include=\(name)."
        schema.isReadOnly = true
        return JSONSchema.Property(name, isOptional ? schema.nullable : schema)
    }

    private func many(_ collection: Collection) -> JSONSchema.Property? {
        guard let target = model.entity(collection.target) else { return nil }
        let description = "The first \(target.names.plural) that it leads to; only with include=\(collection.name)."
        var schema = JSONSchema("array", description: description)
        schema.items = JSONSchema(reference: names.response(target))
        schema.maxItems = model.pagination.maximumLimit
        schema.isReadOnly = true
        return JSONSchema.Property(collection.name, schema)
    }
}
