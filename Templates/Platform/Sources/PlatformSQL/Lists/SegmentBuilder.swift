import PlatformCore

/// Builds one statement of a list, and remembers where each value that it binds comes from.
struct SegmentBuilder {
    /// The rows that a statement looks for.
    enum Part {
        /// All of them: the first key always has a value.
        case all
        /// Those that have a value for the first key.
        case values
        /// Those that have none.
        case nulls
    }

    let table: String
    let columns: [String]
    let filters: [Filter]
    let terms: [SortTerm]
    let position: [ScalarValue]?

    func segment(_ part: Part) -> ListPlan.Segment {
        var slots: [ListPlan.Slot] = []
        var conditions = filters.indices.map { condition($0, &slots) }
        // Within the rows without a first key, the order is that of the others.
        let skipped = part == .nulls ? 1 : 0
        let order = Array(terms.dropFirst(skipped))
        if part == .nulls { conditions.append("\(quoted(terms[0].column)) IS NULL") }
        let isPastValues = part == .nulls && position?.first != .null
        if let position, !isPastValues {
            conditions.append(after(Array(position.dropFirst(skipped)), order, offset: skipped, part, &slots))
        } else if part == .values {
            // Said as a range, which leads SQLite into the index past all nulls; `IS NOT NULL` would have it read them.
            conditions.append("\(quoted(terms[0].column)) >= ?")
            slots.append(.constant(terms[0].kind.least))
        }
        slots.append(.limit)
        let sql = """
            SELECT \(columns.map(quoted).joined(separator: ", ")) FROM \(quoted(table))\
            \(conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")) \
            ORDER BY \(orderTexts(order, part).joined(separator: ", ")) LIMIT ?
            """
        return ListPlan.Segment(sql: sql, slots: slots)
    }

    private func orderTexts(_ order: [SortTerm], _ part: Part) -> [String] {
        order.enumerated().map { index, term in
            let column = quoted(term.column)
            let text = column + (term.descending ? " DESC" : "")
            return mayBeNull(term, index, part) ? "\(column) IS NULL, \(text)" : text
        }
    }

    /// The first key of the rows that have one is not null, whatever its column allows.
    private func mayBeNull(_ term: SortTerm, _ index: Int, _ part: Part) -> Bool {
        term.isOptional && !(index == 0 && part == .values)
    }

    /// The condition that a row comes after the position.
    private func after(
        _ position: [ScalarValue],
        _ order: [SortTerm],
        offset: Int,
        _ part: Part,
        _ slots: inout [ListPlan.Slot]
    ) -> String {
        let canBeNull = order.enumerated().map { mayBeNull($1, $0, part) }
        if !canBeNull.contains(true), Set(order.map(\.descending)).count == 1 {
            let names = order.map { quoted($0.column) }.joined(separator: ", ")
            let marks = order.map { _ in "?" }.joined(separator: ", ")
            slots += order.indices.map { .position($0 + offset) }
            return order.count == 1
                ? "\(names) \(order[0].isGreater) ?" : "(\(names)) \(order[0].isGreater) (\(marks))"
        }
        var bound = ""
        if !canBeNull[0] {
            // What the rest implies already, in a form that the index understands. Without it the whole table would be read.
            bound = "\(quoted(order[0].column)) \(order[0].isGreater)= ? AND "
            slots.append(.position(offset))
        }
        return bound + nested(0, position, order, canBeNull, offset, &slots)
    }

    /// `a < ? OR (a = ? AND (b > ? OR …))`, in which a null counts as greater than every value.
    private func nested(
        _ index: Int,
        _ position: [ScalarValue],
        _ order: [SortTerm],
        _ canBeNull: [Bool],
        _ offset: Int,
        _ slots: inout [ListPlan.Slot]
    ) -> String {
        let column = quoted(order[index].column)
        let isLast = index == order.count - 1
        if position[index] == .null {
            // Nothing comes after a null but what the next keys put there.
            return isLast ? "1 = 0" : "(\(column) IS NULL AND \(nested(index + 1, position, order, canBeNull, offset, &slots)))"
        }
        slots.append(.position(index + offset))
        var text = "\(column) \(order[index].isGreater) ?"
        if canBeNull[index] { text += " OR \(column) IS NULL" }
        if !isLast {
            slots.append(.position(index + offset))
            text += " OR (\(column) = ? AND \(nested(index + 1, position, order, canBeNull, offset, &slots)))"
        }
        return "(\(text))"
    }

    private func condition(_ index: Int, _ slots: inout [ListPlan.Slot]) -> String {
        let filter = filters[index]
        let column = quoted(filter.column)
        switch filter.operator {
        case .isnull: return column + (filter.values.first == .bool(true) ? " IS NULL" : " IS NOT NULL")
        case .in:
            slots += filter.values.indices.map { .filter(index, $0) }
            return filter.values.isEmpty ? "1 = 0" : "\(column) IN (\(filter.values.map { _ in "?" }.joined(separator: ", ")))"
        case .startsWith:
            slots.append(.filter(index, 0))
            if filter.prefixEnd == nil { return "\(column) >= ?" }
            slots.append(.prefixEnd(index))
            return "\(column) >= ? AND \(column) < ?"
        case .eq, .ne, .gt, .gte, .lt, .lte:
            slots.append(.filter(index, 0))
            return "\(column) \(filter.operator.sql) ?"
        }
    }
}

extension SortTerm {
    /// The operator of "comes after".
    fileprivate var isGreater: String { descending ? "<" : ">" }
}

extension Filter.Operator {
    fileprivate var sql: String {
        switch self {
        case .ne: "IS NOT"  // `<>` is unknown, not true, for a row without a value, and would drop it.
        case .gt: ">"
        case .gte: ">="
        case .lt: "<"
        case .lte: "<="
        case .eq, .in, .startsWith, .isnull: "="
        }
    }
}

extension FieldKind {
    /// A value that none of this type is less than.
    fileprivate var least: ScalarValue {
        switch self {
        case .string, .enumeration, .date, .time: .text("")
        case .int, .int32, .decimal, .bool, .timestamp: .int(.min)
        case .double: .double(-.infinity)
        case .uuid: .bytes([])
        }
    }
}
