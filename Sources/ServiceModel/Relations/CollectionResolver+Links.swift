import Diagnostics
import Spec

extension CollectionResolver {
    /// A link table, shared by both sides where both declare it.
    mutating func link(_ declaration: RelationDeclaration, _ entity: Entity) -> Collection.Kind? {
        let name = declaration.name.value
        let target = declaration.target.value
        let candidates = links(from: target, to: entity.name).filter { other in
            target != entity.name || other.name.value != name
        }
        let wanted = declaration.modifier(.inverse)?.value
        let inverse: RelationDeclaration?
        if let wanted {
            inverse = candidates.first { $0.name.value == wanted.value }
            if inverse == nil {
                let names = candidates.map(\.name.value)
                let message = "\(target) has no manyToMany \(entity.name) called `\(wanted.value)`"
                let otherwise =
                    names.isEmpty ? "leave out `inverse`: it is declared on this side only" : "it has \(names.joined(separator: ", "))"
                let hint = Suggestion.hint(for: wanted.value, in: names, otherwise: otherwise)
                diagnostics.error("E0407", at: wanted.location, message, hint: hint)
                return nil
            }
        } else {
            let free = candidates.filter { other in other.modifier(.inverse).map { $0.value?.value == name } ?? true }
            let rivals = links(from: entity.name, to: target).filter { other in
                other.name.value != name && other.modifier(.inverse) == nil && target != entity.name
            }
            let named = free.filter { $0.modifier(.inverse) != nil }
            if named.count == 1 {
                inverse = named.first
            } else if free.isEmpty {
                inverse = nil
            } else if free.count == 1, rivals.isEmpty {
                inverse = free.first
            } else {
                reportSeveralLinks(free.map(\.name.value), declaration)
                return nil
            }
        }
        return .manyToMany(inverse: inverse?.name.value, linkTable: linkTable(declaration, entity, inverse))
    }

    private mutating func reportSeveralLinks(_ names: [String], _ declaration: RelationDeclaration) {
        let hint = "add " + names.map { "inverse=\($0)" }.joined(separator: " or ")
        let message = "it is not clear which manyToMany of \(declaration.target.value) is the other side of `\(declaration.name.value)`"
        diagnostics.error("E0406", at: declaration.target.location, message, hint: hint)
    }

    private func links(from source: String, to target: String) -> [RelationDeclaration] {
        (relations[source] ?? []).filter { $0.kind.value == .manyToMany && $0.target.value == target && $0.modifier(.through) == nil }
    }

    /// The table is named after the side that stands first in the spec: `book_tags` for `Book.tags`.
    private func linkTable(_ declaration: RelationDeclaration, _ entity: Entity, _ inverse: RelationDeclaration?) -> String {
        var owner = entity.name
        var name = declaration.name
        if let inverse {
            let target = declaration.target.value
            let isLater = (positions[target] ?? 0, inverse.name.location) < (positions[entity.name] ?? 0, declaration.name.location)
            if isLater {
                owner = target
                name = inverse.name
            }
        }
        return "\(Words(owner).snakeCase)_\(Words(name.value).snakeCase)"
    }

    /// Rows that a joining entity leads to.
    mutating func through(_ declaration: RelationDeclaration, _ entity: Entity) -> Collection.Kind? {
        guard let written = declaration.modifier(.through)?.value else { return nil }
        let parts = written.value.split(separator: ".", maxSplits: 1).map(String.init)
        // What is not written as an entity has been reported by the reader.
        guard written.value.first?.isUppercase == true, !unreadable.contains(parts.first ?? "") else { return nil }
        guard let joiningName = parts.first, let joining = entities[joiningName] else {
            let name = parts.first ?? written.value
            let hint = Suggestion.hint(for: name, in: entities.keys.sorted(), otherwise: "declare it under entities:")
            diagnostics.error("E0408", at: written.location, "there is no entity `\(name)` to go through", hint: hint)
            return nil
        }
        let wantedFar = parts.count > 1 ? parts[1] : nil
        let fars = joining.references.filter { $0.target == declaration.target.value && (wantedFar == nil || $0.name == wantedFar) }
        let nears = joining.references.filter { near in
            near.target == entity.name && near.name != wantedFar && (fars.count > 1 || near.name != fars.first?.name)
        }
        if let far = fars.first, let near = nears.first, fars.count == 1, nears.count == 1 {
            return .through(entity: joiningName, near: near.name, far: far.name)
        }
        if fars.isEmpty || nears.isEmpty {
            let missing = fars.isEmpty ? declaration.target.value : entity.name
            let what = wantedFar.map { "`\($0)` that belongs to" } ?? "belongsTo"
            let message = "\(joiningName) has no \(fars.isEmpty ? what : "belongsTo") \(missing)"
            let hint = "going through it needs a belongsTo of each side"
            diagnostics.error("E0408", at: written.location, message, hint: hint)
        } else {
            let names = fars.map { "through=\(joiningName).\($0.name)" }
            let message = "several ways lead through \(joiningName) to \(declaration.target.value)"
            diagnostics.error("E0406", at: written.location, message, hint: "write " + names.joined(separator: " or "))
        }
        return nil
    }
}
