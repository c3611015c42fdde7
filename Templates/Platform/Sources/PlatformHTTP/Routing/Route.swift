import HTTPTypes

/// One method of one path, and what answers it.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// The path with its parameters in braces: `/v1/books/{id}`.
    let path: String
    /// The media type of its answers; nil if `Accept` does not matter.
    let produces: String?
    let handler: RouteHandler
}
