import Logging
import Synchronization

/// What every request needs to know of the server: one object for the whole application.
final class ServerSettings: Sendable {
    /// The most bytes of a body.
    let bodyLimit: Int
    /// Signs the cursors of lists.
    let cursors: CursorSigner
    /// How long answers are kept for requests that come again.
    let idempotencyLifetime: Duration
    /// Whether responses are compressed for those who accept it.
    let compresses: Bool
    let logger: Logger
    private let draining = Atomic<Bool>(false)

    init(_ configuration: ServerConfiguration, logger: Logger) {
        bodyLimit = configuration.bodyLimit
        cursors = CursorSigner(key: configuration.secret.key(for: "cursor"))
        idempotencyLifetime = .seconds(configuration.idempotencyHours * 3600)
        compresses = configuration.compresses
        self.logger = logger
    }

    /// Whether the server is about to stop and should get no new requests.
    var isDraining: Bool { draining.load(ordering: .relaxed) }

    /// Says from now on that the server is about to stop.
    func drain() {
        draining.store(true, ordering: .relaxed)
    }
}
