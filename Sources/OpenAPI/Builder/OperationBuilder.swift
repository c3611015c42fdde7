import ServiceModel

/// Makes the operations of one entity.
struct OperationBuilder {
    let entity: Entity
    let model: ServiceModel
    let names: ComponentNames

    /// The group of an entity's operations.
    static func tag(of entity: Entity) -> String { capitalized(entity.names.plural) }

    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// The operation of a route; nil for what is not emitted.
    func operation(for route: Route) -> OpenAPIDocument.Operation? {
        switch route.purpose {
        case .operation(.list): list(route)
        case .operation(.get): get(route)
        case .operation(.create): create(route)
        case .operation(.replace): replace(route)
        case .operation(.update): update(route)
        case .operation(.delete): delete(route)
        case .batch(let operation): batch(operation, route)
        case .collection(let name): relation(name, route)
        case .action(let name): entity.actions.first { $0.name == name }.map { action($0, route) }
        }
    }

    // MARK: - Reading

    private func list(_ route: Route) -> OpenAPIDocument.Operation {
        make(
            route,
            summary: "List \(entity.names.plural)",
            parameters: ListParameters(entity: entity, model: model, names: names).references,
            success: page(of: entity),
            failures: [400, 406]
        )
    }

    private func get(_ route: Route) -> OpenAPIDocument.Operation {
        var response = found(entity, "The \(entity.names.singular).", names.shown(entity))
        let includes = Inclusion(entity: entity, model: model, names: names).parameter != nil
        if isVersioned, includes { response.headers[0] = SharedComponents.tagUnlessIncluding }
        return make(
            route,
            summary: "Get one \(entity.names.singular)",
            parameters: ListParameters(entity: entity, model: model, names: names).ofOneRow
                + (isVersioned ? [.component("ifNoneMatch")] : []),
            success: OpenAPIDocument.StatusResponse(200, .inline(response)),
            failures: (isVersioned ? [304] : []) + [400, 404, 406]
        )
    }

    // MARK: - Writing

    private func create(_ route: Route) -> OpenAPIDocument.Operation {
        var response = found(entity, "The new \(entity.names.singular).")
        response.headers.insert(SharedComponents.headerReference("Location"), at: 0)
        response.headers.append(SharedComponents.headerReference("Idempotency-Replayed"))
        response.links = links
        return make(
            route,
            summary: "Create one \(entity.names.singular)",
            description: ruleNote,
            parameters: [.component("idempotencyKey")],
            body: [OpenAPIDocument.MediaType("application/json", JSONSchema(reference: names.input(entity)))],
            success: OpenAPIDocument.StatusResponse(201, .inline(response)),
            failures: [400, 406, 413, 415, 422] + conflicts
        )
    }

    private func replace(_ route: Route) -> OpenAPIDocument.Operation {
        make(
            route,
            summary: "Replace one \(entity.names.singular)",
            description: described("What is not sent gets its default, or becomes null."),
            parameters: preconditions,
            body: [OpenAPIDocument.MediaType("application/json", JSONSchema(reference: names.replacement(entity)))],
            success: OpenAPIDocument.StatusResponse(200, .inline(found(entity, "The \(entity.names.singular) as it is now."))),
            failures: [400, 404, 406, 413, 415, 422] + changeConflicts + preconditionFailures
        )
    }

    private func update(_ route: Route) -> OpenAPIDocument.Operation {
        let schema = JSONSchema(reference: names.patch(entity))
        return make(
            route,
            summary: "Change one \(entity.names.singular)",
            description: described("A JSON Merge Patch (RFC 7396). What is not sent stays; null empties what is optional."),
            parameters: preconditions,
            body: ["application/merge-patch+json", "application/json"].map { OpenAPIDocument.MediaType($0, schema) },
            success: OpenAPIDocument.StatusResponse(200, .inline(found(entity, "The \(entity.names.singular) as it is now."))),
            failures: [400, 404, 406, 413, 415, 422] + changeConflicts + preconditionFailures
        )
    }

    private func delete(_ route: Route) -> OpenAPIDocument.Operation {
        let gone = OpenAPIDocument.Response(description: "It is gone.", headers: [SharedComponents.headerReference("X-Request-Id")])
        return make(
            route,
            summary: "Delete one \(entity.names.singular)",
            description: entity.softDelete ? "It is kept, but hidden: to every request it is as if it were not there." : nil,
            parameters: preconditions,
            success: OpenAPIDocument.StatusResponse(204, .inline(gone)),
            failures: [400, 404, 406] + (isHeldByOthers ? [409] : []) + preconditionFailures
        )
    }

