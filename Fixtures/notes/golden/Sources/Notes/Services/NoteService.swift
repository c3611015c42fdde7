import Foundation
import PlatformCore
import PlatformSQL

/// What can be done with notes: the rules, each operation in one transaction.
struct NoteService: Sendable {
    let database: any Database
    let notes: any NoteRepository
    var hooks: any NoteHooks = NoteRules()
    var time = TimeSource.system

    /// One page of notes.
    func list(_ query: ListQuery) async throws -> Page<Note> {
        try await database.read { session in try notes.page(query, in: session) }
    }

    /// The note, or *not found*.
    func get(_ id: UUID) async throws -> Note {
        try await database.read { session in try existing(id, in: session) }
    }

    /// Creates a note; under a key that was used before, the answer of then is thrown as a `Replay`.
    func create(_ input: NoteInput, once: Once<Note>? = nil) async throws -> Note {
        try await database.write(once: once) { session in try create(input, in: session) }
    }

    /// Replaces or patches a note that still has the version the client saw.
    func update(_ id: UUID, with body: InputBody, if precondition: Precondition = .none) async throws -> Note {
        try await database.write { session in try update(id, with: body, if: precondition, in: session) }
    }

    /// Deletes a note that still has the version the client saw.
    func delete(_ id: UUID, if precondition: Precondition = .none) async throws {
        try await database.write { session in try delete(id, if: precondition, in: session) }
    }
}

// What the operations do inside a transaction, which may hold more than one of them.
extension NoteService {
    func create(_ input: NoteInput, in session: any Session) throws -> Note {
        var input = input
        try hooks.willCreate(&input, in: session)
        let note = Note(id: UUIDv7.next(), input, at: time.now())
        try notes.insert(note, in: session)
        try hooks.didCreate(note, in: session)
        return note
    }

    func update(
        _ id: UUID,
        with body: InputBody,
        if precondition: Precondition,
        in session: any Session
    ) throws -> Note {
        let current = try existing(id, in: session)
        try precondition.check(current: current.version)
        var input = try NoteInput(body, over: current)
        try hooks.willUpdate(&input, of: current, in: session)
        let changed = Note(id: id, input, at: time.now(), replacing: current)
        try notes.update(changed, in: session)
        try hooks.didUpdate(changed, from: current, in: session)
        return changed
    }

    func delete(_ id: UUID, if precondition: Precondition, in session: any Session) throws {
        let current = try existing(id, in: session)
        try precondition.check(current: current.version)
        try hooks.willDelete(current, in: session)
        try notes.delete(id, in: session)
        try hooks.didDelete(current, in: session)
    }

    /// The note, or *not found*.
    func existing(_ id: UUID, in session: any Session) throws -> Note {
        guard let note = try notes.find(id, in: session) else { throw DomainError.notFound("note") }
        return note
    }
}

/// What happens around changes of notes, inside their transactions; a hook that throws undoes the change.
protocol NoteHooks: AroundCreation, AroundChange, AroundDeletion
where Resource == Note, ResourceInput == NoteInput {}
