import HTTPTypes
import PlatformCore

// What holds when many do the same at once.
extension ResourceWalk {
    /// `POST`, if it takes an `Idempotency-Key` fifty times at once with the same one: one row, and the same answer to all. The key holds
    /// for no other body, and must be well formed.
    func createOnce(_ operation: DocumentedOperation) async throws -> TestResponse {
        guard operation.headerParameters.contains("Idempotency-Key") else { return try await create(headers: [:], times: 1)[0] }
        let key = ["Idempotency-Key": "\"\(operation.id)\""]
        let answers = try await create(headers: key, times: 50)
        for answer in answers { check(answer.status == 201, "POST \(collection): a repeated key was answered \(answer.status)") }
        let new = answers.count { $0.count(of: "Idempotency-Replayed") == 0 }
        check(new == 1, "POST \(collection): not one of 50 with the same key was new, but \(new)")
        check(Set(answers.map(\.text)).count == 1, "POST \(collection): one key got different answers")
        check(Set(answers.map { $0.header("ETag") }).count == 1, "POST \(collection): one key got different entity tags")
        check(Set(answers.map { $0.header("Location") }).count == 1, "POST \(collection): one key got different locations")
        let other = JSONValue.object(creation).json + [UInt8(ascii: " ")]
        try await refuse(422, headers: key, other)
        for malformed in ["unquoted", "\"\"", "\"" + String(repeating: "k", count: 256) + "\""] {
            try await refuse(400, headers: ["Idempotency-Key": malformed], other)
        }
        return answers[0]
    }

    /// A hundred at once ask for what only one row may have: one gets it, and the others are told that it is taken.
    ///
    /// - Returns: the id of the row that won, in place of the one before, which is deleted.
    func race(for id: String?) async throws -> String? {
        guard let id, let deletion = service.contract.operation(.delete, collection + "/" + id) else { return id }
        let goodbye = try await preconditions(of: deletion, id: id)
        try await service.expect(204, .delete, collection + "/" + id, headers: goodbye, file: place.file, line: place.line)
        let answers = try await create(headers: [:], times: 100)
        let winners = answers.filter { $0.status == 201 }
        check(winners.count == 1, "POST \(collection): \(winners.count) of 100 got what only one may have")
        check(answers.count { $0.status == 409 } == 99, "POST \(collection): not all the others were told 409")
        return winners.first?.header("Location")?.split(separator: "/").last.map(String.init) ?? id
    }

    /// The answers to the same creation, all of it sent at once.
    private func create(headers: [String: String], times: Int) async throws -> [TestResponse] {
        try await withThrowingTaskGroup(of: TestResponse.self) { group in
            for _ in 0..<times {
                group.addTask { [self] in
                    try await service.send(
                        .post,
                        collection,
                        headers: headers,
                        json: .object(creation),
                        file: place.file,
                        line: place.line
                    )
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func refuse(_ status: Int, headers: [String: String], _ body: [UInt8]) async throws {
        let headers = headers.merging(["Content-Type": "application/json"]) { own, _ in own }
        try await service.expect(status, .post, collection, headers: headers, bytes: body, file: place.file, line: place.line)
    }
}
