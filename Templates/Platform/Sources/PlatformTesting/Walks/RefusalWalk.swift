import HTTPTypes
import PlatformCore
import PlatformHTTP

/// Provokes the documented refusals that any operation may have. None of them changes anything.
struct RefusalWalk: Sendable {
    let service: ServiceUnderTest
    let operation: DocumentedOperation
    /// The path of a row that is there.
    let path: String
    /// The same of rows that are not.
    let unknownPaths: [String]
    /// A body that is good.
    let body: JSONObject
    /// The header fields of a request that is good.
    let headers: [String: String]
    /// Good members of which the operation may refuse some: those that can be set at creation only.
    let otherMembers: JSONObject
    /// The statuses that somebody else provokes.
    var others: Set<Int> = []
    let place: SourcePlace

    private var takesBody: Bool { !operation.requestTypes.isEmpty }
    private var goodBody: JSONValue? { takesBody ? .object(body) : nil }

    func play() async throws {
        for status in operation.statuses where status >= 400 && !others.contains(status) {
            switch status {
            case 400: try await malformed()
            case 404: for path in unknownPaths { try await expect(404, path: path) }
            case 406: try await expect(406, headers: ["Accept": "image/png"])
            case 412: try await stale()
            case 413: try await tooLarge()
            case 414: try await expect(414, query: "?a=" + String(repeating: "a", count: 16_384))
            case 415: try await otherTypes()
            case 422: try await invalid()
            case 428: try await expect(428, without: "If-Match")
            case 500: try await broken()
            case 503: try await expect(503, while: .isBusy)
            default: break
            }
        }
    }

    private func malformed() async throws {
        let response = try await expect(400, query: "?noSuchParameter=1")
        check(response, names: "noSuchParameter", as: "parameter")
        try await expect(400, query: "?a=1&a=2")
        guard takesBody else { return }
        for text in ["", "{", "[]", "{\"a\":1,\"a\":1}"] { try await expect(400, bytes: Array(text.utf8)) }
        let deep = "{\"a\":" + String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000) + "}"
        let problem = try await expect(400, bytes: Array(deep.utf8))
        if problem.json?["code"] != "malformed_json" {
            service.report("\(operation.id): JSON of any depth is read", place.file, place.line)
        }
        for path in ["noSuchMember"] + valueObjects.map({ "\($0)/noSuchMember" }) {
            let strange = body.setting(path, to: 1)
            check(try await expect(400, json: .object(strange)), names: "/" + path, as: "pointer")
        }
        guard let first = body.members.first else { return }
        // The same member twice: readers would disagree on what was sent.
        let member = JSONValue.object([first.name: first.value]).json.dropLast()
        try await expect(400, bytes: member + Array(",".utf8) + JSONValue.object(body).json.dropFirst())
    }

    /// Another version, this one by a weak tag, which `If-Match` never takes (RFC 9110 §13.1.1), and what is no tag.
    private func stale() async throws {
        try await expect(412, headers: ["If-Match": "\"0\""])
        if let present = headers["If-Match"], present.hasPrefix("\"") { try await expect(412, headers: ["If-Match": "W/" + present]) }
        if operation.documents(400) { try await expect(400, headers: ["If-Match": "none"]) }
    }

    /// Another media type, another encoding of the text, and a body that is compressed.
    private func otherTypes() async throws {
        try await expect(415, headers: ["Content-Type": "text/plain"])
        for type in operation.requestTypes { try await expect(415, headers: ["Content-Type": type + "; charset=iso-8859-1"]) }
        try await expect(415, headers: ["Content-Type": operation.requestTypes.first ?? "", "Content-Encoding": "br"])
    }

    /// What fails inside is nobody's business outside.
    private func broken() async throws {
        let answer = try await expect(500, while: .isBroken)
        guard answer.text.contains(FailingDatabase.reason) else { return }
        service.report("\(operation.id): the problem tells what has failed inside", place.file, place.line)
    }

    /// The members whose values are objects of a fixed set of members.
    private var valueObjects: [String] {
        service.contract.members(of: operation).members.compactMap { name, schema in
            let alternatives = [schema] + (schema["anyOf"]?.array ?? [])
            let isClosed = alternatives.contains { service.contract.target(of: $0)["additionalProperties"] == false }
            return isClosed && body[name]?.object != nil ? name : nil
        }
    }

    /// One byte more than the application takes by default.
    private func tooLarge() async throws {
        let limit = ServerConfiguration.testing().bodyLimit
        try await expect(413, bytes: Array(repeating: UInt8(ascii: " "), count: limit + 1))
    }

    /// Each member with values that its schema refuses, then those that this operation does not take.
    private func invalid() async throws {
        let allowed = service.contract.members(of: operation)
        let refused = RefusedValues(contract: service.contract)
        for (name, schema) in allowed.members {
            for wrong in refused.values(for: schema, near: body[name] ?? .null) {
                try await refuse(name, wrong.value, at: wrong.pointer)
            }
            // No schema can say that U+0000 is in no text.
            if let text = body[name]?.string, !text.isEmpty { try await refuse(name, .string(text.dropLast() + "\u{0}")) }
        }
        for (name, value) in otherMembers.members where !allowed.contains(name) { try await refuse(name, value) }
    }

    private func refuse(_ name: String, _ value: JSONValue, at pointer: String = "") async throws {
        var wrong = body
        wrong[name] = value
        check(try await expect(422, json: .object(wrong)), names: "/" + name + pointer, as: "pointer")
    }

    /// Checks that the problem points at what was wrong.
    private func check(_ response: TestResponse, names name: String, as kind: String) {
        let errors = response.json?["errors"]?.array ?? []
        if errors.contains(where: { $0[kind]?.string == name }) { return }
        service.report("\(operation.id): the problem does not name the \(kind) \(name)", place.file, place.line)
    }

    @discardableResult
    private func expect(
        _ status: Int,
        path: String? = nil,
        query: String = "",
        headers changes: [String: String] = [:],
        without header: String? = nil,
        json: JSONValue? = nil,
        bytes: [UInt8]? = nil,
        while state: ServiceUnderTest.DatabaseState = .works
    ) async throws -> TestResponse {
        var headers = headers.merging(changes) { _, new in new }
        if let header { headers[header] = nil }
        if bytes != nil, headers["Content-Type"] == nil { headers["Content-Type"] = operation.requestTypes.first }
        return try await service.expect(
            status,
            operation.method,
            (path ?? self.path) + query,
            headers: headers,
            json: bytes == nil ? json ?? goodBody : nil,
            bytes: bytes,
            while: state,
            file: place.file,
            line: place.line
        )
    }
}
