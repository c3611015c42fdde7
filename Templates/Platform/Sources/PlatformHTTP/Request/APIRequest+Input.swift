import HTTPTypes
public import PlatformCore

// What bodies say: only JSON, only in UTF-8, only uncompressed.
extension APIRequest {
    /// What is to be created, replaced or patched: the members of a JSON object, or of a merge patch (RFC 7396), for which plain
    /// `application/json` is taken, too. Routes that take a body have no query parameters.
    ///
    /// - Throws: a problem with status 415, 413, 408 or 400.
    public func input(_ mode: InputBody.Mode) async throws -> InputBody {
        try noQuery()
        try requireMediaType(mode == .patch ? ["application/merge-patch+json", "application/json"] : ["application/json"])
        return InputBody(try object(in: await body()), mode: mode)
    }

    /// As `input`, but a request without a body counts as one with an empty object: for actions whose input is optional.
    public func inputIfAny(_ mode: InputBody.Mode = .create) async throws -> InputBody {
        guard headers[.contentType] == nil, try await body().isEmpty else { return try await input(mode) }
        try noQuery()
        return InputBody(JSONObject(), mode: mode)
    }

    /// Reads the body of an action that takes nothing: none at all, or an empty object.
    ///
    /// - Throws: a problem with status 415, 413 or 400; each member is one that nobody knows.
    public func noInput() async throws {
        var members = MemberReader(try await inputIfAny())
        try members.finish()
    }

    private func requireMediaType(_ accepted: [String]) throws {
        guard let header = headers[.contentType], accepted.contains(header) || Self.isText(header, of: accepted) else {
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

    private static func isText(_ header: String, of accepted: [String]) -> Bool {
        guard let type = MediaType(header) else { return false }
        return accepted.contains(type.name) && type.isUTF8
    }

    /// The field in which a 415 names what a method takes.
    static func acceptHeader(for method: HTTPRequest.Method) -> HTTPField.Name? {
        switch method {
        case .patch: .acceptPatch
        case .post: .acceptPost
        default: .accept
        }
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
