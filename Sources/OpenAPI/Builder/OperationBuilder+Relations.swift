import ServiceModel

// What can be asked of the relations whose keys stand elsewhere.
extension OperationBuilder {
    /// The operation of a relation's route.
    func relation(_ name: String, _ route: Route) -> OpenAPIDocument.Operation? {
        guard let collection = entity.collections.first(where: { $0.name == name }), let target = model.entity(collection.target) else {
            return nil
        }
        switch (route.method, collection.kind) {
        case ("PUT", _):
            return link(
                route,
                summary: "Link one \(target.names.singular) to one \(entity.names.singular)",
                description: "They may be linked already. Neither of them changes its version.",
                done: "They are linked."
            )
        case ("DELETE", _):
            return link(
                route,
                summary: "Take one \(target.names.singular) from one \(entity.names.singular)",
                description: "Neither of them changes its version.",
                done: "They are not linked any more."
            )
        case (_, .hasOne): return one(collection, target, route)
        default: return list(collection, target, route)
        }
    }

    /// The parameters of a path, besides the row's own id.
    func pathParameters(of route: Route) -> [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>] {
        guard case .collection(let name) = route.purpose, let segment = route.path.split(separator: "/").last, segment.hasPrefix("{"),
            let collection = entity.collections.first(where: { $0.name == name }), let target = model.entity(collection.target)
        else { return [] }
        let parameter = OpenAPIDocument.Parameter(
            name: String(segment.dropFirst().dropLast()),
            location: .path,
            description: "Which \(target.names.singular).",
            isRequired: true,
            schema: SharedComponents.identifierSchema(target.identifier)
        )
        return [.inline(parameter)]
    }

    private func list(_ collection: Collection, _ target: Entity, _ route: Route) -> OpenAPIDocument.Operation {
        make(
            route,
            summary: "List the \(target.names.plural) of one \(entity.names.singular)",
            description: collection.description,
            parameters: ListParameters(entity: target, model: model, names: names).references,
            success: page(of: target),
            failures: [400, 404, 406]
        )
    }

    private func one(_ collection: Collection, _ target: Entity, _ route: Route) -> OpenAPIDocument.Operation {
        let isVersioned = target.versioning != .off
        return make(
            route,
            summary: "Get the \(target.names.singular) of one \(entity.names.singular)",
            description: collection.description,
            parameters: isVersioned ? [.component("ifNoneMatch")] : [],
            success: OpenAPIDocument.StatusResponse(200, .inline(found(target, "The \(target.names.singular)."))),
            failures: (isVersioned ? [304] : []) + [400, 404, 406]
        )
    }

    private func link(_ route: Route, summary: String, description: String, done: String) -> OpenAPIDocument.Operation {
        let response = OpenAPIDocument.Response(description: done, headers: [SharedComponents.headerReference("X-Request-Id")])
        return make(
            route,
            summary: summary,
            description: description,
            success: OpenAPIDocument.StatusResponse(204, .inline(response)),
            failures: [400, 404, 406]
        )
    }
}
