import HTTPTypes
public import PlatformCore

/// Plays every answer that the document promises for the requests which create, change or delete several rows of one resource, and looks
/// each time whether all of it has happened, or nothing.
public struct BulkWalk: Sendable {
    let service: ServiceUnderTest
    let collection: String
    let id: JSONValue
    let creations: [JSONObject]
    let conflict: JSONObject?
    let inUse: JSONValue?
    let place: SourcePlace

    /// A walk over a resource.
    ///
    /// - Parameters:
    ///   - collection: the path of its list: `/v1/books`.
    ///   - id: the id of a row that is there and may be changed.
    ///   - creations: bodies of which each creates a further row.
    ///   - conflict: what was sent to create another row than `id`; for 409, if there can be only one such row.
    ///   - inUse: the id of a row that cannot be deleted, because another one refers to it; for 409.
    public init(
        _ service: ServiceUnderTest,
        collection: String,
        id: JSONValue,
        creations: [JSONObject],
        conflict: JSONObject? = nil,
        inUse: JSONValue? = nil,
        file: StaticString = #filePath,
        line: UInt = #line
    ) {
        self.service = service
        self.collection = collection
        self.id = id
        self.creations = creations
        self.conflict = conflict
        self.inUse = inUse
        place = SourcePlace(file: file, line: line)
    }

    /// Plays everything, and reports what is left.
    public func walk() async throws {
        var rows = [id]
        for operation in operations("batchCreate") { rows = try await create(operation) }
        for operation in operations("batchUpdate") { try await update(operation, rows) }
        for operation in operations("batchDelete") { try await delete(operation, rows) }
        for promise in service.contract.operations.filter({ $0.path.hasPrefix(collection + ":") }).map(\.path).flatMap(uncovered) {
            service.report("\(promise) is documented, but nothing has provoked it", place.file, place.line)
        }
    }

    /// `:batchCreate`: all the rows are there afterwards, once for each key; of a batch with one that cannot be, none is.
    private func create(_ operation: DocumentedOperation) async throws -> [JSONValue] {
        let items = creations.map { JSONValue.object($0) }
        try await refusals(of: operation, items)
        try await keeps(operation) {
            var strange = creations[1]
            strange["noSuchMember"] = 1
            try await expect(400, operation, [items[0], .object(strange)], pointer: "/items/1/noSuchMember")
            if operation.documents(409) { try await expect(409, operation, [items[0], items[0]]) }
        }
        let before = try await count()
        let made = try await once(200, operation, items)
        let rows = made.json?["items"]?.array?.compactMap { $0["id"] } ?? []
        check(rows.count == items.count, "\(operation.id) does not answer with every row")
        let after = try await count()
        check(after == before.map { $0 + items.count }, "\(operation.id): there are not as many rows more as were created")
        return rows.isEmpty ? [id] : rows
    }

    /// `:batchUpdate`: all have a next version; with an unknown row, a stale version or a row twice, none has.
    private func update(_ operation: DocumentedOperation, _ rows: [JSONValue]) async throws {
        let items = try await self.items(rows)
        try await refusals(of: operation, items)
        try await keeps(operation) {
            try await expect(404, operation, items + [unknown(items[0])], pointer: "/items/\(items.count)")
            try await expect(422, operation, [items[0], items[0]], pointer: "/items/1/id")
            if operation.documents(409), let conflict {
                try await expect(409, operation, [patched(try await item(id), with: conflict, by: operation)])
            }
        }
        let changed = try await once(200, operation, items)
        check(changed.json?["items"]?.array?.compactMap { $0["id"] } == rows, "\(operation.id) answers other rows, or in another order")
        if operation.documents(412) {
            let items = try await self.items(rows)
            try await keeps(operation) { try await expect(412, operation, items.dropLast() + [stale(items[items.count - 1])]) }
        }
    }

    /// `:batchDelete`: all are gone; with an unknown row, a stale version, or one in use, none is.
    private func delete(_ operation: DocumentedOperation, _ rows: [JSONValue]) async throws {
        let items = try await self.items(rows)
        try await refusals(of: operation, items)
        try await keeps(operation) {
            try await expect(404, operation, items + [unknown(items[0])], pointer: "/items/\(items.count)")
            var strange = items[0].object ?? [:]
            strange["noSuchMember"] = 1
            try await expect(400, operation, [.object(strange)], pointer: "/items/0/noSuchMember")
            if operation.documents(409), let inUse { try await expect(409, operation, items + [try await item(inUse)]) }
            if operation.documents(412) { try await expect(412, operation, items.dropLast() + [stale(items[items.count - 1])]) }
        }
        try await once(204, operation, items)
        try await expect(404, operation, items, pointer: "/items/0")
    }
}
