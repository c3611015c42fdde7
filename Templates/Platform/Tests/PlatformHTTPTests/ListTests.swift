import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformCore
import PlatformHTTP
import Synchronization
import XCTest

final class ListTests: XCTestCase {
    private let service = TestService()

    /// What a query makes of the list.
    private func asked(_ query: String) async throws -> ListQuery {
        let response = try await service.send(.get, "/v1/books\(query)")
        XCTAssertEqual(response.status, .ok, response.text)
        return try XCTUnwrap(service.asked.withLock { $0 })
    }

    /// The faults of a query.
    private func faults(_ query: String) async throws -> [String: String] {
        let response = try await service.send(.get, "/v1/books\(query)")
        try response.assertProblem(400, "invalid_query")
        return try response.errors
    }

    func testAPI07TheLimitHasADefaultAndBounds() async throws {
        var query = try await asked("")
        XCTAssertEqual(query.limit, 50)
        for limit in [1, 200] {
            query = try await asked("?limit=\(limit)")
            XCTAssertEqual(query.limit, limit)
        }
        for limit in ["0", "-1", "201", "1000000000", "ten", "1.0", "+1", "01", "", "99999999999999999999"] {
            let faults = try await faults("?limit=\(limit)")
            XCTAssertEqual(faults, ["limit": "out_of_range"], limit)
        }
    }

    func testASearchIsATextOfBoundedLength() async throws {
        let query = try await asked("?q=%C3%89clair%20%22au%22&sort=title")
        XCTAssertEqual(query.search, "Éclair \"au\"")
        let longest = try await asked("?q=" + String(repeating: "%C3%A9", count: 200))
        XCTAssertEqual(longest.search?.count, 200)
        for text in ["", String(repeating: "a", count: 201)] {
            let faults = try await faults("?q=\(text)")
            XCTAssertEqual(faults, ["q": "out_of_range"], text)
        }
        let none = try await asked("")
        XCTAssertNil(none.search)
    }

    func testAPI10FiltersAreTypedByTheirFields() async throws {
        let author = "018f3d2a-7b1c-7def-8123-456789abcdef"
        let query = try await asked(
            "?price.gte=9.50&genre.in=fiction,history&publishedOn.isnull=true&authorId=\(author)&title.startsWith=a%20b"
        )
        XCTAssertEqual(
            query.filters,
            [
                Filter(column: "price", operator: .gte, values: [.decimal(FixedDecimal(units: 950, scale: 2))]),
                Filter(column: "genre", operator: .in, values: [.text("fiction"), .text("history")]),
                Filter(column: "published_on", operator: .isnull, values: [.bool(true)]),
                Filter(column: "author_id", operator: .eq, values: [.uuid(try XCTUnwrap(UUID(uuidString: author)))]),
                Filter(column: "title", operator: .startsWith, values: [.text("a b")]),
            ]
        )
    }

    func testAPI10EverythingUnknownIsRefusedAtOnce() async throws {
        let faults = try await faults(
            "?colour=red&price.like=1&genre=poetry&stock=1.0&secretNote=x&title.eq=a&authorId=7&publishedOn.gt=today"
        )
        XCTAssertEqual(
            faults,
            [
                "colour": "unknown_parameter", "price.like": "unknown_operator", "genre": "wrong_type", "stock": "wrong_type",
                "secretNote": "unknown_parameter", "title.eq": "unknown_operator", "authorId": "wrong_type", "publishedOn.gt": "wrong_type",
            ]
        )
    }

    func testAPI10AMisspelledParameterIsAnsweredWithTheNearestOne() async throws {
        let response = try await service.send(.get, "/v1/books?titel=x")
        XCTAssertEqual(try response.json["errors"]?[0]?["detail"], "There is no such parameter here. Is title meant?")
    }

    func testAPI11OnlyDeclaredFieldsSort() async throws {
        let query = try await asked("?sort=-publishedOn,title")
        XCTAssertEqual(
            query.sort,
            [
                SortTerm(column: "published_on", descending: true, isOptional: true, kind: .date),
                SortTerm(column: "title", kind: .string),
            ]
        )
        for sort in ["genre", "colour", "", "title,", "-", "--title", "title;drop"] {
            let faults = try await faults("?sort=\(sort)")
            XCTAssertEqual(faults, ["sort": "unknown_field"], sort)
        }
        let twice = try await faults("?sort=title,-title")
        XCTAssertEqual(twice, ["sort": "duplicate_field"])
    }

    func testSEC34FloodsOfParametersAreRefused() async throws {
        let many = (0..<1000).map { "price.gte=\($0)" }.joined(separator: "&")
        let values = Array(repeating: "1", count: 101).joined(separator: ",")
        let tooMany = try await faults("?stock.in=\(values)")
        XCTAssertEqual(tooMany, ["stock.in": "too_many_values"])
        try await service.send(.get, "/v1/books?\(many)").assertProblem(400, "query_too_long")
        try await service.send(.get, "/v1/books?title=" + String(repeating: "%25", count: 3000)).assertProblem(400, "query_too_long")
        let exactly = try await asked("?stock.in=" + Array(repeating: "1", count: 100).joined(separator: ","))
        XCTAssertEqual(exactly.filters.first?.values.count, 100)
    }

