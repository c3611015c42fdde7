import HTTPTypes
import HummingbirdTesting
import PlatformCore
import XCTest

@testable import PlatformHTTP

final class HealthTests: XCTestCase {
    private struct Down: Error, CustomStringConvertible {
        let description = "no route to 10.0.0.7"
    }

    private func get(_ path: String, health: HealthChecks, drained: Bool = false, _ service: TestService = TestService()) async throws
        -> TestResponse
    {
        let application = try service.application(health: health)
        if drained { application.settings.drain() }
        return try await application.test(.router) { try await $0.execute(uri: path, method: .get, headers: [.accept: "text/html"]) }
    }

    func testAPI25ReadyWhenEveryCheckPasses() async throws {
        let response = try await get("/readyz", health: ["database": {}])
        XCTAssertEqual(response.status, .ok)
        XCTAssertEqual(response.headers[.contentType], "application/health+json")
        XCTAssertEqual(response.headers[.cacheControl], "no-store")
        XCTAssertEqual(response.text, #"{"status":"pass","checks":{"database":[{"status":"pass"}]}}"#)
    }

    func testAPI25NotReadyWhenOneFailsAndOnlyTheLogSaysWhy() async throws {
        let service = TestService()
        let response = try await get("/readyz", health: ["database": { throw Down() }, "cache": {}], service)
        XCTAssertEqual(response.status, .serviceUnavailable)
        XCTAssertEqual(response.headers[.contentType], "application/health+json")
        XCTAssertEqual(response.text, #"{"status":"fail","checks":{"cache":[{"status":"pass"}],"database":[{"status":"fail"}]}}"#)
        XCTAssertTrue(service.log.text.contains("no route to 10.0.0.7"))
    }

    func testAPI25ACheckThatHangsFails() async throws {
        let hanging = HealthChecks(["database": { try await Task.sleep(for: .seconds(3600)) }], timeLimit: .milliseconds(1))
        let response = try await get("/readyz", health: hanging)
        XCTAssertEqual(response.status, .serviceUnavailable)
    }

    func testAPI25AliveWhateverTheChecksSay() async throws {
        let response = try await get("/livez", health: ["database": { throw Down() }], drained: true)
        XCTAssertEqual(response.status, .ok)
        XCTAssertEqual(response.text, #"{"status":"pass"}"#)
    }

    func testAPI25NotReadyWhileDraining() async throws {
        let response = try await get("/readyz", health: ["database": {}], drained: true)
        XCTAssertEqual(response.status, .serviceUnavailable)
        XCTAssertEqual(response.text, #"{"status":"fail","checks":{"server":[{"status":"fail"}]}}"#)
    }
}
