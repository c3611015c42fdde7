import PlatformCore
import PlatformHTTP
import PlatformSQL
import PlatformTesting

// Several notes at once. The rows are in memory, so that this has to do by itself what a transaction does.
extension NoteService {
    func addBatchRoutes(to routes: RouteTable) {
        routes.post("/v1/notes:batchCreate") { request in
            let batch = try await read(request) { try Batch($0, .create) { try Note($0, titles: titles) } }
            return items(try await write(once(request, items)) { try batch.map(insert) })
        }
        routes.post("/v1/notes:batchUpdate") { request in
            let batch: Batch<BatchChange<Int64>> = try await changes(request)
            return items(
                try await write(once(request, items)) { try batch.map { try update($0.id, with: $0.body, if: $0.precondition) } }
            )
        }
        routes.post("/v1/notes:batchDelete") { request in
            let batch: Batch<BatchChange<Int64>> = try await request.deletions(.required)
            try await write(once(request) { .noContent }) { try batch.forEach { try remove($0.id, if: $0.precondition) } }
            return .noContent
        }
    }

    private func once<Value>(_ request: APIRequest, _ answer: @escaping @Sendable (Value) -> APIResponse) -> Once<Value>? {
        fault == .nothingReplayed ? nil : request.once(answer)
    }

    /// Does all of some work in one transaction, or nothing; under a key once.
    private func write<Value>(_ once: Once<Value>?, _ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await database.write { _ in try answers.run(once, isShared: fault == .sharedKeys) { try whole(work) } }
    }

    @Sendable private func items(_ notes: [Note]) -> APIResponse {
        .items((fault == .otherItems ? notes.reversed() : notes).map { NoteResponse(note: $0, fault: fault) })
    }

    /// Reads a batch; as many items as a hundred, as a mistake even if there are more.
    private func read<Item>(_ request: APIRequest, _ read: (InputBody) throws -> Batch<Item>) async throws -> Batch<Item> {
        var body = try await request.input(.create)
        if fault == .manyItems, let items = body.members["items"]?.array { body.members["items"] = .array(Array(items.prefix(100))) }
        return try read(body)
    }

    private func changes(_ request: APIRequest) async throws -> Batch<BatchChange<Int64>> {
        guard fault == .sameRowTwice else { return try await request.changes(.required) }
        var body = try await request.input(.create)
        var seen: Set<JSONValue> = []
        let items = (body.members["items"]?.array ?? []).filter { seen.insert($0["id"] ?? .null).inserted }
        body.members["items"] = .array(items)
        return try .changes(body, .required)
    }

    /// Does all of some work, or nothing.
    private func whole<Value>(_ work: () throws -> Value) throws -> Value {
        let before = notes.all
        do {
            return try work()
        } catch  where fault != .halfABatch {
            for note in notes.all where !before.contains(where: { $0.id == note.id }) { notes[note.id] = nil }
            for note in before { notes[note.id] = note }
            throw error
        }
    }
}
