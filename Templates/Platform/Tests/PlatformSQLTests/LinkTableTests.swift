import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

/// Tracks on playlists: which rows links lead to, and how they are found.
final class LinkTableTests: XCTestCase {
    private static let schema = """
        CREATE TABLE list (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        CREATE TABLE track (id INTEGER PRIMARY KEY, name TEXT NOT NULL, length INTEGER) STRICT;
        CREATE INDEX track_name ON track (name, id);
        CREATE INDEX track_length ON track (length, id);
        CREATE TABLE list_tracks (
          list_id INTEGER NOT NULL REFERENCES list (id) ON DELETE CASCADE,
          track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
          PRIMARY KEY (list_id, track_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX list_tracks_reverse ON list_tracks (track_id, list_id);
        INSERT INTO list VALUES (1, 'Morning'), (2, 'Evening');
        INSERT INTO track SELECT value, char(97 + value % 3), iif(value % 2, value, NULL) FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]');
        """
    private static let sorts = [
        [], [SortTerm(column: "name", kind: .string)], [SortTerm(column: "length", isOptional: true, kind: .int)],
    ]
    private static let tracks = ListStatement(table: "track", columns: "id name length")
    private static let lists = ListStatement(table: "list", columns: "id name")
    private static let listTracks = LinkTable("list_tracks", near: "list_id", far: "track_id")
    private static let trackLists = LinkTable("list_tracks", near: "track_id", far: "list_id")

    func testLeadsFromEitherSideToTheRowsOfTheOther() async throws {
        try await withLinks([(1, 3), (1, 5), (2, 3)]) { session in
            XCTAssertEqual(try Self.ids(Self.tracks, ListQuery(limit: 9).linked(by: Self.listTracks, to: .int(1)), session), [3, 5])
            XCTAssertEqual(try Self.ids(Self.lists, ListQuery(limit: 9).linked(by: Self.trackLists, to: .int(3)), session), [1, 2])
            XCTAssertEqual(try Self.ids(Self.tracks, ListQuery(limit: 9).linked(by: Self.listTracks, to: .int(9)), session), [])
        }
    }

    func testLinkingTwiceIsLinkingOnce() async throws {
        try await withLinks([(1, 3)]) { session in
            try Self.listTracks.add(.int(3), to: .int(1), in: session)
            try Self.trackLists.add(.int(1), to: .int(3), in: session)
            XCTAssertEqual(try session.first("SELECT count(*) FROM list_tracks", []) { try $0.int64(0) }, 1)
        }
    }

    func testTellsWhetherThereWasALinkToTakeAway() async throws {
        try await withLinks([(1, 3), (1, 5)]) { session in
            XCTAssertTrue(try Self.listTracks.remove(.int(3), from: .int(1), in: session))
            XCTAssertFalse(try Self.listTracks.remove(.int(3), from: .int(1), in: session))
            XCTAssertEqual(try Self.ids(Self.tracks, ListQuery(limit: 9).linked(by: Self.listTracks, to: .int(1)), session), [5])
        }
    }

    func testRefusesALinkToNothing() async throws {
        let kind = try await failure {
            try await withLinks([]) { session in try Self.listTracks.add(.int(99), to: .int(1), in: session) }
        }
        XCTAssertEqual(kind, .foreignKey)
    }

    func testPagesThroughLinkedRowsInEveryOrder() async throws {
        try await withLinks((1...20).map { (1, $0) } + [(2, 1)]) { session in
            for sort in Self.sorts {
                var query = ListQuery(sort: sort, limit: 3).linked(by: Self.listTracks, to: .int(1))
                var walked: [Int64] = []
                repeat {
                    let page = try Self.tracks.page(query, in: session) { try $0.int64(0) }
                    walked += page.rows
                    query.position = page.next
                } while query.position != nil
                let whole = ListQuery(sort: sort, limit: 20).linked(by: Self.listTracks, to: .int(1))
                XCTAssertEqual(walked.count, 20)
                XCTAssertEqual(walked, try Self.ids(Self.tracks, whole, session))
            }
        }
    }

    func testReadsNoTableAsAWhole() async throws {
        let filters = [Filter(column: "name", operator: .eq, values: [.text("a")])]
        try await withLinks([]) { session in
            for sort in Self.sorts {
                let query = ListQuery(filters: filters, sort: sort, limit: 3).linked(by: Self.listTracks, to: .int(1))
                for statement in Self.tracks.sql(for: query) {
                    let plan = try session.query("EXPLAIN QUERY PLAN " + statement.sql, statement.values) { try $0.text(3) }
                    XCTAssertEqual(plan.filter { $0.hasPrefix("SCAN") }, [], statement.sql)
                }
            }
        }
    }

    private static func ids(_ list: ListStatement, _ query: ListQuery, _ session: any Session) throws -> [Int64] {
        try list.page(query, in: session) { try $0.int64(0) }.rows
    }

    private func withLinks(_ links: [(list: Int64, track: Int64)], _ test: @escaping @Sendable (any Session) throws -> Void) async throws {
        let table = Self.listTracks
        try await withDatabase(Self.schema) { database in
            try await database.write { session in
                for link in links { try table.add(.int(link.track), to: .int(link.list), in: session) }
                try test(session)
            }
        }
    }
}
