public import ServiceModel

/// An index of the words in some texts of a table.
public struct SearchIndex: Sendable, Hashable, Codable {
    /// Its name: `books_search`.
    public var name: String
    /// The columns whose words it holds, in the order of the spec.
    public var columns: [String]
    /// What identifies a row of the table.
    public var identifier: ColumnType

    /// Creates an index of words.
    public init(name: String, columns: [String], identifier: ColumnType) {
        self.name = name
        self.columns = columns
        self.identifier = identifier
    }

    /// The index over the `search` fields of an entity; nil if it has none.
    public init?(for entity: Entity, in model: ServiceModel) {
        let fields = entity.fields.filter(\.isSearchable)
        guard !fields.isEmpty else { return nil }
        let wanted = ConstraintName.make(table: entity.names.table, columns: [], kind: "search")
        // A dialect makes further tables that begin with the name, so no entity's may.
        let isFree = !model.entities.contains { $0.names.table.hasPrefix(wanted) }
        name = isFree ? wanted : ConstraintName.marked(wanted, by: entity.names.table + ".search")
        columns = fields.map(\.column)
        identifier = entity.identifier == .uuid ? .uuid : .identity
    }
}
