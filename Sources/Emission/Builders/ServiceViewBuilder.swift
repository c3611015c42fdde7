import OpenAPI
import RelationalSchema
import ServiceModel

/// Makes the view of a service.
enum ServiceViewBuilder {
    /// The view, with the views of its entities and enums.
    static func view(of model: ServiceModel) -> ServiceView {
        view(
            of: model,
            entities: model.entities.map { EntityViewBuilder(model: model, entity: $0).view() },
            enums: model.enums.map { EnumViewBuilder.view(of: $0, in: model) }
        )
    }

    /// The view; `entities` and `enums` are the views made before, in the order of the model.
    static func view(of model: ServiceModel, entities: [EntityView], enums: [EnumView]) -> ServiceView {
        let byName = Dictionary(entities.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let document = OpenAPIYAML.render(OpenAPIBuilder.document(for: model))
        let statements = SQLiteDialect.createStatements(SchemaBuilder.schema(of: model))
        return ServiceView(
            name: model.service.name,
            module: model.service.module,
            package: model.service.package,
            databaseFile: model.service.databaseFile,
            doc: DocComment.sentence(model.service.description, or: "The service \(model.service.name)."),
            version: model.service.version,
            pathPrefix: model.service.pathPrefix,
            entities: entities,
            seedOrder: CreationOrder.of(model.entities).compactMap { byName[$0.name] },
            sampleCount: EntityTestBuilder.sampleCount,
            enums: enums,
            routes: entities.flatMap(\.routes),
            migrationStatements: statements.map { StatementView(lines: $0.split(separator: "\n").map(String.init)) },
            openAPI: document.hasSuffix("\n") ? String(document.dropLast()) : document,
            openAPILiteral: RawString.literal(document, indentation: "        "),
            diagram: ModelPresentation.diagram(model),
            requests: RequestBuilder(model: model).requests(),
            x: ExtensionKeys.texts(model.extensions)
        )
    }
}
