import ServiceModel

/// Makes the requests of `requests.http`: every route once, in an order in which each succeeds.
struct RequestBuilder {
    let model: ServiceModel

    /// The number of the samples that are sent: behind those that `make seed` writes, so that both fit into one database.
    static let sample = EntityTestBuilder.sampleCount + 5

    /// The requests: rows are made parents first, then shown, listed and changed, and removed children first.
    func requests() -> [RequestView] {
        let order = CreationOrder.of(model)
        let creatable = order.filter { $0.operations.contains(.create) }
        let made = Set(creatable.map(\.name))
        return creatable.map(creation)
            + creatable.flatMap { relations($0, "PUT", among: made) }
            + creatable.flatMap(reads)
            + creatable.flatMap { relations($0, "GET", among: made) }
            + creatable.flatMap(changes)
            + creatable.flatMap { actions($0).requests }
            + creatable.flatMap(batches)
            + creatable.flatMap { relations($0, "DELETE", among: made) }
            + removals(creatable.reversed())
    }

    /// Children go first. A row that is only hidden still refers to others, which then stay, too.
    private func removals(_ entities: [Entity]) -> [RequestView] {
        var staying: Set<String> = []
        return entities.compactMap { entity in
            let children = model.entities.filter { staying.contains($0.name) && !(entity.softDelete && $0.softDelete) }
            let isInUse = children.contains { child in
                SampleRows(of: child, in: model).references.contains { $0.target == entity.name && $0.onDelete == .restrict }
            }
            var request = removal(entity)
            if isInUse { request?.status = "409" }
            if isInUse || entity.softDelete || request == nil { staying.insert(entity.name) }
            return request
        }
    }

    private func creation(_ entity: Entity) -> RequestView {
        RequestView(
            title: "Create \(DocComment.article(entity.names.singular))",
            name: Self.answer(entity.name),
            method: "POST",
            path: path(entity),
            headers: ["Content-Type: application/json"],
            body: body(entity),
            status: "201"
        )
    }

    private func reads(_ entity: Entity) -> [RequestView] {
        var requests: [RequestView] = []
        if entity.operations.contains(.list) {
            requests.append(plain("List \(entity.names.plural)", "GET", path(entity) + "?limit=2"))
        }
        if entity.operations.contains(.get) {
            let title = "Get \(DocComment.article(entity.names.singular))"
            requests.append(plain(title, "GET", row(entity)))
            let relations = InclusionBuilder(model: model, entity: entity).names
            if !relations.isEmpty {
                let path = row(entity) + "?include=" + relations.joined(separator: ",")
                requests.append(plain("\(title) with what its relations lead to", "GET", path))
            }
        }
        return requests
    }

    /// The requests of one method to the relations of an entity; `made` are the entities of which there is a row.
    private func relations(_ entity: Entity, _ method: String, among made: Set<String>) -> [RequestView] {
        entity.routes.filter { $0.method == method }.compactMap { route in
            guard case .collection(let name) = route.purpose, let collection = entity.collections.first(where: { $0.name == name }) else {
                return nil
            }
            // Both sides of a link are one link, which can be taken away once.
            if method == "DELETE", !collection.ownsLinkTable(of: entity), made.contains(collection.target) { return nil }
            let verb = collection.verb(of: route)
            let title = DocComment.capitalized(RelationText(model: model).summary(verb, collection, of: entity))
            var path = row(entity) + suffix(route)
            if let parameter = path.lastIndex(of: "{"), path.hasSuffix("}"), !path.hasSuffix("}}") {
                guard made.contains(collection.target) else { return nil }
                path = path[..<parameter] + Self.id(of: collection.target)
            }
            var request = plain(title, method, path)
            if method != "GET" { request.status = "204" }
            if case .hasOne(let inverse) = collection.kind, !isSent(inverse, by: collection.target, among: made) { request.status = "404" }
            return request
        }
    }

