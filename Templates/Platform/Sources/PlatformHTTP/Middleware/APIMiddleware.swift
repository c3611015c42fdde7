/// Something that stands between the server and its controllers, and sees every request of a phase on its way in and its response on
/// the way out.
///
/// It may answer by itself, hand on the request changed or with values for those behind it, change the response, or throw: what is
/// thrown becomes a problem, as in a controller.
public protocol APIMiddleware: Sendable {
    /// The response to a request; `next` gives that of everything behind this middleware.
    func respond(
        to request: APIRequest,
        next: @Sendable (APIRequest) async throws -> APIResponse
    ) async throws -> APIResponse
}

/// Middleware of one or more phases, the outermost first.
struct MiddlewareChain: Sendable {
    let members: [any APIMiddleware]

    var isEmpty: Bool { members.isEmpty }

    /// Sends a request through all of them to what answers it in the end.
    func respond(
        to request: APIRequest,
        handler: @escaping @Sendable (APIRequest) async throws -> APIResponse
    ) async throws -> APIResponse {
        try await pass(request, from: 0, to: handler)
    }

    private func pass(
        _ request: APIRequest,
        from index: Int,
        to handler: @escaping @Sendable (APIRequest) async throws -> APIResponse
    ) async throws -> APIResponse {
        guard index < members.count else { return try await handler(request) }
        return try await members[index].respond(to: request) { try await pass($0, from: index + 1, to: handler) }
    }
}