    func testSEC39HostileTextIsJustText() async throws {
        for text in ["' OR 1=1 --", "\"; DROP TABLE books; --", "%", "_%", "../../etc/passwd", "${7*7}", "\u{202e}x"] {
            let encoded = try XCTUnwrap(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let query = try await asked("?title=\(encoded)")
            XCTAssertEqual(query.filters, [Filter(column: "title", operator: .eq, values: [.text(text)])])
        }
    }

    func testSEC40QueriesThatAreNoTextAreRefused() async throws {
        for value in ["%", "%4", "%zz", "%ff", "%c0%af", "%00", "%ed%a0%80"] {
            let faults = try await faults("?title=\(value)")
            XCTAssertEqual(faults, ["title": "malformed_parameter"], value)
        }
    }

    func testSEC56AParameterTwiceIsRefused() async throws {
        let faults = try await faults("?title=a&title=b")
        XCTAssertEqual(faults, ["title": "duplicate_parameter"])
    }

    func testAPI08LinksStandInHeaderAndBodyAndKeepTheFilters() async throws {
        let response = try await service.send(.get, "/v1/books?title=a%20%26%20b&limit=2&sort=-title")
        let links = try XCTUnwrap(response.json["links"])
        XCTAssertEqual(links["self"], "/v1/books?title=a%20%26%20b&limit=2&sort=-title")
        XCTAssertEqual(links["first"], links["self"])
        let next = try XCTUnwrap(links["next"]?.string)
        XCTAssertTrue(next.hasPrefix("/v1/books?title=a%20%26%20b&limit=2&sort=-title&cursor="), next)
        let header = try XCTUnwrap(response.headers[try XCTUnwrap(HTTPField.Name("Link"))])
        XCTAssertTrue(header.contains("<\(next)>; rel=\"next\""), header)
        XCTAssertTrue(header.contains("rel=\"first\""), header)

        let last = try await service.application().test(.router) { client in
            let first = try await client.execute(uri: "/v1/books?title=a", method: .get)
            return try await client.execute(uri: try XCTUnwrap(first.json["links"]?["next"]?.string), method: .get)
        }
        XCTAssertEqual(last.status, .ok)
        XCTAssertNil(try last.json["links"]?["next"])
        XCTAssertEqual(service.asked.withLock { $0?.position?.first }, .text("Emma"))
        XCTAssertEqual(service.asked.withLock { $0?.filters.count }, 1)
    }

    func testAPI06EveryFlippedCharacterOfACursorIsRefused() async throws {
        try await service.application().test(.router) { client in
            let first = try await client.execute(uri: "/v1/books", method: .get)
            let next = try XCTUnwrap(first.json["links"]?["next"]?.string)
            let cursor = try XCTUnwrap(next.split(separator: "cursor=").last)
            for index in cursor.indices {
                for other in ["A", "B", "-", "=", "%2B"] where other != String(cursor[index]) {
                    let flipped = cursor[..<index] + other + cursor[cursor.index(after: index)...]
                    let response = try await client.execute(uri: "/v1/books?cursor=\(flipped)", method: .get)
                    XCTAssertEqual(response.status, .badRequest, String(flipped))
                }
            }
            for cursor in ["", "A", String(cursor.dropLast()), "\(cursor)A", "\(cursor)\(cursor)"] {
                let response = try await client.execute(uri: "/v1/books?cursor=\(cursor)", method: .get)
                XCTAssertEqual(try response.errors, ["cursor": "invalid_cursor"], cursor)
            }
        }
    }

    func testAPI06ACursorHoldsForItsOwnListOnly() async throws {
        try await service.application().test(.router) { client in
            func next(_ uri: String) async throws -> String {
                let page = try await client.execute(uri: uri, method: .get)
                return try XCTUnwrap(page.json["links"]?["next"]?.string?.split(separator: "cursor=").last.map(String.init))
            }
            let cursor = try await next("/v1/books?title=a")
            for uri in ["?", "?title=b&", "?title=a&sort=-title&", "?title=a&stock=1&", "?title=a&q=x&"].map({ "/v1/books" + $0 }) {
                let response = try await client.execute(uri: "\(uri)cursor=\(cursor)", method: .get)
                XCTAssertEqual(try response.errors, ["cursor": "invalid_cursor"], uri)
            }
            let withOtherLimit = try await client.execute(uri: "/v1/books?limit=7&title=a&cursor=\(cursor)", method: .get)
            XCTAssertEqual(withOtherLimit.status, .ok)

            let ofOneAuthor = try await next("/v1/authors/\(Book.id)/books")
            let other = Book.id.replacing("8", with: "9")
            let response = try await client.execute(uri: "/v1/authors/\(other)/books?cursor=\(ofOneAuthor)", method: .get)
            XCTAssertEqual(try response.errors, ["cursor": "invalid_cursor"])
        }
    }

    func testAPI06ACursorOfAnotherSecretIsRefused() async throws {
        let first = try await service.send(.get, "/v1/books")
        let next = try XCTUnwrap(first.json["links"]?["next"]?.string)
        // Every application in these tests has a random secret of its own.
        let response = try await service.send(.get, next)
        XCTAssertEqual(try response.errors, ["cursor": "invalid_cursor"])
    }

    func testRoutesWithoutParametersRefuseThem() async throws {
        let response = try await service.send(.get, "/v1/books/\(Book.id)?a=1&b=2")
        XCTAssertEqual(try response.errors, ["a": "unknown_parameter", "b": "unknown_parameter"])
        let bare = try await service.send(.get, "/v1/books/\(Book.id)?")
        XCTAssertEqual(bare.status, .ok)
    }
}
