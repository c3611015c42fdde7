import Foundation
import PlatformCore
import PlatformSQL
import PlatformTesting
import XCTest

@testable import Notes

final class NoteServiceTests: XCTestCase {
    private let members = Samples.note(0)
    private let rows = FakeRows<UUID, Note>()
    private let database = FakeDatabase()
    private let log = CallLog()
    private let moment = Timestamp(microseconds: 1_000_000)
    private let patch = InputBody([:], mode: .patch)

    private var service: NoteService {
        NoteService(
            database: database,
            notes: FakeNoteRepository(rows: rows),
            hooks: RecordingNoteHooks(log: log),
            time: .fixed(moment)
        )
    }

    func testCreatesInOneTransactionBetweenItsHooks() async throws {
        let note = try await service.create(NoteInput(InputBody(members)))
        XCTAssertEqual(rows[note.id], note)
        XCTAssertEqual(log.calls, ["willCreate", "didCreate"])
        XCTAssertEqual(database.writes, 1)
        XCTAssertEqual(note.createdAt, moment)
    }

    func testAHookThatThrowsStopsTheCreation() async throws {
        log.refuse("willCreate")
        await assertThrows(.conflict) { try await self.service.create(NoteInput(InputBody(self.members))) }
        XCTAssertTrue(rows.isEmpty)
    }

    func testGetsWhatIsThereAndRefusesWhatIsNot() async throws {
        let note = try stored()
        let found = try await service.get(note.id)
        XCTAssertEqual(found, note)
        await assertThrows(.notFound) { try await self.service.get(UUIDv7.next()) }
    }

    func testAChangeKeepsIdentityAndRunsItsHooks() async throws {
        let note = try stored()
        let changed = try await service.update(note.id, with: patch, if: .version(note.version))
        XCTAssertEqual(changed.id, note.id)
        XCTAssertEqual(rows[note.id], changed)
        XCTAssertEqual(log.calls, ["willUpdate", "didUpdate"])
        XCTAssertEqual(changed.version, note.version + 1)
        XCTAssertEqual(changed.updatedAt, moment)
        await assertThrows(.notFound) { try await self.service.update(UUIDv7.next(), with: self.patch) }
    }

    func testAChangeOfAnotherVersionIsRefused() async throws {
        let note = try stored()
        await assertThrows(.preconditionFailed) {
            try await self.service.update(note.id, with: self.patch, if: .version(note.version + 1))
        }
        XCTAssertEqual(rows[note.id], note)
        XCTAssertEqual(log.calls, [])
    }

    func testDeletesBetweenItsHooks() async throws {
        let note = try stored()
        try await service.delete(note.id, if: .version(note.version))
        XCTAssertTrue(rows.isEmpty)
        XCTAssertEqual(log.calls, ["willDelete", "didDelete"])
        await assertThrows(.notFound) { try await self.service.delete(note.id) }
    }

    private func stored() throws -> Note {
        let input = try NoteInput(InputBody(members))
        let note = Note(id: UUIDv7.next(), input, at: Timestamp(microseconds: 0))
        rows[note.id] = note
        return note
    }
}

struct FakeNoteRepository: NoteRepository {
    let rows: FakeRows<UUID, Note>

    func page(_ query: ListQuery, in session: any Session) -> Page<Note> { Page(rows: rows.all) }
    func find(_ id: UUID, in session: any Session) -> Note? { rows[id] }
    func insert(_ note: Note, in session: any Session) { rows[note.id] = note }
    func update(_ note: Note, in session: any Session) { rows[note.id] = note }
    func delete(_ id: UUID, in session: any Session) { rows[id] = nil }
}

private struct RecordingNoteHooks: NoteHooks, RecordingHooks {
    let log: CallLog
}
