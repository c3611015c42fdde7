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

    let list: ListStatement
    let columns: [String]
    let links: LinkTable?
    let filters: [Filter]
    let isSearch: Bool
    let terms: [SortTerm]
    let position: [ScalarValue]?

    /// The statements for a part: one, or two after a position whose identifier is a number.
    ///
    /// In SQLite such an identifier is the row's own number, and a comparison of rows that ends in it seeks by the other keys only: it
    /// would read all rows that are alike up to the position. So the rest of those is looked for first, and then what comes after them.
    func segments(_ part: Part) -> [ListPlan.Segment] {
        let keys = keys(of: part)
        guard let position, !(part == .nulls && position.first != .null) else { return [segment(part, keys, .start)] }
        if case .int? = position.last, keys.count > 1, isUniform(keys, part) {
            return [segment(part, keys, .tied), segment(part, keys, .beyond)]
        }
        return [segment(part, keys, .after)]
    }

    /// Counts the rows that meet the conditions.
    var count: ListPlan.Segment {
        var slots: [ListPlan.Slot] = []
        let conditions = conditions(&slots)
        return ListPlan.Segment(sql: "SELECT count(*) FROM \(quoted(list.table))\(Self.filtered(by: conditions))", slots: slots)
    }

    private static func filtered(by conditions: [String]) -> String {
        conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    }

    /// Where a statement begins.
    private enum Place {
        /// At the first row.
        case start
        /// After the position.
        case after
        /// After the position, among the rows that differ from it in the identifier only.
        case tied
        /// After all of those.
        case beyond
    }

    private func segment(_ part: Part, _ keys: [Key], _ place: Place) -> ListPlan.Segment {
        var slots: [ListPlan.Slot] = []
        var conditions = conditions(&slots)
        if part == .nulls { conditions.append("\(quoted(terms[0].column)) IS NULL") }
        switch place {
        case .start:
            if part == .values {
                // Said as a range, which leads SQLite into the index past all nulls; `IS NOT NULL` would have it read them.
                conditions.append("\(keys[0].column) >= ?")
                slots.append(.constant(terms[0].kind.least))
            }
        case .after:
            conditions.append(isUniform(keys, part) ? row(keys[...], &slots) : mixed(keys, &slots))
        case .tied:
            conditions += keys.dropLast().map { "\($0.column) = ?" }
            slots += keys.dropLast().map { .position($0.index) }
            conditions.append(row(keys.suffix(1), &slots))
        case .beyond:
            conditions.append(row(keys.dropLast(), &slots))
        }
        slots.append(.limit)
        // Where rows are looked up by their links, the sign keeps SQLite from walking all rows in the order of an index instead.
        let order = keys.map { (links == nil ? "" : "+") + $0.order }.joined(separator: ", ")
        let sql = """
            SELECT \(columns.map(quoted).joined(separator: ", ")) FROM \(quoted(list.table))\
            \(Self.filtered(by: conditions)) \
            ORDER BY \(order) LIMIT ?
            """
        return ListPlan.Segment(sql: sql, slots: slots)
    }

    /// The keys that order a part. Among the rows without a first key, it orders nothing.
    private func keys(of part: Part) -> [Key] {
        terms.enumerated().dropFirst(part == .nulls ? 1 : 0).map { index, term in
            // The first key of the rows that have one is not null, whatever its column allows.
            let canBeNull = term.isOptional && !(index == 0 && part == .values)
            return Key(column: quoted(term.column), index: index, descending: term.descending, canBeNull: canBeNull)
        }
    }

    /// Whether rows can be compared as wholes: no nulls, and one direction.
    private func isUniform(_ keys: [Key], _ part: Part) -> Bool {
        keys.allSatisfy { !$0.canBeNull && $0.descending == keys[0].descending }
    }

    /// `(a, b) > (?, ?)`.
    private func row(_ keys: ArraySlice<Key>, _ slots: inout [ListPlan.Slot]) -> String {
        slots += keys.map { .position($0.index) }
        let columns = keys.map(\.column).joined(separator: ", ")
        let sign = keys.first?.isAfter ?? ">"
        return keys.count == 1 ? "\(columns) \(sign) ?" : "(\(columns)) \(sign) (\(keys.map { _ in "?" }.joined(separator: ", ")))"
    }

    /// `a <= ? AND (a < ? OR (a = ? AND (b > ? OR …)))`. The first comparison follows from the rest, but is the one that the index
    /// understands; without it the whole table would be read.
    private func mixed(_ keys: [Key], _ slots: inout [ListPlan.Slot]) -> String {
        guard !keys[0].canBeNull else { return nested(keys[...], &slots) }
        slots.append(.position(keys[0].index))
        return "\(keys[0].column) \(keys[0].isAfter)= ? AND \(nested(keys[...], &slots))"
    }

    /// `(a < ? OR (a = ? AND (b > ? OR …)))`, in which a null comes after every value.
    private func nested(_ keys: ArraySlice<Key>, _ slots: inout [ListPlan.Slot]) -> String {
        guard let key = keys.first else { return "1 = 0" }
        let rest = keys.dropFirst()
        if position?[key.index] == .null {
            // Nothing comes after a null but what the next keys put there.
            return "(\(key.column) IS NULL AND \(nested(rest, &slots)))"
        }
        slots.append(.position(key.index))
        var text = "\(key.column) \(key.isAfter) ?"
        if key.canBeNull { text += " OR \(key.column) IS NULL" }
        if !rest.isEmpty {
            slots.append(.position(key.index))
            text += " OR (\(key.column) = ? AND \(nested(rest, &slots)))"
        }
        return "(\(text))"
    }

    /// What every row of the list meets: it is live, holds the words and passes the filters.
    private func conditions(_ slots: inout [ListPlan.Slot]) -> [String] {
        let live = list.liveColumn.map { ["\(quoted($0)) IS NULL"] } ?? []
        let linked = links.map { [self.linked(by: $0, &slots)] } ?? []
        let words = isSearch ? [search(&slots)] : []
        return live + linked + words + filters.indices.map { condition($0, &slots) }
    }

    /// The rows that are linked to one. They are few: so their ids are looked up and they are sorted, instead of going through all rows in
    /// order.
    private func linked(by links: LinkTable, _ slots: inout [ListPlan.Slot]) -> String {
        slots.append(.owner)
        return "\(quoted(list.identifier)) IN (\(links.targets(of: "?")))"
    }

    /// The rows that hold the words; none where no index has any.
    private func search(_ slots: inout [ListPlan.Slot]) -> String {
        guard let index = list.search else { return "1 = 0" }
        slots.append(.search(index))
        return "\(quoted(list.identifier)) IN (\(index.rows))"
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

/// A key of the order as the statements of one part see it.
private struct Key {
    /// Its quoted column.
    var column: String
    /// Its place in the position.
    var index: Int
    var descending: Bool
    var canBeNull: Bool

    /// The operator of "comes after".
    var isAfter: String { descending ? "<" : ">" }

    var order: String {
        let text = descending ? column + " DESC" : column
        return canBeNull ? "\(column) IS NULL, \(text)" : text
    }
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
