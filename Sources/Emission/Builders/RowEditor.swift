import ServiceModel

/// Writes the difference between two rows: as members of a body, and as assignments to properties.
struct RowEditor {
    let model: ServiceModel
    let entity: Entity
    /// The variable that holds the id of a real row; nil where any id will do, because there are no rows.
    var variable: ((Reference, Int64) -> String)?

    /// The fields and relations that differ, in the order of the spec.
    func changedNames(from old: RowValues, to new: RowValues) -> [String] {
        let names = entity.fields.map(\.name) + entity.references.map(\.name)
        return names.filter { name in paths(of: name).contains { old[$0] != new[$0] } }
    }

    /// Members of a body: `"stock": 1`.
    func members(_ names: [String], of row: RowValues, index: Int) -> [String] {
        names.map { name in
            if let field = entity.field(name) { return "\"\(field.json)\": \(json(of: field, in: row, index: index))" }
            let reference = entity.reference(name)
            return "\"\(reference?.json ?? name)\": \(key(reference, in: row, asJSON: true))"
        }
    }

    /// Assignments to the properties of a row: `$0.stock = 1`.
    func assignments(from old: RowValues, to new: RowValues, subject: String, index: Int) -> [String] {
        changedNames(from: old, to: new).flatMap { name -> [String] in
            guard let field = entity.field(name) else {
                let reference = entity.reference(name)
                return ["\(subject).\(reference?.swiftName ?? name) = \(key(reference, in: new, asJSON: false))"]
            }
            return assignments(to: field, from: old, to: new, "\(subject).\(field.swiftName)", index)
        }
    }

    private func paths(of name: String) -> [[String]] {
        [[name]] + members(of: entity.field(name)).map { [name, $0.name] }
    }

    private func members(of field: Field?) -> [Field] {
        guard case .value(let name) = field?.type else { return [] }
        return model.values.first { $0.name == name }?.fields ?? []
    }

    // MARK: - Fields

    private func json(of field: Field, in row: RowValues, index: Int) -> String {
        SampleExpression.json(SampleRows.json(of: field, in: row, index: index, model: model), indentation: 12)
    }

    private func assignments(to field: Field, from old: RowValues, to new: RowValues, _ property: String, _ index: Int) -> [String] {
        let members = members(of: field)
        if members.isEmpty || new[[field.name]] == .null {
            return ["\(property) = \(expression(new[[field.name]], field))"]
        }
        if old[[field.name]] == .null, case .value(let name) = field.type {
            let arguments = members.map { "\($0.swiftName): \(element($0, new[[field.name, $0.name]], index))" }
            return ["\(property) = \(model.value(name)?.swiftName ?? name)(\(arguments.joined(separator: ", ")))"]
        }
        return members.filter { old[[field.name, $0.name]] != new[[field.name, $0.name]] }.map { member in
            let separator = field.isOptional ? "?." : "."
            return "\(property)\(separator)\(member.swiftName) = \(expression(new[[field.name, member.name]], member))"
        }
    }

    private func expression(_ literal: Literal, _ field: Field) -> String {
        SwiftValue.expression(literal, type: field.type, in: model, time: "moment")
    }

    /// A member of a new value object; of arrays, which rows do not hold, the sample.
    private func element(_ member: Field, _ literal: Literal, _ index: Int) -> String {
        guard case .array(let type, let minimum, _) = member.type, literal != .null else { return expression(literal, member) }
        var field = member
        field.type = type
        let elements = (0..<minimum).map { expression(Samples.literal(for: field, in: model, index: index + $0), field) }
        return "[\(elements.joined(separator: ", "))]"
    }

    // MARK: - Keys

    /// Nothing, or the id of a row: which one does not matter, unless another key of the row leads to the same.
    private func key(_ reference: Reference?, in row: RowValues, asJSON: Bool) -> String {
        guard let reference, case .integer(let number) = row[[reference.name]] else { return asJSON ? ".null" : "nil" }
        if let variable, !asJSON { return variable(reference, number) }
        if reference.targetIdentifier == .int { return "\(number + 1)" }
        return asJSON ? SwiftLiteral.string(Self.uuid(number)) : SwiftValue.uuid(Self.uuid(number))
    }

    /// The id that stands for the sample of a number in a test that has no such row.
    static func id(_ identifier: Entity.Identifier, _ number: Int) -> String {
        identifier == .int ? "\(number + 1)" : SwiftValue.uuid(uuid(Int64(number)))
    }

    private static func uuid(_ number: Int64) -> String {
        let digits = String(number + 1, radix: 16)
        return "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}
