import HTTPTypes
import HummingbirdTesting
import PlatformCore
import PlatformHTTP
import XCTest

final class FieldsTests: XCTestCase {
    private let service = TestService()
    private let book = "/v1/books/\(Book.id)"

    func testAPI12ARowShowsTheMembersThatAreAskedFor() async throws {
        let response = try await service.send(.get, book + "?fields=title")
        XCTAssertEqual(try response.json, ["id": .string(Book.id), "title": "Emma"])
    }

    func testAPI12SoDoTheRowsOfAPage() async throws {
        let items = try await service.send(.get, "/v1/books?fields=version").json["items"]
        XCTAssertEqual(items, [["id": .string(Book.id), "version": 3], ["id": .string(Book.id), "version": 3]])
    }

    func testAPI12TheRestOfTheAnswerIsTheSame() async throws {
        let whole = try await service.send(.get, book)
        let part = try await service.send(.get, book + "?fields=title")
        XCTAssertEqual(part.headers[.eTag], whole.headers[.eTag])
        let condition: HTTPFields = [.ifNoneMatch: whole.headers[.eTag] ?? ""]
        let same = try await service.send(.get, book + "?fields=title", headers: condition)
        XCTAssertEqual(same.status, .notModified)
    }

    func testAPI12ACursorHoldsForOtherMembersOfTheSameList() async throws {
        // One configuration, and so one secret.
        let configuration = ServerConfiguration.testing()
        let next = try await service.send(.get, "/v1/books?fields=title", configuration).json["links"]?["next"]?.string
        XCTAssertTrue(try XCTUnwrap(next).contains("fields=title"))
        let cursor = try XCTUnwrap(next?.split(separator: "cursor=").last)
        let response = try await service.send(.get, "/v1/books?count=exact&fields=version&cursor=\(cursor)", configuration)
        XCTAssertEqual(response.status, .ok, response.text)
    }

    func testSEC16UnknownAndHiddenNamesAreRefused() async throws {
        let faults = [
            "fields=secretNote": "unknown_field", "fields=titel": "unknown_field", "fields=": "unknown_field",
            "fields=title,": "unknown_field", "fields=title,title": "duplicate_field",
        ]
        for path in [book, "/v1/books"] {
            for (query, code) in faults {
                let response = try await service.send(.get, "\(path)?\(query)")
                try response.assertProblem(400, "invalid_query")
                XCTAssertEqual(try response.errors, ["fields": code], query)
            }
        }
        let response = try await service.send(.get, book + "?fields=titel")
        XCTAssertTrue(response.text.contains("Is title meant?"), response.text)
    }

    func testAPI12ARowTakesNoOtherParameter() async throws {
        let response = try await service.send(.get, book + "?feilds=title")
        try response.assertProblem(400, "invalid_query")
        XCTAssertTrue(response.text.contains("Is fields meant?"), response.text)
    }

    func testAPI09TheCountIsAskedForByOneWord() async throws {
        let page = try await service.send(.get, "/v1/books?count=exact").json
        XCTAssertEqual(page["count"], 2)
        let usual = try await service.send(.get, "/v1/books").json
        XCTAssertNil(usual["count"])
        for value in ["", "true", "estimate"] {
            let response = try await service.send(.get, "/v1/books?count=\(value)")
            XCTAssertEqual(try response.errors, ["count": "unknown_count"], value)
        }
    }
}
