import Synchronization

/// Work for one connection, which is either done or refused, once: by the thread that takes it, by the timer or by cancellation.
final class Job: Sendable {
    /// Does the work on a connection, or refuses it for a reason.
    typealias Work = @Sendable (Result<Connection, any Error>) -> Void

    private let work = Mutex<Work?>(nil)
    private let cancelled = Atomic(false)

    /// Whether nobody waits for the result any more.
    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    /// Sets what is to be done. The job may have been cancelled before.
    func set(_ work: @escaping Work) {
        self.work.withLock { $0 = work }
        if isCancelled { cancel() }
    }

    /// The work, for the first who asks.
    func take() -> Work? {
        work.withLock { work in
            defer { work = nil }
            return work
        }
    }

    /// Refuses the job if it still waits, and tells it to stop if it runs.
    func cancel() {
        cancelled.store(true, ordering: .relaxed)
        take()?(.failure(CancellationError()))
    }
}
