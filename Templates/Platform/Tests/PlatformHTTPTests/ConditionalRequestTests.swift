import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformHTTP
import Synchronization
import XCTest

final class ConditionalRequestTests: XCTestCase {
    private let service = TestService()
    private let book = "/v1/books/\(Book.id)"

    private func patch(_ headers: HTTPFields) async throws -> TestResponse {
        try await service.sendJSON(.patch, book, #"{"title":"Persuasion"}"#, headers: headers)
    }

    func testAPI15AVersionIsAStrongTag() async throws {
        let response = try await service.send(.get, book)
        XCTAssertEqual(response.headers[.eTag], "\"3\"")
        XCTAssertEqual(response.headers[.cacheControl], "private, no-cache")
    }

    func testAPI15AKnownTagIsAnsweredWithoutABody() async throws {
        for method in [HTTPRequest.Method.get, .head] {
            for tag in ["\"3\"", "W/\"3\"", "\"1\", \"3\"", "*"] {
                let response = try await service.send(method, book, headers: [.ifNoneMatch: tag])
                XCTAssertEqual(response.status, .notModified, tag)
                XCTAssertEqual(response.headers[.eTag], "\"3\"")
                XCTAssertEqual(response.headers[.cacheControl], "private, no-cache")
                XCTAssertEqual(response.body.readableBytes, 0)
                XCTAssertNil(response.headers[.contentType])
            }
        }
    }

    func testAPI15AnotherTagIsAnsweredInFull() async throws {
        for tag in ["\"2\"", "3", "\"33\"", "junk", ""] {
            let response = try await service.send(.get, book, headers: [.ifNoneMatch: tag])
            XCTAssertEqual(response.status, .ok, tag)
        }
    }

    func testAPI15AChangeOfThePresentVersionIsMade() async throws {
        for tag in ["\"3\"", "\"2\", \"3\"", "*"] {
            let response = try await patch([.ifMatch: tag])
            XCTAssertEqual(response.status, .ok, tag)
            XCTAssertEqual(response.headers[.eTag], "\"4\"")
            XCTAssertEqual(response.headers[.cacheControl], "no-store")
        }
    }

    func testAPI15AChangeOfAnotherVersionIs412() async throws {
        for tag in ["\"2\"", "\"\"", "W/\"3\"", "\"3.0\"", "\"abc\"", "\"99999999999999999999\""] {
            try await patch([.ifMatch: tag]).assertProblem(412, "stale")
        }
        XCTAssertEqual(service.written.withLock { $0 }, 0)
    }

    func testAPI15AChangeOfNoNamedVersionIs428() async throws {
        try await patch([:]).assertProblem(428, "precondition_required")
    }

    func testAPI15ATagWithoutItsQuotesIs400() async throws {
        for tag in ["3", "", "\"3", "\"3\" x"] {
            try await patch([.ifMatch: tag]).assertProblem(400, "malformed_if_match")
        }
    }

    func testAPI15WhatMustNotExistYetIsNotOverwritten() async throws {
        let response = try await service.send(.delete, book, headers: [.ifNoneMatch: "*"])
        try response.assertProblem(412, "stale")
    }
}
