import ServiceModel

/// What the routes of relations do, in a few words.
struct RelationText {
    let model: ServiceModel

    /// Such as `list the tags of a book`, where `tags` is the name of the relation.
    func summary(_ verb: String, _ collection: Collection, of entity: Entity) -> String {
        let owner = DocComment.article(entity.names.singular)
        let target = DocComment.article(model.entity(collection.target)?.names.singular ?? collection.target)
        return switch verb {
        case "add": "link \(target) to \(owner), in its \(collection.name)"
        case "remove": "take \(target) from the \(collection.name) of \(owner)"
        default: "\(verb) the \(collection.name) of \(owner)"
        }
    }
}

extension Collection {
    /// What a route of this collection does: `list`, `get`, `add` or `remove`.
    func verb(of route: Route) -> String {
        switch (route.method, kind) {
        case ("PUT", _): "add"
        case ("DELETE", _): "remove"
        case (_, .hasOne): "get"
        default: "list"
        }
    }
}
