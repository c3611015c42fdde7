import ServiceModel

/// What the operations of every service share.
enum SharedComponents {
    /// The component of the path parameter `id`.
    static func identifierParameter(_ identifier: Entity.Identifier) -> String {
        identifier == .uuid ? "id" : "integerId"
    }

    /// An id, as a client may send it.
    static func identifierSchema(_ identifier: Entity.Identifier) -> JSONSchema {
        switch identifier {
        case .uuid:
            var schema = JSONSchema("string", format: "uuid", pattern: TextPattern.uuid)
            schema.examples = [.string("0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60")]
            return schema
        case .int:
            var schema = JSONSchema("integer", format: "int64")
            schema.minimum = .integer(.min)
            schema.maximum = .integer(.max)
            schema.examples = [.integer(1)]
            return schema
        }
    }

    // MARK: - Parameters

    static func parameters(_ pagination: Pagination) -> [OpenAPIDocument.Named<OpenAPIDocument.Parameter>] {
        var limit = JSONSchema("integer")
        limit.minimum = .integer(1)
        limit.maximum = .integer(Int64(pagination.maximumLimit))
        limit.defaultValue = .integer(Int64(pagination.defaultLimit))
        var cursor = JSONSchema("string", pattern: "^[A-Za-z0-9_-]+$")
        cursor.maxLength = 8000
        let tags = JSONSchema("string", pattern: "^(?:\\*|\"[0-9]+(?:-gzip)?\"(?:, ?\"[0-9]+(?:-gzip)?\")*)$")
        var count = JSONSchema("string")
        count.enumeration = ["exact"]
        var key = JSONSchema("string", pattern: #"^"(?:[ !#-\[\]-~]|\\["\\]){1,255}"$"#)
        key.examples = [.string("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")]
        let ifMatch = "The ETag that was read, so that a change in between is not overwritten."
        return [
            path("id", .uuid),
            path("integerId", .int),
            query("limit", "How many rows a page has at most.", limit),
            query("cursor", "Where the page begins, as the link to it says; only for the list, filters and sort it was made for.", cursor),
            query("count", "Whether to count the rows of all pages: every one of them is visited for it.", count),
            header(
                "idempotencyKey",
                "Idempotency-Key",
                "A text that the client makes up, so that it can send the request again without its taking effect twice: it is then "
                    + "answered as the first time. Answers are kept for 24 hours, unless the service is configured otherwise.",
                key
            ),
            header("ifMatch", "If-Match", ifMatch, tags),
            header("ifMatchRequired", "If-Match", ifMatch, tags, isRequired: true),
            header("ifNoneMatch", "If-None-Match", "The ETag of the copy that the client has.", JSONSchema("string")),
        ]
    }

    private static func path(_ component: String, _ identifier: Entity.Identifier) -> OpenAPIDocument.Named<OpenAPIDocument.Parameter> {
        let parameter = OpenAPIDocument.Parameter(
            name: "id",
            location: .path,
            description: "Which one.",
            isRequired: true,
            schema: identifierSchema(identifier)
        )
        return OpenAPIDocument.Named(component, parameter)
    }

    private static func query(
        _ name: String,
        _ description: String,
        _ schema: JSONSchema
    ) -> OpenAPIDocument.Named<OpenAPIDocument.Parameter> {
        OpenAPIDocument.Named(name, OpenAPIDocument.Parameter(name: name, location: .query, description: description, schema: schema))
    }

    private static func header(
        _ component: String,
        _ name: String,
        _ description: String,
        _ schema: JSONSchema,
        isRequired: Bool = false
    ) -> OpenAPIDocument.Named<OpenAPIDocument.Parameter> {
        OpenAPIDocument.Named(
            component,
            OpenAPIDocument.Parameter(name: name, location: .header, description: description, isRequired: isRequired, schema: schema)
        )
    }

    // MARK: - Headers

    /// A header field of the components, under its name.
    static func headerReference(_ name: String) -> OpenAPIDocument.Named<OpenAPIDocument.Referenced<OpenAPIDocument.Header>> {
        OpenAPIDocument.Named(name, .component(name))
    }

    /// The `ETag` of a response that has none where related rows are included.
    static let tagUnlessIncluding = OpenAPIDocument.Named(
        "ETag",
        OpenAPIDocument.Referenced.inline(
            OpenAPIDocument.Header(description: "The version that is shown; missing with include.", isRequired: false, schema: tagSchema)
        )
    )

    private static var tagSchema: JSONSchema {
        var tag = JSONSchema("string", pattern: "^\"[^\"]+\"$")
        tag.examples = [.string("\"1\"")]
        return tag
    }

    static var headers: [OpenAPIDocument.Named<OpenAPIDocument.Header>] {
        let path = JSONSchema("string", format: "uri-reference")
        var replayed = JSONSchema("string")
        replayed.enumeration = ["true"]
        return [
            header("X-Request-Id", "Names the request in the service's log.", isRequired: true),
            header("ETag", "The version that is shown, for If-Match and If-None-Match.", isRequired: true, tagSchema),
            header("Location", "The path of the new resource.", isRequired: true, path),
            header("Idempotency-Replayed", "Present where this is the answer to an earlier request with the same key.", replayed),
            header("Link", "The same links as in the body (RFC 8288).", isRequired: true),
            header("Retry-After", "In how many seconds to try again.", JSONSchema("string", pattern: "^[0-9]+$")),
            header("Accept", "What PUT takes."),
            header("Accept-Patch", "What PATCH takes."),
            header("Accept-Post", "What POST takes."),
        ]
    }

    private static func header(
        _ name: String,
        _ description: String,
        isRequired: Bool = false,
        _ schema: JSONSchema = JSONSchema("string")
    ) -> OpenAPIDocument.Named<OpenAPIDocument.Header> {
        OpenAPIDocument.Named(name, OpenAPIDocument.Header(description: description, isRequired: isRequired, schema: schema))
    }
}
