import Diagnostics
import OpenAPI
import Spec

// What operations share: schemas, responses, header fields, ways of saying who calls.
extension FragmentReader {
    mutating func components(_ value: SpecValue) -> OpenAPIDocument.Components {
        var components = OpenAPIDocument.Components()
        let keys = ["schemas", "parameters", "headers", "responses", "securitySchemes"]
        guard let entries = tree.entries(value, of: "the components", keys: keys) else { return components }
        components.schemas = pairs(entries["schemas"]) { .init($1.key.value, $0.schema($1.value)) }
        components.parameters = pairs(entries["parameters"]) { reader, entry in
            reader.declaredParameter(entry.value).map { .init(entry.key.value, $0) }
        }
        components.headers = pairs(entries["headers"]) { reader, entry in
            reader.declaredHeader(entry.value).map { .init(entry.key.value, $0) }
        }
        components.responses = pairs(entries["responses"]) { reader, entry in
            reader.declaredResponse(entry.value).map { .init(entry.key.value, $0) }
        }
        components.securitySchemes = pairs(entries["securitySchemes"]) { reader, entry in
            reader.securityScheme(entry.value).map { .init(entry.key.value, $0) }
        }
        return components
    }

    // MARK: Responses

    mutating func responses(_ entry: SpecEntry?) -> [OpenAPIDocument.StatusResponse] {
        pairs(entry) { reader, entry -> OpenAPIDocument.StatusResponse? in
            guard let status = Int(entry.key.value), (100...599).contains(status) else {
                reader.tree.require(entry.key, false, "`\(entry.key.value)` is no status")
                return nil
            }
            if let name = reader.reference(entry.value, "responses") { return .init(status, .component(name)) }
            return reader.declaredResponse(entry.value).map { .init(status, .inline($0)) }
        }.sorted { $0.status < $1.status }
    }

    mutating func declaredResponse(_ value: SpecValue) -> OpenAPIDocument.Response? {
        let keys = ["description", "headers", "content"]
        guard let entries = tree.entries(value, of: "a response", keys: keys, required: ["description"]),
            let description = tree.text(entries["description"])
        else { return nil }
        let headers = pairs(entries["headers"]) {
            reader,
            entry -> OpenAPIDocument.Named<OpenAPIDocument.Referenced<OpenAPIDocument.Header>>? in
            if let name = reader.reference(entry.value, "headers") { return .init(entry.key.value, .component(name)) }
            return reader.declaredHeader(entry.value).map { .init(entry.key.value, .inline($0)) }
        }
        return OpenAPIDocument.Response(description: description.value, headers: headers, content: content(entries["content"]))
    }

    mutating func declaredHeader(_ value: SpecValue) -> OpenAPIDocument.Header? {
        let keys = ["description", "required", "schema"]
        guard let entries = tree.entries(value, of: "a header field", keys: keys, required: ["description", "schema"]),
            let description = tree.text(entries["description"]), let schema = entries["schema"]
        else { return nil }
        return OpenAPIDocument.Header(
            description: description.value,
            isRequired: tree.flag(entries["required"]),
            schema: self.schema(schema.value)
        )
    }

    // MARK: Security

    private mutating func securityScheme(_ value: SpecValue) -> OpenAPIDocument.SecurityScheme? {
        let keys = ["type", "description", "scheme", "bearerFormat", "in", "name", "openIdConnectUrl"]
        guard let entries = tree.entries(value, of: "a security scheme", keys: keys, required: ["type"]),
            let type = tree.text(entries["type"])
        else { return nil }
        tree.require(type, ["http", "apiKey", "openIdConnect"].contains(type.value), "there is no security scheme of type `\(type.value)`")
        var scheme = OpenAPIDocument.SecurityScheme(type.value)
        scheme.description = tree.text(entries["description"])?.value
        scheme.scheme = tree.text(entries["scheme"])?.value
        scheme.bearerFormat = tree.text(entries["bearerFormat"])?.value
        scheme.location = tree.text(entries["in"])?.value
        scheme.name = tree.text(entries["name"])?.value
        scheme.openIDConnectURL = tree.text(entries["openIdConnectUrl"])?.value
        return scheme
    }

    mutating func security(_ entry: SpecEntry?) -> [OpenAPIDocument.SecurityRequirement]? {
        guard let entry else { return nil }
        return tree.list(entry).compactMap { requirement in
            guard let schemes = tree.map(requirement, of: "what is asked of a caller") else { return nil }
            return OpenAPIDocument.SecurityRequirement(schemes.map { .init($0.key.value, tree.texts($0).map(\.value)) })
        }
    }
}
