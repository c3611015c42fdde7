import ServiceModel

/// SQL assignments that break one declared constraint each, so that a test can see the database itself refuse them.
struct ConstraintBreakers {
    let model: ServiceModel
    let entity: Entity

    /// The assignments: `"price" = -1`.
    func assignments() -> [String] {
        ownAssignments + entity.fields.flatMap { field in model.stored(field).flatMap(assignments) + apart(field) }
            + entity.references.flatMap(assignments)
    }

    /// An id that is none, and a text where a number stands, which only a strict table refuses.
    private var ownAssignments: [String] {
        let id = entity.identifier == .uuid ? ["\"id\" = x'00'"] : []
        let number = entity.hasTimestamps ? "created_at" : entity.versioning != .off ? "version" : nil
        return id + (number.map { ["\"\($0)\" = 'none'"] } ?? [])
    }

    /// An optional value object with one member too few, or, where the sample has none, with a single one.
    private func apart(_ field: Field) -> [String] {
        let members = model.stored(field).filter { $0.member != nil }
        let required = members.filter { !$0.field.isOptional }
        guard field.isOptional, members.count > 1 else { return [] }
        if !field.isReadonly { return required.map { "\"\($0.column)\" = NULL" } }
        return required.count == 1
            ? []
            : required.prefix(1).compactMap { stored in
                guard case .string(let minimum, _, _) = stored.field.type else { return nil }
                return "\"\(stored.column)\" = printf('%.*c', \(max(minimum, 1)), 'x')"
            }
    }

    private func assignments(_ stored: StoredField) -> [String] {
        let field = stored.field
        var values = stored.isNullable ? [] : ["NULL"]
        switch field.type {
        case .string(let minimum, let maximum, _):
            if minimum > 0 { values.append("''") }
            values.append(Self.text(longerThan: maximum))
        case .email: values.append(Self.text(longerThan: 254))
        case .url: values.append(Self.text(longerThan: 2048))
        case .int32: values.append("2147483648")
        case .decimal(let precision, _): values.append("1" + String(repeating: "0", count: precision))
        case .bool: values.append("2")
        case .uuid: values.append("x'00'")
        case .enumeration: values.append("'no such value'")
        case .date, .time: values.append("'none'")
        case .bytes(let maximum): values.append("zeroblob(\(maximum + 1))")
        case .json(let maximum): values += ["'{'", "'\"' || \(Self.text(longerThan: maximum)) || '\"'"]
        case .array(_, let minimum, let maximum):
            values += ["'{'", "'{}'", Self.array(longerThan: maximum)] + (minimum > 0 ? ["'[]'"] : [])
        default: break
        }
        values += [field.minimum.flatMap(Self.below), field.maximum.flatMap(Self.above)].compactMap { $0 }
        return values.map { "\"\(stored.column)\" = \($0)" }
    }

    private func assignments(_ reference: Reference) -> [String] {
        let unknown = reference.targetIdentifier == .uuid ? "zeroblob(16)" : "-1"
        return ((reference.isOptional ? [] : ["NULL"]) + [unknown]).map { "\"\(reference.column)\" = \($0)" }
    }

    private static func text(longerThan count: Int) -> String { "printf('%.*c', \(count + 1), 'x')" }

    private static func array(longerThan count: Int) -> String {
        "'[0' || replace(\(text(longerThan: count - 1)), 'x', ',0') || ']'"
    }

    /// A value below a bound; nil where no value of the type is.
    private static func below(_ literal: Literal) -> String? {
        switch literal {
        case .date(let text): "date('\(text)', '-1 days')"
        case .time(let text): text == "00:00:00" ? nil : "'00:00:00'"
        case .timestamp: "\(-Int64.max)"
        default: number(literal).map { "\($0) - 1" }
        }
    }

    /// A value above a bound; nil where no value of the type is.
    private static func above(_ literal: Literal) -> String? {
        switch literal {
        case .date(let text): text == "9999-12-31" ? nil : "date('\(text)', '+1 days')"
        case .time(let text): text == "23:59:59" ? nil : "'23:59:59'"
        case .timestamp: "\(Int64.max)"
        default: number(literal).map { "\($0) + 1" }
        }
    }

    private static func number(_ literal: Literal) -> String? {
        switch literal {
        case .integer(let value): "\(value)"
        case .double(let value): "\(value)"
        case .decimal(let units, _): "\(units)"
        default: nil
        }
    }
}
