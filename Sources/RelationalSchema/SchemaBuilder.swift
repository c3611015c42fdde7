public import ServiceModel

/// Makes tables from a model.
public enum SchemaBuilder {
    /// The tables of a service.
    public static func schema(of model: ServiceModel) -> Schema {
        var names = NameRegister(tables: model.entities.map(\.names.table))
        let tables = model.entities.sorted { $0.names.table < $1.names.table }.map { entity in
            var table = table(of: entity, in: model)
            names.settle(&table)
            return table
        }
        return Schema(tables: tables)
    }

    private static func table(of entity: Entity, in model: ServiceModel) -> Table {
        let name = entity.names.table
        let uniques = entity.uniqueColumnSets.map { set in
            let columns = set.map(\.column)
            return Unique(name: ConstraintName.make(table: name, columns: columns, kind: "unique"), columns: columns)
        }
        return Table(
            name: name,
            columns: columns(of: entity),
            primaryKey: [SystemColumn.id],
            uniques: uniques,
            checks: entity.fields.flatMap { checks(of: $0, table: name, in: model) },
            foreignKeys: entity.references.compactMap { foreignKey($0, table: name, in: model) },
            indexes: IndexPlan(for: entity, in: model, uniques: uniques.map(\.columns)).entries.map(\.index)
        )
    }

    private static func columns(of entity: Entity) -> [Column] {
        var columns = [Column(name: SystemColumn.id, type: entity.identifier == .uuid ? .uuid : .identity)]
        for field in entity.fields {
            guard let type = ColumnType(field.type) else { continue }
            let defaultValue = field.defaultValue.flatMap { $0.columnText(for: type) }
            columns.append(Column(name: field.column, type: type, isNullable: field.isOptional, defaultValue: defaultValue))
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
        return columns
    }

    private static func checks(of field: Field, table: String, in model: ServiceModel) -> [Check] {
        guard let type = ColumnType(field.type) else { return [] }
        var checks: [Check] = []
        func add(_ kind: String, _ rule: Check.Rule) {
            let name = ConstraintName.make(table: table, columns: [field.column], kind: kind)
            checks.append(Check(name: name, column: field.column, rule: rule))
        }
        switch field.type {
        case .string(let minimum, let maximum, _): add("length", .length(minimum: minimum, maximum: maximum))
        case .email: add("length", .length(minimum: 1, maximum: 254))
        case .url: add("length", .length(minimum: 1, maximum: 2048))
        case .enumeration(let name): add("enum", .oneOf(values: model.enumeration(name)?.cases.map(\.name) ?? []))
        default: break
        }
        if let minimum = field.minimum?.columnText(for: type) { add("min", .minimum(value: minimum)) }
        if let maximum = field.maximum?.columnText(for: type) { add("max", .maximum(value: maximum)) }
        return checks
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

    init(tables: [String]) {
        taken = Set(tables)
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
