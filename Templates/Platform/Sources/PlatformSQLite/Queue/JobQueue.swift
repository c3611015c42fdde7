import Dispatch
import Foundation
import Logging
import PlatformSQL
import Synchronization

/// Connections, each with a thread of its own, and the jobs that wait for the next one that is free.
///
/// A thread a connection keeps SQLite's blocking calls off the threads that Swift's tasks share. Threads take jobs from one queue
/// rather than being actors: a job that has waited too long can then be refused while every connection is stuck.
final class JobQueue: Sendable {
    /// How long jobs may wait and run.
    struct Limits: Sendable {
        var waitTimeout: Duration
        var waitLimit: Int
        var transactionTimeout: Duration
    }

    private struct State {
        /// The jobs in the order they came, those that have been refused meanwhile included.
        var jobs = Fifo<(job: Job, deadline: ContinuousClock.Instant)>()
        /// How many of them still wait. Whoever takes a job's work counts it off.
        var waiting = 0
        var isTimerSet = false
        var isClosed = false
        var threads = 0
        var closing: [CheckedContinuation<Void, Never>] = []
    }

    private let limits: Limits
    private let logger: Logger
    private let state = Mutex(State())
    /// Counts the jobs in the queue. It may count more, but never fewer.
    private let available = DispatchSemaphore(value: 0)

    init(limits: Limits, logger: Logger) {
        self.limits = limits
        self.logger = logger
    }

    /// Gives the queue one more connection, which belongs to the queue's thread from here on.
    func add(_ connection: Connection, name: String) {
        state.withLock { $0.threads += 1 }
        // Handed over, not shared: the caller does not touch it again.
        nonisolated(unsafe) let connection = connection
        let thread = Thread { self.work(on: connection) }
        thread.name = name
        thread.start()
    }

    /// Runs a closure on the next free connection.
    func perform<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        let job = Job()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
                enqueue(job) { connection in
                    continuation.resume(with: Result { try body(try connection.get()) })
                }
            }
        } onCancel: {
            job.cancel()
            withdraw(job)
        }
    }

    /// Waits for the jobs that are in the queue, and closes the connections.
    func close() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let threads = state.withLock { state in
                state.isClosed = true
                if state.threads > 0 { state.closing.append(continuation) }
                return state.threads
            }
            if threads == 0 { continuation.resume() }
            for _ in 0..<threads { available.signal() }
        }
    }

    private func enqueue(_ job: Job, _ work: @escaping Job.Work) {
        let refusal: SQLError? = state.withLock { state in
            if state.isClosed { return SQLError(.closed) }
            if state.waiting >= limits.waitLimit { return SQLError(.busy) }
            job.set(work)
            state.waiting += 1
            state.jobs.append((job, .now + limits.waitTimeout))
            if !state.isTimerSet {
                state.isTimerSet = true
                setTimer(after: limits.waitTimeout)
            }
            return nil
        }
        if let refusal { return work(.failure(refusal)) }
        available.signal()
        // It may have been cancelled before there was anything to withdraw.
        if job.isCancelled { withdraw(job) }
    }

    /// Refuses a job that was cancelled, if it still waits.
    private func withdraw(_ job: Job) {
        guard let refuse = job.take() else { return }
        state.withLock { $0.waiting -= 1 }
        refuse(.failure(CancellationError()))
    }

    /// What each thread does until the queue is closed and empty.
    private func work(on connection: Connection) {
        while true {
            available.wait()
            let (job, work, isFinished) = state.withLock { state in
                guard let job = state.jobs.popFirst()?.job else { return (Job?.none, Job.Work?.none, state.isClosed) }
                let work = job.take()
                if work != nil { state.waiting -= 1 }
                return (job, work, false)
            }
            if isFinished { break }
            guard let job, let work else { continue }
            connection.watch.begin(job, until: .now + limits.transactionTimeout)
            work(job.isCancelled ? .failure(CancellationError()) : .success(connection))
        }
        connection.close()
        let waiting = state.withLock { state in
            state.threads -= 1
            return state.threads == 0 ? state.closing : []
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Refuses the jobs that have waited too long. All wait equally long, so that they stand at the front.
    private func refuseOverdue() {
        let now = ContinuousClock.now
        var refused: [Job.Work] = []
        state.withLock { state in
            while let first = state.jobs.first, first.deadline <= now {
                _ = state.jobs.popFirst()
                guard let work = first.job.take() else { continue }
                state.waiting -= 1
                refused.append(work)
            }
            if let next = state.jobs.first {
                setTimer(after: next.deadline - now)
            } else {
                state.isTimerSet = false
            }
        }
        if !refused.isEmpty { logger.warning("no database connection became free in time", metadata: ["refused": "\(refused.count)"]) }
        for refuse in refused { refuse(.failure(SQLError(.busy))) }
    }

    private func setTimer(after delay: Duration) {
        let nanoseconds = Int(clamping: delay.components.seconds) * 1_000_000_000 + Int(delay.components.attoseconds / 1_000_000_000)
        DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(max(nanoseconds, 1_000_000))) { self.refuseOverdue() }
    }
}