    /// Whether the rows made here carry that key.
    private func isSent(_ key: String, by entity: String, among made: Set<String>) -> Bool {
        guard made.contains(entity), let reference = model.entity(entity)?.reference(key) else { return false }
        return !reference.isReadonly && !reference.isOptional
    }

    private func changes(_ entity: Entity) -> [RequestView] {
        var version = 1
        var requests: [RequestView] = []
        if entity.operations.contains(.replace) {
            requests.append(change(entity, "Replace", "PUT", "application/json", version: version, body: body(entity, forChange: true)))
            version += 1
        }
        if entity.operations.contains(.update) {
            requests.append(change(entity, "Change", "PATCH", "application/merge-patch+json", version: version, body: patch(entity)))
        }
        return requests
    }

    private func actions(_ entity: Entity) -> ActionRequests {
        ActionRequests(model: model, entity: entity, sample: Self.sample, path: row(entity), version: 1 + changeCount(entity))
    }

    private func changeCount(_ entity: Entity) -> Int { [.replace, .update].filter(entity.operations.contains).count }

    private func change(
        _ entity: Entity,
        _ verb: String,
        _ method: String,
        _ type: String,
        version: Int,
        body: String
    ) -> RequestView {
        RequestView(
            title: "\(verb) \(DocComment.article(entity.names.singular))",
            name: nil,
            method: method,
            path: row(entity),
            headers: ["Content-Type: \(type)"] + precondition(entity, version),
            body: body,
            status: "200"
        )
    }

    private func removal(_ entity: Entity) -> RequestView? {
        guard entity.operations.contains(.delete) else { return nil }
        var request = plain("Delete \(DocComment.article(entity.names.singular))", "DELETE", row(entity))
        request.headers = precondition(entity, 1 + changeCount(entity) + actions(entity).successes)
        request.status = "204"
        return request
    }

    private func precondition(_ entity: Entity, _ version: Int) -> [String] {
        entity.versioning == .required ? ["If-Match: \"\(version)\""] : []
    }

    private func patch(_ entity: Entity) -> String {
        // What a rule names is changed together with other fields, if at all.
        let ruled = Set(entity.rules.flatMap(\.columns).compactMap(\.path.first))
        let field = entity.fields.first { !$0.isReadonly && !$0.isImmutable && !$0.isUnique && !ruled.contains($0.name) }
        return field.map { "{ \"\($0.json)\": \(Samples.json(for: $0, in: model, index: Self.sample + 1).jsonText) }" } ?? "{}"
    }

    private func plain(_ title: String, _ method: String, _ path: String) -> RequestView {
        RequestView(title: title, name: nil, method: method, path: path, headers: [], body: nil, status: "200")
    }

    /// The path with the variable that editors put the host in for.
    func path(_ entity: Entity) -> String { "{{host}}\(model.service.pathPrefix)/\(entity.names.path)" }

    private func row(_ entity: Entity) -> String { "\(path(entity))/\(Self.id(of: entity.name))" }

    private func suffix(_ route: Route) -> String {
        route.path.firstRange(of: "{id}").map { String(route.path[$0.upperBound...]) } ?? ""
    }

    private static func answer(_ entity: String) -> String { "new\(entity)" }
    private static func id(of entity: String) -> String { "{{\(answer(entity)).response.body.id}}" }

    func body(_ entity: Entity, forChange: Bool = false, sample: Int = RequestBuilder.sample) -> String {
        let fields = entity.fields.filter { !$0.isReadonly && !(forChange && $0.isImmutable) }
        let rows = SampleRows(of: entity, in: model)
        let references = rows.references.filter { !(forChange && $0.isImmutable) }
        let members =
            fields.map { "  \"\($0.json)\": \(rows.json(for: $0, index: sample).jsonText)" }
            + references.map { reference in
                let id = Self.id(of: reference.target)
                return "  \"\(reference.json)\": \(reference.targetIdentifier == .uuid ? "\"\(id)\"" : id)"
            }
        return members.isEmpty ? "{}" : "{\n" + members.joined(separator: ",\n") + "\n}"
    }
}
