public import Hummingbird
import HTTPTypes
import PlatformCore

/// Answers every request: finds its route, turns whatever is thrown into a problem, adds the header fields of all responses, and
/// writes the access log. One place, so that no answer can be without them.
public struct APIResponder: HTTPResponder {
    let routes: RouteTree
    /// Around everything.
    let edge: MiddlewareChain
    /// Before a request is looked into.
    let gate: MiddlewareChain
    /// Right before the controllers.
    let handling: MiddlewareChain
    let settings: ServerSettings
    let standardHeaders: StandardHeaders
    let accessLog: AccessLog

    /// The response to a request. It throws nothing: errors are answered.
    public func respond(to received: Request, context: APIContext) async -> Response {
        let began = ContinuousClock.now
        var request = APIRequest(received, settings: settings)
        if let match = routes.match(request.target.path) {
            request.endpoint = match.endpoint
            request.values = match.values
        }
        if hasMiddleware { request.channel = context.channel }
        var response = edge.isEmpty ? await settle(&request) : await pass(request)
        let isGzip = response.negotiatesGzip(with: request)
        if isNotModified(response, for: request) {
            response.status = .notModified
            response.contentType = nil
        } else if isGzip {
            response.compress()
        }
        // So much would have to be read and dropped before the next request that a new connection is cheaper.
        if let length = received.headers[.contentLength], Int(length) ?? .max > settings.bodyLimit { response.closesConnection = true }
        accessLog.record(request, status: response.status, duration: ContinuousClock.now - began, fault: response.fault)
        return assemble(response, to: request, context: context)
    }

    private var hasMiddleware: Bool { !edge.isEmpty || !gate.isEmpty || !handling.isEmpty }

    /// The response, after the middleware of the edge: it sees problems as responses, so that it can add to every one of them.
    private func pass(_ request: APIRequest) async -> APIResponse {
        do {
            return try await edge.respond(to: request) { request in
                var request = request
                return await settle(&request)
            }
        } catch {
            return Self.response(to: error, of: request)
        }
    }

    private func settle(_ request: inout APIRequest) async -> APIResponse {
        do {
            return try await answer(&request)
        } catch {
            return Self.response(to: error, of: request)
        }
    }

    private static func response(to error: any Error, of request: APIRequest) -> APIResponse {
        if let replay = error as? Replay { return APIResponse(replay) }
        let problem = Problem(error)
        var response = problem.response(to: request)
        if problem.status.code == 500 { response.fault = error }
        return response
    }

    private func answer(_ request: inout APIRequest) async throws -> APIResponse {
        try request.checkHead()
        guard let endpoint = request.endpoint else {
            throw Self.isKnown(request.method) ? Problem.noRoute : Problem.methodNotImplemented
        }
        guard let route = endpoint.route(for: request.method) else {
            if request.method == .options { return options(of: endpoint) }
            throw Problem.methodNotAllowed(endpoint)
        }
        if gate.isEmpty { return try await handle(&request, route) }
        return try await gate.respond(to: request) { request in
            var request = request
            return try await handle(&request, route)
        }
    }

    private func handle(_ request: inout APIRequest, _ route: Route) async throws -> APIResponse {
        if let accept = request.headers[.accept], let offered = route.produces, !MediaType.accepts(accept, offered) {
            throw Problem(.notAcceptable, code: "not_acceptable", detail: "This resource is only there as \(offered).")
        }
        if !request.target.query.isEmpty { request.query = try QueryString(request.target.query) }
        if request.method == .post { try await request.readIdempotencyKey() }
        return try await handling.isEmpty ? route.handler(request) : handling.respond(to: request, handler: route.handler)
    }

    private static func isKnown(_ method: HTTPRequest.Method) -> Bool {
        [.get, .head, .post, .put, .patch, .delete, .options].contains(method)
    }

    private func options(of endpoint: Endpoint) -> APIResponse {
        var response = APIResponse.noContent
        response.headers[.allow] = endpoint.allow
        if endpoint.routes[.patch] != nil { response.headers.add(.acceptPatch, "application/merge-patch+json, application/json") }
        if endpoint.routes[.post] != nil { response.headers.add(.acceptPost, "application/json") }
        return response
    }

    /// Whether the caller has this representation already (RFC 9110 §13.1.2).
    private func isNotModified(_ response: APIResponse, for request: APIRequest) -> Bool {
        guard response.status == .ok, request.method == .get || request.method == .head, let tag = response.entityTag,
            let header = request.headers[.ifNoneMatch]
        else { return false }
        return TagCondition(header)?.matches(tag) ?? false
    }

    private func assemble(_ response: APIResponse, to request: APIRequest, context: APIContext) -> Response {
        var fields = standardHeaders.fields(of: response, to: request)
        let hasBody = response.status != .notModified && response.status != .noContent
        guard hasBody else {
            var response = Response(status: response.status, headers: fields)
            // Neither status has a length (RFC 9110 §8.6); Hummingbird would say 0.
            response.headers[.contentLength] = nil
            return response
        }
        if request.method == .head {
            fields.add(.contentLength, String(response.body.readableBytes))
            return Response(status: response.status, headers: fields)
        }
        guard response.closesConnection else {
            return Response(status: response.status, headers: fields, body: ResponseBody(byteBuffer: response.body))
        }
        fields.add(.connection, "close")
        return Response(status: response.status, headers: fields, body: context.closing(after: response.body))
    }
}

extension Problem {
    /// The path is there, but not for this method.
    fileprivate static func methodNotAllowed(_ endpoint: Endpoint) -> Problem {
        Problem(
            .methodNotAllowed,
            code: "method_not_allowed",
            detail: "This resource answers \(endpoint.allow).",
            headers: [.allow: endpoint.allow]
        )
    }

    /// No resource at all has this method.
    fileprivate static let methodNotImplemented = Problem(
        .notImplemented,
        code: "method_not_implemented",
        detail: "This server does not know the method."
    )
}
