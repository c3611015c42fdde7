public import HTTPTypes
public import PlatformCore

/// A response as a test reads it.
public struct TestResponse: Sendable {
    /// The status.
    public let status: Int
    /// The header fields.
    public let headers: HTTPFields
    /// The body.
    public let body: [UInt8]
    /// The body as JSON; nil if it is none.
    public let json: JSONValue?

    /// A response.
    public init(status: Int, headers: HTTPFields, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
        json = Self.json(in: body)
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of a header field; the values, separated by commas, if it is there more than once.
    public func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }

    /// How many header fields of this name there are.
    public func count(of name: String) -> Int {
        HTTPField.Name(name).map { headers[values: $0].count } ?? 0
    }

    /// The media type of the body without its parameters; empty if there is none.
    var mediaType: String {
        let value = header("Content-Type") ?? ""
        return String(value.prefix { $0 != ";" && $0 != " " }).lowercased()
    }

    private static func json(in body: [UInt8]) -> JSONValue? {
        do {
            return try JSONParser.parse(body, limits: JSONLimits(bytes: max(body.count, 1)))
        } catch {
            return nil
        }
    }
}
