/// One thing in a row that conditions can name, and what it may hold.
struct RowVariable: Sendable, Hashable {
    /// Where its values come from.
    enum Source: Sendable, Hashable {
        /// A field, or the member of a value object.
        case field(Field)
        /// Whether a value object is there.
        case value(Field, members: [Field])
        /// A key; its value is the number of a sample of the entity that it leads to.
        case reference(Reference, of: String)
    }

    var path: [String]
    var source: Source
    /// Whether it may be null.
    var isOptional: Bool
    /// Whether clients send it at creation.
    var isSent: Bool

    /// Every variable of an entity, in the order written.
    static func all(of entity: Entity, in model: ServiceModel) -> [RowVariable] {
        entity.fields.flatMap { variables(of: $0, in: model) }
            + entity.references.map { reference in
                RowVariable(
                    path: [reference.name],
                    source: .reference(reference, of: entity.name),
                    isOptional: reference.isOptional,
                    isSent: !reference.isReadonly
                )
            }
    }

    static func variables(of field: Field, in model: ServiceModel) -> [RowVariable] {
        guard case .value(let name) = field.type else {
            return [RowVariable(path: [field.name], source: .field(field), isOptional: field.isOptional, isSent: !field.isReadonly)]
        }
        let members = model.values.first { $0.name == name }?.fields ?? []
        let holder = RowVariable(
            path: [field.name],
            source: .value(field, members: members),
            isOptional: field.isOptional,
            isSent: !field.isReadonly
        )
        return [holder]
            + members.map { member in
                RowVariable(
                    path: [field.name, member.name],
                    source: .field(member),
                    isOptional: member.isOptional,
                    isSent: !field.isReadonly
                )
            }
    }
}

extension ServiceModel {
    /// Whether relations lead from one entity to another, or they are the same.
    func leads(from source: String, to target: String) -> Bool {
        var visited: Set<String> = []
        var waiting = [source]
        while let name = waiting.popLast() {
            if name == target { return true }
            guard visited.insert(name).inserted else { continue }
            waiting += entity(name)?.references.map(\.target) ?? []
        }
        return false
    }
}
