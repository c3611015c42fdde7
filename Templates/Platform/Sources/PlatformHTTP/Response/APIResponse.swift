public import HTTPTypes
public import NIOCore
public import PlatformCore

/// What a controller answers. Security headers, request id, 304 and the like are added where all responses pass.
public struct APIResponse: Sendable {
    /// The status.
    public var status: HTTPResponse.Status
    /// Further header fields. A `Cache-Control` here takes the place of the usual one.
    public var headers: HTTPFields = [:]
    /// The media type of the body; nil if there is none.
    public var contentType: String?
    /// The body.
    public var body: ByteBuffer
    /// The strong entity tag of the body without its quotes, for `ETag` and `If-None-Match`.
    public var entityTag: String?
    /// Whether the body may be compressed. One that holds a secret beside what a caller has sent may not: from its length the secret
    /// could be guessed, letter by letter (the attack called BREACH).
    public var mayBeCompressed = true
    /// Whether the connection ends with the response.
    var closesConnection = false
    /// What went wrong unforeseen, for the log.
    var fault: (any Error)?

    /// A response with a body that is there already.
    public init(_ status: HTTPResponse.Status = .ok, contentType: String?, body: ByteBuffer, entityTag: String? = nil) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.entityTag = entityTag
    }

    /// A response with what was written as its body.
    init(_ status: HTTPResponse.Status, contentType: String = "application/json", json: JSONWriter, entityTag: String? = nil) {
        self.init(status, contentType: contentType, body: json.withBytes { ByteBuffer(bytes: $0) }, entityTag: entityTag)
    }

    /// 200 with a JSON body.
    ///
    /// - Parameters:
    ///   - members: the members to show; nil means all. The `ETag` is the same with fewer: it says which version they are of, and
    ///     what other members are asked for is another URI.
    ///   - version: the version of the row shown, which becomes its `ETag`.
    public static func ok(_ body: some JSONWritable, only members: MemberSelection? = nil, version: Int64? = nil) -> APIResponse {
        var json = JSONWriter()
        json.value(body, only: members)
        return APIResponse(.ok, json: json, entityTag: version.map { String($0) })
    }

    /// 201 with a JSON body.
    ///
    /// - Parameter location: the path of the new resource, for `Location`.
    public static func created(_ body: some JSONWritable, at location: String, version: Int64? = nil) -> APIResponse {
        var json = JSONWriter()
        body.write(to: &json)
        var response = APIResponse(.created, json: json, entityTag: version.map { String($0) })
        response.headers[.location] = location
        return response
    }

    /// 204.
    public static let noContent = APIResponse(.noContent, contentType: nil, body: ByteBuffer())
}
