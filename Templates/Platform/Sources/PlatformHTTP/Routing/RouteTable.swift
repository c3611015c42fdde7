public import HTTPTypes

/// Answers one request of a route; what it throws becomes a problem.
public typealias RouteHandler = @Sendable (APIRequest) async throws -> APIResponse

/// The routes of a service, as its controllers add them.
///
/// A path is matched exactly: no trailing slash, no doubled slash, no other case. `HEAD` follows from each `get`, `OPTIONS` and
/// the answer to a method that a path does not have from all of its routes.
public final class RouteTable {
    private(set) var entries: [Route] = []

    /// A table without routes.
    public init() {}

    /// Method and path of every route, in the order in which they were added.
    public var routes: [(method: HTTPRequest.Method, path: String)] {
        entries.map { (method: $0.method, path: $0.path) }
    }

    /// Answers `GET` and `HEAD` of a path such as `/v1/books/{id}`.
    public func get(_ path: String, _ handler: @escaping RouteHandler) {
        add(.get, path, handler)
    }

    /// Answers `POST`.
    public func post(_ path: String, _ handler: @escaping RouteHandler) {
        add(.post, path, handler)
    }

    /// Answers `PUT`.
    public func put(_ path: String, _ handler: @escaping RouteHandler) {
        add(.put, path, handler)
    }

    /// Answers `PATCH`.
    public func patch(_ path: String, _ handler: @escaping RouteHandler) {
        add(.patch, path, handler)
    }

    /// Answers `DELETE`.
    public func delete(_ path: String, _ handler: @escaping RouteHandler) {
        add(.delete, path, handler)
    }

    /// Answers a method of a path.
    ///
    /// - Parameter produces: the media type that it answers with, against which `Accept` is checked; nil if it answers regardless.
    public func add(
        _ method: HTTPRequest.Method,
        _ path: String,
        produces: String? = "application/json",
        _ handler: @escaping RouteHandler
    ) {
        entries.append(Route(method: method, path: path, produces: produces, handler: handler))
    }
}
