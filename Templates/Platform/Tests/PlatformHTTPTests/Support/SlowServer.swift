import PlatformCore
import UnixSignals
import XCTest

@testable import PlatformHTTP

/// A served application whose `/v1/slow` answers when it is told to, and whose signals are sent by hand.
struct SlowServer: Sendable {
    let signals = Channel<UnixSignal>()
    /// Gets a value when a request has come in.
    let arrivals = Channel<Void>()
    /// Lets one request go on for each value.
    let gate = Channel<Void>()
    let drainSeconds: Int
    let shutdownSeconds: Int
    let force: @Sendable () -> Void

    /// Values from one task to another.
    struct Channel<Element: Sendable>: Sendable {
        private let stream: AsyncStream<Element>
        private let continuation: AsyncStream<Element>.Continuation

        init() { (stream, continuation) = AsyncStream.makeStream() }

        func send(_ element: Element) { continuation.yield(element) }

        func next() async -> Element? {
            for await element in stream { return element }
            return nil
        }

        var all: AsyncStream<Element> { stream }
    }

    init(drainSeconds: Int = 0, shutdownSeconds: Int = 20, force: @escaping @Sendable () -> Void = {}) {
        self.drainSeconds = drainSeconds
        self.shutdownSeconds = shutdownSeconds
        self.force = force
    }

    /// Serves until the signals end it, while `work` talks to the port.
    func serve(_ work: @escaping @Sendable (Int) async throws -> Void) async throws {
        var configuration = ServerConfiguration.testing()
        configuration.drainSeconds = drainSeconds
        configuration.shutdownSeconds = shutdownSeconds
        let service = TestService { table in
            table.get("/v1/slow") { _ in
                arrivals.send(())
                _ = await gate.next()
                try Task.checkCancellation()
                return .ok(Book())
            }
        }
        let ports = Channel<Int>()
        var listening = try service.application(configuration)
        listening.onListening = { ports.send($0) }
        let application = listening
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.serve(signals: signals.all, force: force) }
            if let port = await ports.next() { try await work(port) }
            try await group.waitForAll()
        }
    }

    func get(_ path: String, port: Int) async throws -> String {
        try await probe(port: port, "GET \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    }

    /// Asks until `/readyz` answers so, which it must within a number of tries.
    func waitUntilReadyzSays(_ status: String, port: Int) async throws {
        for _ in 0..<10_000 where try await get("/readyz", port: port).hasPrefix("HTTP/1.1 \(status)") { return }
        XCTFail("/readyz never said \(status)")
    }

    /// Asks until nobody listens any more.
    func waitUntilPortIsClosed(_ port: Int) async throws {
        for _ in 0..<10_000 {
            do { _ = try await get("/livez", port: port) } catch is ConnectionRefused { return }
        }
        XCTFail("the port was never closed")
    }
}
