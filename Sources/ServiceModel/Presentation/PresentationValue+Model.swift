extension PresentationValue {
    /// The whole model.
    init(_ model: ServiceModel) {
        let service = PresentationValue.object([
            ("name", .text(model.service.name)), ("module", .text(model.service.module)), ("package", .text(model.service.package)),
            ("version", .text(model.service.version)), ("pathPrefix", .text(model.service.pathPrefix)),
            ("description", PresentationValue(model.service.description)),
        ])
        let renamings = model.renamings.map { renaming in
            PresentationValue.object([
                ("subject", .text(renaming.subject)), ("place", .text(renaming.place)), ("name", .text(renaming.name)),
                ("reason", .text(renaming.reason)),
            ])
        }
        self = .object([
            ("service", service),
            ("databases", PresentationValue(model.databases.map(\.rawValue))),
            ("enums", .list(model.enums.map(PresentationValue.enumeration))),
            ("values", .list(model.values.map { PresentationValue.value($0, in: model) })),
            ("entities", .list(model.entities.map { PresentationValue($0, in: model) })),
            ("renamings", .list(renamings)),
        ])
    }

    /// One entity.
    init(_ entity: Entity, in model: ServiceModel) {
        self = .object([
            ("name", .text(entity.name)),
            ("swift", .text(entity.names.type)),
            ("table", .text(entity.names.table)),
            ("path", .text("\(model.service.pathPrefix)/\(entity.names.path)")),
            ("description", PresentationValue(entity.description)),
            ("id", .text(entity.identifier.rawValue)),
            ("timestamps", .bool(entity.hasTimestamps)),
            ("versioned", .text(entity.versioning.rawValue)),
            ("softDelete", .bool(entity.softDelete)),
            ("fields", .list(entity.fields.map { PresentationValue.field($0, in: model) })),
            ("references", .list(entity.references.map(PresentationValue.reference))),
            ("collections", .list(entity.collections.map(PresentationValue.collection))),
            ("unique", .list(entity.uniques.map { PresentationValue($0) })),
            ("indexes", .list(entity.indexes.map { PresentationValue($0) })),
            ("defaultSort", PresentationValue(entity.defaultSort.map { ($0.descending ? "-" : "") + $0.field })),
            ("rules", PresentationValue(entity.rules.map(\.name))),
            ("actions", PresentationValue(entity.actions.map(\.name))),
            ("routes", .list(entity.routes.map { PresentationValue($0, of: entity) })),
        ])
    }

    /// One route.
    init(_ route: Route, of entity: Entity) {
        self = .object([
            ("method", .text(route.method)), ("path", .text(route.path)), ("operationId", .text(route.operationID)),
            ("entity", .text(entity.name)),
        ])
    }

    /// The columns of one table.
    init(columnsOf entity: Entity, in model: ServiceModel) {
        let columns = ColumnLine.columns(of: entity, in: model).map { line in
            PresentationValue.object([
                ("column", .text(line.column)), ("type", .text(line.type)), ("optional", .bool(line.isOptional)),
                ("from", .text(line.path)),
            ])
        }
        self = .object([("table", .text(entity.names.table)), ("entity", .text(entity.name)), ("columns", .list(columns))])
    }

    /// Who may do what: anyone, until a plugin provides `auth`.
    static func access(_ entity: Entity) -> [PresentationValue] {
        entity.routes.map { .object([("operationId", .text($0.operationID)), ("who", .text("anyone"))]) }
    }

    private static func enumeration(_ type: EnumType) -> PresentationValue {
        let cases = type.cases.map { value in
            PresentationValue.object([
                ("name", .text(value.name)), ("swift", .text(value.swiftName)), ("label", PresentationValue(value.label)),
            ])
        }
        return .object([("name", .text(type.name)), ("swift", .text(type.swiftName)), ("values", .list(cases))])
    }

    private static func value(_ type: ValueType, in model: ServiceModel) -> PresentationValue {
        .object([("name", .text(type.name)), ("swift", .text(type.swiftName)), ("fields", .list(type.fields.map { field($0, in: model) }))])
    }

    private static func field(_ field: Field, in model: ServiceModel) -> PresentationValue {
        .object([
            ("name", .text(field.name)), ("type", .text(field.type.specText)), ("optional", .bool(field.isOptional)),
            ("json", .text(field.json)),
            ("swift", .text(field.swiftName)), ("swiftType", .text(SwiftTypeName.of(field.type, in: model))),
            ("column", .text(field.column)),
            ("modifiers", .text(ModifierText.of(field))), ("description", PresentationValue(field.description)),
        ])
    }

    private static func reference(_ reference: Reference) -> PresentationValue {
        .object([
            ("name", .text(reference.name)), ("target", .text(reference.target)), ("optional", .bool(reference.isOptional)),
            ("json", .text(reference.json)), ("swift", .text(reference.swiftName)), ("column", .text(reference.column)),
            ("modifiers", .text(ModifierText.of(reference))), ("description", PresentationValue(reference.description)),
        ])
    }

    private static func collection(_ collection: Collection) -> PresentationValue {
        let kind =
            switch collection.kind {
            case .hasMany: "hasMany"
            case .hasOne: "hasOne"
            case .manyToMany, .through: "manyToMany"
            }
        return .object([
            ("name", .text(collection.name)), ("kind", .text(kind)), ("target", .text(collection.target)),
            ("description", PresentationValue(collection.description)),
        ])
    }
}
