/// One column of an entity's table, for `strata show columns`.
struct ColumnLine: Sendable, Hashable {
    var column: String
    var type: String
    var isOptional: Bool
    /// What it comes from: `shipTo.street`, `author`.
    var path: String

    /// Every column of an entity in the order of its table: key, fields, references, Strata's own.
    static func columns(of entity: Entity, in model: ServiceModel) -> [ColumnLine] {
        var lines = [ColumnLine(column: "id", type: entity.identifier.rawValue, isOptional: false, path: "id")]
        for field in entity.fields { lines += columns(of: field, in: model) }
        for reference in entity.references {
            let type = reference.targetIdentifier.rawValue
            lines.append(ColumnLine(column: reference.column, type: type, isOptional: reference.isOptional, path: reference.name))
        }
        if entity.versioning != .off { lines.append(ColumnLine(column: "version", type: "int", isOptional: false, path: "version")) }
        if entity.hasTimestamps {
            lines.append(ColumnLine(column: "created_at", type: "timestamp", isOptional: false, path: "createdAt"))
            lines.append(ColumnLine(column: "updated_at", type: "timestamp", isOptional: false, path: "updatedAt"))
        }
        if entity.softDelete { lines.append(ColumnLine(column: "deleted_at", type: "timestamp", isOptional: true, path: "deletedAt")) }
        return lines
    }

    private static func columns(of field: Field, in model: ServiceModel) -> [ColumnLine] {
        model.stored(field).map { stored in
            ColumnLine(
                column: stored.column,
                type: stored.field.type.specText,
                isOptional: stored.isNullable,
                path: stored.member.map { "\(field.name).\($0.name)" } ?? field.name
            )
        }
    }
}
