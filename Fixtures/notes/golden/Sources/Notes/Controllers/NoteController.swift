import PlatformCore
import PlatformHTTP

/// HTTP in, HTTP out for notes.
struct NoteController: Sendable {
    let service: NoteService

    /// Adds the routes of notes.
    func addRoutes(to routes: RouteTable) {
        routes.get("/v1/notes", list)
        routes.get("/v1/notes/{id}", get)
        routes.post("/v1/notes", create)
        routes.put("/v1/notes/{id}", replace)
        routes.patch("/v1/notes/{id}", update)
        routes.delete("/v1/notes/{id}", delete)
    }

    @Sendable private func list(_ request: APIRequest) async throws -> APIResponse {
        let query = try request.listQuery(Note.listing)
        return try .page(await service.list(query), of: query, for: request)
    }

    @Sendable private func get(_ request: APIRequest) async throws -> APIResponse {
        let query = try request.rowQuery(Note.listing)
        let note = try await service.get(request.identifier())
        return .ok(note, only: query.members, version: note.version)
    }

    @Sendable private func create(_ request: APIRequest) async throws -> APIResponse {
        let input = try NoteInput(await request.input(.create))
        return try await created(service.create(input, once: request.once(created)))
    }

    @Sendable private func created(_ note: Note) -> APIResponse {
        .created(note, at: "/v1/notes/\(note.id.lowercased)", version: note.version)
    }

    @Sendable private func replace(_ request: APIRequest) async throws -> APIResponse {
        try await change(request, .replace)
    }

    @Sendable private func update(_ request: APIRequest) async throws -> APIResponse {
        try await change(request, .patch)
    }

    private func change(_ request: APIRequest, _ mode: InputBody.Mode) async throws -> APIResponse {
        let id = try request.identifier()
        let note = try await service.update(id, with: request.input(mode), if: request.precondition())
        return .ok(note, version: note.version)
    }

    @Sendable private func delete(_ request: APIRequest) async throws -> APIResponse {
        try request.noQuery()
        try await service.delete(request.identifier(), if: request.precondition())
        return .noContent
    }
}
