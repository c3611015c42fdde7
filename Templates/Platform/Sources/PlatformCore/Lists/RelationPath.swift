/// How the rows of one list hang on those of another.
public enum RelationPath: Sendable, Hashable {
    /// By a column of their own with the other's id.
    case column(String)
    /// By a table of pairs.
    case link(LinkTable)
}

extension ListQuery {
    /// The same page of the rows that hang on one row: a sub-collection.
    public func below(_ id: ScalarValue, by path: RelationPath) -> ListQuery {
        switch path {
        case .column(let name): restricted(name, to: id)
        case .link(let table): linked(by: table, to: id)
        }
    }
}
