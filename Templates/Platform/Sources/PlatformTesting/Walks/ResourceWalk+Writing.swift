import HTTPTypes
import PlatformCore

extension ResourceWalk {
    /// `PUT` or `PATCH`: the change can be read back, its old `ETag` holds no longer, and its refusals.
    func change(_ operation: DocumentedOperation) async throws {
        let path = collection + "/" + id
        let body = try await replacementBody(for: operation)
        let old = try await preconditions(of: operation, id: id)
        let changed = try await service.expect(
            200,
            operation.method,
            path,
            headers: old,
            json: .object(body),
            file: place.file,
            line: place.line
        )
        // Only what was read before stands in its canonical form.
        for (name, value) in body.members where replacement == nil && changed.json?[name] != nil {
            check(changed.json?[name]?.isSame(as: value) == true, "\(operation.method.rawValue) \(path): \(name) is not what was sent")
        }
        try await checkRead(path, is: changed, after: operation)
        if operation.documents(412), old["If-Match"] != "*" {
            try await service.expect(
                412,
                operation.method,
                path,
                headers: old,
                json: .object(body),
                file: place.file,
                line: place.line
            )
        }
        if operation.documents(409), let conflict {
            let body = members(conflict, for: operation)
            try await service.expect(
                409,
                operation.method,
                path,
                headers: preconditions(of: operation, id: id),
                json: .object(body),
                file: place.file,
                line: place.line
            )
        }
        try await refusals(of: operation, body: body, headers: preconditions(of: operation, id: id)).play()
        try await patchLaws(operation, body: body)
    }

    /// `POST`: the new row is where `Location` says, and the refusals.
    ///
    /// - Returns: the id of the new row.
    func create(_ operation: DocumentedOperation) async throws -> String? {
        try await refusals(of: operation, body: creation).play()
        if operation.documents(409), let conflict {
            // It may be there already: then this is the 409.
            try await service.send(.post, collection, json: .object(conflict), file: place.file, line: place.line)
            try await service.expect(409, .post, collection, json: .object(conflict), file: place.file, line: place.line)
        }
        let made = try await createOnce(operation)
        guard let location = made.header("Location") else { return nil }
        try await checkRead(location, is: made, after: operation)
        let id = location.split(separator: "/").last.map(String.init)
        return operation.documents(409) && conflict != nil ? try await race(for: id) : id
    }

    /// `DELETE`: the row is gone, cannot be deleted again, and the refusals.
    func delete(_ operation: DocumentedOperation, made: String?) async throws {
        let headers = try await preconditions(of: operation, id: id)
        try await refusals(of: operation, headers: headers).play()
        if operation.documents(409), let inUse {
            let headers = try await preconditions(of: operation, id: inUse)
            let path = collection + "/" + inUse
            let refused = try await service.expect(409, .delete, path, headers: headers, file: place.file, line: place.line)
            check(refused.json?["code"] == "in_use", "DELETE \(path): the problem does not say that the row is in use")
        }
        let target = made ?? id
        let goodbye = try await preconditions(of: operation, id: target)
        for status in [204, 404] {
            try await service.expect(
                status,
                .delete,
                collection + "/" + target,
                headers: goodbye,
                file: place.file,
                line: place.line
            )
        }
        if canGet {
            try await service.expect(404, .get, collection + "/" + target, file: place.file, line: place.line)
        }
    }

    /// A body that leaves the row as it is, as far as anybody can read it.
    private func replacementBody(for operation: DocumentedOperation) async throws -> JSONObject {
        if let replacement { return members(replacement, for: operation) }
        var body = members(creation, for: operation)
        guard canGet else { return body }
        let present = try await service.expect(200, .get, collection + "/" + id, file: place.file, line: place.line)
        for (name, value) in members(present.json?.object ?? [:], for: operation).members { body[name] = value }
        return body
    }

    /// Checks that a row reads as it was answered when it was written.
    private func checkRead(_ path: String, is written: TestResponse, after operation: DocumentedOperation) async throws {
        guard canGet else { return }
        let read = try await service.expect(200, .get, path, file: place.file, line: place.line)
        let isSame = read.json == written.json && read.header("ETag") == written.header("ETag")
        check(isSame, "GET \(path) does not show what \(operation.id) has answered")
    }
}
