import ServiceModel

/// The order in which rows of different entities can be made.
enum CreationOrder {
    /// The entities, each after those that its samples refer to; otherwise in the order of the spec.
    static func of(_ model: ServiceModel) -> [Entity] {
        let entities = model.entities
        let byName = Dictionary(entities.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var ordered: [Entity] = []
        var visited: Set<String> = []
        func visit(_ entity: Entity) {
            guard visited.insert(entity.name).inserted else { return }
            for reference in SampleRows(of: entity, in: model).references {
                if let target = byName[reference.target] { visit(target) }
            }
            ordered.append(entity)
        }
        entities.forEach(visit)
        return ordered
    }
}
