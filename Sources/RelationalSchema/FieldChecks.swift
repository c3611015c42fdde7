import ServiceModel

/// The checks that a field's columns get: what its type and its bounds demand beyond what the columns' types do.
struct FieldChecks {
    let table: String
    let model: ServiceModel

    /// The checks of a field, or of each member of its value object.
    func checks(of field: Field) -> [Check] {
        model.stored(field).flatMap(checks) + together(field)
    }

    private func checks(of stored: StoredField) -> [Check] {
        let field = stored.field
        guard let type = ColumnType(field.type) else { return [] }
        var checks: [Check] = []
        func add(_ kind: String, _ rule: Check.Rule) { checks.append(check(stored.column, kind, rule)) }
        switch field.type {
        case .string(let minimum, let maximum, _): add("length", .length(minimum: minimum, maximum: maximum))
        case .email: add("length", .length(minimum: 1, maximum: 254))
        case .url: add("length", .length(minimum: 1, maximum: 2048))
        case .enumeration(let name): add("enum", .oneOf(values: model.enumeration(name)?.cases.map(\.name) ?? []))
        case .bytes(let maximum), .json(let maximum): add("size", .size(maximum: maximum))
        case .array(_, let minimum, let maximum): add("elements", .elements(minimum: minimum, maximum: maximum))
        default: break
        }
        if let minimum = field.minimum?.columnText(for: type) { add("min", .minimum(value: minimum)) }
        if let maximum = field.maximum?.columnText(for: type) { add("max", .maximum(value: maximum)) }
        return checks
    }

    /// That an optional value object is there as a whole or not at all.
    private func together(_ field: Field) -> [Check] {
        let stored = model.stored(field).filter { $0.member != nil }
        guard field.isOptional, let first = stored.first, stored.count > 1 else { return [] }
        let required = stored.filter { !$0.field.isOptional }.map(\.column)
        let optional = stored.filter(\.field.isOptional).map(\.column)
        let name = ConstraintName.make(table: table, columns: [field.column], kind: "together")
        return [Check(name: name, column: first.column, rule: .together(required: required, optional: optional))]
    }

    private func check(_ column: String, _ kind: String, _ rule: Check.Rule) -> Check {
        Check(name: ConstraintName.make(table: table, columns: [column], kind: kind), column: column, rule: rule)
    }
}
