import PlatformCore
import Synchronization

/// What of a query decides the text of its statements: everything but the values.
struct ListShape: Hashable {
    private struct FilterShape: Hashable {
        var column: String
        var `operator`: Filter.Operator
        /// How many values there are to bind, or which of two texts `isnull` has.
        var variant: Int
    }

    private struct SortShape: Hashable {
        var column: String
        var descending: Bool
        var isOptional: Bool
    }

    private let links: LinkTable?
    private let filters: [FilterShape]
    private let isSearch: Bool
    private let sort: [SortShape]
    /// Which values of the position are null, and whether its identifier is a number.
    private let position: [Bool]?
    private let isNumbered: Bool

    init(_ query: ListQuery) {
        links = query.links?.table
        filters = query.filters.map { filter in
            let variant =
                switch filter.operator {
                case .isnull: filter.values.first == .bool(true) ? 1 : 0
                case .startsWith: filter.prefixEnd == nil ? 1 : 2
                default: filter.values.count
                }
            return FilterShape(column: filter.column, operator: filter.operator, variant: variant)
        }
        isSearch = query.search != nil
        sort = query.sort.map { SortShape(column: $0.column, descending: $0.descending, isOptional: $0.isOptional) }
        position = query.position?.map { $0 == .null }
        isNumbered = query.isNumbered
    }
}

extension ListQuery {
    /// Whether its position ends in a number.
    var isNumbered: Bool {
        guard case .int? = position?.last else { return false }
        return true
    }
}

/// The plans of one list, by shape.
final class PlanCache: Sendable {
    /// Callers choose the shapes, so there can be very many; beyond this all are forgotten and built again.
    private static let limit = 512

    private let plans = Mutex<[ListShape: ListPlan]>([:])

    func plan(for shape: ListShape, _ build: () -> ListPlan) -> ListPlan {
        if let plan = plans.withLock({ $0[shape] }) { return plan }
        let plan = build()
        plans.withLock { plans in
            if plans.count >= Self.limit { plans.removeAll() }
            plans[shape] = plan
        }
        return plan
    }
}
