import ServiceModel

extension RequestBuilder {
    /// Two rows that are created, changed and deleted together.
    func batches(_ entity: Entity) -> [RequestView] {
        let operations = entity.batchOperations
        guard operations.contains(.create) else { return [] }
        let creations = [2, 3].map { body(entity, sample: Self.sample + $0) }
        var requests = [batch(entity, .create, creations, name: "several\(entity.name)", status: "200")]
        if operations.contains(.update) {
            requests.append(batch(entity, .update, rows(of: entity, version: 1), status: "200"))
        }
        if operations.contains(.delete) {
            requests.append(batch(entity, .delete, rows(of: entity, version: operations.contains(.update) ? 2 : 1), status: "204"))
        }
        return requests
    }

    private func batch(_ entity: Entity, _ operation: Operation, _ items: [String], name: String? = nil, status: String) -> RequestView {
        RequestView(
            title: "\(DocComment.capitalized(operation.rawValue)) several \(entity.names.plural)",
            name: name,
            method: "POST",
            path: "\(path(entity)):batch\(DocComment.capitalized(operation.rawValue))",
            headers: ["Content-Type: application/json"],
            body: "{\n  \"items\": [\n" + items.map(Self.indented).joined(separator: ",\n") + "\n  ]\n}",
            status: status
        )
    }

    /// What says which rows are meant, as they were answered when they were created.
    private func rows(of entity: Entity, version: Int) -> [String] {
        [0, 1].map { index in
            let id = "{{several\(entity.name).response.body.items[\(index)].id}}"
            let value = entity.identifier == .uuid ? "\"\(id)\"" : id
            return entity.versioning == .off ? "{ \"id\": \(value) }" : "{ \"id\": \(value), \"version\": \(version) }"
        }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    }
}
