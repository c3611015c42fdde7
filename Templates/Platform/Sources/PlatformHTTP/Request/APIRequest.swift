#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
public import HTTPTypes
import HummingbirdCore
public import Logging
import NIOCore
public import PlatformCore

/// A request as a controller reads it. Every reading either gives a value of the right type or throws what the caller should hear.
public struct APIRequest: Sendable {
    let received: Request
    let settings: ServerSettings
    let target: RequestTarget
    let identity: RequestIdentity
    var endpoint: Endpoint?
    var values: [Substring] = []
    /// The body, if somebody had to read it before the controller does.
    var receivedBody: [UInt8]?
    /// The key of a request that must not take effect twice.
    var idempotencyKey: IdempotencyKey?
    /// The connection, where there is middleware that might ask who is at its other end.
    var channel: (any Channel)?
    /// What middleware has left for those behind it.
    var leftValues: [ObjectIdentifier: any Sendable] = [:]
    /// The query parameters.
    public internal(set) var query = QueryString.empty

    init(_ received: Request, settings: ServerSettings) {
        self.received = received
        self.settings = settings
        target = RequestTarget(received.head.path ?? "")
        identity = RequestIdentity(received.headers)
    }

    /// The method.
    public var method: HTTPRequest.Method { received.method }
    /// The path as it was sent, without the query.
    public var path: String { String(target.path) }
    /// The header fields.
    public var headers: HTTPFields { received.headers }
    /// The id that the response and the log carry.
    public var requestID: String { identity.requestID }
    /// The id of the trace (W3C Trace Context) that this request is part of.
    public var traceID: String { identity.traceID }

    /// A logger whose lines carry the ids of this request.
    public var logger: Logger {
        var logger = settings.logger
        logger[metadataKey: "requestId"] = "\(identity.requestID)"
        logger[metadataKey: "traceId"] = "\(identity.traceID)"
        return logger
    }

    /// The value of a path parameter, decoded.
    public func parameter(_ name: String) throws(DomainError) -> String {
        guard let text = try rawParameter(name).percentDecoded() else { throw Self.notFound }
        return text
    }

    /// A path parameter that identifies a row by UUID.
    ///
    /// - Throws: `notFound` if it is not a UUID: nothing has such an identifier.
    public func identifier(_ name: String = "id") throws(DomainError) -> UUID {
        guard let value = UUID(canonical: try rawParameter(name)) else { throw Self.notFound }
        return value
    }

    /// A path parameter that identifies a row by number.
    ///
    /// - Throws: `notFound` if it is not a whole number in its plain form.
    public func integerIdentifier(_ name: String = "id") throws(DomainError) -> Int64 {
        let text = try rawParameter(name)
        guard let value = Int64(text), String(value) == text else { throw Self.notFound }
        return value
    }

    /// Refuses every query parameter, for routes that have none.
    public func noQuery() throws(DomainError) {
        guard !query.items.isEmpty else { return }
        throw .query(query.items.map { .unknownParameter($0.name) })
    }

    private func rawParameter(_ name: String) throws(DomainError) -> Substring {
        guard let index = endpoint?.parameters.firstIndex(of: name), values.indices ~= index else { throw Self.notFound }
        return values[index]
    }

    private static let notFound = DomainError.notFound("resource")
}

extension Violation {
    /// A violation by a parameter that the route does not have; perhaps one of the known was meant.
    static func unknownParameter(_ name: String, known: [String] = []) -> Violation {
        let suggestion = nearest(to: name, among: known).map { " Is \($0) meant?" } ?? ""
        return .parameter(name, "unknown_parameter", "There is no such parameter here." + suggestion)
    }
}
