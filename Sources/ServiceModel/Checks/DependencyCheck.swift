import Diagnostics
import Spec

/// Looks for entities that need each other before either can exist, and for deletes that cannot be carried out.
struct DependencyCheck {
    /// One required `belongsTo`.
    private struct Edge {
        var target: Int
        var relation: RelationDeclaration
    }

    private let entities: [Entity]
    private let declarations: [ExpandedEntity]
    private let positions: [String: Int]
    private var diagnostics = Diagnostics()

    /// Everything that is impossible between entities.
    static func check(_ entities: [Entity], _ declarations: [ExpandedEntity]) -> Diagnostics {
        var check = DependencyCheck(entities: entities, declarations: declarations)
        check.checkCycles()
        check.checkSoftDeletes()
        return check.diagnostics
    }

    private init(entities: [Entity], declarations: [ExpandedEntity]) {
        self.entities = entities
        self.declarations = declarations
        positions = Dictionary(entities.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    }

    private mutating func checkCycles() {
        let edges = declarations.map { expanded in
            expanded.declaration.relations.compactMap { relation -> Edge? in
                guard relation.kind.value == .belongsTo, !relation.isOptional, let target = positions[relation.target.value] else {
                    return nil
                }
                return Edge(target: target, relation: relation)
            }
        }
        // What can be inserted once its targets can: whatever stays over waits on a circle.
        var waiting = edges.map(\.count)
        var dependants = Array(repeating: [Int](), count: entities.count)
        for (source, list) in edges.enumerated() {
            for edge in list { dependants[edge.target].append(source) }
        }
        var ready = waiting.indices.filter { waiting[$0] == 0 }
        while let next = ready.popLast() {
            for dependant in dependants[next] {
                waiting[dependant] -= 1
                if waiting[dependant] == 0 { ready.append(dependant) }
            }
        }
        var reported: Set<Int> = []
        for start in waiting.indices where waiting[start] > 0 && !reported.contains(start) {
            let circle = circle(from: start, edges, waiting)
            guard reported.isDisjoint(with: circle.map(\.source)), let first = circle.min(by: { $0.source < $1.source }) else { continue }
            reported.formUnion(circle.map(\.source))
            report(circle, first.edge)
        }
    }

    /// Follows required relations among the entities that wait until one comes again.
    private func circle(from start: Int, _ edges: [[Edge]], _ waiting: [Int]) -> [(source: Int, edge: Edge)] {
        var trail: [(source: Int, edge: Edge)] = []
        var visited: [Int: Int] = [:]
        var current = start
        while visited[current] == nil {
            visited[current] = trail.count
            guard let edge = edges[current].first(where: { waiting[$0.target] > 0 }) else { return [] }
            trail.append((current, edge))
            current = edge.target
        }
        return Array(trail[(visited[current] ?? 0)...])
    }

    private mutating func report(_ circle: [(source: Int, edge: Edge)], _ edge: Edge) {
        let names = circle.map { entities[$0.source].name }
        let closed = (names + names.prefix(1)).joined(separator: " → ")
        let message =
            circle.count == 1
            ? "the first \(entities[circle[0].source].names.singular) could never be created: `\(edge.relation.name.value)` needs one already"
            : "none of these could ever be created, since each needs the next: \(closed)"
        let hint = "make one of the relations optional: \(edge.relation.name.value): belongsTo \(edge.relation.target.value)?"
        diagnostics.error("E0411", at: edge.relation.target.location, message, hint: hint)
    }

    private mutating func checkSoftDeletes() {
        for (entity, expanded) in zip(entities, declarations) where !entity.softDelete {
            for reference in entity.references where reference.onDelete == .cascade {
                guard let target = positions[reference.target], entities[target].softDelete else { continue }
                let relation = expanded.declaration.relations.first { $0.name.value == reference.name }
                let location = relation?.modifier(.onDelete)?.value?.location ?? expanded.declaration.name.location
                diagnostics.error(
                    "E0412",
                    at: location,
                    "deleting hides a row of \(reference.target), but `\(entity.name)` cannot be hidden with it",
                    hint: "add `softDelete: true` to \(entity.name), or write onDelete=restrict"
                )
            }
        }
    }
}
