import Spec

/// Finds the expression that decides on a verb: the narrowest one, in the entity before its mixins before the top level.
enum AccessLookup {
    /// The verbs that `write` covers.
    static let writing: Set<String> = ["create", "update", "delete"]

    /// The expression that decides, or nothing if the verb is opened nowhere.
    static func expression(for verb: String, isAction: Bool, in layers: [AccessDeclaration]) -> AccessExpression? {
        for layer in layers {
            let entries = Dictionary(layer.entries.map { ($0.verb.value, $0.expression) }) { first, _ in first }
            if let found = entries[verb] { return found }
            if isAction, let found = entries["update"] { return found }
            if isAction || writing.contains(verb), let found = entries["write"] { return found }
            if let all = layer.all { return all }
        }
        return nil
    }

    /// The verbs that an entity needs: those of its operations, then its actions.
    static func verbs(of entity: Entity, actions: [String]) -> [(name: String, isAction: Bool)] {
        var verbs: [String] = []
        for operation in entity.operations where !verbs.contains(operation.verb) { verbs.append(operation.verb) }
        let readsCollections = !entity.collections.isEmpty && !verbs.contains("read")
        return ((readsCollections ? ["read"] : []) + verbs).map { ($0, false) } + actions.map { ($0, true) }
    }
}

extension Operation {
    /// The verb of `access` that it is covered by.
    public var verb: String {
        switch self {
        case .list, .get: "read"
        case .create: "create"
        case .replace, .update: "update"
        case .delete: "delete"
        }
    }
}
