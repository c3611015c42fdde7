import ServiceModel

/// SQL assignments that break one declared constraint each, so that a test can see the database itself refuse them.
struct ConstraintBreakers {
    let model: ServiceModel
    let entity: Entity

    /// The assignments: `"price" = -1`.
    func assignments() -> [String] {
        entity.fields.flatMap(assignments) + entity.references.flatMap(assignments)
    }

    private func assignments(_ field: Field) -> [String] {
        var values = field.isOptional ? [] : ["NULL"]
        switch field.type {
        case .string(let minimum, let maximum, _):
            if minimum > 0 { values.append("''") }
            values.append(Self.text(longerThan: maximum))
        case .email: values.append(Self.text(longerThan: 254))
        case .url: values.append(Self.text(longerThan: 2048))
        case .int32: values.append("2147483648")
        case .bool: values.append("2")
        case .uuid: values.append("x'00'")
        case .enumeration: values.append("'no such value'")
        case .date, .time: values.append("'none'")
        default: break
        }
        if let least = field.minimum.flatMap(Self.number) { values.append("\(least) - 1") }
        if let most = field.maximum.flatMap(Self.number) { values.append("\(most) + 1") }
        return values.map { "\"\(field.column)\" = \($0)" }
    }

    private func assignments(_ reference: Reference) -> [String] {
        let unknown = reference.targetIdentifier == .uuid ? "zeroblob(16)" : "-1"
        return ((reference.isOptional ? [] : ["NULL"]) + [unknown]).map { "\"\(reference.column)\" = \($0)" }
    }

    private static func text(longerThan count: Int) -> String { "printf('%.*c', \(count + 1), 'x')" }

    private static func number(_ literal: Literal) -> String? {
        switch literal {
        case .integer(let value): "\(value)"
        case .double(let value): "\(value)"
        case .decimal(let units, _): "\(units)"
        default: nil
        }
    }
}
