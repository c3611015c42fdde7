/// Type names that an entity, an enum or a value object cannot have in Swift: it compiles no more, or hides what the emitted code uses.
enum TakenTypes {
    /// Whether Swift, Foundation or Platform has taken the name.
    static func contains(_ name: String) -> Bool { swift.contains(name) || foundation.contains(name) || platform.contains(name) }

    /// The Swift language and its standard library. `Type` and `Protocol` fail even in backticks.
    static let swift: Set<String> = [
        "Actor", "Any", "AnyHashable", "AnyObject", "Array", "ArraySlice", "BidirectionalCollection", "BinaryInteger", "Bool",
        "CaseIterable",
        "Character", "Clock", "ClosedRange", "Codable", "CodingKey", "Collection", "Comparable", "ContiguousArray", "Continuation",
        "CustomStringConvertible", "Decodable", "Decoder", "Dictionary", "Double", "Duration", "Encodable", "Encoder", "Equatable", "Error",
        "ExpressibleByStringLiteral", "FixedWidthInteger", "Float", "GlobalActor", "Hashable", "Hasher", "Identifiable", "Int", "Int8",
        "Int16",
        "Int32", "Int64", "InlineArray", "Instant", "Iterator", "IteratorProtocol", "KeyPath", "MainActor", "Mirror", "Mutex", "Never",
        "Numeric", "ObjectIdentifier", "OptionSet", "Optional", "PartialKeyPath", "Protocol", "Range", "RangeExpression",
        "RawRepresentable",
        "Regex", "Result", "Self", "Sendable", "Sequence", "Set", "Span", "StaticString", "String", "Strideable", "Substring", "Task",
        "TaskGroup", "TaskLocal", "Type", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "Unicode", "Void",
    ]

    /// Foundation and XCTest.
    static let foundation: Set<String> = [
        "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateComponents", "DateFormatter", "DateInterval", "Decimal", "FileHandle",
        "FileManager", "Formatter", "Host", "IndexPath", "IndexSet", "InputStream", "JSONDecoder", "JSONEncoder", "JSONSerialization",
        "Locale",
        "Lock", "Measurement", "Notification", "NotificationCenter", "Operation", "OperationQueue", "OutputStream", "Pipe", "Port",
        "Process",
        "ProcessInfo", "Progress", "RunLoop", "Scanner", "Stream", "Thread", "TimeInterval", "TimeZone", "Timer", "URL", "URLComponents",
        "URLRequest", "URLSession", "UUID", "Unit", "XCTest", "XCTestCase", "XCTestExpectation",
    ]

    /// The Platform modules, Hummingbird and Logging, and what each service declares once.
    static let platform: Set<String> = [
        "APIApplication", "APIContext", "APIDocument", "APIMiddleware", "APIRequest", "APIResponder", "APIResponse", "App", "Application",
        "ApplicationProtocol", "ApplicationSecret", "ArchitectureTests", "AroundChange", "AroundCreation", "AroundDeletion", "Batch",
        "BatchChange", "BatchVersions", "ByteBuffer",
        "CalendarDate", "CallLog", "ConfigurationError",
        "ConfigurationKey", "ConfigurationReader", "Constraints", "Database", "Dialect", "DomainError", "DomainErrorConvertible",
        "Environment",
        "FakeDatabase", "FakeRows", "FieldKind", "Filter", "FixedDecimal", "HTTPError", "HTTPField", "HTTPFields", "HTTPRequest",
        "HTTPResponse", "HealthChecks", "IdempotencyKey", "Included", "Inclusion", "InputBody", "JSONElement", "JSONLimits",
        "JSONLogHandler", "JSONObject", "JSONParser",
        "JSONSyntaxError",
        "JSONResource", "JSONValue", "JSONWritable", "JSONWriter", "KeptAnswer", "LinkTable", "ListField", "ListQuery", "ListStatement",
        "Listing",
        "LogOutput", "Logger",
        "MemberReader", "MemberSelection", "Middleware", "MiddlewarePhase", "MiddlewareTable", "Migration", "MigrationError", "Migrations",
        "Migrator", "NullSession", "Once",
        "OpenAPI",
        "OpenAPIContract", "OpenAPIText", "Page", "Pattern", "PatternError", "PluginConfiguration", "Precondition", "Problem",
        "QueryString", "RecordingHooks", "Reference",
        "RelatedRows", "RelationPath", "Replay",
        "Request", "RequestContext", "RequestKey", "Response", "Route", "RouteError", "RouteHandler", "RouteTable", "Router", "Row",
        "SQLError",
        "SQLiteDatabase", "Samples", "ScalarValue", "SeedRefused", "ServerConfiguration", "ServiceClient", "Services", "Session",
        "SortTerm", "Statement", "StringFormat", "TestResponse", "TestService", "TimeOfDay", "TimeSource", "Timestamp", "UUIDGenerator",
        "UUIDv7", "ValueObject", "Violation",
        "DatabaseTests", "M0001Initial", "OpenAPIDocumentTests",
    ]
}
