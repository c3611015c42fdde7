import HTTPTypes
public import PlatformHTTP

/// Tells browsers which pages may read the answers of this service: the CORS protocol of the Fetch standard.
///
/// An origin is allowed if it stands on the list as it is sent, byte for byte; there are no wildcards, and `null` is nobody's origin.
/// Every response varies by the origin, so that no cache gives one page what another one was allowed.
public struct CORSMiddleware: APIMiddleware {
    private let origins: Set<String>
    private let allowsCredentials: Bool
    private let maximumAge: String

    /// - Parameters:
    ///   - origins: the origins whose pages may read, such as `https://shop.example`; nobody may where there are none.
    ///   - allowsCredentials: whether their requests may carry cookies.
    ///   - maximumAge: for how many seconds a browser may remember the answer to a preflight.
    public init(origins: [String], allowsCredentials: Bool = false, maximumAge: Int = 600) {
        self.origins = Set(origins).subtracting(["*", "null"])
        self.allowsCredentials = allowsCredentials
        self.maximumAge = String(maximumAge)
    }

    /// Lets the request pass, and says in the response who may read it.
    public func respond(
        to request: APIRequest,
        next: @Sendable (APIRequest) async throws -> APIResponse
    ) async throws -> APIResponse {
        var response = try await next(request)
        let isPreflight = request.method == .options && request.headers[.accessControlRequestMethod] != nil
        response.headers.append(HTTPField(name: .vary, value: isPreflight ? Self.preflightVary : "Origin"))
        guard let origin = request.headers[.origin], origins.contains(origin) else { return response }
        response.headers[.accessControlAllowOrigin] = origin
        if allowsCredentials { response.headers[.accessControlAllowCredentials] = "true" }
        if isPreflight, response.status == .noContent, let methods = request.allowedMethods {
            response.headers[.accessControlAllowMethods] = methods
            response.headers[.accessControlAllowHeaders] = Self.requestHeaders
            response.headers[.accessControlMaxAge] = maximumAge
        } else {
            response.headers[.accessControlExposeHeaders] = Self.responseHeaders
        }
        return response
    }

    private static let preflightVary = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers"
    /// What requests of a service may carry beyond what browsers always send.
    private static let requestHeaders = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id"
    /// What pages may read beyond what browsers always show.
    private static let responseHeaders =
        "Allow, ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id"
}
