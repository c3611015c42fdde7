extension OpenAPIDocument {
    /// Something that a fragment brings and the document has.
    public struct Clash: Sendable, Hashable {
        /// What kind of thing it is, with its article: `the route`.
        public var kind: String
        /// Its name.
        public var name: String

        /// Names it.
        public init(kind: String, name: String) {
            self.kind = kind
            self.name = name
        }
    }

    /// Adds a fragment; what is there already is left as it is, and told.
    public mutating func merge(_ fragment: OpenAPIFragment) -> [Clash] {
        var clashes: [Clash] = []
        add(responses: fragment.responses, security: fragment.security, &clashes)
        for tag in fragment.tags {
            if let known = tags.first(where: { $0.name == tag.name }) {
                if known != tag { clashes.append(Clash(kind: "the tag", name: tag.name)) }
            } else {
                tags.append(tag)
            }
        }
        for item in fragment.paths { add(item, &clashes) }
        Self.add(fragment.components.schemas, to: &components.schemas, "the schema", &clashes)
        Self.add(fragment.components.parameters, to: &components.parameters, "the parameter", &clashes)
        Self.add(fragment.components.headers, to: &components.headers, "the header", &clashes)
        Self.add(fragment.components.responses, to: &components.responses, "the response", &clashes)
        Self.add(fragment.components.securitySchemes, to: &components.securitySchemes, "the security scheme", &clashes)
        return clashes
    }

    /// Adds to every operation of entities: those that are there before any fragment, but for those of the service itself.
    private mutating func add(responses: [StatusResponse], security: [SecurityRequirement], _ clashes: inout [Clash]) {
        if responses.isEmpty, security.isEmpty { return }
        for path in paths.indices {
            for index in paths[path].operations.indices where paths[path].operations[index].isOfEntity {
                paths[path].operations[index].security += security
                for response in responses {
                    let known = paths[path].operations[index].responses
                    if known.contains(where: { $0.status == response.status }) {
                        if known.contains(response) { continue }
                        clashes.append(
                            Clash(kind: "the response", name: "\(response.status) of \(paths[path].operations[index].operationID)")
                        )
                    } else {
                        paths[path].operations[index].responses.append(response)
                        paths[path].operations[index].responses.sort { $0.status < $1.status }
                    }
                }
            }
        }
    }

    private mutating func add(_ item: PathItem, _ clashes: inout [Clash]) {
        let names = Set(paths.flatMap { $0.operations.map(\.operationID) })
        for operation in item.operations where names.contains(operation.operationID) {
            clashes.append(Clash(kind: "the operation", name: operation.operationID))
        }
        guard let index = paths.firstIndex(where: { $0.path == item.path }) else {
            paths.append(item)
            return
        }
        for operation in item.operations {
            if paths[index].operations.contains(where: { $0.method == operation.method }) {
                clashes.append(Clash(kind: "the route", name: "\(operation.method.uppercased()) \(item.path)"))
            } else {
                paths[index].operations.append(operation)
            }
        }
    }

    private static func add<Value>(_ added: [Named<Value>], to known: inout [Named<Value>], _ kind: String, _ clashes: inout [Clash]) {
        for value in added {
            if known.contains(where: { $0.name == value.name }) {
                clashes.append(Clash(kind: kind, name: value.name))
            } else {
                known.append(value)
            }
        }
    }
}
