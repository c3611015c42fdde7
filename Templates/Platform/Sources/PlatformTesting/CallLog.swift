import PlatformCore
import Synchronization

/// What was called, in order; a call can be told to refuse.
public final class CallLog: Sendable {
    private struct State: Sendable {
        var calls: [String] = []
        var refused: Set<String> = []
    }

    private let state = Mutex(State())

    /// No calls yet.
    public init() {}

    /// The calls so far.
    public var calls: [String] { state.withLock { $0.calls } }

    /// Makes every later call of that name throw a conflict.
    public func refuse(_ name: String) {
        state.withLock { _ = $0.refused.insert(name) }
    }

    /// Writes a call down.
    ///
    /// - Throws: `DomainError` of kind `conflict` if the call was told to refuse.
    public func call(_ name: String) throws {
        let isRefused = state.withLock { state in
            state.calls.append(name)
            return state.refused.contains(name)
        }
        if isRefused { throw DomainError.conflict(code: "refused", detail: "\(name) refuses.") }
    }
}
