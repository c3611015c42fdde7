import HTTPTypes
import HummingbirdCore
import NIOCore
public import PlatformCore

// Bodies: only JSON, only UTF-8, only uncompressed, only up to the limit, and only within a time.
extension APIRequest {
    /// The longest that the whole body may take. Each part of it must come within the idle time, but a part can be one byte.
    private static let bodyTime = Duration.seconds(60)

    /// The members of a JSON object in the body.
    ///
    /// - Throws: a problem with status 415, 413 or 400.
    public func members() async throws -> JSONObject {
        try requireMediaType("application/json")
        return try object(in: await body())
    }

    /// As `members`, but a request without a body counts as one with an empty object: for actions whose input is optional.
    public func membersIfAny() async throws -> JSONObject {
        if headers[.contentType] == nil, try await body().isEmpty { return JSONObject() }
        return try await members()
    }

    /// The members of a merge patch (RFC 7396) in the body; plain `application/json` is taken as one, too.
    ///
    /// - Throws: a problem with status 415, 413 or 400.
    public func mergePatch() async throws -> JSONObject {
        try requireMediaType("application/merge-patch+json", "application/json")
        return try object(in: await body())
    }

    private func requireMediaType(_ accepted: String...) throws {
        guard let type = headers[.contentType].flatMap({ MediaType($0) }), accepted.contains(type.name), type.isUTF8 else {
            var problem = Problem(
                .unsupportedMediaType,
                code: "unsupported_media_type",
                detail: "Send the body as \(accepted.joined(separator: " or ")), in UTF-8, and say so in Content-Type."
            )
            problem.headers.add(Self.acceptHeader(for: method), accepted.joined(separator: ", "))
            throw problem
        }
        let encoding = headers[.contentEncoding]?.lowercased() ?? "identity"
        guard encoding == "identity" else {
            throw Problem(
                .unsupportedMediaType,
                code: "unsupported_content_encoding",
                detail: "Send the body without a content encoding.",
                headers: [.acceptEncoding: "identity"]
            )
        }
    }

    /// The field in which a 415 names what a method takes.
    static func acceptHeader(for method: HTTPRequest.Method) -> HTTPField.Name? {
        switch method {
        case .patch: .acceptPatch
        case .post: .acceptPost
        default: .accept
        }
    }

    private func body() async throws -> [UInt8] {
        let length = headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= settings.bodyLimit else { throw Problem.contentTooLarge(settings.bodyLimit) }
        var bytes: [UInt8] = []
        // Not more at once than a caller would have to send: a length is easily claimed.
        bytes.reserveCapacity(min(length, 16_384))
        let began = ContinuousClock.now
        do {
            for try await part in received.body {
                guard bytes.count + part.readableBytes <= settings.bodyLimit else { throw Problem.contentTooLarge(settings.bodyLimit) }
                bytes.append(contentsOf: part.readableBytesView)
                guard ContinuousClock.now - began < Self.bodyTime else { throw Problem.tooSlow }
            }
        } catch let problem as Problem {
            throw problem
        } catch let error as CancellationError {
            throw error
        } catch {
            // The stream of the body fails if the parser found a fault in it or if the connection is lost.
            throw Problem.brokenBody
        }
        return bytes
    }

    private func object(in bytes: [UInt8]) throws -> JSONObject {
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes, limits: JSONLimits(bytes: settings.bodyLimit))
        } catch {
            throw DomainError.malformed(code: "malformed_json", detail: "The body is not acceptable JSON. \(error)")
        }
        guard let object = value.object else {
            throw DomainError.malformed(
                code: "wrong_type",
                detail: "The body must be a JSON object.",
                violations: [Violation(pointer: "", code: "wrong_type", detail: "It must be an object.")]
            )
        }
        return object
    }
}
