public import PlatformCore

/// The lists of one table, a page at a time, each page found by the place where the one before it ended (keyset pagination).
///
/// A page costs the same wherever it lies, and rows that come or go in between shift none of the others. Names of columns come from
/// the `Listing` of the entity, never from a caller; values are bound. The text for each shape of query is built once.
public struct ListStatement: Sendable {
    /// The table.
    public let table: String
    let columns: [String]
    private let findText: String
    let identifier: String
    let liveColumn: String?
    let search: SearchIndex?
    private let plans = PlanCache()

    /// Whether some of the table's rows may be hidden.
    public var hidesRows: Bool { liveColumn != nil }

    /// Lists of these columns, in the order in which rows are read.
    ///
    /// - Parameters:
    ///   - columns: their names with white space in between, so that many of them take few lines.
    ///   - identifier: the column that makes every order total.
    ///   - liveColumn: the column that is null unless a row is hidden; nil if none ever is.
    ///   - search: where words are looked up; nil if nothing is searched.
    public init(
        table: String,
        columns: String,
        identifier: String = "id",
        liveColumn: String? = nil,
        search: SearchIndex? = nil
    ) {
        self.table = table
        self.columns = columns.split(whereSeparator: \.isWhitespace).map(String.init)
        self.identifier = identifier
        self.liveColumn = liveColumn
        self.search = search
        let isLive = liveColumn.map { " AND \(quoted($0)) IS NULL" } ?? ""
        let names = self.columns.map(quoted).joined(separator: ", ")
        findText = "SELECT \(names) FROM \(quoted(table)) WHERE \(quoted(identifier)) = ?1\(isLive)"
    }

    /// The row with this identifier, unless there is none, or it is hidden.
    public func find<Value>(_ id: ScalarValue, in session: any Session, _ map: (any Row) throws -> Value) throws -> Value? {
        try session.first(findText, [id], map)
    }

    /// The page that a query asks for, and the number of all rows only if it asks for that, too.
    ///
    /// Rows without a value for the first key come after all that have one. They are looked for by a statement of their own, and only
    /// if the page is not full without them: each of the two statements walks an index, one for both could not.
    @inlinable
    public func page<Value: Sendable>(
        _ query: ListQuery,
        in session: any Session,
        _ map: (any Row) throws -> Value
    ) throws -> Page<Value> {
        var rows: [Value] = []
        rows.reserveCapacity(min(max(query.limit, 0), 100))
        let next = try walk(query, in: session) { rows.append(try map($0)) }
        return Page(rows: rows, next: next, count: try count(query, in: session))
    }

    /// The number of all the rows that a query means; nil if it does not ask.
    @usableFromInline
    func count(_ query: ListQuery, in session: any Session) throws -> Int64? {
        guard query.countsRows else { return nil }
        let count = plan(for: query).count
        return try session.first(count.sql, count.values(for: query, limit: 0)) { try $0.int64(0) }
    }

    /// Hands over the rows of a page, and returns the position of the last one if there are more.
    @usableFromInline
    func walk(_ query: ListQuery, in session: any Session, _ take: (any Row) throws -> Void) throws -> [ScalarValue]? {
        let plan = plan(for: query)
        // One row more than asked for tells whether there is a next page.
        let wanted = max(1, query.limit) + 1
        var count = 0
        var next: [ScalarValue]?
        var hasMore = false
        for segment in plan.segments where !hasMore {
            try session.rows(segment.sql, segment.values(for: query, limit: wanted - count)) { row in
                guard count < wanted - 1 else {
                    hasMore = true
                    return false
                }
                try take(row)
                count += 1
                if count == wanted - 1 { next = try plan.position(of: row) }
                return true
            }
        }
        return hasMore ? next : nil
    }

    /// The statements of a query with their values, as they run if each is needed: for tests that look at the database's plans.
    public func sql(for query: ListQuery) -> [(sql: String, values: [ScalarValue])] {
        plan(for: query).segments.map { ($0.sql, $0.values(for: query, limit: max(1, query.limit) + 1)) }
    }

    private func plan(for query: ListQuery) -> ListPlan {
        let shape = ListShape(query)
        return plans.plan(for: shape) { ListPlan(self, query) }
    }
}
