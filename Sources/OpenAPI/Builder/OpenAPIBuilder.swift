public import ServiceModel

/// Makes the document of a service: every route with all its parameters, bodies, statuses and headers, and every constraint of the spec
/// that JSON Schema can say.
///
/// `HEAD` follows from each `GET`, `OPTIONS` from each path, and 405 from every method that is not here; none of them is written down.
public enum OpenAPIBuilder {
    /// The document of a service.
    public static func document(for model: ServiceModel) -> OpenAPIDocument {
        let names = ComponentNames(for: model)
        let service = model.service
        var paths = PathCollector()
        for entity in model.entities {
            let operations = OperationBuilder(entity: entity, model: model, names: names)
            for route in entity.routes {
                if let operation = operations.operation(for: route) {
                    paths.add(operation, to: route.path, of: entity, parameters: operations.pathParameters(of: route))
                }
            }
        }
        let tags = model.entities.filter { !$0.routes.isEmpty }.map { entity in
            OpenAPIDocument.Tag(name: OperationBuilder.tag(of: entity), description: entity.description)
        }
        return OpenAPIDocument(
            info: OpenAPIDocument.Info(title: service.name, version: service.version, description: service.description),
            tags: tags + [OpenAPIDocument.Tag(name: ServicePaths.tag, description: "What there is to know about the service itself.")],
            paths: paths.items + ServicePaths.items(names),
            components: components(of: model, names)
        )
    }

    private static func components(of model: ServiceModel, _ names: ComponentNames) -> OpenAPIDocument.Components {
        var components = OpenAPIDocument.Components()
        for entity in model.entities {
            components.schemas += EntitySchemas(entity: entity, model: model, names: names).all
            components.schemas += ActionSchemas(entity: entity, model: model, names: names).all
            components.parameters += ListParameters(entity: entity, model: model, names: names).all
        }
        components.schemas += model.enums.map { OpenAPIDocument.Named(names.enumeration($0.name), EnumSchema.schema(of: $0)) }
        components.schemas += model.values.flatMap { ValueSchemas(value: $0, model: model, names: names).all }
        components.schemas += SharedComponents.schemas(names)
        components.parameters = SharedComponents.parameters(model.pagination) + components.parameters
        components.headers = SharedComponents.headers
        components.responses = SharedComponents.responses(names, in: model)
        return components
    }
}

/// Paths in the order in which their first operations come.
private struct PathCollector {
    private(set) var items: [OpenAPIDocument.PathItem] = []
    private var positions: [String: Int] = [:]

    mutating func add(
        _ operation: OpenAPIDocument.Operation,
        to path: String,
        of entity: Entity,
        parameters: [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>]
    ) {
        if let position = positions[path] {
            items[position].operations.append(operation)
            return
        }
        positions[path] = items.count
        let id = SharedComponents.identifierParameter(entity.identifier)
        let own: [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>] = path.contains("{id}") ? [.component(id)] : []
        items.append(OpenAPIDocument.PathItem(path: path, parameters: own + parameters, operations: [operation]))
    }
}
