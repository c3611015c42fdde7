import PlatformCore

/// The statements of one shape of query, which together find its rows in their order: first those that have a value for the first
/// key, then those that have none.
struct ListPlan: Sendable {
    /// Where a bound value comes from.
    enum Slot: Sendable {
        case owner
        case filter(Int, Int)
        case prefixEnd(Int)
        case search(SearchIndex)
        case position(Int)
        case constant(ScalarValue)
        case limit
    }

    /// One statement.
    struct Segment: Sendable {
        var sql: String
        var slots: [Slot]

        func values(for query: ListQuery, limit: Int) -> [ScalarValue] {
            slots.map { slot in
                switch slot {
                case .owner: query.links?.id ?? .null
                case .filter(let filter, let value): query.filters[filter].values[value]
                case .prefixEnd(let filter): .text(query.filters[filter].prefixEnd ?? "")
                case .search(let index): .text(index.expression(query.search ?? ""))
                case .position(let index): query.position?[index] ?? .null
                case .constant(let value): value
                case .limit: .int(Int64(limit))
                }
            }
        }
    }

    let segments: [Segment]
    /// Counts the rows, wherever the page begins.
    let count: Segment
    /// Where the sort values of a row stand, and what they are; nil is the identifier, a UUID or a number.
    private let keys: [(column: Int, kind: FieldKind?)]

    init(_ list: ListStatement, _ query: ListQuery) {
        let terms = Self.total(query.sort, by: list.identifier)
        let extra = terms.map(\.column).filter { !list.columns.contains($0) }
        let columns = list.columns + extra
        keys = terms.map { term in
            (columns.firstIndex(of: term.column) ?? 0, term.column == list.identifier ? nil : term.kind)
        }
        // A position that does not fit the order is no position: cursors are bound to their sort, so that only a bug leads here.
        let position = query.position.flatMap { $0.count == terms.count ? $0 : nil }
        let builder = SegmentBuilder(
            list: list,
            columns: columns,
            links: query.links?.table,
            filters: query.filters,
            isSearch: query.search != nil,
            terms: terms,
            position: position
        )
        let parts: [SegmentBuilder.Part] =
            if terms.first?.isOptional != true { [.all] } else if position?.first == .null { [.nulls] } else { [.values, .nulls] }
        segments = parts.flatMap { builder.segments($0) }
        count = builder.count
    }

    /// The position after a row.
    func position(of row: any Row) throws -> [ScalarValue] {
        try keys.map { key in
            if let kind = key.kind { return try row.value(key.column, kind) }
            return try row.identifier(key.column)
        }
    }

    /// The order made total: ended by the identifier, which takes the direction of the key before it so that one index serves both.
    static func total(_ sort: [SortTerm], by identifier: String) -> [SortTerm] {
        var terms: [SortTerm] = []
        for term in sort where !terms.contains(where: { $0.column == term.column }) {
            terms.append(term)
            if term.column == identifier { return terms }
        }
        return terms + [SortTerm(column: identifier, descending: terms.last?.descending ?? false, kind: .uuid)]
    }
}
