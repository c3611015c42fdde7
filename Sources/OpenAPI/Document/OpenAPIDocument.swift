/// An OpenAPI 3.1 document, as far as services use it. Everything stands in the order in which it is written.
public struct OpenAPIDocument: Sendable, Hashable {
    /// What the service is.
    public var info: Info
    /// The groups of operations.
    public var tags: [Tag]
    /// The paths.
    public var paths: [PathItem]
    /// What operations share.
    public var components: Components

    /// Creates a document.
    public init(info: Info, tags: [Tag], paths: [PathItem], components: Components) {
        self.info = info
        self.tags = tags
        self.paths = paths
        self.components = components
    }
}

extension OpenAPIDocument {
    /// What the service is.
    public struct Info: Sendable, Hashable {
        /// Its name.
        public var title: String
        /// The version of the API contract.
        public var version: String
        /// What it does.
        public var description: String?

        /// Creates the information.
        public init(title: String, version: String, description: String? = nil) {
            self.title = title
            self.version = version
            self.description = description
        }
    }

    /// A group of operations.
    public struct Tag: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What is in it.
        public var description: String?

        /// Creates a tag.
        public init(name: String, description: String? = nil) {
            self.name = name
            self.description = description
        }
    }

    /// A path and what it answers.
    public struct PathItem: Sendable, Hashable {
        /// The path with its parameters in braces.
        public var path: String
        /// Parameters of all its operations.
        public var parameters: [Referenced<Parameter>]
        /// Its operations.
        public var operations: [Operation]

        /// Creates a path.
        public init(path: String, parameters: [Referenced<Parameter>] = [], operations: [Operation] = []) {
            self.path = path
            self.parameters = parameters
            self.operations = operations
        }
    }

    /// What operations share, by name.
    public struct Components: Sendable, Hashable {
        /// Schemas.
        public var schemas: [Named<JSONSchema>] = []
        /// Parameters.
        public var parameters: [Named<Parameter>] = []
        /// Headers.
        public var headers: [Named<Header>] = []
        /// Responses.
        public var responses: [Named<Response>] = []
        /// Ways of saying who calls.
        public var securitySchemes: [Named<SecurityScheme>] = []

        /// Creates empty components.
        public init() {}
    }

    /// Something under its name.
    public struct Named<Value: Sendable & Hashable>: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What it is.
        public var value: Value

        /// Creates it.
        public init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// Something written where it is used, or a component by its name.
    public enum Referenced<Value: Sendable & Hashable>: Sendable, Hashable {
        case inline(Value)
        /// The name among the components of its kind.
        case component(String)
    }
}
