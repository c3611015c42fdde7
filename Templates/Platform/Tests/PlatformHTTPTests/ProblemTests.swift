import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PlatformCore
import PlatformHTTP
import XCTest

final class ProblemTests: XCTestCase {
    private struct Leaky: Error, CustomStringConvertible {
        let description = "SELECT password FROM users at /srv/app"
    }

    private struct Busy: DomainErrorConvertible {
        let domainError: DomainError?
    }

    /// The answer of a route that throws.
    private func answer(to error: any Error) async throws -> TestResponse {
        let service = TestService { $0.get("/v1/fail") { _ in throw error } }
        return try await service.send(.get, "/v1/fail")
    }

    func testAPI01EveryRefusalOfAServiceIsAProblem() async throws {
        let refusals: [(DomainError, Int)] = [
            (.malformed(code: "c"), 400), (.unauthorized(code: "c"), 401), (.forbidden(code: "c"), 403),
            (.conflict(code: "c", detail: "d"), 409), (DomainError(kind: .preconditionFailed, code: "c", detail: "d"), 412),
            (DomainError(kind: .invalid, code: "c", detail: "d"), 422),
            (DomainError(kind: .preconditionRequired, code: "c", detail: "d"), 428),
            (DomainError(kind: .notFound, code: "c", detail: "d"), 404), (DomainError(kind: .notImplemented, code: "c", detail: "d"), 501),
            (.unavailable(code: "c"), 503),
        ]
        for (error, status) in refusals {
            try await answer(to: error).assertProblem(status, "c")
        }
    }

    func testAPI01HummingbirdsOwnErrorsAreProblems() async throws {
        try await answer(to: HTTPError(.badRequest, message: "no such day")).assertProblem(400, "bad_request")
        try await answer(to: HTTPError(.tooManyRequests)).assertProblem(429, "too_many_requests")
        try await answer(to: HTTPError(.badGateway, message: "10.0.0.7 refused")).assertProblem(500, "internal_error")
    }

    func testAPI01AProblemKeepsItsHeaders() async throws {
        let problem = Problem(.tooManyRequests, code: "quota", detail: "d", headers: [.retryAfter: "9"])
        let response = try await answer(to: problem)
        try response.assertProblem(429, "quota")
        XCTAssertEqual(response.headers[.retryAfter], "9")
    }

    func testAPI02AllViolationsAreReportedWithTheirPlaces() async throws {
        let response = try await TestService().sendJSON(.post, "/v1/books", #"{"title":"","stock":-1,"isNew":3}"#)
        try response.assertProblem(422, "invalid")
        XCTAssertEqual(try response.errors, ["/title": "too_short", "/stock": "too_small", "/isNew": "wrong_type"])
    }

    func testAnErrorOfALowerLayerMayStandForARefusal() async throws {
        let response = try await answer(to: Busy(domainError: .unavailable(code: "busy")))
        try response.assertProblem(503, "busy")
        XCTAssertEqual(response.headers[.retryAfter], "1")
        try await answer(to: Busy(domainError: nil)).assertProblem(500, "internal_error")
    }

    func testACancelledRequestIsUnavailable() async throws {
        try await answer(to: CancellationError()).assertProblem(503, "unavailable")
    }

    func testSEC51AFaultTellsCallersItsTraceAndTheLogItsCause() async throws {
        let service = TestService { $0.get("/v1/fail") { _ in throw Leaky() } }
        let response = try await service.send(.get, "/v1/fail")
        try response.assertProblem(500, "internal_error")
        for secret in ["SELECT", "password", "/srv", "Leaky"] { XCTAssertFalse(response.text.contains(secret), secret) }
        let line = try XCTUnwrap(service.log.requests().first)
        XCTAssertEqual(line["level"], "error")
        XCTAssertEqual(line["traceId"], try response.json["traceId"])
        XCTAssertEqual(line["error"]?.string, "Leaky: SELECT password FROM users at /srv/app")
    }

    func testSEC51TheProcessSurvivesAFault() async throws {
        let service = TestService { $0.get("/v1/fail") { _ in throw Leaky() } }
        try await service.application().test(.live) { client in
            let failed = try await client.execute(uri: "/v1/fail", method: .get)
            XCTAssertEqual(failed.status, .internalServerError)
            let next = try await client.execute(uri: "/v1/books/\(Book.id)", method: .get)
            XCTAssertEqual(next.status, .ok)
        }
    }
}
