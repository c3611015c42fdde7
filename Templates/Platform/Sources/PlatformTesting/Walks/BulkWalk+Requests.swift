import HTTPTypes
import PlatformCore

extension BulkWalk {
    func operations(_ verb: String) -> [DocumentedOperation] {
        service.contract.operations.filter { $0.method == .post && $0.path == "\(collection):\(verb)" }
    }

    func uncovered(_ path: String) -> [String] { service.contract.uncovered(under: path) }

    /// The refusals that any operation may have, and the bounds of a batch.
    func refusals(of operation: DocumentedOperation, _ items: [JSONValue]) async throws {
        let walk = RefusalWalk(
            service: service,
            operation: operation,
            path: operation.path,
            unknownPaths: [],
            body: ["items": .array(items)],
            headers: [:],
            otherMembers: [:],
            others: [404, 409, 412],
            place: place
        )
        try await walk.play()
        try await expect(422, operation, [], pointer: "/items")
        try await expect(422, operation, Array(repeating: items[0], count: 101), pointer: "/items")
    }

    /// An item that names a row with the version that it has now.
    func item(_ id: JSONValue) async throws -> JSONValue {
        var item: JSONObject = ["id": id]
        guard service.contract.operation(.get, path(of: id)) != nil else { return .object(item) }
        let row = try await service.send(.get, path(of: id), file: place.file, line: place.line)
        if let version = row.json?["version"] { item["version"] = version }
        return .object(item)
    }

    /// Items that name rows with the versions that they have now.
    func items(_ ids: [JSONValue]) async throws -> [JSONValue] {
        var items: [JSONValue] = []
        for id in ids { items.append(try await item(id)) }
        return items
    }

    /// The same item, which also changes the members that may be changed.
    func patched(_ item: JSONValue, with members: JSONObject, by operation: DocumentedOperation) -> JSONValue {
        let allowed = service.contract.members(of: operation)["items"]?["items"].map(service.contract.target)?["properties"]
        var item = item.object ?? [:]
        for (name, value) in members.members where allowed?[name] != nil { item[name] = value }
        return .object(item)
    }

    /// The same item with a row that is not there.
    func unknown(_ item: JSONValue) -> JSONValue {
        changed(item, "id", item["id"]?.string == nil ? .number(String(Int64.max)) : "00000000-0000-7000-8000-000000000000")
    }

    /// The same item with a version that no row has.
    func stale(_ item: JSONValue) -> JSONValue { changed(item, "version", 0) }

    private func changed(_ item: JSONValue, _ name: String, _ value: JSONValue) -> JSONValue {
        var members = item.object ?? [:]
        members[name] = value
        return .object(members)
    }

    private func path(of id: JSONValue) -> String {
        collection + "/" + (id.string ?? id.integer.map { String($0) } ?? "")
    }

    /// How many rows there are; nil if nobody may ask.
    func count() async throws -> Int? {
        guard service.contract.operation(.get, collection) != nil else { return nil }
        let page = try await service.expect(200, .get, collection + "?limit=1&count=exact", file: place.file, line: place.line)
        return page.json?["count"]?.integer.map { Int($0) }
    }

    /// Reports if the resource is another one after some work, which is to fail.
    func keeps(_ operation: DocumentedOperation, _ work: () async throws -> Void) async throws {
        guard service.contract.operation(.get, collection) != nil else { return try await work() }
        let before = try await service.expect(200, .get, collection, file: place.file, line: place.line)
        try await work()
        let after = try await service.expect(200, .get, collection, file: place.file, line: place.line)
        check(before.json == after.json, "\(operation.id) has failed, but some of it has happened")
    }

    /// Sends a batch twice under a key, and reports unless it has happened once and was answered twice. The key is the same for every
    /// operation, since it belongs to one.
    @discardableResult
    func once(_ status: Int, _ operation: DocumentedOperation, _ items: [JSONValue]) async throws -> TestResponse {
        let key = ["Idempotency-Key": "\"once\""]
        let first = try await expect(status, operation, items, headers: key)
        let second = try await expect(status, operation, items, headers: key)
        let isReplay = first.text == second.text && second.header("Idempotency-Replayed") == "true"
        check(isReplay, "\(operation.id): a repeated key was not replayed")
        return first
    }

    /// Sends a batch, and reports if the answer is another one, or points at something else.
    @discardableResult
    func expect(
        _ status: Int,
        _ operation: DocumentedOperation,
        _ items: [JSONValue],
        headers: [String: String] = [:],
        pointer: String? = nil
    ) async throws -> TestResponse {
        let response = try await service.expect(
            status,
            .post,
            operation.path,
            headers: headers,
            json: ["items": .array(items)],
            file: place.file,
            line: place.line
        )
        let errors = response.json?["errors"]?.array ?? []
        if let pointer { check(errors.contains { $0["pointer"]?.string == pointer }, "\(operation.id) \(status) does not name \(pointer)") }
        return response
    }

    func check(_ holds: Bool, _ problem: String) {
        if !holds { service.report(problem, place.file, place.line) }
    }
}
