import HTTPTypes
import PlatformCore

// The laws of merge patches (RFC 7396), tried on a row that is there.
extension ResourceWalk {
    /// Nothing changes nothing; the same patch twice is the same as once; a patch of every member is a replacement; null empties.
    func patchLaws(_ operation: DocumentedOperation, body: JSONObject) async throws {
        guard operation.requestTypes.contains("application/merge-patch+json") else { return }
        let path = collection + "/" + id
        let before = try await patched(path, operation, body)
        let unchanged = try await patched(path, operation, JSONObject())
        check(isSame(before, unchanged), "PATCH \(path): a patch of nothing changes something")
        let again = try await patched(path, operation, body)
        check(isSame(before, again), "PATCH \(path): a patch twice is not the same as once")
        if let replace = service.contract.operation(.put, path) {
            let headers = try await preconditions(of: replace, id: id)
            let replaced = try await service.expect(
                200,
                .put,
                path,
                headers: headers,
                json: .object(members(body, for: replace)),
                file: place.file,
                line: place.line
            )
            check(isSame(again, replaced.json), "PATCH \(path): a patch of every member is not a replacement")
        }
        for (name, schema) in service.contract.members(of: operation).members
        where service.contract.problems(of: .null, by: schema).isEmpty {
            try await emptied(name, path, operation, body)
        }
    }

    /// Null empties a member, unless a rule forbids it.
    private func emptied(_ name: String, _ path: String, _ operation: DocumentedOperation, _ body: JSONObject) async throws {
        let headers = try await preconditions(of: operation, id: id)
        let answer = try await service.send(
            .patch,
            path,
            headers: headers,
            json: [name: .null],
            file: place.file,
            line: place.line
        )
        guard answer.status == 200 else { return check(answer.status == 422, "PATCH \(path): \(name) cannot be emptied: \(answer.status)") }
        check(answer.json?[name] ?? .null == .null, "PATCH \(path): null does not empty \(name)")
        if let value = body[name] { _ = try await patched(path, operation, [name: value]) }
    }

    private func patched(_ path: String, _ operation: DocumentedOperation, _ body: JSONObject) async throws -> JSONValue? {
        let headers = try await preconditions(of: operation, id: id)
        return try await service.expect(
            200,
            .patch,
            path,
            headers: headers,
            json: .object(body),
            file: place.file,
            line: place.line
        ).json
    }

    /// Whether both are the same row but for what every change changes.
    private func isSame(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        let rows = [left, right].map { value in
            var row = value?.object ?? JSONObject()
            for name in ["version", "updatedAt"] { row[name] = nil }
            return row
        }
        return rows[0] == rows[1]
    }
}
