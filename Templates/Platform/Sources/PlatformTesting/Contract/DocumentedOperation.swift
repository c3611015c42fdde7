public import HTTPTypes
public import PlatformCore

/// One operation of an OpenAPI document.
public struct DocumentedOperation: Sendable {
    /// Its `operationId`.
    public let id: String
    /// Its method.
    public let method: HTTPRequest.Method
    /// Its path with the parameters in braces.
    public let path: String
    /// The statuses that it may answer with, ascending.
    public let statuses: [Int]
    /// The query parameters: name, and schema with references left in.
    public let parameters: [(name: String, schema: JSONValue)]
    /// The names of the header fields that it describes as parameters.
    public let headerParameters: [String]
    /// The media types of the body that it takes, in the document's order; empty if it takes none.
    public let requestTypes: [String]
    /// The schema of that body.
    public let requestSchema: JSONValue?
    /// The responses by status, with references followed.
    let responses: [Int: JSONValue]
    /// What stands between the slashes of the path.
    let segments: [Substring]

    /// Whether it may answer with this status.
    public func documents(_ status: Int) -> Bool { responses[status] != nil }

    /// The names between braces in the path.
    var pathParameters: [Substring] {
        segments.filter { $0.hasPrefix("{") && $0.hasSuffix("}") }.map { $0.dropFirst().dropLast() }
    }

    /// How many segments of a path that was sent are literally those of this one; nil if it is another path.
    func match(_ sent: [Substring]) -> Int? {
        guard sent.count == segments.count else { return nil }
        var same = 0
        for (own, sent) in zip(segments, sent) {
            if own == sent { same += 1 } else if !own.hasPrefix("{") || sent.isEmpty { return nil }
        }
        return same
    }
}
