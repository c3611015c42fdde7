import HTTPTypes
import PlatformCore

extension ResourceWalk {
    /// A list: its pages, its parameters, its refusals.
    func list(_ operation: DocumentedOperation) async throws {
        guard let path = path(of: operation, id: id) else { return }
        try await PageWalk(service: service, operation: operation, path: path, place: place).walk()
        try await IncludeWalk(walk: self, operation: operation, path: path).walk()
        try await refusals(of: operation).play()
    }

    /// A row: the whole of it, not again what the caller has, and its refusals.
    func get(_ operation: DocumentedOperation) async throws {
        let path = collection + "/" + id
        let found = try await service.expect(200, .get, path, file: place.file, line: place.line)
        check(found.json?["id"].map { $0.string ?? $0.integer.map(String.init) } == id, "GET \(path): the id is another one")
        if operation.documents(304) {
            let tag = found.header("ETag") ?? ""
            try await service.expect(304, .get, path, headers: ["If-None-Match": tag], file: place.file, line: place.line)
            try await service.expect(200, .get, path, headers: ["If-None-Match": "\"none\""], file: place.file, line: place.line)
        }
        try await members(of: found, by: operation)
        try await IncludeWalk(walk: self, operation: operation, path: path).walk()
        try await refusals(of: operation).play()
    }

    /// What a row has one of: it is there, not sent again to who has it, and its refusals.
    func getPart(_ operation: DocumentedOperation) async throws {
        guard let path = path(of: operation, id: id) else { return }
        let found = try await service.expect(200, .get, path, file: place.file, line: place.line)
        if operation.documents(304) {
            let tag = found.header("ETag") ?? ""
            try await service.expect(304, .get, path, headers: ["If-None-Match": tag], file: place.file, line: place.line)
        }
        try await refusals(of: operation).play()
    }

    /// Each member of a row can be asked for by itself.
    private func members(of found: TestResponse, by operation: DocumentedOperation) async throws {
        let names = operation.selectableMembers
        guard !names.isEmpty else { return }
        let path = collection + "/" + id
        check(Set(found.json?.object?.names ?? []) == Set(names), "GET \(path) does not show the members that fields offers")
        for name in names {
            let part = try await service.expect(200, .get, "\(path)?fields=\(name)", file: place.file, line: place.line)
            check(part.json == found.json?.selecting(name), "GET \(path)?fields=\(name) does not show just that")
        }
        for wrong in ["noSuchField", "", "id,id"] {
            try await service.expect(400, .get, "\(path)?fields=\(wrong)", file: place.file, line: place.line)
        }
    }

    /// The refusals of an operation of this resource.
    func refusals(of operation: DocumentedOperation, body: JSONObject = [:], headers: [String: String] = [:]) -> RefusalWalk {
        RefusalWalk(
            service: service,
            operation: operation,
            path: path(of: operation, id: id) ?? operation.path,
            unknownPaths: unknownPaths(of: operation),
            body: body,
            headers: headers,
            otherMembers: creation,
            place: place
        )
    }

    /// Paths of which one id, whichever, is that of no row.
    private func unknownPaths(of operation: DocumentedOperation) -> [String] {
        let first = Self.unknownIDs(like: id).compactMap { path(of: operation, id: $0) }
        guard operation.pathParameters.count == 2, let other = pathIDs[String(operation.pathParameters[1])] else { return first }
        return first + Self.unknownIDs(like: other).compactMap { path(of: operation, id: id, other: $0) }
    }

    /// Reports a problem unless something holds.
    func check(_ holds: Bool, _ problem: String) {
        if !holds { service.report(problem, place.file, place.line) }
    }
}
