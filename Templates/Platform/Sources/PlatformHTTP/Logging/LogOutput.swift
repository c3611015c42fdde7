import Dispatch
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where log lines go. Lines are gathered for a few milliseconds and written together on a thread of their own, so that no request
/// waits for a terminal or a pipe. If the reader is too slow, the writers wait: no line is lost.
public final class LogOutput: Sendable {
    private struct State {
        var pending: [UInt8] = []
        var isScheduled = false
    }

    /// Standard output.
    public static let standard = LogOutput { LogOutput.writeAll($0, to: STDOUT_FILENO) }

    private static let gatherTime = DispatchTimeInterval.milliseconds(20)
    private static let pendingLimit = 1 << 20
    private let queue = DispatchQueue(label: "log")
    private let state = Mutex(State())
    private let write: @Sendable ([UInt8]) -> Void

    /// An output that hands whole lines to a function, one call at a time.
    public init(_ write: @escaping @Sendable ([UInt8]) -> Void) {
        self.write = write
    }

    /// Adds a line, which ends with a line feed.
    func append(_ line: [UInt8]) {
        let (mustSchedule, isFull) = state.withLock { state in
            state.pending += line
            defer { state.isScheduled = true }
            return (!state.isScheduled, state.pending.count > Self.pendingLimit)
        }
        if isFull { return flush() }
        if mustSchedule { queue.asyncAfter(deadline: .now() + Self.gatherTime) { self.writePending() } }
    }

    /// Returns when all lines so far are written.
    public func flush() {
        queue.sync { writePending() }
    }

    private func writePending() {
        let lines = state.withLock { state in
            defer { state = State() }
            return state.pending
        }
        if !lines.isEmpty { write(lines) }
    }

    /// Writes all bytes, however often the system takes only a part. What a closed reader does not take is gone.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            #if canImport(Darwin)
            let count = rest.withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
            #elseif canImport(Musl)
            let count = rest.withUnsafeBytes { Musl.write(descriptor, $0.baseAddress, $0.count) }
            #else
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            #endif
            if count < 0 && errno != EINTR && errno != EAGAIN { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}