    // MARK: - Parts

    func make(
        _ route: Route,
        summary: String,
        description: String? = nil,
        parameters: [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>] = [],
        body: [OpenAPIDocument.MediaType] = [],
        isBodyRequired: Bool = true,
        success: OpenAPIDocument.StatusResponse,
        failures: [Int]
    ) -> OpenAPIDocument.Operation {
        OpenAPIDocument.Operation(
            method: route.method.lowercased(),
            operationID: route.operationID,
            summary: summary,
            description: description,
            tag: Self.tag(of: entity),
            parameters: parameters,
            requestBody: body,
            isBodyRequired: isBodyRequired,
            responses: [success] + SharedComponents.failures(failures + [500, 503])
        )
    }

    private var isVersioned: Bool { entity.versioning != .off }

    func found(_ shown: Entity, _ description: String, _ schema: JSONSchema? = nil) -> OpenAPIDocument.Response {
        let tag = shown.versioning == .off ? [] : [SharedComponents.headerReference("ETag")]
        return OpenAPIDocument.Response(
            description: description,
            headers: tag + [SharedComponents.headerReference("X-Request-Id")],
            content: [OpenAPIDocument.MediaType("application/json", schema ?? JSONSchema(reference: names.response(shown)))]
        )
    }

    func page(of target: Entity) -> OpenAPIDocument.StatusResponse {
        let response = OpenAPIDocument.Response(
            description: "One page of \(target.names.plural).",
            headers: [SharedComponents.headerReference("Link"), SharedComponents.headerReference("X-Request-Id")],
            content: [OpenAPIDocument.MediaType("application/json", JSONSchema(reference: names.page(target)))]
        )
        return OpenAPIDocument.StatusResponse(200, .inline(response))
    }

    var preconditions: [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>] {
        switch entity.versioning {
        case .off: []
        case .optional: [.component("ifMatch")]
        case .required: [.component("ifMatchRequired")]
        }
    }

    var preconditionFailures: [Int] {
        switch entity.versioning {
        case .off: []
        case .optional: [412]
        case .required: [412, 428]
        }
    }

    var conflicts: [Int] { entity.hasUniques ? [409] : [] }

    /// A change can be in the way of another row only by what can be changed.
    var changeConflicts: [Int] {
        let changeable = Set(
            entity.fields.filter { !$0.isImmutable && !$0.isReadonly }.map(\.name)
                + entity.references.filter { !$0.isImmutable && !$0.isReadonly }.map(\.name)
        )
        return entity.clientUniqueSets.contains { !changeable.isDisjoint(with: $0) } ? [409] : []
    }

    /// Whether a row that another one refers to cannot be deleted; or one that refers to a row which would go with it.
    var isHeldByOthers: Bool {
        var reached: Set<String> = [entity.name]
        var rest = [entity.name]
        while let target = rest.popLast() {
            for child in model.entities {
                for reference in child.references where reference.target == target {
                    if reference.onDelete == .restrict { return true }
                    if reference.onDelete == .cascade, reached.insert(child.name).inserted { rest.append(child.name) }
                }
            }
        }
        return false
    }

    /// What can be done with a row that was just made, by its id alone.
    private var links: [OpenAPIDocument.Link] {
        entity.routes.filter { $0.path.contains("{id}") && pathParameters(of: $0).isEmpty && !isOne($0) }.compactMap { route in
            var parameters = [OpenAPIDocument.Named("id", "$response.body#/id")]
            switch route.purpose {
            case .action: return nil
            case .operation(.replace), .operation(.update), .operation(.delete):
                if entity.versioning == .required { parameters.append(OpenAPIDocument.Named("header.If-Match", "$response.header.ETag")) }
            default: break
            }
            return OpenAPIDocument.Link(operationID: route.operationID, parameters: parameters)
        }
    }

    /// Whether a route shows what a row has one of. A new row has none yet.
    private func isOne(_ route: Route) -> Bool {
        guard case .collection(let name) = route.purpose else { return false }
        return entity.collections.contains { $0.name == name && $0.isOne }
    }
}
