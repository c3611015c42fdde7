extension TypedCondition {
    /// The columns that it reads, in the order written.
    public var columns: [ColumnPath] {
        switch self {
        case .and(let parts), .or(let parts): parts.flatMap(\.columns)
        case .not(let inner): inner.columns
        case .comparison(let left, _, let right): [left, right].compactMap(\.column)
        case .membership(let operand, let values): ([operand] + values).compactMap(\.column)
        case .isTrue(let column): [column]
        }
    }

    /// Whether it names `now` or `today`.
    public var usesClock: Bool {
        switch self {
        case .and(let parts), .or(let parts): parts.contains(where: \.usesClock)
        case .not(let inner): inner.usesClock
        case .comparison(let left, _, let right): left.isClock || right.isClock
        case .membership(let operand, let values): operand.isClock || values.contains(where: \.isClock)
        case .isTrue: false
        }
    }
}

extension TypedOperand {
    fileprivate var column: ColumnPath? { if case .column(let path) = self { path } else { nil } }
    fileprivate var isClock: Bool { self == .literal(.now) || self == .literal(.today) }
}
