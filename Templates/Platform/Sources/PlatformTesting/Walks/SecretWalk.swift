import HTTPTypes
public import PlatformCore

/// Sends secrets to a resource in every way that it takes them, well and badly formed, and looks for them in all that it answers.
public struct SecretWalk: Sendable {
    private let service: ServiceUnderTest
    private let collection: String
    private let id: String
    private let creation: JSONObject
    private let secrets: [String]
    private let place: SourcePlace

    /// A walk over a resource.
    ///
    /// - Parameters:
    ///   - collection: the path of its list: `/v1/customers`.
    ///   - id: the id of a row that is there and may be changed.
    ///   - creation: a body that creates a further row, secrets included.
    ///   - secrets: the members that nobody may see.
    public init(
        _ service: ServiceUnderTest,
        collection: String,
        id: String,
        creation: JSONObject,
        secrets: [String],
        file: StaticString = #filePath,
        line: UInt = #line
    ) {
        self.service = service
        self.collection = collection
        self.id = id
        self.creation = creation
        self.secrets = secrets
        place = SourcePlace(file: file, line: line)
    }

    /// Sends everything, and reports each answer that holds a secret.
    public func walk() async throws {
        for operation in service.contract.operations(under: collection) where operation.pathParameters.count <= 1 {
            let path = operation.pathParameters.reduce(operation.path) { $0.replacing("{\($1)}", with: id) }
            guard !operation.requestTypes.isEmpty else {
                if operation.method == .get { try await send(operation, path, nil) }
                continue
            }
            let allowed = service.contract.members(of: operation)
            let body = creation.members.reduce(into: JSONObject()) { if allowed.contains($1.name) { $0[$1.name] = $1.value } }
            for secret in secrets where allowed.contains(secret) {
                // A list of itself is a value of the wrong type for most, and of the wrong size for the rest.
                let wrong = JSONValue.array([JSONValue](repeating: body[secret] ?? .null, count: 10_001))
                try await send(operation, path, body.setting(secret, to: wrong))
            }
            try await send(operation, path, body)
        }
    }

    private func send(_ operation: DocumentedOperation, _ path: String, _ body: JSONObject?) async throws {
        let response = try await service.send(
            operation.method,
            path,
            headers: operation.documents(412) ? ["If-Match": "*"] : [:],
            json: body.map { .object($0) },
            file: place.file,
            line: place.line
        )
        // A problem has members of its own, which a secret may be called like.
        let rows = response.status < 400 ? [response.json].compactMap { $0 } + (response.json?["items"]?.array ?? []) : []
        for secret in secrets {
            let isMember = rows.contains { $0[secret] != nil }
            let text = creation[secret]?.string ?? ""
            // What another member holds as well is no secret.
            let isElsewhere = creation.members.contains { !secrets.contains($0.name) && $0.value == creation[secret] }
            let isThere = response.text.contains(text) || response.headers.contains { $0.value.contains(text) }
            let isShown = text.count > 3 && !isElsewhere && isThere
            guard isMember || isShown else { continue }
            service.report("\(operation.id): the answer with status \(response.status) holds \(secret)", place.file, place.line)
        }
    }
}
