import ServiceModel

/// Makes what the repository of an entity says to load related rows.
struct InclusionBuilder {
    let model: ServiceModel
    let entity: Entity

    /// Every relation, in the order in which they are written into a response.
    var names: [String] { entity.references.map(\.name) + entity.collections.map(\.name) }

    /// The call that loads each relation; each stands after `try included.`.
    func calls() -> [String] {
        entity.references.compactMap(call) + entity.collections.compactMap(call)
    }

    private func call(_ reference: Reference) -> String? {
        guard let target = model.entity(reference.target) else { return nil }
        let property = "$0.\(reference.swiftName)"
        let key = reference.isOptional ? "ScalarValue(\(property))" : "\(Self.scalar(reference.targetIdentifier))(\(property))"
        return one(reference.name, target, column: "id", key: key)
    }

    private func call(_ collection: Collection) -> String? {
        guard let target = model.entity(collection.target) else { return nil }
        let key = "\(Self.scalar(entity.identifier))($0.id)"
        switch collection.kind {
        case .hasOne(let inverse):
            return target.reference(inverse).map { one(collection.name, target, column: $0.column, key: key) }
        case .hasMany(let inverse):
            return target.reference(inverse).map { many(collection.name, target, path: ".column(\"\($0.column)\")", key: key) }
        case .manyToMany, .through:
            return many(collection.name, target, path: ".link(\(entity.names.type)Links.\(collection.swiftName))", key: key)
        }
    }

    private func one(_ name: String, _ target: Entity, column: String, key: String) -> String {
        let type = target.names.type
        return layout("one", ["\"\(name)\"", "from: SQL\(type)Repository.list", "by: \"\(column)\"", "{ \(key) }", "\(type).init(row:)"])
    }

    private func many(_ name: String, _ target: Entity, path: String, key: String) -> String {
        let type = target.names.type
        let list = "SQL\(type)Repository.list"
        return layout("many", ["\"\(name)\"", "from: \(list)", "by: \(path)", "{ \(key) }", "\(type).listing", "\(type).init(row:)"])
    }

    private func layout(_ function: String, _ arguments: [String]) -> String {
        SwiftLayout.call(function, arguments, indentation: 8, used: "try included.".count)
    }

    private static func scalar(_ identifier: Entity.Identifier) -> String { identifier == .int ? ".int" : ".uuid" }
}
