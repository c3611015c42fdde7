import Foundation
import PlatformCore
import PlatformSQL
import PlatformTesting
import XCTest

@testable import Notes

private let notes = SQLNoteRepository()

final class NoteRepositoryTests: XCTestCase {
    func testKeepsWhatItIsGiven() async throws {
        try await withDatabase { database, samples in
            let note = try await samples.note()
            let kept = try await database.read { session in try notes.find(note.id, in: session) }
            XCTAssertEqual(kept, note)
        }
    }

    func testForgetsWhatIsDeleted() async throws {
        try await withDatabase { database, samples in
            let note = try await samples.note()
            let kept = try await database.write { session in
                try notes.delete(note.id, in: session)
                return try notes.find(note.id, in: session)
            }
            XCTAssertNil(kept)
        }
    }

    func testWritesOnlyOverTheVersionBefore() async throws {
        try await withDatabase { database, samples in
            var note = try await samples.note()
            note.version += 2
            let stale = note
            await assertThrows(.preconditionFailed) {
                try await database.write { session in try notes.update(stale, in: session) }
            }
        }
    }

    func testWalksEveryRowOnceInEverySort() async throws {
        try await withDatabase { database, samples in
            var expected: Set<UUID> = []
            for number in 0..<Samples.count { expected.insert(try await samples.note(number).id) }
            for sort in sorts(of: Note.listing) {
                let walked = try await database.read { session in
                    try walk(ListQuery(sort: sort, limit: 1)) { try notes.page($0, in: session) }.map(\.id)
                }
                XCTAssertEqual(walked.count, expected.count, "\(sort)")
                XCTAssertEqual(Set(walked), expected, "\(sort)")
            }
        }
    }

    func testEveryFilterWithEverySortUsesAnIndex() async throws {
        try await withDatabase { database, _ in
            let scans = try await tableScans(of: SQLNoteRepository.list, Note.listing, in: database)
            XCTAssertEqual(scans, [])
        }
    }

    func testTheDatabaseItselfRefusesWhatTheSpecForbids() async throws {
        try await withDatabase { database, samples in
            _ = try await samples.note()
            for assignment in [
                #""id" = x'00'"#,
                #""created_at" = 'none'"#,
                #""title" = NULL"#,
                #""title" = ''"#,
                #""title" = printf('%.*c', 121, 'x')"#,
                #""body" = ''"#,
                #""body" = printf('%.*c', 20001, 'x')"#,
                #""pinned" = NULL"#,
                #""pinned" = 2"#,
                #""due_on" = 'none'"#,
            ] {
                let isRefused = try await isRefused(#"UPDATE "notes" SET \#(assignment)"#, by: database)
                XCTAssertTrue(isRefused, assignment)
            }
        }
    }
}
