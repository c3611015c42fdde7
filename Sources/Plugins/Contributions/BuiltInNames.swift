/// What every service has before any plugin adds to it, so that a plugin cannot bring it again. Tests hold these against the sources.
public enum BuiltInNames {
    /// The packages that every service needs, with their addresses.
    public static let packages = [
        "swift-crypto": "https://github.com/apple/swift-crypto", "swift-http-types": "https://github.com/apple/swift-http-types",
        "swift-log": "https://github.com/apple/swift-log", "swift-nio": "https://github.com/apple/swift-nio",
        "hummingbird": "https://github.com/hummingbird-project/hummingbird", "Yams": "https://github.com/jpsim/Yams",
        "swift-service-lifecycle": "https://github.com/swift-server/swift-service-lifecycle",
    ]

    /// The targets of the Platform.
    public static let targets = [
        "CSQLite", "CZlib", "PlatformCore", "PlatformSQL", "PlatformSQLite", "PlatformHTTP", "PlatformTesting",
    ]

    /// The configuration keys of every service.
    public static let configurationKeys = [
        "HOST", "PORT", "APP_ENV", "APP_SECRET", "APP_SECRET_FILE", "DATABASE_URL", "DATABASE_READERS", "LOG_LEVEL", "APP_BODY_LIMIT",
        "APP_DRAIN_SECONDS", "APP_SHUTDOWN_SECONDS", "APP_IDLE_SECONDS", "APP_PUBLIC_TLS", "APP_IDEMPOTENCY_HOURS", "APP_COMPRESSION",
    ]
}
