import Plugins
import Templating

/// The lines that plugins add to files of the service.
struct ServiceSlotsView: TemplateContext {
    var texts = SlotTexts.none
    /// The statements that add the middleware, in the order of the phases.
    var middleware: [String] = []

    static let members = Members<ServiceSlotsView>(
        .textList("applicationSetup", "`application/setup`") { $0.texts[.applicationSetup] },
        .textList("applicationRoutes", "`application/routes`") { $0.texts[.applicationRoutes] },
        .flag("hasHealth", "Whether a plugin adds checks of its health") { !$0.texts[.applicationHealth].isEmpty },
        .textList("applicationHealth", "`application/health`") { $0.texts[.applicationHealth] },
        .flag("hasMiddleware", "Whether a plugin adds middleware") { !$0.middleware.isEmpty },
        .textList("middleware", "The statements that add the middleware") { $0.middleware },
        .textList("servicesProperties", "`services/properties`") { $0.texts[.servicesProperties] },
        .flag("hasServicesParameters", "Whether a plugin adds parameters") { !$0.texts[.servicesParameters].isEmpty },
        .textList("servicesParameters", "`services/parameters`") { $0.texts[.servicesParameters] },
        .flag("hasServicesArguments", "Whether a plugin adds arguments") { !$0.texts[.servicesArguments].isEmpty },
        .textList("servicesArguments", "`services/arguments`") { $0.texts[.servicesArguments] },
        .textList("servicesSetup", "`services/setup`") { $0.texts[.servicesSetup] },
        .flag("namesServices", "Whether `buildApplication` gives the services a name") {
            !$0.texts[.servicesArguments].isEmpty || !$0.texts[.applicationRoutes].isEmpty
        },
        .textList("readme", "`readme/sections`") { $0.texts[.readme] },
        .textList("testsSupport", "`tests/support`") { $0.texts[.testsSupport] },
        .textList("testsPreamble", "`tests/preamble`") { $0.texts[.testsPreamble] },
        .flag("hasTestsService", "Whether a plugin changes the service under test") { !$0.texts[.testsService].isEmpty },
        .textList("testsService", "`tests/service`") { $0.texts[.testsService] }
    )
}

/// The lines that plugins add to files of an entity.
struct EntitySlotsView: TemplateContext {
    var texts = SlotTexts.none
    /// The tables of plugins.
    var tables: [String] = []

    /// What the fake databases of tests forget: the argument that says so, nothing where there is none.
    var ignoredTables: String {
        if tables.isEmpty { return "" }
        return "ignoring: [\(tables.map(SwiftLiteral.string).joined(separator: ", "))]"
    }

    static let members = Members<EntitySlotsView>(
        .textList("serviceProperties", "`service/properties`") { $0.texts[.serviceProperties] },
        .textList("serviceArguments", "`service/arguments`") { $0.texts[.serviceArguments] },
        .flag("hasWillList", "Whether a plugin adds statements before a page is read") { !$0.texts[.willList].isEmpty },
        .textList("willList", "`service/list/before`") { $0.texts[.willList] },
        .textList("aroundList", "`service/list/around`") { $0.texts[.aroundList] },
        .flag("hasWillGet", "Whether a plugin adds statements before a row is read") { !$0.texts[.willGet].isEmpty },
        .textList("willGet", "`service/get/before`") { $0.texts[.willGet] },
        .textList("aroundGet", "`service/get/around`") { $0.texts[.aroundGet] },
        .textList("didFind", "`service/find/after`") { $0.texts[.didFind] },
        .textList("willCreate", "`service/create/before`") { $0.texts[.willCreate] },
        .textList("didCreate", "`service/create/after`") { $0.texts[.didCreate] },
        .textList("willUpdate", "`service/update/before`") { $0.texts[.willUpdate] },
        .textList("didUpdate", "`service/update/after`") { $0.texts[.didUpdate] },
        .textList("willDelete", "`service/delete/before`") { $0.texts[.willDelete] },
        .textList("didDelete", "`service/delete/after`") { $0.texts[.didDelete] },
        .textList("willAct", "`service/action/before`") { $0.texts[.willAct] },
        .textList("didAct", "`service/action/after`") { $0.texts[.didAct] },
        .textList("didLink", "`service/link/after`") { $0.texts[.didLink] },
        .text("ignoredTables", "What fake databases of tests forget, as an argument; empty where plugins have no tables") {
            $0.ignoredTables
        }
    )
}
