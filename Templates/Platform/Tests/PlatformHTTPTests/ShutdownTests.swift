import UnixSignals
import XCTest

final class ShutdownTests: XCTestCase {
    func testDEP07WhileDrainingItIsNotReadyButStillAnswers() async throws {
        let server = SlowServer(drainSeconds: 2)
        try await server.serve { port in
            try await server.waitUntilReadyzSays("200", port: port)
            server.signals.send(.sigterm)
            try await server.waitUntilReadyzSays("503", port: port)
            let answer = try await server.get("/v1/books/\(Book.id)", port: port)
            XCTAssertTrue(answer.hasPrefix("HTTP/1.1 200"), answer)
        }
    }

    func testDEP07RequestsInFlightFinishAfterThePortIsClosed() async throws {
        let server = SlowServer()
        try await server.serve { port in
            async let slow = server.get("/v1/slow", port: port)
            _ = await server.arrivals.next()
            server.signals.send(.sigterm)
            try await server.waitUntilPortIsClosed(port)
            server.gate.send(())
            let answer = try await slow
            XCTAssertTrue(answer.hasPrefix("HTTP/1.1 200"), answer)
        }
    }

    func testDEP07AtTheDeadlineRequestsInFlightAreCancelled() async throws {
        let server = SlowServer(shutdownSeconds: 1)
        try await server.serve { port in
            async let slow = server.get("/v1/slow", port: port)
            _ = await server.arrivals.next()
            server.signals.send(.sigterm)
            let answer = try await slow
            XCTAssertFalse(answer.hasPrefix("HTTP/1.1 200"), answer)
        }
    }

    func testDEP07ASecondSignalForcesTheEnd() async throws {
        let forces = SlowServer.Channel<Void>()
        let server = SlowServer { forces.send(()) }
        try await server.serve { port in
            async let slow = server.get("/v1/slow", port: port)
            _ = await server.arrivals.next()
            server.signals.send(.sigterm)
            server.signals.send(.sigint)
            _ = await forces.next()
            server.gate.send(())
            _ = try await slow
        }
    }
}
