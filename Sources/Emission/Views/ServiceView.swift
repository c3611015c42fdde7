import Templating

/// Everything that a template of scope *service* can print.
struct ServiceView: TemplateContext {
    /// The service's name as written.
    var name: String
    /// The Swift module.
    var module: String
    /// The package and the executable.
    var package: String
    /// The database file's name without its extension.
    var databaseFile: String
    /// The lines of its description.
    var doc: [String]
    /// The version of the API contract.
    var version: String
    /// The path prefix that its major number gives.
    var pathPrefix: String
    /// Its entities, in the order written.
    var entities: [EntityView]
    /// Its entities, each after those that it refers to.
    var seedOrder: [EntityView]
    /// How many different samples each entity has.
    var sampleCount: Int
    /// Its enums.
    var enums: [EnumView]
    /// Its value objects.
    var values: [ValueView]
    /// Whether it has any value objects.
    var hasValues: Bool
    /// All its routes.
    var routes: [RouteView]
    /// The statements of the initial migration.
    var migrationStatements: [StatementView]
    /// The OpenAPI document.
    var openAPI: String
    /// The OpenAPI document as a Swift raw string literal.
    var openAPILiteral: String
    /// The Mermaid diagram of the model.
    var diagram: String
    /// The requests of `requests.http`.
    var requests: [RequestView]
    /// What plugins add to `Package.swift`.
    var packages: PackageView
    /// The configuration keys of plugins.
    var configurationKeys: [ConfigurationKeyView]
    /// What plugins add to the service's files.
    var slots = ServiceSlotsView()
    /// Its `x-…` keys.
    var x: [String: String]

    /// The keys of plugins as a Swift array literal.
    var keyList: String {
        SwiftLayout.list(configurationKeys.map { "\($0.property)Key" }, indentation: 4, column: 24)
    }

    static let members = Members<ServiceView>(
        .text("name", "The service's name as written") { $0.name },
        .text("module", "The Swift module") { $0.module },
        .text("package", "The package and the executable") { $0.package },
        .text("databaseFile", "The database file's name without its extension") { $0.databaseFile },
        .textList("doc", "The lines of its description") { $0.doc },
        .text("version", "The version of the API contract") { $0.version },
        .text("pathPrefix", "The path prefix that its major number gives") { $0.pathPrefix },
        .list("entities", EntityView.self, "Its entities, in the order written") { $0.entities },
        .list("seedOrder", EntityView.self, "Its entities, each after those that it refers to") { $0.seedOrder },
        .integer("sampleCount", "How many different samples each entity has") { $0.sampleCount },
        .list("enums", EnumView.self, "Its enums") { $0.enums },
        .list("values", ValueView.self, "Its value objects") { $0.values },
        .flag("hasValues", "Whether it has any value objects") { $0.hasValues },
        .list("routes", RouteView.self, "All its routes") { $0.routes },
        .list("migrationStatements", StatementView.self, "The statements of the initial migration") { $0.migrationStatements },
        .text("openAPI", "The OpenAPI document") { $0.openAPI },
        .text("openAPILiteral", "The OpenAPI document as a Swift raw string literal") { $0.openAPILiteral },
        .text("diagram", "The Mermaid diagram of the model") { $0.diagram },
        .list("requests", RequestView.self, "The requests of `requests.http`") { $0.requests },
        .object("packages", PackageView.self, "What plugins add to `Package.swift`") { $0.packages },
        .flag("hasPluginConfiguration", "Whether plugins have configuration keys") { !$0.configurationKeys.isEmpty },
        .list("configurationKeys", ConfigurationKeyView.self, "The configuration keys of plugins") { $0.configurationKeys },
        .text("keyList", "The keys of plugins as a Swift array literal") { $0.keyList },
        .object("slots", ServiceSlotsView.self, "What plugins add to the service's files") { $0.slots },
        .openMap("x", "Its `x-…` keys") { $0.x }
    )
}

/// One SQL statement.
struct StatementView: TemplateContext {
    /// Its lines.
    var lines: [String]

    static let members = Members<StatementView>(
        .textList("lines", "Its lines") { $0.lines }
    )
}

/// One request of `requests.http`.
struct RequestView: TemplateContext {
    /// What it shows.
    var title: String
    /// The name under which later requests refer to its answer.
    var name: String?
    /// The method.
    var method: String
    /// The path, with parts of earlier answers in double braces.
    var path: String
    /// Its header lines.
    var headers: [String]
    /// Its body.
    var body: String?
    /// The status that is documented for it.
    var status: String

    static let members = Members<RequestView>(
        .text("title", "What it shows") { $0.title },
        .optionalText("name", "The name under which later requests refer to its answer") { $0.name },
        .text("method", "The method") { $0.method },
        .text("path", "The path, with parts of earlier answers in double braces") { $0.path },
        .textList("headers", "Its header lines") { $0.headers },
        .optionalText("body", "Its body") { $0.body },
        .text("status", "The status that is documented for it") { $0.status }
    )
}
