import PlatformCore
import PlatformSQL
import PlatformSQLite
import PlatformTesting
import XCTest

/// Authors, their books and the tags of those: what relations lead to from several rows at once.
final class InclusionTests: XCTestCase {
    private static let schema = """
        CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        CREATE TABLE work (id INTEGER PRIMARY KEY, name TEXT NOT NULL, author_id INTEGER REFERENCES author (id), year INTEGER) STRICT;
        CREATE INDEX work_author ON work (author_id, id);
        CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        CREATE TABLE work_tags (work_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (work_id, tag_id)) STRICT, WITHOUT ROWID;
        INSERT INTO author VALUES (1, 'Austen'), (2, 'Brontë'), (3, 'Nobody');
        INSERT INTO work VALUES (1, 'Emma', 1, 1815), (2, 'Sanditon', 1, NULL), (3, 'Persuasion', 1, 1817), (4, 'Villette', 2, 1853), (5, 'Beowulf', NULL, NULL);
        INSERT INTO tag VALUES (1, 'b'), (2, 'a'), (3, 'c');
        INSERT INTO work_tags VALUES (1, 1), (1, 2), (1, 3), (4, 3);
        """
    private static let authors = ListStatement(table: "author", columns: "id name")
    private static let works = ListStatement(table: "work", columns: "id name author_id")
    private static let tags = ListStatement(table: "tag", columns: "id name")
    private static let workTags = LinkTable("work_tags", near: "work_id", far: "tag_id")

    func testAKeyLeadsToItsRowOrToNone() async throws {
        let ids = try await read { session in
            var included = Inclusion(of: try Self.page(session), ["author"], in: session)
            try included.one("author", from: Self.authors, by: "id", { ScalarValue($0.author) }, Thing.init(row:))
            return included.page
        }
        XCTAssertEqual(ids, ["author": [[1], [1], [1], [2], []]])
    }

    func testWhatIsNotAskedForIsNotLoaded() async throws {
        let counted = try await database { session in
            let page = try Self.page(session)
            let counting = CountingSession(session)
            var included = Inclusion(of: page, ["tags"], in: counting)
            try included.one("author", from: Self.authors, by: "id", { ScalarValue($0.author) }, Thing.init(row:))
            return (counting.statements, included.page.related.count)
        }
        XCTAssertEqual(counted.0, 0)
        XCTAssertEqual(counted.1, 0)
    }

    func testLinksLeadToRowsInTheOrderOfTheirList() async throws {
        let listing = Listing(fields: [], defaultSort: [SortTerm(column: "name", kind: .string)])
        let ids = try await read { session in
            var included = Inclusion(of: try Self.page(session), ["tags"], in: session)
            try included.many("tags", from: Self.tags, by: .link(Self.workTags), { .int($0.id) }, listing, Thing.init(row:))
            return included.page
        }
        XCTAssertEqual(ids, ["tags": [[2, 1, 3], [], [], [3], []]])
    }

    func testEachOwnerHasItsFirstRowsOnlyThoseWithoutAValueLast() async throws {
        for (descending, expected) in [(false, [1, 3]), (true, [3, 1])] as [(Bool, [Int64])] {
            let sort = [SortTerm(column: "year", descending: descending, isOptional: true, kind: .int)]
            let found = try await database { session in
                try Self.works.rows(
                    of: [.int(1), .int(2), .int(3), .null],
                    by: .column("author_id"),
                    sort: sort,
                    limit: 2,
                    in: session
                ) { try $0.int64(0) }
            }
            XCTAssertEqual(found, [.int(1): expected, .int(2): [4]])
        }
    }

    func testNoMoreIsIncludedThanAPageHas() async throws {
        let listing = Listing(fields: [], defaultSort: [SortTerm(column: "name", kind: .string)], maximumLimit: 2)
        let ids = try await read { session in
            var included = Inclusion(of: try Self.page(session), ["tags"], in: session)
            try included.many("tags", from: Self.tags, by: .link(Self.workTags), { .int($0.id) }, listing, Thing.init(row:))
            return included.page
        }
        XCTAssertEqual(ids, ["tags": [[2, 1], [], [], [3], []]])
    }

    func testOneStatementServesAnyNumberOfOwners() async throws {
        for count in [1, 2, 3, 100] {
            let statements = try await database { session in
                let counting = CountingSession(session)
                let owners = (1...count).map { ScalarValue.int(Int64($0)) }
                _ = try Self.works.rows(of: owners, by: .column("author_id"), sort: [], limit: 5, in: counting) { try $0.int64(0) }
                return counting.statements
            }
            XCTAssertEqual(statements, 1)
        }
    }

    func testReadsNoTableAsAWhole() async throws {
        let plans = try await database { session in
            try [RelationPath.column("author_id"), .link(LinkTable("work_tags", near: "work_id", far: "tag_id"))].flatMap { path in
                let statement = Self.works.sql(of: [.int(1), .int(2), .int(3)], by: path, sort: [SortTerm(column: "name", kind: .string)])
                return try session.query("EXPLAIN QUERY PLAN " + statement.sql, statement.values) { try $0.text(3) }
            }
        }
        XCTAssertEqual(plans.filter { $0.hasPrefix("SCAN") && !$0.contains("strata_owners") && !$0.contains("CONSTANT") }, [])
        XCTAssertFalse(plans.isEmpty)
    }

    /// The ids that each relation of a page leads to, row by row.
    private func read(_ load: @escaping @Sendable (any Session) throws -> Page<Thing>) async throws -> [String: [[Int64]]] {
        let page = try await database(load)
        let lists = page.related.map { related in
            let ids = related.values.map { value -> [Int64] in
                switch value {
                case .one(let row): [(row as? Thing)?.id].compactMap { $0 }
                case .many(let rows): rows.compactMap { ($0 as? Thing)?.id }
                }
            }
            return (related.relation, ids)
        }
        return Dictionary(uniqueKeysWithValues: lists)
    }

    private func database<Value: Sendable>(_ work: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        var result: Value?
        try await withDatabase(Self.schema) { result = try await $0.read(work) }
        return try XCTUnwrap(result)
    }

    private static func page(_ session: any Session) throws -> Page<Thing> {
        try works.page(ListQuery(limit: 10), in: session) { row in
            Thing(id: try row.int64(0), name: try row.text(1), author: try row.optionalInt64(2))
        }
    }
}

/// A row of any of the tables.
private struct Thing: JSONResource {
    var id: Int64
    var name: String
    var author: Int64?

    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id)
    }
}

extension Thing {
    init(row: any Row) throws {
        id = try row.int64(0)
        name = try row.text(1)
    }
}
