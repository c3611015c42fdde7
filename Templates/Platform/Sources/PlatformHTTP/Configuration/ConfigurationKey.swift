/// One key of the configuration: its name in the environment and in the `.env` file, and what it means.
public struct ConfigurationKey: Sendable, Hashable {
    /// The name: `PORT`.
    public let name: String
    /// What is used when it is not set.
    public let standard: String
    /// What it means, in a sentence.
    public let summary: String

    /// A key; a plugin may have some of its own.
    public init(_ name: String, standard: String, summary: String) {
        self.name = name
        self.standard = standard
        self.summary = summary
    }

    /// All keys, in the order in which a person would look for them.
    public static let all = [
        host, port, environment, secret, secretFile, databaseURL, databaseReaders, logLevel, bodyLimit, drainSeconds, shutdownSeconds,
        idleSeconds, publicTLS, idempotencyHours, compression,
    ]

    static let host = Self("HOST", standard: "127.0.0.1", summary: "The address to listen on; 0.0.0.0 in a container.")
    static let port = Self("PORT", standard: "8080", summary: "The port to listen on.")
    static let environment = Self("APP_ENV", standard: "development", summary: "`development`, `test` or `production`.")
    static let secret = Self(
        "APP_SECRET",
        standard: "random in development",
        summary: "At least 32 characters, from which all keys are derived. Production does not start without it."
    )
    static let secretFile = Self("APP_SECRET_FILE", standard: "", summary: "A file that holds the secret, in place of `APP_SECRET`.")
    static let databaseURL = Self("DATABASE_URL", standard: "the service's own file", summary: "Where the data is.")
    static let databaseReaders = Self("DATABASE_READERS", standard: "half the cores", summary: "How many connections read at a time.")
    static let logLevel = Self(
        "LOG_LEVEL",
        standard: "info",
        summary: "`trace`, `debug`, `info`, `notice`, `warning`, `error` or `critical`."
    )
    static let bodyLimit = Self("APP_BODY_LIMIT", standard: "1048576", summary: "The most bytes of a request's body.")
    static let drainSeconds = Self(
        "APP_DRAIN_SECONDS",
        standard: "5 in production, else 0",
        summary: "How long `/readyz` says 503 before a shutdown closes the port, so that load balancers turn away."
    )
    static let shutdownSeconds = Self(
        "APP_SHUTDOWN_SECONDS",
        standard: "20",
        summary: "How long requests in flight may then take. Both together stay below the grace period of whatever runs the service."
    )
    static let idleSeconds = Self("APP_IDLE_SECONDS", standard: "60", summary: "How long a connection may say nothing before it is closed.")
    static let publicTLS = Self(
        "APP_PUBLIC_TLS",
        standard: "true in production",
        summary: "Whether callers reach the service by HTTPS, so that browsers are told to insist on it."
    )
    static let idempotencyHours = Self(
        "APP_IDEMPOTENCY_HOURS",
        standard: "24",
        summary: "How long the answer to a request with an `Idempotency-Key` is kept for those that repeat it."
    )
    static let compression = Self(
        "APP_COMPRESSION",
        standard: "true",
        summary: "Whether long responses are compressed for callers that accept gzip; false where a proxy does it."
    )
}
