/// Some rows of a list, and where the next ones begin.
public struct Page<Row: Sendable>: Sendable {
    /// The rows, in the order of the list.
    public var rows: [Row]
    /// The sort values of the last row, then its id; nil if the list ends here.
    public var next: [ScalarValue]?
    /// How many rows the whole list has; nil if nobody has asked.
    public var count: Int64?
    /// What relations lead to from the rows, if that was asked for.
    public var related: [RelatedRows] = []

    /// Rows, and the position after them.
    public init(rows: [Row], next: [ScalarValue]? = nil, count: Int64? = nil) {
        self.rows = rows
        self.next = next
        self.count = count
    }

    /// Its first row, where there is one at most.
    ///
    /// - Throws: `notFound` if there is none; `what` is its name.
    public func only(_ what: String) throws(DomainError) -> Row {
        guard let row = rows.first else { throw .notFound(what) }
        return row
    }

    /// The same page of other rows: records turned into responses.
    public func map<Other: Sendable, Failure: Error>(_ transform: (Row) throws(Failure) -> Other) throws(Failure) -> Page<Other> {
        var others: [Other] = []
        others.reserveCapacity(rows.count)
        for row in rows { others.append(try transform(row)) }
        var page = Page<Other>(rows: others, next: next, count: count)
        page.related = related
        return page
    }
}
