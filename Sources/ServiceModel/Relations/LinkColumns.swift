/// The columns of a link table as one of its sides sees them.
public struct LinkColumns: Sendable, Hashable {
    /// The column that holds the id of the side that looks.
    public var near: String
    /// The column that holds the id of the side that it leads to.
    public var far: String

    /// Creates the columns.
    public init(near: String, far: String) {
        self.near = near
        self.far = far
    }
}

extension Collection {
    /// The columns of the link table behind this collection of `holder`; nil if it has none of its own.
    ///
    /// They are named after the two entities: `book_id` and `tag_id`. Where both are one entity, the table belongs to the relation that
    /// it is named after, whose targets stand in `other_node_id`; its inverse reads the same pairs the other way round.
    public func linkColumns(of holder: Entity) -> LinkColumns? {
        guard case .manyToMany = kind else { return nil }
        let near = Words(holder.name).snakeCase + "_id"
        if target != holder.name { return LinkColumns(near: near, far: Words(target).snakeCase + "_id") }
        return ownsLinkTable(of: holder) ? LinkColumns(near: near, far: "other_" + near) : LinkColumns(near: "other_" + near, far: near)
    }

    /// Whether this collection of `holder` is the one that its link table is named after: one of the two where both sides declare it.
    public func ownsLinkTable(of holder: Entity) -> Bool {
        guard case .manyToMany(_, let table) = kind else { return false }
        return table == "\(Words(holder.name).snakeCase)_\(Words(name).snakeCase)"
    }
}
