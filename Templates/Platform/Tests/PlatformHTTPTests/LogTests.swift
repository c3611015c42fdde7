import HTTPTypes
import HummingbirdTesting
import Logging
import PlatformCore
import XCTest

@testable import PlatformHTTP

final class LogTests: XCTestCase {
    func testOBS06EveryRequestIsOneLineWithItsRouteAndIDs() async throws {
        let service = TestService()
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
        _ = try await service.send(.get, "/v1/books/\(Book.id)", headers: [.traceparent: "00-\(trace)-00f067aa0ba902b7-01"])
        let lines = try service.log.requests()
        XCTAssertEqual(lines.count, 1)
        let line = try XCTUnwrap(lines.first)
        XCTAssertNotNil(line["time"]?.string.flatMap { Timestamp($0) })
        XCTAssertTrue(line["time"]?.string?.hasSuffix("Z") ?? false)
        XCTAssertEqual(line["level"], "info")
        XCTAssertEqual(line["method"], "GET")
        XCTAssertEqual(line["route"], "/v1/books/{id}")
        XCTAssertEqual(line["path"]?.string, "/v1/books/\(Book.id)")
        XCTAssertEqual(line["status"], 200)
        XCTAssertEqual(line["traceId"]?.string, trace)
        XCTAssertEqual(line["requestId"]?.string, trace)
        guard case .number? = line["durationMs"] else { return XCTFail("durationMs is missing") }
    }

    func testOBS06APathWithoutARouteHasNone() async throws {
        let service = TestService()
        _ = try await service.send(.get, "/wp-admin")
        let line = try XCTUnwrap(service.log.requests().first)
        XCTAssertNil(line["route"])
        XCTAssertEqual(line["status"], 404)
    }

    func testOBS06BelowItsLevelNothingIsLogged() async throws {
        let service = TestService { $0.get("/v1/todo") { _ in throw DomainError.notImplemented("This") } }
        try await service.application(level: .warning).test(.router) { client in
            _ = try await client.execute(uri: "/v1/books", method: .get)
            _ = try await client.execute(uri: "/v1/todo", method: .get)
        }
        XCTAssertEqual(try service.log.requests().map { $0["status"] }, [501])
    }

    func testSEC28TheQueryIsNotLogged() async throws {
        let service = TestService()
        let response = try await service.send(.get, "/v1/books?access_token=s3cret")
        XCTAssertEqual(response.status, .badRequest)
        XCTAssertFalse(service.log.text.contains("s3cret"))
        XCTAssertFalse(response.text.contains("s3cret"))
    }

    func testSEC42ControlCharactersCannotForgeALine() async throws {
        let service = TestService { table in
            table.post("/v1/log") { request in
                request.logger.info("said \u{1b}[31m\u{9b}x\n{\"level\":\"info\"}", metadata: ["who\n": "a\r\nb\u{2028}c\u{7f}"])
                return .noContent
            }
        }
        _ = try await service.send(.post, "/v1/log")
        _ = try await service.send(.get, "/a\n{\"forged\":true}\u{1b}[2J\u{9b}é")
        let text = service.log.text
        XCTAssertEqual(try service.log.lines().count, 3)
        let isForbidden = { (scalar: Unicode.Scalar) in
            scalar.value < 0x20 && scalar != "\n" || 0x7f...0x9f ~= scalar.value || 0x2028...0x2029 ~= scalar.value
        }
        XCTAssertFalse(text.unicodeScalars.contains(where: isForbidden), text)
    }

    func testALogLineOfAHandlerCarriesTheIDsOfItsRequest() async throws {
        let service = TestService { table in
            table.get("/v1/log") { request in
                request.logger.info("hello")
                return .noContent
            }
        }
        _ = try await service.send(.get, "/v1/log")
        let lines = try service.log.lines()
        let hello = try XCTUnwrap(lines.first { $0["msg"] == "hello" })
        XCTAssertEqual(hello["traceId"], try service.log.requests().first?["traceId"])
        XCTAssertNil(hello["hb.request.id"], "Hummingbird's own id would only confuse")
    }

    func testAnotherLoggingBackendGetsTheSameLines() async throws {
        let sink = LogSink()
        let table = RouteTable()
        table.get("/v1/x") { _ in .noContent }
        let application = try makeApplication(
            routes: table,
            configuration: .testing(),
            health: [:],
            openAPI: "",
            logger: Logger(label: "other") { _ in Other(inner: JSONLogHandler(level: .info, output: sink.output)) }
        )
        try await application.test(.router) { _ = try await $0.execute(uri: "/v1/x", method: .get) }
        let line = try XCTUnwrap(sink.requests().first)
        XCTAssertEqual(line["route"], "/v1/x")
        XCTAssertEqual(line["status"], "204")
    }

    func testLinesBeyondTheBufferAreNotLost() {
        let sink = LogSink()
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 999) + [UInt8(ascii: "\n")]
        for _ in 0..<3000 { sink.output.append(line) }
        XCTAssertEqual(sink.text.utf8.count, 3_000_000)
    }
}

/// A handler that is not ours.
private struct Other: LogHandler {
    var inner: JSONLogHandler
    var metadata: Logger.Metadata {
        get { inner.metadata }
        set { inner.metadata = newValue }
    }
    var logLevel: Logger.Level {
        get { inner.logLevel }
        set { inner.logLevel = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { inner[metadataKey: key] }
        set { inner[metadataKey: key] = newValue }
    }

    func log(event: LogEvent) { inner.log(event: event) }
}
