import HTTPTypes

/// The header fields of every response, made once.
struct StandardHeaders: Sendable {
    private let fields: HTTPFields

    /// - Parameter isPublicTLS: whether callers reach the service by HTTPS, so that browsers may insist on it.
    init(isPublicTLS: Bool) {
        var fields: HTTPFields = [
            .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
            .crossOriginResourcePolicy: "same-origin",
        ]
        fields.add(.referrerPolicy, "no-referrer")
        fields.add(.permissionsPolicy, "accelerometer=(), camera=(), geolocation=(), microphone=(), payment=()")
        if isPublicTLS { fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        self.fields = fields
    }

    /// The header fields of one response.
    func fields(of response: APIResponse, to request: APIRequest) -> HTTPFields {
        var fields = fields
        fields.reserveCapacity(fields.count + 6 + response.headers.count)
        fields.add(.requestID, request.requestID)
        if let contentType = response.contentType { fields.add(.contentType, contentType) }
        if let tag = response.entityTag { fields.add(.eTag, "\"\(tag)\"") }
        if !response.headers.contains(.cacheControl) {
            fields.add(.cacheControl, Self.cacheControl(of: response, to: request.method))
        }
        fields.append(contentsOf: response.headers)
        return fields
    }

    /// What was read may be kept by the caller alone and asked for again by its `ETag`; nothing else may be kept.
    private static func cacheControl(of response: APIResponse, to method: HTTPRequest.Method) -> String {
        let isRead = method == .get || method == .head
        return isRead && response.status.code < 400 ? "private, no-cache" : "no-store"
    }
}
