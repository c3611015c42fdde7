import PlatformCore
import PlatformHTTP
import PlatformSQL
import PlatformTesting
import Synchronization

/// A transaction of a database in memory would let two clients in at once.
private let oneAtATime = Mutex(())

extension NoteService {
    /// `POST /v1/notes/{id}/finish`: only a note that is not done yet.
    func finish(_ request: APIRequest) async throws -> APIResponse {
        let id = try request.integerIdentifier()
        try await request.noInput()
        let precondition = try request.precondition()
        let finished = try await database.write { [self] _ in
            try oneAtATime.withLock { _ in
                guard let note = notes[id] else { throw DomainError.notFound("note") }
                if fault != .ignoredVersion { try precondition.check(current: note.version) }
                guard fault == .repeatedAction || !note.isDone else { throw refusal(of: note) }
                var finished = note
                finished.isDone = true
                finished.version += 1
                notes[id] = finished
                return finished
            }
        }
        return .ok(NoteResponse(note: fault == .otherRow ? notes[2] ?? finished : finished, fault: fault), version: finished.version)
    }

    private func refusal(of note: Note) -> DomainError {
        if fault == .changingRefusal { notes[note.id]?.title += "!" }
        return .conflict(code: "finish_not_allowed", detail: "It is done.")
    }
}

/// The document with the action in it.
let actionDocument = noteDocument.replacing(
    "  /livez:\n",
    with: """
          /v1/notes/{id}/finish:
            parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
            post:
              operationId: finishNote
              requestBody:
                required: false
                content: { application/json: { schema: { type: object, additionalProperties: false } } }
              responses:
                "200": { $ref: "#/components/responses/Note" }
                "400": { $ref: "#/components/responses/Problem" }
                "404": { $ref: "#/components/responses/Problem" }
                "406": { $ref: "#/components/responses/Problem" }
                "409": { $ref: "#/components/responses/Problem" }
                "412": { $ref: "#/components/responses/Problem" }
                "413": { $ref: "#/components/responses/Problem" }
                "415": { $ref: "#/components/responses/Problem" }
                "500": { $ref: "#/components/responses/Problem" }
                "503": { $ref: "#/components/responses/Problem" }
          /livez:

        """
)
