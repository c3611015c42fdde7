import HTTPTypes
public import PlatformCore

/// Plays the answers that the document promises for one action on one row. The test sees to it that the row is in the right state.
public struct ActionWalk: Sendable {
    private let service: ServiceUnderTest
    private let operation: DocumentedOperation?
    private let id: String
    private let members: JSONObject
    private let place: SourcePlace

    /// A walk over an action.
    ///
    /// - Parameters:
    ///   - operation: its `operationId`.
    ///   - id: the id of the row.
    ///   - body: a body that is good.
    public init(
        _ service: ServiceUnderTest,
        _ operation: String,
        on id: String,
        body: JSONObject = [:],
        file: StaticString = #filePath,
        line: UInt = #line
    ) {
        self.service = service
        self.operation = service.contract.operations.first { $0.id == operation }
        self.id = id
        members = body
        place = SourcePlace(file: file, line: line)
        if self.operation == nil { service.report("there is no operation \(operation)", file, line) }
    }

    /// Provokes every refusal that does not depend on the state, on a row on which the action is allowed; it stays as it is.
    public func refuse() async throws {
        guard let operation else { return }
        try await RefusalWalk(
            service: service,
            operation: operation,
            path: path(of: operation, id),
            unknownPaths: unknownIDs.map { path(of: operation, $0) },
            body: members,
            headers: try await preconditions(of: operation),
            otherMembers: [:],
            place: place
        ).play()
    }

    /// Runs the action: it answers with the row as it can be read afterwards, or says that nobody has written it yet.
    public func succeed() async throws {
        guard let operation else { return }
        let before = try await preconditions(of: operation)
        let key = operation.headerParameters.contains("Idempotency-Key") ? ["Idempotency-Key": "\"\(operation.id)\""] : [:]
        let answer = try await send(operation, headers: before.merging(key) { own, _ in own }, body.json)
        if operation.documents(501) {
            // Which of the two it is depends on the rules file; and only what happens is kept for a key, whose misuse is the 422.
            for status in [200, 422, 501] { service.contract.record(status, of: operation) }
            if answer.status == 501 { return }
        }
        if answer.status != 200 { report("\(operation.id): expected 200, got \(answer.status) \(answer.text.prefix(500))") }
        if let read = try await row(of: operation), read.json != answer.json || read.header("ETag") != answer.header("ETag") {
            report("\(operation.id) does not answer with the row as it is afterwards")
        }
        if operation.documents(412), before["If-Match"] != "*" { try await expect(412, headers: before) }
        if !key.isEmpty { try await repeatRequest(operation, headers: before.merging(key) { own, _ in own }, answer) }
        try await patchNothing(of: operation, answer)
    }

    /// A change of the row keeps what the action has set, though clients can set none of it.
    private func patchNothing(of operation: DocumentedOperation, _ answer: TestResponse) async throws {
        let path = Self.rowPath(of: operation).replacing("{id}", with: id)
        guard let patch = service.contract.operation(.patch, path) else { return }
        let headers = patch.documents(412) ? ["If-Match": try await row(of: operation)?.header("ETag") ?? "*"] : [:]
        let kept = try await service.expect(200, .patch, path, headers: headers, json: [:], file: place.file, line: place.line)
        for (name, value) in answer.json?.object?.members ?? [] where name != "version" && name != "updatedAt" {
            if kept.json?[name] != value { report("a patch of nothing after \(operation.id) changes \(name)") }
        }
    }

    /// The same request again has the same answer and does nothing; its key holds for no other, and must be well formed.
    private func repeatRequest(_ operation: DocumentedOperation, headers: [String: String], _ answer: TestResponse) async throws {
        let again = try await send(operation, headers: headers, body.json)
        if again.status != 200 || again.text != answer.text || again.header("Idempotency-Replayed") != "true" {
            report("\(operation.id): a repeated key was not replayed, but answered \(again.status)")
        }
        let other = try await send(operation, headers: headers, body.json + [UInt8(ascii: " ")])
        if other.status != 422 { report("\(operation.id): a key of another request was answered \(other.status)") }
        let elsewhere = try await send(operation, on: unknownIDs[0], headers: headers, body.json)
        if elsewhere.status != 422 { report("\(operation.id): a key of another row was answered \(elsewhere.status)") }
        let malformed = try await send(operation, headers: headers.merging(["Idempotency-Key": "unquoted"]) { $1 }, body.json)
        if malformed.status != 400 { report("\(operation.id): a malformed key was answered \(malformed.status)") }
    }

    private func send(
        _ operation: DocumentedOperation,
        on id: String? = nil,
        headers: [String: String],
        _ bytes: [UInt8]
    ) async throws -> TestResponse {
        let type = ["Content-Type": "application/json"]
        return try await service.send(
            .post,
            path(of: operation, id ?? self.id),
            headers: headers.merging(type) { own, _ in own },
            bytes: bytes,
            file: place.file,
            line: place.line
        )
    }

    /// Runs the action and expects a refusal, which leaves the row as it was; without a body, where none is needed.
    public func expect(_ status: Int, body other: JSONObject? = nil, headers: [String: String]? = nil) async throws {
        guard let operation else { return }
        let before = try await row(of: operation)
        let sent = other ?? members
        let present = try await preconditions(of: operation)
        try await service.expect(
            status,
            .post,
            path(of: operation, id),
            headers: headers ?? present,
            json: sent.isEmpty ? nil : .object(sent),
            file: place.file,
            line: place.line
        )
        if try await row(of: operation)?.json != before?.json { report("\(operation.id) is refused, but changes the row") }
    }

    /// Two clients run the action at once: one wins, and the other hears that it is too late.
    public func race() async throws {
        guard let operation else { return }
        let path = path(of: operation, id)
        let headers = operation.documents(412) ? ["If-Match": "*"] : [:]
        async let first = service.send(.post, path, headers: headers, json: .object(members), file: place.file, line: place.line)
        async let second = service.send(.post, path, headers: headers, json: .object(members), file: place.file, line: place.line)
        let statuses = try await [first.status, second.status].sorted()
        if statuses != [200, 409] { report("two clients who run \(operation.id) at once are answered \(statuses)") }
    }

    private var body: JSONValue { .object(members) }

    private var unknownIDs: [String] { ResourceWalk.unknownIDs(like: id) }

    private func path(of operation: DocumentedOperation, _ id: String) -> String {
        operation.path.replacing("{id}", with: id)
    }

    /// The row as it can be read; nil where it cannot.
    private func row(of operation: DocumentedOperation) async throws -> TestResponse? {
        let template = Self.rowPath(of: operation)
        guard service.contract.operations.contains(where: { $0.method == .get && $0.path == template }) else { return nil }
        return try await service.expect(200, .get, template.replacing("{id}", with: id), file: place.file, line: place.line)
    }

    private func preconditions(of operation: DocumentedOperation) async throws -> [String: String] {
        guard operation.documents(412) else { return [:] }
        return ["If-Match": try await row(of: operation)?.header("ETag") ?? "*"]
    }

    /// The path of the row that an action is about, as the document writes it.
    private static func rowPath(of operation: DocumentedOperation) -> String {
        "/" + operation.path.split(separator: "/").dropLast().joined(separator: "/")
    }

    private func report(_ problem: String) {
        service.report(problem, place.file, place.line)
    }
}
