import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformCore
import PlatformHTTP
import Synchronization
import XCTest

final class MiddlewareTests: XCTestCase {
    /// Notes its name on the way in and on the way out.
    private struct Marker: APIMiddleware {
        let name: String
        let log: TestLog

        func respond(
            to request: APIRequest,
            next: @Sendable (APIRequest) async throws -> APIResponse
        ) async throws -> APIResponse {
            log.add("> \(name)")
            defer { log.add("< \(name)") }
            return try await next(request)
        }
    }

    private final class TestLog: Sendable {
        private let lines = Mutex<[String]>([])

        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    private struct Stamp: APIMiddleware {
        func respond(
            to request: APIRequest,
            next: @Sendable (APIRequest) async throws -> APIResponse
        ) async throws -> APIResponse {
            var response = try await next(request)
            response.headers[.server] = "stamped"
            return response
        }
    }

    private struct Refusal: APIMiddleware {
        func respond(
            to request: APIRequest,
            next: @Sendable (APIRequest) async throws -> APIResponse
        ) async throws -> APIResponse {
            throw Problem(.tooManyRequests, code: "slow_down", detail: "Later.")
        }
    }

    private enum CallerKey: RequestKey { typealias Value = String }

    private struct Introduction: APIMiddleware {
        func respond(
            to request: APIRequest,
            next: @Sendable (APIRequest) async throws -> APIResponse
        ) async throws -> APIResponse {
            var request = request
            request[CallerKey.self] = "Emma on \(request.route ?? "no route")"
            return try await next(request)
        }
    }

    func testPassesThePhasesInTheirOrderAndEachPhaseInTheOrderOfItsTable() async throws {
        let log = TestLog()
        let names = ["handling", "authorization", "authentication", "admission", "edge"]
        let middleware = zip([MiddlewarePhase.handling, .authorization, .authentication, .admission, .edge], names).flatMap { phase, name in
            [(phase, Marker(name: name, log: log)), (phase, Marker(name: name + " 2", log: log))]
        }
        let response = try await answer(.get, "/v1/books", middleware)
        XCTAssertEqual(response.status, .ok)
        let inwards = names.reversed().flatMap { [$0, $0 + " 2"] }
        XCTAssertEqual(log.all, inwards.map { "> \($0)" } + inwards.reversed().map { "< \($0)" })
    }

    func testTheEdgeSeesEveryResponseAndTheOthersOnlyThoseOfRoutes() async throws {
        let requests: [(HTTPRequest.Method, String)] = [
            (.get, "/v1/books"), (.get, "/nothing"), (.put, "/v1/books"), (.options, "/v1/books"), (.get, "/v1/books?nothing=1"),
            (.get, "/livez"),
        ]
        for (method, path) in requests {
            let response = try await answer(method, path, [(.edge, Stamp())])
            XCTAssertEqual(response.headers[.server], "stamped", "\(method) \(path)")
        }
        for (method, path) in requests[1...3] {
            let log = TestLog()
            _ = try await answer(method, path, [(.admission, Marker(name: "admission", log: log))])
            XCTAssertEqual(log.all, [], "\(method) \(path)")
        }
    }

    func testWhatMiddlewareThrowsIsAProblem() async throws {
        for phase in MiddlewarePhase.allCases {
            let response = try await answer(.get, "/v1/books", [(phase, Refusal())])
            XCTAssertEqual(response.status, .tooManyRequests, "\(phase)")
            XCTAssertEqual(response.headers[.contentType], "application/problem+json", "\(phase)")
        }
    }

    func testTheGateIsAskedBeforeTheBodyIsRead() async throws {
        let headers: HTTPFields = [.contentType: "application/json"]
        let service = TestService()
        let application = try service.application(middleware: [(.authorization, Refusal())])
        let response = try await application.test(.router) { client in
            try await client.execute(uri: "/v1/books", method: .post, headers: headers, body: .init(string: "{"))
        }
        XCTAssertEqual(response.status, .tooManyRequests)
        XCTAssertEqual(service.written.withLock { $0 }, 0)
    }

    func testWhatIsLeftWithARequestIsThereForTheController() async throws {
        let service = TestService { routes in
            routes.get("/v1/me") { request in .ok(Book(title: request[CallerKey.self] ?? "nobody")) }
        }
        let application = try service.application(middleware: [(.authentication, Introduction())])
        let response = try await application.test(.router) { try await $0.execute(uri: "/v1/me", method: .get) }
        XCTAssertTrue(String(buffer: response.body).contains("Emma on /v1/me"))
    }

    func testMiddlewareIsToldWhoIsAtTheOtherEnd() async throws {
        struct Echo: APIMiddleware {
            func respond(
                to request: APIRequest,
                next: @Sendable (APIRequest) async throws -> APIResponse
            ) async throws -> APIResponse {
                var response = try await next(request)
                response.headers[.server] = request.peer
                return response
            }
        }
        let application = try TestService().application(middleware: [(.admission, Echo())])
        let response = try await application.test(.live) { try await $0.execute(uri: "/v1/books", method: .get) }
        XCTAssertTrue(["127.0.0.1", "::1"].contains(response.headers[.server]), response.headers[.server] ?? "nobody")
    }

    private func answer(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ middleware: [(MiddlewarePhase, any APIMiddleware)]
    ) async throws -> TestResponse {
        try await TestService().application(middleware: middleware).test(.router) { try await $0.execute(uri: path, method: method) }
    }
}
