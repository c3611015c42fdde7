public import Logging
import PlatformCore
public import PlatformHTTP
public import PlatformSQL

/// The services of Notes, wired to their repositories.
struct Services: Sendable {
    let notes: NoteService

    /// Wires every service to one database.
    init(database: any Database) {
        notes = NoteService(
            database: database,
            notes: SQLNoteRepository()
        )
    }

    /// Adds the routes of every entity.
    func addRoutes(to routes: RouteTable) {
        NoteController(service: notes).addRoutes(to: routes)
    }
}

/// The application: every route of Notes over one database, ready to serve or to test.
///
/// - Throws: `RouteError` if two routes are the same.
public func buildApplication(_ configuration: ServerConfiguration, database: any Database, logger: Logger) throws -> APIApplication {
    let routes = RouteTable()
    Services(database: database).addRoutes(to: routes)
    return try makeApplication(
        routes: routes,
        configuration: configuration,
        health: HealthChecks(["database": { try await database.check() }]),
        openAPI: OpenAPIText.yaml,
        logger: logger
    )
}

/// Writes the sample rows of every entity into a development database.
public func seed(_ database: any Database) async throws {
    var samples = Samples(Services(database: database))
    try await samples.writeAll()
}
