import OpenAPI
import Plugins
import RelationalSchema
import ServiceModel

/// Makes the view of a service.
enum ServiceViewBuilder {
    /// The view, with the views of its entities, enums and value objects.
    static func view(of model: ServiceModel, _ plugins: Contributions = .none) -> ServiceView {
        // The document takes about as long as everything else together, so they are made side by side.
        var jobs: [@Sendable () -> Part] = [
            { .document(OpenAPIYAML.render(document(of: model, plugins), overlay: model.overlay)) },
            { .requests(RequestBuilder(model: model).requests()) },
            { .statements(SQLiteDialect.createStatements(SchemaBuilder.schema(of: model, with: plugins.tables.map(\.value)))) },
        ]
        for entity in model.entities { jobs.append { .entity(EntityViewBuilder(model: model, entity: entity).view()) } }
        var parts = Parts()
        for part in jobs.concurrentMap({ $0() }) {
            switch part {
            case .document(let text): parts.document = text
            case .requests(let requests): parts.requests = requests
            case .statements(let statements): parts.statements = statements
            case .entity(let view): parts.entities.append(view)
            }
        }
        return view(of: model, plugins, parts)
    }

    /// The document with what plugins add; that they do not clash has been checked.
    private static func document(of model: ServiceModel, _ plugins: Contributions) -> OpenAPIDocument {
        var document = OpenAPIBuilder.document(for: model)
        for fragment in plugins.openAPI { _ = document.merge(fragment.value) }
        return document
    }

    private enum Part: Sendable {
        case document(String)
        case requests([RequestView])
        case statements([String])
        case entity(EntityView)
    }

    private struct Parts {
        var document = ""
        var requests: [RequestView] = []
        var statements: [String] = []
        /// In the order of the model.
        var entities: [EntityView] = []
    }

    private static func view(of model: ServiceModel, _ plugins: Contributions, _ parts: Parts) -> ServiceView {
        let entities = parts.entities
        let byName = Dictionary(entities.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let document = parts.document
        return ServiceView(
            name: model.service.name,
            module: model.service.module,
            package: model.service.package,
            databaseFile: model.service.databaseFile,
            doc: DocComment.sentence(model.service.description, or: "The service \(model.service.name)."),
            version: model.service.version,
            pathPrefix: model.service.pathPrefix,
            entities: entities,
            seedOrder: CreationOrder.of(model).compactMap { byName[$0.name] },
            sampleCount: EntityTestBuilder.sampleCount,
            enums: model.enums.map { EnumViewBuilder.view(of: $0, in: model) },
            values: model.values.map { ValueViewBuilder.view(of: $0, in: model) },
            hasValues: !model.values.isEmpty,
            routes: entities.flatMap(\.routes),
            migrationStatements: parts.statements.map { StatementView(lines: $0.split(separator: "\n").map(String.init)) },
            openAPI: String(document[..<document.index(before: document.endIndex)]),
            openAPILiteral: RawString.literal(document, indentation: "        "),
            diagram: ModelPresentation.diagram(model),
            requests: parts.requests,
            packages: PackageView(plugins),
            configurationKeys: plugins.configuration.map { ConfigurationKeyView($0.value) },
            x: ExtensionKeys.texts(model.extensions)
        )
    }
}
