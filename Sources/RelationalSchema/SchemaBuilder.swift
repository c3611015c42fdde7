public import ServiceModel

/// Makes tables from a model.
public enum SchemaBuilder {
    /// The tables of a service.
    ///
    /// - Parameter others: tables that no entity has.
    public static func schema(of model: ServiceModel, with others: [Table] = []) -> Schema {
        let all = model.entities.map { table(of: $0, in: model) } + LinkTables.tables(of: model) + others
        var names = NameRegister(all)
        let tables = all.sorted { $0.name < $1.name }.map { table in
            var table = table
            names.settle(&table)
            return table
        }
        return Schema(tables: tables)
    }

    private static func table(of entity: Entity, in model: ServiceModel) -> Table {
        let name = entity.names.table
        let nullable = entity.nullableColumns
        let uniques = entity.uniqueColumnSets.map { set in
            let columns = set.map(\.column)
            let uniqueName = ConstraintName.make(table: name, columns: columns, kind: "unique")
            return Unique(name: uniqueName, columns: columns, whereNull: entity.liveColumn, nullable: columns.filter(nullable.contains))
        }
        return Table(
            name: name,
            columns: columns(of: entity, in: model),
            primaryKey: [SystemColumn.id],
            uniques: uniques,
            checks: entity.fields.flatMap { FieldChecks(table: name, model: model).checks(of: $0) },
            rowChecks: entity.rules.filter { !$0.usesClock }.map { RowCheck($0) },
            foreignKeys: entity.references.compactMap { foreignKey($0, table: name, in: model) },
            indexes: IndexPlan(for: entity, in: model, uniques: uniques.map(\.columns)).entries.map(\.index),
            search: SearchIndex(for: entity, in: model)
        )
    }

    private static func columns(of entity: Entity, in model: ServiceModel) -> [Column] {
        var columns = [Column(name: SystemColumn.id, type: entity.identifier == .uuid ? .uuid : .identity)]
        for stored in entity.fields.flatMap(model.stored) {
            guard let type = ColumnType(stored.field.type) else { continue }
            // A default would make one column of a value object that is absent be there.
            let isPartOfOptional = stored.member != nil && stored.holder.isOptional
            let defaultValue = isPartOfOptional ? nil : stored.field.defaultValue.flatMap { $0.columnText(for: type) }
            columns.append(Column(name: stored.column, type: type, isNullable: stored.isNullable, defaultValue: defaultValue))
        }
        for reference in entity.references {
            let type: ColumnType = reference.targetIdentifier == .uuid ? .uuid : .int
            columns.append(Column(name: reference.column, type: type, isNullable: reference.isOptional))
        }
        if entity.hasTimestamps {
            columns.append(Column(name: SystemColumn.createdAt, type: .timestamp))
            columns.append(Column(name: SystemColumn.updatedAt, type: .timestamp))
        }
        if entity.versioning != .off {
            columns.append(Column(name: SystemColumn.version, type: .int, defaultValue: "1"))
        }
        if let deletedAt = entity.liveColumn { columns.append(Column(name: deletedAt, type: .timestamp, isNullable: true)) }
        return columns
    }

    private static func foreignKey(_ reference: Reference, table: String, in model: ServiceModel) -> ForeignKey? {
        guard let target = model.entity(reference.target) else { return nil }
        let onDelete: ForeignKey.DeleteRule =
            switch reference.onDelete {
            case .restrict: .restrict
            case .cascade: .cascade
            case .setNull: .setNull
            }
        return ForeignKey(
            name: ConstraintName.make(table: table, columns: [reference.column], kind: "fk"),
            column: reference.column,
            targetTable: target.names.table,
            targetColumn: SystemColumn.id,
            onDelete: onDelete
        )
    }
}

/// The names of tables and indexes, which are one namespace in a database: `a_b` + `c` and `a` + `b_c` would meet in it.
private struct NameRegister {
    private var taken: Set<String>

    init(_ tables: [Table]) {
        taken = Set(tables.map(\.name))
        for search in tables.compactMap(\.search) { taken.formUnion(SQLiteDialect.tables(of: search)) }
    }

    mutating func settle(_ table: inout Table) {
        for position in table.uniques.indices {
            let unique = table.uniques[position]
            table.uniques[position].name = claim(unique.name, for: [table.name] + unique.columns)
        }
        for position in table.indexes.indices {
            let index = table.indexes[position]
            table.indexes[position].name = claim(index.name, for: [table.name] + index.keys.map(\.column))
        }
    }

    private mutating func claim(_ name: String, for parts: [String]) -> String {
        if taken.insert(name).inserted { return name }
        let other = ConstraintName.marked(name, by: parts.joined(separator: "."))
        taken.insert(other)
        return other
    }
}
