import HTTPTypes
import HummingbirdTesting
import PlatformCore
import PlatformHTTP
import XCTest

final class IncludeTests: XCTestCase {
    private let service = TestService { table in
        table.get("/v1/shelf") { request in
            let query = try request.listQuery(Book.listing)
            var page = Page(rows: [Book(title: "Emma"), Book(title: "Persuasion")])
            if query.include.contains("author") { page.related.append(RelatedRows("author", [.one(Book(title: "Jane")), .one(nil)])) }
            if query.include.contains("tags") { page.related.append(RelatedRows("tags", [.many([]), .many([Book(), Book()])])) }
            return .page(page, of: query, for: request)
        }
        table.get("/v1/shelf/{id}") { request in
            let query = try request.rowQuery(Book.listing)
            return .ok(Book(), version: query.include.isEmpty ? 3 : nil)
        }
    }

    func testAPI13RelatedRowsStandUnderTheNameOfTheirRelation() async throws {
        let items = try await items("?include=tags,author")
        XCTAssertEqual(items.map { $0.object?.names }, Array(repeating: ["id", "title", "version", "author", "tags"], count: 2))
        XCTAssertEqual(items.first?["author"]?["title"], "Jane")
        XCTAssertEqual(items.last?["author"], .null)
        XCTAssertEqual(items.map { $0["tags"]?.array?.count }, [0, 2])
    }

    func testAPI13NothingIsIncludedUnlessItIsAskedFor() async throws {
        let items = try await items("")
        XCTAssertEqual(items.map { $0.object?.names }, Array(repeating: ["id", "title", "version"], count: 2))
    }

    func testAPI13OnlyRelationsAreIncludedAndEachOnce() async throws {
        for path in ["/v1/shelf", "/v1/shelf/1"] {
            for (include, code) in [
                ("autor", "unknown_relation"),
                ("author.books", "unknown_relation"),
                ("", "unknown_relation"),
                ("author,", "unknown_relation"),
                ("tags,tags", "duplicate_relation"),
            ] {
                let response = try await service.send(.get, "\(path)?include=\(include)")
                try response.assertProblem(400, "invalid_query")
                XCTAssertEqual(try response.errors, ["include": code], include)
            }
        }
    }

    func testAPI13TheNearestRelationIsSuggested() async throws {
        let response = try await service.send(.get, "/v1/shelf?include=autor")
        XCTAssertTrue(response.text.contains("It may name author, tags. Is author meant?"), response.text)
    }

    func testAPI13ARowByItselfTakesNoOtherParameter() async throws {
        let response = try await service.send(.get, "/v1/shelf/1?inclde=author")
        try response.assertProblem(400, "invalid_query")
        XCTAssertEqual(try response.errors, ["inclde": "unknown_parameter"])
        XCTAssertTrue(response.text.contains("Is include meant?"), response.text)
    }

    func testAPI13ACursorHoldsWhateverIsIncluded() async throws {
        // One application: each signs its cursors by a key of its own here.
        let second = try await service.application().test(.router) { client in
            let first = try await client.execute(uri: "/v1/books?limit=2", method: .get)
            let next = try XCTUnwrap(first.json["links"]?["next"]?.string)
            return try await client.execute(uri: next + "&include=author", method: .get)
        }
        XCTAssertEqual(second.status, .ok)
    }

    private func items(_ query: String) async throws -> [JSONValue] {
        let response = try await service.send(.get, "/v1/shelf\(query)")
        XCTAssertEqual(response.status, .ok, response.text)
        return try JSONParser.parse(Array(response.text.utf8))["items"]?.array ?? []
    }
}
