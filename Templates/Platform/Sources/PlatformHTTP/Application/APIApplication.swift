public import HTTPTypes
public import Hummingbird
public import HummingbirdCore
public import Logging
import NIOCore

/// A service that is ready to be served, or to be tested with HummingbirdTesting. `makeApplication` makes it.
public struct APIApplication: ApplicationProtocol {
    /// Answers the requests.
    public let responder: APIResponder
    /// The HTTP/1.1 server with its limits.
    public let server: HTTPServerBuilder
    /// The address.
    public let configuration: ApplicationConfiguration
    /// The log of the service.
    public let logger: Logger
    /// Method and path of every route: those of the table, then `/livez`, `/readyz` and `/openapi.yaml`.
    public let routes: [(method: HTTPRequest.Method, path: String)]
    let settings: ServerSettings
    let drainTime: Duration
    let shutdownTime: Duration
    var onListening: @Sendable (_ port: Int) -> Void = { _ in }

    /// Tells who waits for it that connections are accepted.
    public func onServerRunning(_ channel: any Channel) async {
        onListening(channel.localAddress?.port ?? 0)
    }
}

/// Makes the application of a service: the one function for its `main` and for its tests.
///
/// - Parameters:
///   - middleware: what stands between the server and the controllers.
///   - openAPI: the document that `/openapi.yaml` shows.
///   - logger: where the service logs; `Logger.service` makes one that writes JSON lines.
/// - Throws: `RouteError` if two routes are the same.
public func makeApplication(
    routes table: RouteTable,
    configuration: ServerConfiguration,
    middleware: MiddlewareTable = MiddlewareTable(),
    health: HealthChecks,
    openAPI: String,
    logger: Logger
) throws(RouteError) -> APIApplication {
    let settings = ServerSettings(configuration, logger: logger)
    let routes = table.entries + health.routes(settings) + [openAPIRoute(openAPI)]
    if configuration.secret.isRandom, configuration.environment == .development {
        logger.warning("APP_SECRET is not set: a random one is used, and cursors will not outlive this process")
    }
    return APIApplication(
        responder: APIResponder(
            routes: try RouteTree(routes),
            edge: middleware.chain(.edge),
            gate: middleware.chain(.admission, .authentication, .authorization),
            handling: middleware.chain(.handling),
            settings: settings,
            standardHeaders: StandardHeaders(isPublicTLS: configuration.isPublicTLS),
            accessLog: AccessLog(logger)
        ),
        server: .http1(
            configuration: .init(
                idleTimeout: .seconds(Int64(configuration.idleSeconds)),
                httpDecoderConfiguration: .init(maxHeaderFieldSize: 65_536, maxHeaderListSize: 65_536, maxHeaderFieldCount: 200)
            )
        ),
        configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: configuration.port)),
        logger: logger,
        routes: routes.map { (method: $0.method, path: $0.path) },
        settings: settings,
        drainTime: .seconds(configuration.drainSeconds),
        shutdownTime: .seconds(configuration.shutdownSeconds)
    )
}
