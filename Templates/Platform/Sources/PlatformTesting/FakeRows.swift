import Synchronization

/// The rows of a repository that keeps them in memory, in the order they came.
public final class FakeRows<ID: Hashable & Sendable, Row: Sendable>: Sendable {
    private struct State: Sendable {
        var rows: [ID: Row] = [:]
        var order: [ID] = []
    }

    private let state = Mutex(State())

    /// No rows.
    public init() {}

    /// The row with that id; nil removes it.
    public subscript(id: ID) -> Row? {
        get { state.withLock { $0.rows[id] } }
        set {
            state.withLock { state in
                if state.rows[id] == nil, newValue != nil { state.order.append(id) }
                if newValue == nil { state.order.removeAll { $0 == id } }
                state.rows[id] = newValue
            }
        }
    }

    /// Every row, in the order they came.
    public var all: [Row] { state.withLock { state in state.order.compactMap { state.rows[$0] } } }

    /// Whether there is none.
    public var isEmpty: Bool { state.withLock { $0.rows.isEmpty } }
}

extension FakeRows where ID == Int64 {
    /// Adds a row under the next number, which it is told, and gives the number.
    public func append(_ row: @Sendable (Int64) -> Row) -> Int64 {
        state.withLock { state in
            let id = (state.order.max() ?? 0) + 1
            state.rows[id] = row(id)
            state.order.append(id)
            return id
        }
    }
}
