extension OpenAPIDocument {
    /// A response under its status.
    public struct StatusResponse: Sendable, Hashable {
        /// The status.
        public var status: Int
        /// The response.
        public var response: Referenced<Response>

        /// Creates it.
        public init(_ status: Int, _ response: Referenced<Response>) {
            self.status = status
            self.response = response
        }
    }

    /// A response.
    public struct Response: Sendable, Hashable {
        /// What it means.
        public var description: String
        /// Its header fields.
        public var headers: [Named<Referenced<Header>>]
        /// Its body; none for an empty one.
        public var content: [MediaType]
        /// What can be done next with what it holds.
        public var links: [Link]

        /// Creates a response.
        public init(
            description: String,
            headers: [Named<Referenced<Header>>] = [],
            content: [MediaType] = [],
            links: [Link] = []
        ) {
            self.description = description
            self.headers = headers
            self.content = content
            self.links = links
        }
    }

    /// A header field of a response.
    public struct Header: Sendable, Hashable {
        /// What it says.
        public var description: String
        /// Whether it is always sent.
        public var isRequired: Bool
        /// What it looks like.
        public var schema: JSONSchema

        /// Creates a header field.
        public init(description: String, isRequired: Bool = false, schema: JSONSchema) {
            self.description = description
            self.isRequired = isRequired
            self.schema = schema
        }
    }

    /// An operation that takes its parameters from a response.
    public struct Link: Sendable, Hashable {
        /// The operation.
        public var operationID: String
        /// Its parameters, with expressions such as `$response.body#/id`.
        public var parameters: [Named<String>]

        /// Creates a link.
        public init(operationID: String, parameters: [Named<String>]) {
            self.operationID = operationID
            self.parameters = parameters
        }
    }
}
