/// Some rows of a list, and where the next ones begin.
public struct Page<Row: Sendable>: Sendable {
    /// The rows, in the order of the list.
    public var rows: [Row]
    /// The sort values of the last row, then its id; nil if the list ends here.
    public var next: [ScalarValue]?

    /// Rows, and the position after them.
    public init(rows: [Row], next: [ScalarValue]? = nil) {
        self.rows = rows
        self.next = next
    }

    /// The same page of other rows: records turned into responses.
    public func map<Other: Sendable, Failure: Error>(_ transform: (Row) throws(Failure) -> Other) throws(Failure) -> Page<Other> {
        var others: [Other] = []
        others.reserveCapacity(rows.count)
        for row in rows { others.append(try transform(row)) }
        return Page<Other>(rows: others, next: next)
    }
}
