/// What is added to the document of a service: by a plugin, for the routes that it brings and what it does to all others.
public struct OpenAPIFragment: Sendable, Hashable {
    /// Groups of operations.
    public var tags: [OpenAPIDocument.Tag] = []
    /// Paths, or operations of paths that are there.
    public var paths: [OpenAPIDocument.PathItem] = []
    /// What its operations share.
    public var components = OpenAPIDocument.Components()
    /// What every operation on entities may answer beside what it does.
    public var responses: [OpenAPIDocument.StatusResponse] = []
    /// What every operation on entities asks of its caller; one of these is enough.
    public var security: [OpenAPIDocument.SecurityRequirement] = []

    /// Creates an empty fragment.
    public init() {}
}

extension OpenAPIDocument {
    /// A way of saying who calls.
    public struct SecurityScheme: Sendable, Hashable {
        /// `http`, `apiKey`, `openIdConnect`.
        public var type: String
        /// What it is.
        public var description: String?
        /// Of `http`: `bearer`.
        public var scheme: String?
        /// Of `bearer`: `JWT`.
        public var bearerFormat: String?
        /// Of `apiKey`: `header`, `cookie`, `query`.
        public var location: String?
        /// Of `apiKey`: the header field's or the cookie's name.
        public var name: String?
        /// Of `openIdConnect`: where it is described.
        public var openIDConnectURL: String?

        /// Creates a scheme.
        public init(_ type: String) {
            self.type = type
        }
    }

    /// Schemes that are needed together, with the scopes of each; none means that nobody need say who calls.
    public struct SecurityRequirement: Sendable, Hashable {
        /// The schemes, with their scopes.
        public var schemes: [Named<[String]>]

        /// Creates a requirement.
        public init(_ schemes: [Named<[String]>]) {
            self.schemes = schemes
        }
    }
}
