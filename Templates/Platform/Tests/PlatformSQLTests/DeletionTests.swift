import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

/// Folders lie in folders, and notes in folders; a deletion hides.
final class DeletionTests: XCTestCase {
    private static let schema = """
        CREATE TABLE folder (id INTEGER PRIMARY KEY, parent_id INTEGER, deleted_at INTEGER) STRICT;
        CREATE INDEX folder_parent ON folder (parent_id) WHERE deleted_at IS NULL;
        CREATE TABLE note (id INTEGER PRIMARY KEY, folder_id INTEGER, deleted_at INTEGER) STRICT;
        CREATE TABLE mark (id INTEGER PRIMARY KEY, folder_id INTEGER, moved_at INTEGER) STRICT;
        """

    /// Folders go with the folder they lie in; notes stand against it; marks are left behind.
    private static let folders: Deletion = Deletion(
        "UPDATE folder SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
        dependents: [
            .cascade("SELECT id FROM folder WHERE parent_id = ?1 AND deleted_at IS NULL", { folders }),
            .restrict("SELECT 1 FROM note WHERE folder_id = ?1 AND deleted_at IS NULL LIMIT 1"),
            .setNull("UPDATE mark SET folder_id = NULL, moved_at = ?2 WHERE folder_id = ?1"),
        ]
    )

    func testHidesWhatLiesInItHoweverDeep() async throws {
        try await withDatabase(Self.schema) { database in
            try await database.write { session in
                let depth: Int64 = 20_000
                for id in 1...depth { try session.execute("INSERT INTO folder VALUES (?, ?, NULL)", [.int(id), .int(id - 1)]) }
                try session.execute("INSERT INTO folder VALUES (?, NULL, NULL)", [.int(depth + 1)])
                try Self.folders.run(.int(1), at: Timestamp(microseconds: 7), in: session)
                XCTAssertEqual(try Self.count("folder WHERE deleted_at = 7", in: session), depth)
                XCTAssertEqual(try Self.count("folder WHERE deleted_at IS NULL", in: session), 1)
            }
        }
    }

    func testRowsThatReferToEachOtherInACircleAreHiddenOnce() async throws {
        try await withDatabase(Self.schema) { database in
            try await database.write { session in
                try session.executeScript("INSERT INTO folder VALUES (1, 2, NULL), (2, 1, NULL), (3, 3, NULL)")
                for id in [1, 3] { try Self.folders.run(.int(Int64(id)), at: Timestamp(microseconds: 7), in: session) }
                XCTAssertEqual(try Self.count("folder WHERE deleted_at = 7", in: session), 3)
            }
        }
    }

    func testALiveRowStandsAgainstItEvenFarBelow() async throws {
        try await withDatabase(Self.schema) { database in
            let rows = "INSERT INTO folder VALUES (1, NULL, NULL), (2, 1, NULL); INSERT INTO note VALUES (1, 2, NULL)"
            try await database.write { session in try session.executeScript(rows) }
            do {
                try await database.write { try Self.folders.run(.int(1), at: Timestamp(microseconds: 7), in: $0) }
                XCTFail("it was hidden")
            } catch let error as DomainError {
                XCTAssertEqual(error, .inUse)
            }
            try await database.write { session in
                XCTAssertEqual(try Self.count("folder WHERE deleted_at IS NULL", in: session), 2, "nothing was changed")
                try session.executeScript("UPDATE note SET deleted_at = 1")
                try Self.folders.run(.int(1), at: Timestamp(microseconds: 7), in: session)
                XCTAssertEqual(try Self.count("folder WHERE deleted_at = 7", in: session), 2)
            }
        }
    }

    func testWhatGoesAsWellStandsAgainstNothing() async throws {
        try await withDatabase(Self.schema) { database in
            let notes = Deletion("UPDATE note SET deleted_at = ?2 WHERE id = ?1")
            let folders = Deletion(
                "UPDATE folder SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
                dependents: [
                    .restrict("SELECT 1 FROM note WHERE folder_id = ?1 AND deleted_at IS NULL"),
                    .cascade("SELECT id FROM note WHERE folder_id = ?1 AND deleted_at IS NULL", { notes }),
                ]
            )
            try await database.write { session in
                try session.executeScript("INSERT INTO folder VALUES (1, NULL, NULL); INSERT INTO note VALUES (1, 1, NULL)")
                try folders.run(.int(1), at: Timestamp(microseconds: 7), in: session)
                XCTAssertEqual(try Self.count("note WHERE deleted_at = 7", in: session), 1)
            }
        }
    }

    func testEmptiesTheKeysOfWhatIsLeftBehind() async throws {
        try await withDatabase(Self.schema) { database in
            try await database.write { session in
                try session.executeScript("INSERT INTO folder VALUES (1, NULL, NULL); INSERT INTO mark VALUES (1, 1, 0), (2, 2, 0)")
                try Self.folders.run(.int(1), at: Timestamp(microseconds: 7), in: session)
                XCTAssertEqual(try Self.count("mark WHERE folder_id IS NULL AND moved_at = 7", in: session), 1)
                XCTAssertEqual(try Self.count("mark WHERE folder_id = 2 AND moved_at = 0", in: session), 1)
            }
        }
    }

    private static func count(_ rows: String, in session: any Session) throws -> Int64? {
        try session.first("SELECT count(*) FROM \(rows)", []) { try $0.int64(0) }
    }
}
