import HTTPTypes
import PlatformCore

extension OpenAPIContract {
    static func operations(of document: JSONValue) throws -> [DocumentedOperation] {
        guard let paths = document["paths"]?.object else { throw ContractError(description: "the document has no paths") }
        return try paths.members.flatMap { path, item in
            try (item.object?.members ?? []).compactMap { name, value in
                guard let method = methods[name] else { return nil }
                return try operation(method, path, value, shared: item["parameters"]?.array ?? [], document)
            }
        }
    }

    private static let methods: [String: HTTPRequest.Method] = [
        "get": .get,
        "post": .post,
        "put": .put,
        "patch": .patch,
        "delete": .delete,
        "head": .head,
        "options": .options,
    ]

    private static func operation(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ value: JSONValue,
        shared: [JSONValue],
        _ document: JSONValue
    ) throws -> DocumentedOperation {
        guard let id = value["operationId"]?.string else {
            throw ContractError(description: "\(method.rawValue) \(path) has no operationId")
        }
        var responses: [Int: JSONValue] = [:]
        for (status, response) in value["responses"]?.object?.members ?? [] {
            guard let number = Int(status) else {
                throw ContractError(description: "\(id) documents the status “\(status)”; each must be a number")
            }
            responses[number] = try followed(response, in: document)
        }
        let parameters = try (shared + (value["parameters"]?.array ?? [])).map { try followed($0, in: document) }
        let content = try value["requestBody"].map { try followed($0, in: document) }?["content"]?.object
        return DocumentedOperation(
            id: id,
            method: method,
            path: path,
            statuses: responses.keys.sorted(),
            parameters: parameters.filter { $0["in"] == "query" }.map { (name: $0["name"]?.string ?? "", schema: $0["schema"] ?? [:]) },
            headerParameters: parameters.filter { $0["in"] == "header" }.compactMap { $0["name"]?.string },
            requestTypes: content?.names ?? [],
            requestSchema: content?.members.first?.value["schema"],
            responses: responses,
            segments: path.split(separator: "/", omittingEmptySubsequences: false)
        )
    }

    /// The value itself, or what its `$ref` leads to.
    static func followed(_ value: JSONValue, in document: JSONValue) throws -> JSONValue {
        guard let reference = value["$ref"]?.string else { return value }
        guard let target = document.target(of: reference) else {
            throw ContractError(description: "\(reference) leads nowhere")
        }
        return target
    }
}

extension JSONValue {
    /// What a reference such as `#/components/schemas/Book` leads to in this document.
    func target(of reference: String) -> JSONValue? {
        guard reference.hasPrefix("#/") else { return nil }
        return reference.dropFirst(2).split(separator: "/").reduce(Optional(self)) { value, name in
            value?[String(name).replacing("~1", with: "/").replacing("~0", with: "~")]
        }
    }
}

extension OpenAPIContract {
    /// The members that the body of an operation may have, with their schemas, in the document's order.
    func members(of operation: DocumentedOperation) -> JSONObject {
        operation.requestSchema.map(target)?["properties"]?.object ?? [:]
    }

    /// The schema itself, or what its `$ref` leads to.
    func target(of schema: JSONValue) -> JSONValue {
        schema["$ref"]?.string.flatMap { document.target(of: $0) } ?? schema
    }
}
