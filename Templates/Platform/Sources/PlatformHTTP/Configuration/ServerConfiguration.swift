public import Logging

/// What a service is told from outside, read once at its start and typed. `ConfigurationKey.all` describes the keys.
public struct ServerConfiguration: Sendable {
    /// What the process is for.
    public enum Environment: String, Sendable, CaseIterable {
        /// On somebody's machine: a missing secret is replaced by a random one.
        case development
        /// For users: nothing is made up.
        case production
        /// In a test.
        case test
    }

    /// The address to listen on.
    public var host = "127.0.0.1"
    /// The port to listen on; 0 lets the system choose.
    public var port = 8080
    /// What the process is for.
    public var environment = Environment.development
    /// What signatures and tokens are made with.
    public var secret = ApplicationSecret.random()
    /// Where the data is: a path, `:memory:`, or a URL.
    public var databaseURL: String
    /// How many connections read at a time; nil leaves it to the database layer.
    public var databaseReaders: Int?
    /// Less important log lines are dropped.
    public var logLevel = Logger.Level.info
    /// The most bytes of a request's body.
    public var bodyLimit = 1_048_576
    /// How long `/readyz` says 503 before the server stops accepting connections.
    public var drainSeconds = 0
    /// How long requests in flight may then take to finish.
    public var shutdownSeconds = 20
    /// How long a connection may say nothing.
    public var idleSeconds = 60
    /// Whether callers reach the service by HTTPS.
    public var isPublicTLS = false
    /// How long answers are kept for requests that come again under the same key.
    public var idempotencyHours = 24
    /// Whether long responses are compressed for callers that accept it.
    public var compresses = true

    /// The configuration of an empty environment.
    public init(databaseURL: String) {
        self.databaseURL = databaseURL
    }

    /// A configuration for tests: any free port, a random secret, and only errors in the log.
    public static func testing(databaseURL: String = ":memory:") -> ServerConfiguration {
        var configuration = ServerConfiguration(databaseURL: databaseURL)
        configuration.environment = .test
        configuration.port = 0
        configuration.logLevel = .error
        return configuration
    }

    /// Every key with its value, one a line, for people: secrets are named, not shown.
    public var redacted: String {
        let values: [(ConfigurationKey, String)] = [
            (.host, host),
            (.port, "\(port)"),
            (.environment, environment.rawValue),
            (.secret, secret.isRandom ? "(random)" : "(set)"),
            (.databaseURL, Self.withoutPassword(databaseURL)),
            (.databaseReaders, databaseReaders.map { "\($0)" } ?? "(automatic)"),
            (.logLevel, logLevel.rawValue),
            (.bodyLimit, "\(bodyLimit)"),
            (.drainSeconds, "\(drainSeconds)"),
            (.shutdownSeconds, "\(shutdownSeconds)"),
            (.idleSeconds, "\(idleSeconds)"),
            (.publicTLS, "\(isPublicTLS)"),
            (.idempotencyHours, "\(idempotencyHours)"),
            (.compression, "\(compresses)"),
        ]
        return values.map { "\($0.name)=\($1)\n" }.joined()
    }

    /// A URL with whatever stands between its scheme and its last `@` covered, and its parameters, which may hold a password, too.
    private static func withoutPassword(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        var rest = url[scheme.upperBound...]
        var credentials = ""
        if let at = rest.lastIndex(of: "@") {
            credentials = "***@"
            rest = rest[rest.index(after: at)...]
        }
        let place = rest.prefix { $0 != "?" }
        return url[..<scheme.upperBound] + credentials + place + (place.endIndex == rest.endIndex ? "" : "?***")
    }
}
