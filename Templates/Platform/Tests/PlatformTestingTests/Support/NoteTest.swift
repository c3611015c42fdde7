import Logging
import PlatformHTTP
import PlatformSQL
import PlatformTesting
import Synchronization

/// The problems that checks report, in place of failing tests.
final class Problems: Sendable {
    private let found = Mutex<[String]>([])

    var all: [String] { found.withLock { $0 } }

    func add(_ problem: String) {
        found.withLock { $0.append(problem) }
    }
}

/// Runs checks against the service of notes, with a mistake in it or without, and returns what they report.
func problems(
    with fault: NoteFault? = nil,
    actions: Bool = false,
    _ check: (ServiceUnderTest) async throws -> Void
) async throws -> [String] {
    let document = actions ? actionDocument : noteDocument
    let notes = FakeRows<Int64, Note>()
    for (title, parent) in [("Milk", nil), ("Eggs", nil), ("Cheese", 2), ("Ham", 2)] as [(String, Int64?)] {
        _ = notes.append { id in Note(id: id, title: title, isDone: false, parent: parent) }
    }
    let problems = Problems()
    let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let service = try ServiceUnderTest(document: document, report: { problem, _, _ in problems.add(problem) }) { failing in
        let database = failing ?? FakeDatabase()
        let routes = RouteTable()
        NoteService(database: database, notes: notes, fault: fault, hasActions: actions).addRoutes(to: routes)
        return try makeApplication(
            routes: routes,
            configuration: .testing(),
            health: fault == .alwaysReady ? [:] : ["database": { try await database.check() }],
            openAPI: fault == .otherDocument ? "{}" : document,
            logger: quiet
        )
    }
    try await check(service)
    return problems.all
}
