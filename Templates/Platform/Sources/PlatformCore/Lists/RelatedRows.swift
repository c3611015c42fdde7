/// What one relation leads to from each row of a page, in the order of the rows.
public struct RelatedRows: Sendable {
    /// What it leads to from one row.
    public enum Value: Sendable {
        /// A row, or none.
        case one((any JSONResource)?)
        /// Some rows.
        case many([any JSONResource])
    }

    /// The name of the relation.
    public let relation: String
    /// What it leads to, a value for each row.
    public let values: [Value]

    /// What a relation leads to.
    public init(_ relation: String, _ values: [Value]) {
        self.relation = relation
        self.values = values
    }
}

extension RelatedRows.Value: JSONWritable {
    /// Writes the row or `null`, or the rows.
    public func write(to json: inout JSONWriter) {
        switch self {
        case .one(let row):
            if let row { row.write(to: &json) } else { json.null() }
        case .many(let rows):
            json.beginArray()
            for row in rows { row.write(to: &json) }
            json.endArray()
        }
    }
}

/// A row with what its relations lead to, each under its name beside the row's own members.
public struct Included<Row: JSONResource>: JSONResource {
    /// The row.
    public let row: Row
    let related: [(relation: String, value: RelatedRows.Value)]

    /// Writes the members of the row, then what its relations lead to.
    public func writeMembers(to json: inout JSONWriter) {
        row.writeMembers(to: &json)
        for (relation, value) in related {
            json.name(relation)
            value.write(to: &json)
        }
    }
}

extension Page where Row: JSONResource {
    /// The rows, each with what its relations lead to.
    public var included: [Included<Row>] {
        rows.enumerated().map { index, row in Included(row: row, related: related.map { ($0.relation, $0.values[index]) }) }
    }

    /// Its first row with what its relations lead to, where there is one at most.
    ///
    /// - Throws: `notFound` if there is none; `what` is its name.
    public func onlyIncluded(_ what: String) throws(DomainError) -> Included<Row> {
        guard let row = included.first else { throw .notFound(what) }
        return row
    }
}
