import HTTPTypes
import HummingbirdTesting
import PlatformHTTP
import XCTest

final class LimitTests: XCTestCase {
    private let service = TestService()

    /// What comes back when a GET with these further lines is sent over a socket.
    private func answer(path: String = "/v1/books/\(Book.id)", lines: String = "") async throws -> String {
        let service = service
        return try await service.application().test(.live) { client in
            let request = "GET \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\(lines)\r\n"
            return try await probe(port: try XCTUnwrap(client.port), request)
        }
    }

    func testSEC30ManyOrLongHeadersAre431() async throws {
        let long = try await answer(lines: "X-A: \(String(repeating: "a", count: 40_000))\r\n")
        XCTAssertTrue(long.hasPrefix("HTTP/1.1 431"), long)
        XCTAssertTrue(long.contains("\"code\":\"headers_too_large\""), long)
        let many = try await answer(lines: (0..<120).map { "X-\($0): a\r\n" }.joined())
        XCTAssertTrue(many.hasPrefix("HTTP/1.1 431"), many)
    }

    func testSEC30ALongTargetIs414() async throws {
        let path = try await answer(path: "/" + String(repeating: "a", count: 20_000))
        XCTAssertTrue(path.hasPrefix("HTTP/1.1 414"), path)
        let query = try await answer(path: "/v1/books?title=" + String(repeating: "a", count: 20_000))
        XCTAssertTrue(query.hasPrefix("HTTP/1.1 414"), query)
    }

    func testSEC30WhatTheParserRefusesIs400AndTheServerLives() async throws {
        let header = try await answer(lines: "X-A: \(String(repeating: "a", count: 100_000))\r\n")
        XCTAssertTrue(header.hasPrefix("HTTP/1.1 400"), header)
        let many = try await answer(lines: (0..<1001).map { "X-\($0): a\r\n" }.joined())
        XCTAssertTrue(many.hasPrefix("HTTP/1.1 400"), many)
        let fine = try await answer()
        XCTAssertTrue(fine.hasPrefix("HTTP/1.1 200"), fine)
    }

    func testAConnectionThatSaysNothingIsClosed() async throws {
        var configuration = ServerConfiguration.testing()
        configuration.idleSeconds = 1
        try await service.application(configuration).test(.live) { client in
            // The probe itself waits five seconds; that nothing comes and the call returns sooner is the server's doing.
            let began = ContinuousClock.now
            let answer = try await probe(port: try XCTUnwrap(client.port), "GET /v1/books HTTP/1.1\r\nHost:")
            XCTAssertEqual(answer, "")
            XCTAssertLessThan(ContinuousClock.now - began, .seconds(4))
        }
    }

    func testSEC52AnUnknownTransferCodingIsAnsweredOnce() async throws {
        for coding in ["xchunked", "chunked, gzip", "gzip, chunked"] {
            let answer = try await answer(lines: "Transfer-Encoding: \(coding)\r\n")
            // Where no body can follow, the parser may have refused it before.
            XCTAssertTrue(answer.hasPrefix("HTTP/1.1 501") || answer.hasPrefix("HTTP/1.1 400"), answer)
            XCTAssertEqual(answer.components(separatedBy: "HTTP/1.1 ").count, 2, answer)
        }
        let understood = try await answer(lines: "Transfer-Encoding: gzip, chunked\r\n")
        XCTAssertTrue(understood.contains("\"code\":\"unsupported_transfer_encoding\""), understood)
    }

    func testThereIsOneHost() async throws {
        let two = try await answer(lines: "Host: b\r\n")
        XCTAssertTrue(two.hasPrefix("HTTP/1.1 400"), two)
        XCTAssertTrue(two.contains("\"code\":\"malformed_host\""), two)
        let none = try await service.application().test(.live) { client in
            try await probe(port: try XCTUnwrap(client.port), "GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n")
        }
        XCTAssertTrue(none.hasPrefix("HTTP/1.1 400"), none)
    }

    func testTwoFramingsOfOneBodyAreRefused() async throws {
        let answer = try await answer(lines: "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n")
        XCTAssertTrue(answer.hasPrefix("HTTP/1.1 400"), answer)
    }
}
