import ServiceModel

extension SharedComponents {
    /// A refusal that several operations share.
    private struct Failure {
        var status: Int
        var component: String
        var description: String
        var headers: [String] = []
    }

    private static let known: [Failure] = [
        Failure(status: 304, component: "NotModified", description: "The client's copy is still good.", headers: ["ETag"]),
        Failure(status: 400, component: "BadRequest", description: "The request is malformed, or has unknown members or parameters."),
        Failure(status: 404, component: "NotFound", description: "There is no such thing."),
        Failure(status: 406, component: "NotAcceptable", description: "What Accept asks for is not to be had."),
        Failure(status: 409, component: "Conflict", description: "It is in the way of something else: not unique, or still in use."),
        Failure(status: 412, component: "PreconditionFailed", description: "It has changed since the ETag in If-Match was read."),
        Failure(status: 413, component: "ContentTooLarge", description: "The body is too long."),
        Failure(
            status: 415,
            component: "UnsupportedMediaType",
            description: "The body is of another type than expected.",
            headers: ["Accept", "Accept-Patch", "Accept-Post"]
        ),
        Failure(status: 422, component: "UnprocessableContent", description: "The values break a rule, or refer to nothing that exists."),
        Failure(status: 428, component: "PreconditionRequired", description: "If-Match is missing."),
        Failure(status: 500, component: "InternalServerError", description: "Something failed here; traceId names it in the log."),
        Failure(status: 501, component: "NotImplemented", description: "Nobody has written this yet."),
        Failure(status: 503, component: "ServiceUnavailable", description: "Not now; a later attempt may work.", headers: ["Retry-After"]),
    ]

    /// The shared responses of these statuses, ascending.
    static func failures(_ statuses: [Int]) -> [OpenAPIDocument.StatusResponse] {
        known.filter { statuses.contains($0.status) }.map { OpenAPIDocument.StatusResponse($0.status, .component($0.component)) }
    }

    /// The shared responses; 501 only where some action waits to be written.
    static func responses(_ names: ComponentNames, in model: ServiceModel) -> [OpenAPIDocument.Named<OpenAPIDocument.Response>] {
        let waits = model.entities.contains { $0.actions.contains { $0.assignments == nil } }
        return known.filter { $0.status != 501 || waits }.map { failure in
            let headers = failure.headers.map(headerReference)
            let problem = OpenAPIDocument.MediaType("application/problem+json", JSONSchema(reference: names.problem))
            let response = OpenAPIDocument.Response(
                description: failure.description,
                headers: headers + [headerReference("X-Request-Id")],
                content: failure.status < 400 ? [] : [problem]
            )
            return OpenAPIDocument.Named(failure.component, response)
        }
    }

    // MARK: - Schemas

    static func schemas(_ names: ComponentNames) -> [OpenAPIDocument.Named<JSONSchema>] {
        [
            OpenAPIDocument.Named(names.pageLinks, pageLinks),
            OpenAPIDocument.Named(names.problem, problem(names)),
            OpenAPIDocument.Named(names.problemError, problemError),
            OpenAPIDocument.Named(names.health, health),
            OpenAPIDocument.Named(names.timestamp, timestamp(TextPattern.canonicalTimestamp, "A moment in UTC.")),
            OpenAPIDocument.Named(names.timestampInput, timestamp(TextPattern.timestamp, "A moment to the microsecond, in any offset.")),
        ]
    }

    private static func timestamp(_ pattern: String, _ description: String) -> JSONSchema {
        JSONSchema("string", description: description, format: "date-time", pattern: pattern)
    }

    private static var pageLinks: JSONSchema {
        let link = { (description: String) in JSONSchema("string", description: description, format: "uri-reference") }
        var schema = JSONSchema("object", description: "Where this list goes on.")
        schema.properties = [
            JSONSchema.Property("self", link("This page.")),
            JSONSchema.Property("first", link("The first page.")),
            JSONSchema.Property("next", link("The next page; missing on the last one.")),
        ]
        schema.required = ["self", "first"]
        return schema
    }

    private static func problem(_ names: ComponentNames) -> JSONSchema {
        var status = JSONSchema("integer", description: "The status of the response.")
        status.minimum = .integer(400)
        status.maximum = .integer(599)
        var errors = JSONSchema("array", description: "Everything that is wrong with the request, where it can be pointed at.")
        errors.items = JSONSchema(reference: names.problemError)
        var schema = JSONSchema("object", description: "Why a request was refused (RFC 9457).")
        schema.properties = [
            JSONSchema.Property("type", JSONSchema("string", description: "What kind of problem.", format: "uri-reference")),
            JSONSchema.Property("title", JSONSchema("string", description: "The status in words.")),
            JSONSchema.Property("status", status),
            JSONSchema.Property("detail", JSONSchema("string", description: "What exactly, for people.")),
            JSONSchema.Property("instance", JSONSchema("string", description: "The path of the request.", format: "uri-reference")),
            JSONSchema.Property("code", JSONSchema("string", description: "What exactly, for programs; it does not change.")),
            JSONSchema.Property("errors", errors),
            JSONSchema.Property("traceId", JSONSchema("string", description: "Names the request in the service's log.")),
        ]
        schema.required = schema.properties.map(\.name).filter { $0 != "errors" }
        return schema
    }

    private static var problemError: JSONSchema {
        var schema = JSONSchema("object", description: "One thing that is wrong with a request.")
        schema.properties = [
            JSONSchema.Property("pointer", JSONSchema("string", description: "The member of the body (JSON Pointer, RFC 6901).")),
            JSONSchema.Property("parameter", JSONSchema("string", description: "The query parameter.")),
            JSONSchema.Property("code", JSONSchema("string", description: "What is wrong, for programs; it does not change.")),
            JSONSchema.Property("detail", JSONSchema("string", description: "What is wrong, for people.")),
        ]
        schema.required = ["code", "detail"]
        return schema
    }

    private static var health: JSONSchema {
        var status = JSONSchema("string", description: "Whether it works.")
        status.enumeration = ["pass", "fail"]
        var check = JSONSchema("object")
        check.properties = [JSONSchema.Property("status", status)]
        check.required = ["status"]
        var results = JSONSchema("array")
        results.items = check
        var checks = JSONSchema("object", description: "The parts, by name.")
        checks.additionalProperties = results
        var schema = JSONSchema("object", description: "Whether the service works.")
        schema.properties = [JSONSchema.Property("status", status), JSONSchema.Property("checks", checks)]
        schema.required = ["status"]
        return schema
    }
}
