/// What a caller demands of the present version before its change may happen: the meaning of `If-Match` (RFC 9110 §13.1.1).
public struct Precondition: Sendable, Hashable {
    private enum Demand: Sendable, Hashable {
        case nothing
        case anyVersion
        case noVersion
        case oneOf(Set<Int64>)
    }

    private let demand: Demand

    /// Nothing is demanded.
    public static let none = Self(demand: .nothing)
    /// It must exist, in whichever version: `If-Match: *`.
    public static let any = Self(demand: .anyVersion)
    /// It must not exist yet: `If-None-Match: *`.
    public static let absent = Self(demand: .noVersion)

    /// It must be one of these versions: `If-Match: "3", "4"`. With an empty set, which no version is in, the check always fails.
    public static func versions(_ versions: Set<Int64>) -> Self {
        Self(demand: .oneOf(versions))
    }

    /// It must be this version: `If-Match: "3"`.
    public static func version(_ version: Int64) -> Self {
        versions([version])
    }

    /// Compares the demand with the present version, nil if nothing exists.
    ///
    /// - Throws: `DomainError.stale` if it is not met, `DomainError.preconditionRequired` if there is none though one is `required`.
    public func check(current: Int64?, required: Bool = false) throws(DomainError) {
        switch demand {
        case .nothing:
            if required { throw .preconditionRequired }
        case .anyVersion:
            if current == nil { throw .stale }
        case .noVersion:
            if current != nil { throw .stale }
        case .oneOf(let versions):
            guard let current, versions.contains(current) else { throw .stale }
        }
    }
}
