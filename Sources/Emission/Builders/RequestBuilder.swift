import ServiceModel

/// Makes the requests of `requests.http`: every route once, in an order in which each succeeds.
struct RequestBuilder {
    let model: ServiceModel

    /// The requests: rows are made parents first, then shown, listed and changed, and removed children first.
    func requests() -> [RequestView] {
        let order = CreationOrder.of(model.entities)
        let creatable = order.filter { $0.operations.contains(.create) }
        return creatable.map(creation)
            + creatable.flatMap(reads)
            + creatable.flatMap(changes)
            + creatable.reversed().compactMap(removal)
    }

    private func creation(_ entity: Entity) -> RequestView {
        RequestView(
            title: "Create \(DocComment.article(entity.names.singular))",
            name: Self.answer(entity.name),
            method: "POST",
            path: path(entity),
            headers: ["Content-Type: application/json"],
            body: body(entity, index: 0),
            status: "201"
        )
    }

    private func reads(_ entity: Entity) -> [RequestView] {
        var requests: [RequestView] = []
        if entity.operations.contains(.list) {
            requests.append(plain("List \(entity.names.plural)", "GET", path(entity) + "?limit=2"))
        }
        if entity.operations.contains(.get) {
            requests.append(plain("Get \(DocComment.article(entity.names.singular))", "GET", row(entity)))
        }
        for route in entity.routes {
            guard case .collection(let name) = route.purpose else { continue }
            requests.append(plain("List the \(name) of \(DocComment.article(entity.names.singular))", "GET", row(entity) + suffix(route)))
        }
        return requests
    }

    private func changes(_ entity: Entity) -> [RequestView] {
        guard entity.operations.contains(.update) else { return [] }
        var headers = ["Content-Type: application/merge-patch+json"]
        if entity.versioning == .required { headers.append("If-Match: \"1\"") }
        let field = entity.fields.first { !$0.isReadonly && !$0.isImmutable && !$0.isUnique }
        let member = field.map { "\"\($0.json)\": \(Self.text(Samples.json(for: $0, in: model, index: 1)))" } ?? ""
        return [
            RequestView(
                title: "Change \(DocComment.article(entity.names.singular))",
                name: nil,
                method: "PATCH",
                path: row(entity),
                headers: headers,
                body: member.isEmpty ? "{}" : "{ \(member) }",
                status: "200"
            )
        ]
    }

    private func removal(_ entity: Entity) -> RequestView? {
        guard entity.operations.contains(.delete) else { return nil }
        // A change before has made version 2 of it.
        let version = entity.operations.contains(.update) ? 2 : 1
        var request = plain("Delete \(DocComment.article(entity.names.singular))", "DELETE", row(entity))
        if entity.versioning == .required { request.headers = ["If-Match: \"\(version)\""] }
        request.status = "204"
        return request
    }

    private func plain(_ title: String, _ method: String, _ path: String) -> RequestView {
        RequestView(title: title, name: nil, method: method, path: path, headers: [], body: nil, status: "200")
    }

    /// The path with the variable that editors put the host in for.
    private func path(_ entity: Entity) -> String { "{{host}}\(model.service.pathPrefix)/\(entity.names.path)" }

    private func row(_ entity: Entity) -> String { "\(path(entity))/\(Self.id(of: entity.name))" }

    private func suffix(_ route: Route) -> String {
        route.path.firstRange(of: "{id}").map { String(route.path[$0.upperBound...]) } ?? ""
    }

    private static func answer(_ entity: String) -> String { "new\(entity)" }
    private static func id(of entity: String) -> String { "{{\(answer(entity)).response.body.id}}" }

    private func body(_ entity: Entity, index: Int) -> String {
        let fields = entity.fields.filter { !$0.isReadonly }.map { ($0.json, Self.text(Samples.json(for: $0, in: model, index: index))) }
        let references = entity.references.filter { !$0.isReadonly && !$0.isOptional }.map { reference in
            (reference.json, reference.targetIdentifier == .uuid ? "\"\(Self.id(of: reference.target))\"" : Self.id(of: reference.target))
        }
        let members = (fields + references).map { "  \"\($0.0)\": \($0.1)" }
        return "{\n" + members.joined(separator: ",\n") + "\n}"
    }

    private static func text(_ value: SampleValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .double(let value): "\(value)"
        case .string(let text): JSONText.quoted(text)
        }
    }
}
