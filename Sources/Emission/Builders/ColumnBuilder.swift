import ServiceModel

/// Makes the views of an entity's columns: how they are written, and how properties are read from them.
struct ColumnBuilder {
    let model: ServiceModel
    let entity: Entity
    /// Strata's own columns, then those of the properties: the order of the select list.
    private(set) var columns: [ColumnView] = []
    /// The properties as they are read from those columns.
    private(set) var rowReads: [RowReadView] = []

    init(model: ServiceModel, entity: Entity) {
        self.model = model
        self.entity = entity
        addOwn()
        for field in entity.fields { add(field) }
        for reference in entity.references { add(reference) }
    }

    /// The value that is bound to a reference's column.
    static func scalar(_ reference: Reference) -> String {
        let property = FieldProperties.own(reference.swiftName)
        if reference.isOptional { return "ScalarValue(\(property))" }
        return reference.targetIdentifier == .uuid ? ".uuid(\(property))" : ".int(\(property))"
    }

    /// Whether a field is kept in one column, as all are but value objects.
    static func isOneColumn(_ field: Field) -> Bool { if case .value = field.type { false } else { true } }

    private mutating func addOwn() {
        switch entity.identifier {
        case .uuid: add("id", "id", "uuid", scalar: ".uuid(id)")
        // NULL makes the database choose a number.
        case .int: add("id", "id", "int64", scalar: "id == 0 ? .null : .int(id)")
        }
        if entity.versioning != .off { add("version", "version", "int64", scalar: ".int(version)") }
        guard entity.hasTimestamps else { return }
        add("created_at", "createdAt", "timestamp", scalar: ".timestamp(createdAt)")
        add("updated_at", "updatedAt", "timestamp", scalar: ".timestamp(updatedAt)")
    }

    private mutating func add(_ field: Field) {
        let fields = FieldProperties(model: model)
        let property = FieldProperties.own(field.swiftName)
        if Self.isOneColumn(field) {
            rowReads.append(fields.rowRead(field, column: "\(columns.count)"))
        } else {
            addRead(ofValue: field)
        }
        for stored in model.stored(field) {
            let place = stored.member.map { property + (field.isOptional ? "?" : "") + ".\($0.swiftName)" } ?? property
            let scalar = fields.scalar(stored.field, in: place, isOptional: stored.isNullable)
            columns.append(ColumnView(column: stored.column, scalar: scalar))
        }
    }

    /// A value object is absent where the first member that it must have is.
    private mutating func addRead(ofValue field: Field) {
        let type = SwiftType.of(field.type, in: model).name
        let value = "\(type)(row: row, at: \(columns.count))"
        let required = model.stored(field).firstIndex { !$0.field.isOptional } ?? 0
        let expression = field.isOptional ? "row.isNull(\(columns.count + required)) ? nil : \(value)" : value
        rowReads.append(FieldProperties.rowRead(field.swiftName, expression))
    }

    private mutating func add(_ reference: Reference) {
        let method = reference.targetIdentifier == .uuid ? "uuid" : "int64"
        let name = reference.isOptional ? "optional\(DocComment.capitalized(method))" : method
        add(reference.column, reference.swiftName, name, scalar: Self.scalar(reference))
    }

    private mutating func add(_ column: String, _ property: String, _ method: String, scalar: String) {
        rowReads.append(FieldProperties.rowRead(property, "row.\(method)(\(columns.count))"))
        columns.append(ColumnView(column: column, scalar: scalar))
    }
}
