/// A place in a built-in file where plugins may add lines. The list is part of the contract of plugins; it only ever grows.
public enum Slot: String, Sendable, Hashable, CaseIterable {
    /// Statements of `buildApplication` before anything else.
    case applicationSetup = "application/setup"
    /// Statements of `buildApplication` after the routes of the entities.
    case applicationRoutes = "application/routes"
    /// Statements of `buildApplication` that add to `health`.
    case applicationHealth = "application/health"
    /// Properties of `Services`.
    case servicesProperties = "services/properties"
    /// Parameters of the initialiser of `Services`, one a line, each with a default.
    case servicesParameters = "services/parameters"
    /// Arguments for them in `buildApplication`, one a line.
    case servicesArguments = "services/arguments"
    /// Statements at the beginning of the initialiser of `Services`.
    case servicesSetup = "services/setup"
    /// Sections at the end of the README.
    case readme = "readme/sections"
    /// Declarations at the end of the support of the tests.
    case testsSupport = "tests/support"
    /// Statements before each test against the whole application.
    case testsPreamble = "tests/preamble"
    /// Statements of `withService` between the making of `service`, a variable there, and the test.
    case testsService = "tests/service"
    /// Properties of an entity's service, each with a default.
    case serviceProperties = "service/properties"
    /// Arguments for them where `Services` makes the entity's service, one a line.
    case serviceArguments = "service/arguments"
    /// Statements before a page of entities is read.
    case willList = "service/list/before"
    /// A call that takes the reading of a page as its last closure, such as `try await cache.page(query)`.
    case aroundList = "service/list/around"
    /// Statements before an entity is read by its id.
    case willGet = "service/get/before"
    /// A call that takes the reading of an entity as its last closure.
    case aroundGet = "service/get/around"
    /// Statements after an entity has been found by its id, before anything is done with it: one that throws *not found* hides it.
    case didFind = "service/find/after"
    /// Statements before an entity is created, in the transaction.
    case willCreate = "service/create/before"
    /// Statements after an entity has been created, in the transaction.
    case didCreate = "service/create/after"
    /// Statements before an entity is changed, in the transaction.
    case willUpdate = "service/update/before"
    /// Statements after an entity has been changed, in the transaction.
    case didUpdate = "service/update/after"
    /// Statements before an entity is deleted, in the transaction.
    case willDelete = "service/delete/before"
    /// Statements after an entity has been deleted, in the transaction.
    case didDelete = "service/delete/after"
    /// Statements before an action of an entity, in the transaction.
    case willAct = "service/action/before"
    /// Statements after an action of an entity, in the transaction.
    case didAct = "service/action/after"
    /// Statements after a link of an entity has been added or taken away, in the transaction.
    case didLink = "service/link/after"

    /// The template that it stands in.
    public var template: String {
        switch self {
        case .applicationSetup, .applicationRoutes, .applicationHealth, .servicesProperties, .servicesParameters, .servicesArguments,
            .servicesSetup, .serviceArguments:
            "service/application"
        case .readme: "service/readme"
        case .testsSupport, .testsPreamble, .testsService: "service/test-support"
        case .serviceProperties, .willList, .aroundList, .willGet, .aroundGet, .didFind, .willCreate, .didCreate, .willUpdate, .didUpdate,
            .willDelete, .didDelete:
            "entity/service"
        case .willAct, .didAct: "entity/action-service"
        case .didLink: "entity/link-service"
        }
    }

    /// Whether its pieces are rendered for each entity, or once for the service.
    public var isOfEntity: Bool { rawValue.hasPrefix("service/") }

    /// How far its lines are indented.
    public var indentation: Int {
        switch self {
        case .readme, .testsSupport, .aroundList, .aroundGet: 0
        case .applicationSetup, .applicationRoutes, .applicationHealth, .servicesProperties, .testsPreamble, .serviceProperties: 4
        case .testsService, .servicesParameters, .servicesArguments, .servicesSetup, .willList, .willGet, .didFind, .willCreate, .didCreate,
            .willUpdate,
            .didUpdate, .willDelete, .didDelete, .willAct, .didAct, .didLink:
            8
        case .serviceArguments: 12
        }
    }

    /// Whether its lines are the parts of a list, which get commas between them.
    public var isList: Bool { [.servicesParameters, .servicesArguments, .serviceArguments].contains(self) }

    /// What code in it can name, beside what its file imports.
    public var names: [String] {
        switch self {
        case .applicationSetup: ["configuration", "plugins", "database", "logger"]
        case .applicationRoutes: ["configuration", "plugins", "database", "logger", "routes", "services"]
        case .applicationHealth: ["configuration", "plugins", "database", "logger", "health"]
        case .servicesArguments: ["configuration", "plugins", "database", "logger"]
        case .servicesSetup, .serviceArguments: ["database"]
        case .willList, .aroundList: ["query"]
        case .willGet, .aroundGet: ["id"]
        case .willCreate: ["input", "session"]
        case .didCreate: ["{{variable}}", "session"]
        case .didFind: ["id", "{{variable}}", "session"]
        case .willUpdate: ["id", "current", "input", "session"]
        case .didUpdate: ["current", "changed", "session"]
        case .willDelete, .didDelete, .willAct: ["id", "current", "session"]
        case .didAct: ["id", "current", "changed", "session"]
        case .didLink: ["id", "session"]
        case .testsService: ["service", "samples", "database"]
        case .servicesProperties, .servicesParameters, .readme, .testsSupport, .testsPreamble, .serviceProperties: []
        }
    }
}
