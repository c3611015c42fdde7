import Foundation
import PlatformCore
import PlatformSQL

/// Where notes are kept. Every function works inside the caller's transaction.
protocol NoteRepository: Sendable {
    /// One page of notes.
    func page(_ query: ListQuery, in session: any Session) throws -> Page<Note>
    /// The note with that id, if there is one.
    func find(_ id: UUID, in session: any Session) throws -> Note?
    /// Adds a note.
    func insert(_ note: Note, in session: any Session) throws
    /// Writes a changed note over the version before it.
    func update(_ note: Note, in session: any Session) throws
    /// Removes the note with that id.
    func delete(_ id: UUID, in session: any Session) throws
}

/// Notes in the table `notes`.
struct SQLNoteRepository: NoteRepository {
    func page(_ query: ListQuery, in session: any Session) throws -> Page<Note> {
        try Self.list.page(query, in: session, Note.init(row:))
    }

    func find(_ id: UUID, in session: any Session) throws -> Note? {
        try Self.list.find(.uuid(id), in: session, Note.init(row:))
    }

    func insert(_ note: Note, in session: any Session) throws {
        _ = try Self.constraints.explain(in: session) {
            try session.execute(Self.insert, note.values)
        }
    }

    func update(_ note: Note, in session: any Session) throws {
        let changed = try Self.constraints.explain(in: session) {
            try session.execute(Self.update, note.values)
        }
        guard changed == 1 else { throw DomainError.stale }
    }

    func delete(_ id: UUID, in session: any Session) throws {
        _ = try Self.constraints.explainDelete { try session.execute(Self.delete, [.uuid(id)]) }
    }

    static let list = ListStatement(table: "notes", columns: "id version created_at updated_at title body pinned due_on")

    private static let insert = """
        INSERT INTO "notes" (
            "id", "version", "created_at", "updated_at", "title", "body", "pinned", "due_on"
        ) VALUES (
            ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        )
        """

    private static let update = """
        UPDATE "notes"
        SET
            "version" = ?2, "created_at" = ?3, "updated_at" = ?4, "title" = ?5, "body" = ?6, "pinned" = ?7,
            "due_on" = ?8
        WHERE "id" = ?1 AND "version" = ?2 - 1
        """

    private static let delete = """
        DELETE FROM "notes"
        WHERE "id" = ?1
        """

    private static let constraints = Constraints()
}

extension Note {
    /// The columns of one row, in the order of `list`.
    init(row: any Row) throws {
        id = try row.uuid(0)
        version = try row.int64(1)
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
        title = try row.text(4)
        self.body = try row.optionalText(5)
        pinned = try row.bool(6)
        dueOn = try row.optionalDate(7)
    }

    fileprivate var values: [ScalarValue] {
        [
            .uuid(id),
            .int(version),
            .timestamp(createdAt),
            .timestamp(updatedAt),
            .text(title),
            ScalarValue(self.body),
            .bool(pinned),
            ScalarValue(dueOn),
        ]
    }
}
