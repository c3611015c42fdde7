extension OpenAPIDocument {
    /// One method of a path.
    public struct Operation: Sendable, Hashable {
        /// The method in lower case: `get`.
        public var method: String
        /// Its name, unique in the document.
        public var operationID: String
        /// What it does, in a few words.
        public var summary: String
        /// What else there is to know.
        public var description: String?
        /// Its group.
        public var tag: String
        /// Its parameters, besides those of the path.
        public var parameters: [Referenced<Parameter>]
        /// What is sent.
        public var requestBody: [MediaType]
        /// Whether it must be sent.
        public var isBodyRequired: Bool
        /// Its responses, by ascending status.
        public var responses: [StatusResponse]
        /// What it asks of its caller; one of these is enough, and none means nothing.
        public var security: [SecurityRequirement] = []
        /// Whether it is one on entities, which plugins may add to.
        public var isOfEntity = true

        /// Creates an operation.
        public init(
            method: String,
            operationID: String,
            summary: String,
            description: String? = nil,
            tag: String,
            parameters: [Referenced<Parameter>] = [],
            requestBody: [MediaType] = [],
            isBodyRequired: Bool = true,
            responses: [StatusResponse]
        ) {
            self.method = method
            self.operationID = operationID
            self.summary = summary
            self.description = description
            self.tag = tag
            self.parameters = parameters
            self.requestBody = requestBody
            self.isBodyRequired = isBodyRequired
            self.responses = responses
        }
    }

    /// A parameter.
    public struct Parameter: Sendable, Hashable {
        /// Where it is sent.
        public enum Location: String, Sendable, Hashable, CaseIterable {
            case path, query, header
        }

        /// Its name: `price.gte`.
        public var name: String
        /// Where it is sent.
        public var location: Location
        /// What it does.
        public var description: String
        /// Whether it must be sent.
        public var isRequired: Bool
        /// What it looks like; the values of an array are sent with commas between them.
        public var schema: JSONSchema

        /// Creates a parameter.
        public init(name: String, location: Location, description: String, isRequired: Bool = false, schema: JSONSchema) {
            self.name = name
            self.location = location
            self.description = description
            self.isRequired = isRequired
            self.schema = schema
        }
    }

    /// A body of one media type.
    public struct MediaType: Sendable, Hashable {
        /// The media type.
        public var name: String
        /// What it looks like.
        public var schema: JSONSchema

        /// Creates a media type.
        public init(_ name: String, _ schema: JSONSchema) {
            self.name = name
            self.schema = schema
        }
    }
}
