extension YAMLWriter {
    mutating func write(_ document: OpenAPIDocument) {
        member("openapi", "3.1.0")
        mapping("info") { writer in
            writer.member("title", document.info.title)
            writer.member("version", document.info.version)
            writer.member("description", document.info.description)
        }
        sequence("servers", ["/"]) { $0.member("url", $1) }
        sequence("tags", document.tags) { writer, tag in
            writer.member("name", tag.name)
            writer.member("description", tag.description)
        }
        mapping("paths") { writer in
            for item in document.paths { writer.mapping(item.path) { $0.write(item) } }
        }
        mapping("components") { $0.write(document.components) }
    }

    private mutating func write(_ item: OpenAPIDocument.PathItem) {
        sequence("parameters", item.parameters) { $0.write($1) }
        for operation in item.operations { mapping(operation.method) { $0.write(operation) } }
    }

    private mutating func write(_ operation: OpenAPIDocument.Operation) {
        member("operationId", operation.operationID)
        member("summary", operation.summary)
        member("description", operation.description)
        list("tags", [operation.tag])
        sequence("parameters", operation.parameters) { $0.write($1) }
        if !operation.requestBody.isEmpty {
            mapping("requestBody") { writer in
                writer.flag("required", operation.isBodyRequired)
                writer.content(operation.requestBody)
            }
        }
        mapping("responses") { writer in
            for entry in operation.responses {
                writer.mapping(String(entry.status)) { $0.write(entry.response) }
            }
        }
        sequence("security", operation.security) { writer, requirement in
            for scheme in requirement.schemes { writer.texts(scheme.name, scheme.value) }
        }
    }

    private mutating func write(_ scheme: OpenAPIDocument.SecurityScheme) {
        member("type", scheme.type)
        member("description", scheme.description)
        member("scheme", scheme.scheme)
        member("bearerFormat", scheme.bearerFormat)
        member("in", scheme.location)
        member("name", scheme.name)
        member("openIdConnectUrl", scheme.openIDConnectURL)
    }

    private mutating func write(_ components: OpenAPIDocument.Components) {
        named("schemas", components.schemas) { $0.write($1) }
        named("parameters", components.parameters) { $0.write($1) }
        named("headers", components.headers) { $0.write($1) }
        named("responses", components.responses) { $0.write($1) }
        named("securitySchemes", components.securitySchemes) { $0.write($1) }
    }

    private mutating func named<Value>(
        _ key: String,
        _ values: [OpenAPIDocument.Named<Value>],
        _ body: (inout YAMLWriter, Value) -> Void
    ) {
        guard !values.isEmpty else { return }
        mapping(key) { writer in
            for entry in values { writer.mapping(entry.name) { body(&$0, entry.value) } }
        }
    }

    // MARK: - Parameters and bodies

    private mutating func write(_ parameter: OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>) {
        switch parameter {
        case .inline(let parameter): write(parameter)
        case .component(let name): reference("parameters", name)
        }
    }

    private mutating func write(_ parameter: OpenAPIDocument.Parameter) {
        member("name", parameter.name)
        member("in", parameter.location.rawValue)
        member("description", parameter.description)
        flag("required", parameter.isRequired)
        if parameter.schema.types == ["array"] {
            member("style", "form")
            literal("explode", "false")
        }
        mapping("schema") { $0.write(parameter.schema) }
    }

    private mutating func content(_ types: [OpenAPIDocument.MediaType]) {
        guard !types.isEmpty else { return }
        mapping("content") { writer in
            for type in types {
                writer.mapping(type.name) { media in
                    media.mapping("schema") { $0.write(type.schema) }
                }
            }
        }
    }

    // MARK: - Responses

    private mutating func write(_ response: OpenAPIDocument.Referenced<OpenAPIDocument.Response>) {
        switch response {
        case .inline(let response): write(response)
        case .component(let name): reference("responses", name)
        }
    }

    private mutating func write(_ response: OpenAPIDocument.Response) {
        member("description", response.description)
        if !response.headers.isEmpty {
            mapping("headers") { writer in
                for header in response.headers { writer.mapping(header.name) { $0.write(header.value) } }
            }
        }
        content(response.content)
        if !response.links.isEmpty {
            mapping("links") { writer in
                for link in response.links { writer.mapping(link.operationID) { $0.write(link) } }
            }
        }
    }

    private mutating func write(_ header: OpenAPIDocument.Referenced<OpenAPIDocument.Header>) {
        switch header {
        case .inline(let header): write(header)
        case .component(let name): reference("headers", name)
        }
    }

    private mutating func write(_ header: OpenAPIDocument.Header) {
        member("description", header.description)
        flag("required", header.isRequired)
        mapping("schema") { $0.write(header.schema) }
    }

    private mutating func write(_ link: OpenAPIDocument.Link) {
        member("operationId", link.operationID)
        mapping("parameters") { writer in
            for parameter in link.parameters { writer.member(parameter.name, parameter.value) }
        }
    }

    private mutating func reference(_ kind: String, _ name: String) {
        member("$ref", "#/components/\(kind)/\(name)")
    }
}
