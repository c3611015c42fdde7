import ServiceModel

/// Makes the rows that keep a row of an entity from being deleted, for the test of that answer.
struct InUseBuilder {
    let model: ServiceModel
    let entity: Entity

    /// A key that leads to the entity before.
    private struct Step {
        var child: Entity
        var reference: Reference
    }

    /// The view; nil where nothing keeps a row.
    func view() -> InUseView? {
        let isUUID = entity.identifier == .uuid
        return shortest().map { steps in
            var target = (name: "second", identifier: entity.identifier)
            let rows = steps.enumerated().map { position, step in
                let row = HoldingRowView(
                    name: position == 0 ? "child" : "child\(position + 1)",
                    type: step.child.names.type,
                    pluralVariable: step.child.names.pluralVariable,
                    json: step.reference.json,
                    idJSON: target.identifier == .uuid ? ".string(\(target.name).id.lowercased)" : ".number(String(\(target.name).id))",
                    isWrittenPast: step.reference.isReadonly || (step.child.name == entity.name && !step.child.uniqueSets.isEmpty),
                    variable: step.child.names.variable,
                    property: step.reference.swiftName,
                    id: "\(target.name).id",
                    isVersioned: step.child.versioning != .off
                )
                target = (row.name, step.child.identifier)
                return row
            }
            return InUseView(
                rows: rows,
                idString: isUUID ? "second.id.lowercased" : "String(second.id)",
                targetJSON: isUUID ? ".string(second.id.lowercased)" : ".number(String(second.id))"
            )
        }
    }

    /// The shortest way over keys that cascade to one that restricts.
    private func shortest() -> [Step]? {
        var reached: Set<String> = [entity.name]
        var ways: [[Step]] = [[]]
        while !ways.isEmpty {
            var longer: [[Step]] = []
            for way in ways {
                let target = way.last?.child.name ?? entity.name
                for child in model.entities {
                    for reference in child.references where reference.target == target {
                        let next = way + [Step(child: child, reference: reference)]
                        if reference.onDelete == .restrict { return next }
                        if reference.onDelete == .cascade, reached.insert(child.name).inserted { longer.append(next) }
                    }
                }
            }
            ways = longer
        }
        return nil
    }
}
