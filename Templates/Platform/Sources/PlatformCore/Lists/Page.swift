/// Some rows of a list, and where the next ones begin.
public struct Page<Row: Sendable>: Sendable {
    /// The rows, in the order of the list.
    public var rows: [Row]
    /// The sort values of the last row, then its id; nil if the list ends here.
    public var next: [ScalarValue]?
    /// How many rows the whole list has; nil if nobody has asked.
    public var count: Int64?

    /// Rows, and the position after them.
    public init(rows: [Row], next: [ScalarValue]? = nil, count: Int64? = nil) {
        self.rows = rows
        self.next = next
        self.count = count
    }

    /// The same page of other rows: records turned into responses.
    public func map<Other: Sendable, Failure: Error>(_ transform: (Row) throws(Failure) -> Other) throws(Failure) -> Page<Other> {
        var others: [Other] = []
        others.reserveCapacity(rows.count)
        for row in rows { others.append(try transform(row)) }
        return Page<Other>(rows: others, next: next, count: count)
    }
}
