public import HTTPTypes
import PlatformCore

extension OpenAPIContract {
    /// What is wrong with a response, and notes that the operation has answered so.
    ///
    /// `HEAD` is held to what the document says of `GET`, but for the body, which must be empty. A path or method that the document
    /// does not have must be answered by a problem; `OPTIONS` may be answered by 204.
    public func problems(with response: TestResponse, to method: HTTPRequest.Method, _ path: String) -> [String] {
        guard let operation = operation(method == .head ? .get : method, path) else {
            return response.status >= 400 ? problemBody(response) : method == .options ? [] : ["is not documented at all"]
        }
        if method != .head { record(response.status, of: operation) }
        guard let promise = operation.responses[response.status] else {
            return ["the status \(response.status) is not documented for \(operation.id)"]
        }
        let body = method == .head ? (response.body.isEmpty ? [] : ["HEAD is answered with a body"]) : self.body(response, by: promise)
        return headers(response, by: promise) + body + (response.status >= 400 && method != .head ? problemBody(response) : [])
    }

    private func headers(_ response: TestResponse, by promise: JSONValue) -> [String] {
        (promise["headers"]?.object?.members ?? []).flatMap { name, header in
            let header = header["$ref"]?.string.flatMap { document.target(of: $0) } ?? header
            guard let value = response.header(name) else {
                return header["required"]?.bool == true ? ["the header \(name) is missing"] : []
            }
            return problems(of: .string(value), by: header["schema"] ?? [:]).map { "the header \(name): \($0)" }
        }
    }

    private func body(_ response: TestResponse, by promise: JSONValue) -> [String] {
        guard let content = promise["content"]?.object, !content.isEmpty else {
            return response.body.isEmpty ? [] : ["has a body, and none is documented"]
        }
        let type = response.mediaType
        guard let media = content[type] else {
            return ["the media type “\(type)” is not documented, but \(content.names.joined(separator: ", "))"]
        }
        // What was asked for in another coding is compared by who asked.
        if response.header("Content-Encoding") != nil { return [] }
        guard let value = Self.value(of: response) else { return ["the body is not \(type)"] }
        return problems(of: value, by: media["schema"] ?? [:])
    }

    /// What a body says; nil if it is not of its own media type.
    private static func value(of response: TestResponse) -> JSONValue? {
        if response.mediaType.hasSuffix("json") { return response.json }
        guard response.mediaType.hasSuffix("yaml") else { return .string(response.text) }
        do { return try yamlTree(response.text) } catch { return nil }
    }

    /// Whether a refusal is a problem detail (RFC 9457) whose status is that of the response. Health checks fail in words of their own.
    private func problemBody(_ response: TestResponse) -> [String] {
        if response.mediaType == "application/health+json" { return [] }
        guard response.mediaType == "application/problem+json", let body = response.json else {
            return response.body.isEmpty ? [] : ["a refusal must be application/problem+json, not “\(response.mediaType)”"]
        }
        let missing = ["type", "title", "status", "detail", "instance", "code", "traceId"].filter { body[$0] == nil }
        let status = body["status"]?.integer == Int64(response.status) ? [] : ["the problem's status is not that of the response"]
        return missing.map { "the problem has no \($0)" } + status
    }
}
