import Dispatch
import Synchronization

/// Threads that wait for the disk side by side: it serves many at once in the time that it takes for one.
enum Lanes {
    private static let count = 32

    /// Runs an operation on every path and returns once all are done; throws one of the failures.
    static func run(
        over paths: [String],
        _ operation: @escaping @Sendable (String) throws(FileSystemError) -> Void
    ) throws(FileSystemError) {
        let failure = Mutex<FileSystemError?>(nil)
        let group = DispatchGroup()
        for lane in 0..<min(count, paths.count) {
            // Each queue is given a thread of its own: a concurrent one would have no more of them than cores.
            DispatchQueue(label: "strata.lane.\(lane)").async(group: group) {
                for index in stride(from: lane, to: paths.count, by: count) {
                    do throws(FileSystemError) {
                        try operation(paths[index])
                    } catch {
                        failure.withLock { $0 = error }
                        return
                    }
                }
            }
        }
        group.wait()
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}
