/// The paths that every service has besides those of its entities.
enum ServicePaths {
    /// Their group.
    static let tag = "Service"

    static func items(_ names: ComponentNames) -> [OpenAPIDocument.PathItem] {
        let health = OpenAPIDocument.MediaType("application/health+json", JSONSchema(reference: names.health))
        return [
            item(
                "/livez",
                id: "getLiveness",
                summary: "Tell whether the process answers",
                [answer(200, "It does.", [health])] + SharedComponents.failures([400])
            ),
            item(
                "/readyz",
                id: "getReadiness",
                summary: "Tell whether requests may be sent here",
                [answer(200, "They may.", [health])] + SharedComponents.failures([400]) + [answer(503, "Not now.", [health])]
            ),
            item(
                "/openapi.yaml",
                id: "getOpenAPI",
                summary: "Get this document",
                parameters: [.component("ifNoneMatch")],
                [
                    answer(
                        200,
                        "This document.",
                        [OpenAPIDocument.MediaType("application/yaml", JSONSchema("object"))],
                        headers: [SharedComponents.headerReference("ETag")]
                    )
                ] + SharedComponents.failures([304, 400, 406])
            ),
        ]
    }

    private static func item(
        _ path: String,
        id: String,
        summary: String,
        parameters: [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>] = [],
        _ responses: [OpenAPIDocument.StatusResponse]
    ) -> OpenAPIDocument.PathItem {
        var operation = OpenAPIDocument.Operation(
            method: "get",
            operationID: id,
            summary: summary,
            tag: tag,
            parameters: parameters,
            responses: responses
        )
        operation.isOfEntity = false
        return OpenAPIDocument.PathItem(path: path, operations: [operation])
    }

    private static func answer(
        _ status: Int,
        _ description: String,
        _ content: [OpenAPIDocument.MediaType],
        headers: [OpenAPIDocument.Named<OpenAPIDocument.Referenced<OpenAPIDocument.Header>>] = []
    ) -> OpenAPIDocument.StatusResponse {
        let response = OpenAPIDocument.Response(
            description: description,
            headers: headers + [SharedComponents.headerReference("X-Request-Id")],
            content: content
        )
        return OpenAPIDocument.StatusResponse(status, .inline(response))
    }
}
