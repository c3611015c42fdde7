/// Whether the work on a connection should stop: it has taken too long, or nobody waits for it any more.
final class Watch {
    private var job: Job?
    private var deadline: ContinuousClock.Instant?

    /// Watches a job from here on.
    func begin(_ job: Job, until deadline: ContinuousClock.Instant) {
        self.job = job
        self.deadline = deadline
    }

    /// Watches nothing any more.
    func end() {
        job = nil
        deadline = nil
    }

    var isCancelled: Bool { job?.isCancelled ?? false }

    var shouldStop: Bool {
        guard let deadline else { return false }
        return isCancelled || ContinuousClock.now > deadline
    }
}
