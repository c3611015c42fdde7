import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

final class ConstraintsTests: XCTestCase {
    private static let schema = """
        CREATE TABLE author (id INTEGER PRIMARY KEY, deleted_at INTEGER) STRICT;
        CREATE TABLE book (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, author_id INTEGER REFERENCES author (id), editor_id INTEGER REFERENCES author (id),
            UNIQUE (author_id, title), CONSTRAINT not_own CHECK (author_id <> editor_id)
        ) STRICT;
        INSERT INTO author VALUES (1, NULL), (2, 0);
        INSERT INTO book VALUES (1, 'Notes', 1, NULL);
        """
    private static let constraints = Constraints(
        members: ["title": "heading"],
        rules: [Violation(member: "editorId", code: "not_own", detail: "Nobody edits their own book.")]
    )

    func testPointsAtTheMembersThatMustBeUnique() async throws {
        let error = try await refusal("INSERT INTO book VALUES (2, 'Notes', 1, NULL)")
        XCTAssertEqual(error?.kind, .conflict)
        XCTAssertEqual(error?.violations.map { "\($0.pointer) \($0.code)" }, ["/authorId taken", "/heading taken"])
    }

    func testPointsAtTheReferencesThatLeadNowhere() async throws {
        let references = [
            Constraints.Reference(member: "authorId", table: "author", id: .int(1)),
            Constraints.Reference(member: "editorId", table: "author", id: .int(9)),
        ]
        let error = try await refusal("INSERT INTO book VALUES (2, 'x', 1, 9)", references)
        XCTAssertEqual(error?.kind, .invalid)
        XCTAssertEqual(error?.violations.map { "\($0.pointer) \($0.code)" }, ["/editorId not_found"])
    }

    func testAReferenceToAHiddenRowLeadsNowhere() async throws {
        let references = [
            Constraints.Reference(member: "authorId", table: "author", id: .int(2), liveColumn: "deleted_at"),
            Constraints.Reference(member: "editorId", table: "author", id: .int(9)),
        ]
        let error = try await refusal("INSERT INTO book VALUES (2, 'x', 2, 9)", references)
        XCTAssertEqual(error?.kind, .invalid)
        XCTAssertEqual(error?.violations.map(\.pointer), ["/authorId", "/editorId"])
        let live = [Constraints.Reference(member: "authorId", table: "author", id: .int(1), liveColumn: "deleted_at")]
        let none = try await refusal("INSERT INTO book VALUES (2, 'x', 1, NULL)", live)
        XCTAssertNil(none)
    }

    func testSaysThatSomethingIsStillReferredTo() async throws {
        try await withDatabase(Self.schema) { database in
            do {
                try await database.write { session in
                    try Self.constraints.explainDelete { _ = try session.execute("DELETE FROM author", []) }
                }
                XCTFail("it was deleted")
            } catch let error as DomainError {
                XCTAssertEqual(error.kind, .conflict)
                XCTAssertEqual(error.code, "in_use")
            }
        }
    }

    func testTellsWhichRuleACheckStandsFor() async throws {
        let error = try await refusal("INSERT INTO book VALUES (2, 'x', 1, 1)")
        XCTAssertEqual(error?.kind, .invalid)
        XCTAssertEqual(error?.violations.map(\.detail), ["Nobody edits their own book."])
    }

    func testLetsOtherErrorsPass() async throws {
        try await withDatabase(Self.schema) { database in
            let found = try await failure {
                try await database.write { session in
                    try Self.constraints.explain(in: session) { _ = try session.execute("SELEKT", []) }
                }
            }
            guard case .syntax? = found else { return XCTFail("\(String(describing: found))") }
        }
    }

    private func refusal(_ sql: String, _ references: [Constraints.Reference] = []) async throws -> DomainError? {
        var found: DomainError?
        try await withDatabase(Self.schema) { database in
            do {
                try await database.write { session in
                    try Self.constraints.explain(references, in: session) { _ = try session.execute(sql, []) }
                }
            } catch let error as DomainError {
                found = error
            }
        }
        return found
    }
}
