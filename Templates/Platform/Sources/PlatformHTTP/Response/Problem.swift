public import HTTPTypes
public import PlatformCore

/// A problem detail (RFC 9457): the body of every response from 400 up. Throw one where `DomainError` has no word for it.
public struct Problem: Error, Sendable {
    /// The status of the response.
    public var status: HTTPResponse.Status
    /// What exactly, for programs; stable once published.
    public var code: String
    /// What exactly, for people; nothing that a stranger should not read.
    public var detail: String
    /// Everything that is wrong with the request, where it can be pointed at.
    public var violations: [Violation]
    /// Further header fields of the response, such as `Retry-After`.
    public var headers: HTTPFields
    /// Whether the connection ends with the response, because the rest of the request will not be read.
    var closesConnection = false

    /// A problem.
    public init(
        _ status: HTTPResponse.Status,
        code: String,
        detail: String,
        violations: [Violation] = [],
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.code = code
        self.detail = detail
        self.violations = violations
        self.headers = headers
    }

    /// The response that tells it to the caller of this request.
    func response(to request: APIRequest) -> APIResponse {
        var json = JSONWriter()
        json.beginObject()
        json.member("type", "about:blank")
        json.member("title", status.reasonPhrase)
        json.member("status", status.code)
        json.member("detail", detail)
        json.member("instance", request.target.printablePath)
        json.member("code", code)
        if !violations.isEmpty {
            json.beginArray("errors")
            for violation in violations { write(violation, to: &json) }
            json.endArray()
        }
        json.member("traceId", request.traceID)
        json.endObject()
        var response = APIResponse(status, contentType: "application/problem+json", json: json)
        response.headers = headers
        response.closesConnection = closesConnection
        return response
    }

    private func write(_ violation: Violation, to json: inout JSONWriter) {
        json.beginObject()
        switch violation.location {
        case .body: json.member("pointer", violation.pointer)
        case .query: json.member("parameter", violation.pointer)
        }
        json.member("code", violation.code)
        json.member("detail", violation.detail)
        json.endObject()
    }
}
