import ServiceModel

// Operations on several rows: all of them, or none.
extension OperationBuilder {
    /// The form of create, update or delete for several rows.
    func batch(_ operation: Operation, _ route: Route) -> OpenAPIDocument.Operation? {
        switch operation {
        case .create:
            make(
                route,
                summary: "Create several \(entity.names.plural)",
                description: Self.atomic,
                parameters: [.component("idempotencyKey")],
                body: [OpenAPIDocument.MediaType("application/json", JSONSchema(reference: names.batchCreation(entity)))],
                success: answer("The new \(entity.names.plural)."),
                failures: [400, 406, 413, 415, 422] + conflicts
            )
        case .update:
            make(
                route,
                summary: "Change several \(entity.names.plural)",
                description: "Each by a JSON Merge Patch (RFC 7396) beside its id. " + Self.atomic,
                parameters: [.component("idempotencyKey")],
                body: [OpenAPIDocument.MediaType("application/json", JSONSchema(reference: names.batchUpdate(entity)))],
                success: answer("The \(entity.names.plural) as they are now."),
                failures: [400, 404, 406, 413, 415, 422] + changeConflicts + staleness
            )
        case .delete:
            make(
                route,
                summary: "Delete several \(entity.names.plural)",
                description: Self.atomic,
                parameters: [.component("idempotencyKey")],
                body: [OpenAPIDocument.MediaType("application/json", JSONSchema(reference: names.batchDeletion(entity)))],
                success: OpenAPIDocument.StatusResponse(
                    204,
                    .inline(OpenAPIDocument.Response(description: "They are gone.", headers: Self.headers))
                ),
                failures: [400, 404, 406, 413, 415, 422] + (isHeldByOthers ? [409] : []) + staleness
            )
        default: nil
        }
    }

    private static let atomic = "All of them or none: if one fails, nothing has happened."

    /// A version in an item that is not the present one. None is missing: where it is required, the schema requires it.
    private var staleness: [Int] { entity.versioning == .off ? [] : [412] }

    private static var headers: [OpenAPIDocument.Named<OpenAPIDocument.Referenced<OpenAPIDocument.Header>>] {
        ["X-Request-Id", "Idempotency-Replayed"].map { SharedComponents.headerReference($0) }
    }

    private func answer(_ description: String) -> OpenAPIDocument.StatusResponse {
        let response = OpenAPIDocument.Response(
            description: description,
            headers: Self.headers,
            content: [OpenAPIDocument.MediaType("application/json", JSONSchema(reference: names.batch(entity)))]
        )
        return OpenAPIDocument.StatusResponse(200, .inline(response))
    }
}
