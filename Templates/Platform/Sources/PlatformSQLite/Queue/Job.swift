import Synchronization

/// Work for one connection, which is either done or refused, once: by whoever takes it first.
final class Job: Sendable {
    /// Does the work on a connection, or refuses it for a reason.
    typealias Work = @Sendable (Result<Connection, any Error>) -> Void

    private let work = Mutex<Work?>(nil)
    private let cancelled = Atomic(false)

    /// Whether nobody waits for the result any more.
    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    /// Tells the job that nobody waits for its result, whether it waits or runs.
    func cancel() {
        cancelled.store(true, ordering: .relaxed)
    }

    /// Sets what is to be done.
    func set(_ work: @escaping Work) {
        self.work.withLock { $0 = work }
    }

    /// The work, for the first who asks.
    func take() -> Work? {
        work.withLock { work in
            defer { work = nil }
            return work
        }
    }
}
