import Diagnostics
import Spec

/// Gives every operation, sub-collection and action its route and its operation id, unique in the service.
struct RouteBuilder {
    private let prefix: String
    private let pluralTypes: [String: String]
    /// What was found.
    private(set) var diagnostics = Diagnostics()
    /// The operation ids that had to change.
    private(set) var renamings: [Renaming] = []
    private var operationIDs: [String: SourceLocation] = [:]
    private var paths: [String: (what: String, location: SourceLocation)] = [:]

    /// Prepares to build below a path prefix such as `/v1`.
    init(prefix: String, pluralTypes: [String: String]) {
        self.prefix = prefix
        self.pluralTypes = pluralTypes
    }

    /// The routes of the operations; those of all entities come before any collection's, since their ids are the plainer ones.
    mutating func operations(of entity: Entity, _ declaration: EntityDeclaration) -> [Route] {
        let all = "\(prefix)/\(entity.names.path)"
        let location = declaration.path?.location ?? declaration.name.location
        let single = entity.operations.map { operation in
            let path = operation == .list || operation == .create ? all : "\(all)/{id}"
            let subject = operation == .list ? pluralTypes[entity.name] ?? entity.name : entity.name
            let id = operation.rawValue + subject
            return route(operation.method, path, .operation(operation), id, "\(operation.rawValue) of \(entity.name)", location)
        }
        let batches = entity.batchOperations.map { operation in
            let verb = "batch" + Words.capitalized(operation.rawValue)
            let id = verb + (pluralTypes[entity.name] ?? entity.name)
            return route("POST", "\(all):\(verb)", .batch(operation), id, "\(verb) of \(entity.name)", location)
        }
        return single + batches
    }

    /// The routes of collections and actions.
    mutating func others(of entity: Entity, _ declaration: EntityDeclaration) -> [Route] {
        let one = "\(prefix)/\(entity.names.path)/{id}"
        let locations = Dictionary((declaration.relations.map(\.name) + declaration.actions.map(\.name)).map { ($0.value, $0.location) }) {
            first,
            _ in first
        }
        var routes: [Route] = []
        for collection in entity.collections {
            let location = locations[collection.name] ?? declaration.name.location
            routes += self.routes(of: collection, entity, "\(one)/\(collection.path)", location)
        }
        for action in entity.actions {
            let location = locations[action.name] ?? declaration.name.location
            let what = "the action \(entity.name).\(action.name)"
            routes.append(route("POST", "\(one)/\(action.path)", .action(action.name), action.name + entity.name, what, location))
        }
        return routes
    }

    private mutating func routes(of collection: Collection, _ entity: Entity, _ path: String, _ location: SourceLocation) -> [Route] {
        let name = Words.capitalized(collection.name)
        let what = "\(entity.name).\(collection.name)"
        let isOne = if case .hasOne = collection.kind { true } else { false }
        let plain = (isOne ? "get" : "list") + entity.name + name
        let id = freeID(plain, (isOne ? "get" : "list") + name + "Of" + entity.name, what)
        var routes = [route("GET", path, .collection(collection.name), id, what, location)]
        if case .manyToMany = collection.kind {
            let item = "\(path)/{\(Words(collection.target).lowerCamelCase)Id}"
            routes.append(route("PUT", item, .collection(collection.name), "add\(entity.name)\(name)", what, location))
            routes.append(route("DELETE", item, .collection(collection.name), "remove\(entity.name)\(name)", what, location))
        }
        return routes
    }

    /// `listOrderLines` is the list of `OrderLine`; the lines of an `Order` are then `listLinesOfOrder`.
    private mutating func freeID(_ plain: String, _ other: String, _ what: String) -> String {
        guard operationIDs[plain] != nil, operationIDs[other] == nil else { return plain }
        let reason = "`\(plain)` lists all of them already"
        renamings.append(Renaming(subject: "relation \(what)", place: "operation id", name: other, reason: reason))
        return other
    }

    private mutating func route(
        _ method: String,
        _ path: String,
        _ purpose: Route.Purpose,
        _ id: String,
        _ what: String,
        _ location: SourceLocation
    ) -> Route {
        if let earlier = operationIDs[id] {
            diagnostics.error(
                "E0609",
                at: location,
                "two routes would both be called `\(id)`",
                hint: "give the relation or the action another name",
                related: [Diagnostic.Related(location: earlier, message: "the other one comes from here")]
            )
        } else {
            operationIDs[id] = location
        }
        let address = "\(method) \(path)"
        if let earlier = paths[address] {
            // Two entities with the same path are reported once, as such, where names are settled.
            if case .operation = purpose { return Route(method: method, path: path, purpose: purpose, operationID: id) }
            diagnostics.error(
                "E0608",
                at: location,
                "\(what) and \(earlier.what) have the same route \(method) \(path)",
                hint: "give one of them another name",
                related: [Diagnostic.Related(location: earlier.location, message: "the other one comes from here")]
            )
        } else {
            paths[address] = (what, location)
        }
        return Route(method: method, path: path, purpose: purpose, operationID: id)
    }
}

extension Operation {
    /// The HTTP method.
    var method: String {
        switch self {
        case .list, .get: "GET"
        case .create: "POST"
        case .replace: "PUT"
        case .update: "PATCH"
        case .delete: "DELETE"
        }
    }
}
