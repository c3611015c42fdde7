/// One page that a caller asks for; every column in it comes from a `Listing`.
public struct ListQuery: Sendable, Hashable {
    /// Conditions, all of which a row must meet.
    public var filters: [Filter]
    /// Words that a row must hold, as a caller wrote them; nil if none are asked for.
    public var search: String?
    /// The keys of the order. A list always ends it by `id`, so that it is total.
    public var sort: [SortTerm]
    /// The most rows to return, at least 1.
    public var limit: Int
    /// The sort values of the last row that the caller has seen, then its id; nil on the first page.
    public var position: [ScalarValue]?
    /// Whether the number of all the rows that meet the conditions is asked for. Every one of them is visited for it.
    public var countsRows = false
    /// The members to show; nil means all. The statement stays the same: they are chosen when the rows are written.
    public var members: MemberSelection?
    /// The relations whose rows are wanted beside each row.
    public var include: [String]
    /// The links that must lead to a row, if the list is that of one row's links.
    public private(set) var links: Links?

    /// The links of one row.
    public struct Links: Sendable, Hashable {
        /// Where they are kept.
        public let table: LinkTable
        /// The row that they start from.
        public let id: ScalarValue
    }

    /// A page of these rows.
    public init(
        filters: [Filter] = [],
        search: String? = nil,
        sort: [SortTerm] = [],
        limit: Int,
        position: [ScalarValue]? = nil,
        include: [String] = []
    ) {
        self.include = include
        self.filters = filters
        self.search = search
        self.sort = sort
        self.limit = limit
        self.position = position
    }

    /// The members to show of rows with what they include, which is shown whatever `members` says; nil means all.
    public var shownMembers: MemberSelection? { members?.adding(include) }

    /// The same page of the rows whose column has this value: a sub-collection. The condition comes first, as it does in the index.
    public func restricted(_ column: String, to value: ScalarValue) -> ListQuery {
        var query = self
        query.filters.insert(
            Filter(column: column, operator: value == .null ? .isnull : .eq, values: [value == .null ? .bool(true) : value]),
            at: 0
        )
        return query
    }

    /// The same page of the rows that links lead to from one row: a sub-collection, too.
    public func linked(by table: LinkTable, to id: ScalarValue) -> ListQuery {
        var query = self
        query.links = Links(table: table, id: id)
        return query
    }
}

/// One key of an order. Rows without a value come last in both directions.
public struct SortTerm: Sendable, Hashable {
    /// The column to order by.
    public let column: String
    /// Whether the greatest value comes first.
    public let descending: Bool
    /// Whether the column may be null.
    public let isOptional: Bool
    /// The column's type.
    public let kind: FieldKind

    /// A key of an order.
    public init(column: String, descending: Bool = false, isOptional: Bool = false, kind: FieldKind) {
        self.column = column
        self.descending = descending
        self.isOptional = isOptional
        self.kind = kind
    }
}

/// One condition on a column.
public struct Filter: Sendable, Hashable {
    /// How a column is compared; the raw value is the suffix of the query parameter, as in `price.gte`.
    public enum Operator: String, Sendable, Hashable, CaseIterable {
        /// Equal to the value.
        case eq
        /// Not equal to the value; a row without a value counts as unequal, though SQL's `<>` would drop it.
        case ne
        /// Greater than the value.
        case gt
        /// Greater than the value or equal to it.
        case gte
        /// Less than the value.
        case lt
        /// Less than the value or equal to it.
        case lte
        /// Equal to one of the values; to none if there are none.
        case `in`
        /// Begins with the value, case by case.
        case startsWith
        /// Has no value if the operand is true, has one if it is false.
        case isnull
    }

    /// The column to compare.
    public let column: String
    /// How to compare it.
    public let `operator`: Operator
    /// What to compare it with: any number of values for `in`, exactly one for the others.
    public let values: [ScalarValue]

    /// A condition on a column.
    public init(column: String, operator: Operator, values: [ScalarValue]) {
        self.column = column
        self.operator = `operator`
        self.values = values
    }
}
