import ServiceModel

/// Makes the tables of pairs behind relations between many rows and many others.
enum LinkTables {
    /// One table a relation, also where both sides declare it.
    static func tables(of model: ServiceModel) -> [Table] {
        model.entities.flatMap { entity in
            entity.collections.compactMap { collection in
                guard case .manyToMany(_, let name) = collection.kind, collection.ownsLinkTable(of: entity),
                    let columns = collection.linkColumns(of: entity), let target = model.entity(collection.target)
                else { return nil }
                return table(name, [(columns.near, entity), (columns.far, target)])
            }
        }
    }

    /// The primary key finds the links of the first side, the index those of the second. A link goes when either of its rows does.
    private static func table(_ name: String, _ sides: [(column: String, entity: Entity)]) -> Table {
        let columns = sides.map(\.column)
        let reverse = Array(columns.reversed())
        return Table(
            name: name,
            columns: sides.map { Column(name: $0.column, type: $0.entity.identifier == .uuid ? .uuid : .int) },
            primaryKey: columns,
            foreignKeys: sides.map { column, entity in
                ForeignKey(
                    name: ConstraintName.make(table: name, columns: [column], kind: "fk"),
                    column: column,
                    targetTable: entity.names.table,
                    targetColumn: SystemColumn.id,
                    onDelete: .cascade
                )
            },
            indexes: [Index(name: ConstraintName.make(table: name, columns: reverse, kind: "idx"), keys: reverse.map { IndexKey($0) })]
        )
    }
}
