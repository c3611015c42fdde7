/// What a caller may ask of one list: the fields that filter and sort, the relations, whether it can be searched, the sort when none is
/// asked for, and the limits.
///
/// It is the allow-list: a name that stands here is the only way from a query parameter to a column.
public struct Listing: Sendable {
    /// The names of the members of a row, from which `fields` chooses.
    public let members: [String]
    /// The fields that filter or sort.
    public let fields: [ListField]
    /// Whether `q` looks for words.
    public let isSearchable: Bool
    /// The relations that may be included.
    public let relations: [String]
    /// The sort when the caller asks for none. Empty means by `id`.
    public let defaultSort: [SortTerm]
    /// The rows of a page when the caller asks for no number.
    public let defaultLimit: Int
    /// The most rows of a page that a caller may ask for.
    public let maximumLimit: Int

    /// An allow-list of these fields.
    ///
    /// - Parameter members: the names of the members of a row, with white space between them.
    public init(
        members: String = "",
        fields: [ListField],
        isSearchable: Bool = false,
        relations: [String] = [],
        defaultSort: [SortTerm] = [],
        defaultLimit: Int = 50,
        maximumLimit: Int = 200
    ) {
        self.members = members.split(whereSeparator: \.isWhitespace).map(String.init)
        self.fields = fields
        self.isSearchable = isSearchable
        self.relations = relations
        self.defaultSort = defaultSort
        self.defaultLimit = defaultLimit
        self.maximumLimit = maximumLimit
    }

    /// The field of this query name.
    public func field(_ name: some StringProtocol) -> ListField? {
        fields.first { $0.name == name }
    }
}

/// A field that a list filters or sorts by.
public struct ListField: Sendable, Hashable {
    /// Its name in queries: `publishedOn`.
    public let name: String
    /// Its column: `published_on`.
    public let column: String
    /// Its type.
    public let kind: FieldKind
    /// Whether the column may be null.
    public let isOptional: Bool
    /// Whether `sort` accepts it.
    public let sortable: Bool
    /// Whether it filters.
    public let filterable: Bool

    /// A field that filters, sorts or both.
    public init(name: String, column: String, kind: FieldKind, isOptional: Bool = false, sortable: Bool = false, filterable: Bool = false) {
        self.name = name
        self.column = column
        self.kind = kind
        self.isOptional = isOptional
        self.sortable = sortable
        self.filterable = filterable
    }

    /// The operators that make sense for the type; empty if the field does not filter.
    public var operators: [Filter.Operator] {
        guard filterable else { return [] }
        var operators: [Filter.Operator] = [.eq, .ne, .in]
        switch kind {
        case .bool, .uuid, .enumeration: break
        case .string: operators.append(.startsWith)
        case .int, .int32, .double, .decimal, .date, .time, .timestamp: operators += [.gt, .gte, .lt, .lte]
        }
        if isOptional { operators.append(.isnull) }
        return operators
    }

    /// This field as a key of a sort.
    public func sorted(descending: Bool = false) -> SortTerm {
        SortTerm(column: column, descending: descending, isOptional: isOptional, kind: kind)
    }
}
