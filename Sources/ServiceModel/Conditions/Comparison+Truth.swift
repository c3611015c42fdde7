public import Spec

extension Comparison {
    /// Whether two values compare so; nil where one is null.
    func truth(_ left: Literal, _ right: Literal) -> Bool? {
        if left == .null || right == .null { return nil }
        return switch self {
        case .equal: left.isSame(as: right)
        case .notEqual: !left.isSame(as: right)
        case .less: left.precedes(right)
        case .lessOrEqual: left.precedes(right) || left.isSame(as: right)
        case .greater: right.precedes(left)
        case .greaterOrEqual: right.precedes(left) || left.isSame(as: right)
        }
    }
}

extension Literal {
    /// Whether both are the same value: texts byte by byte, as databases compare them.
    fileprivate func isSame(as other: Literal) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.timestamp, .timestamp): !precedes(other) && !other.precedes(self)
        default: self == other
        }
    }
}

extension Comparison {
    /// The comparison as the spec writes it: `<=`. It reads the same in Swift.
    public var symbol: String { rawValue }
    /// Whether its sides can be exchanged.
    public var isSymmetric: Bool { self == .equal || self == .notEqual }
}
