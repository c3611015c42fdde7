import Hummingbird
import Logging
import ServiceLifecycle
import UnixSignals

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

// A graceful end: SIGTERM or SIGINT → `/readyz` says 503 → the drain time passes, in which load balancers turn away → no new
// connections → requests in flight finish, or are cancelled at the deadline → return. A second signal ends the process at once.
extension APIApplication {
    /// Serves until a signal ends it.
    ///
    /// - Throws: what kept the server from starting.
    public func serve() async throws {
        try await serve(signals: UnixSignalsSequence(trapping: .sigterm, .sigint)) {
            LogOutput.standard.flush()
            _exit(1)
        }
        LogOutput.standard.flush()
    }

    func serve(signals: some AsyncSequence<UnixSignal, Never> & Sendable, force: @escaping @Sendable () -> Void) async throws {
        let drain = DrainService(settings: settings, duration: drainTime)
        var configuration = ServiceGroupConfiguration(services: [self, drain], logger: logger)
        configuration.maximumGracefulShutdownDuration = drainTime + shutdownTime
        let group = ServiceGroup(configuration: configuration)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                var count = 0
                for await signal in signals {
                    count += 1
                    if count > 1 { force() }
                    logger.info("shutting down", metadata: ["signal": "\(signal)"])
                    await group.triggerGracefulShutdown()
                }
            }
            defer { tasks.cancelAll() }
            try await group.run()
        }
    }
}

/// The first to hear of a shutdown, since a group stops its services in reverse: it holds the others up for the drain time.
private struct DrainService: Service {
    let settings: ServerSettings
    let duration: Duration

    func run() async throws {
        try await gracefulShutdown()
        settings.drain()
        try await Task.sleep(for: duration)
    }
}
