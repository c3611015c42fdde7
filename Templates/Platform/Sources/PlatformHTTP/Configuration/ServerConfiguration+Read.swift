import Logging

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension ServerConfiguration {
    /// Reads the configuration of this process: its environment, and `.env` in its working folder if that is there.
    ///
    /// - Throws: `ConfigurationError` with everything that is wrong.
    public static func read(databaseURL: String) throws(ConfigurationError) -> ServerConfiguration {
        try read(databaseURL: databaseURL, keys: []) { _ in }.server
    }

    /// Reads the configuration of this process, and beside it what plugins read.
    ///
    /// - Parameters:
    ///   - keys: the keys of the plugins.
    ///   - plugins: reads them; what it finds wrong is reported with all the rest.
    /// - Throws: `ConfigurationError` with everything that is wrong.
    public static func read<Plugins>(
        databaseURL: String,
        keys: [ConfigurationKey],
        _ plugins: (inout ConfigurationReader) -> Plugins
    ) throws(ConfigurationError) -> (server: ServerConfiguration, plugins: Plugins) {
        let file = FileManager.default.contents(atPath: ".env").map { String(decoding: $0, as: UTF8.self) }
        return try read(ProcessInfo.processInfo.environment, file: file, databaseURL: databaseURL, keys: keys, plugins)
    }

    /// Reads a configuration.
    ///
    /// - Parameters:
    ///   - file: the text of a `.env` file; the environment wins over it.
    ///   - databaseURL: where the data is when `DATABASE_URL` is not set.
    ///   - alsoKnown: keys that somebody else reads.
    /// - Throws: `ConfigurationError` with everything that is wrong.
    public static func read(
        _ environment: [String: String],
        file: String? = nil,
        databaseURL: String,
        alsoKnown: [ConfigurationKey] = []
    ) throws(ConfigurationError) -> ServerConfiguration {
        try read(environment, file: file, databaseURL: databaseURL, keys: alsoKnown) { _ in }.server
    }

    /// Reads a configuration, and beside it what plugins read.
    ///
    /// - Throws: `ConfigurationError` with everything that is wrong.
    public static func read<Plugins>(
        _ environment: [String: String],
        file: String? = nil,
        databaseURL: String,
        keys: [ConfigurationKey],
        _ plugins: (inout ConfigurationReader) -> Plugins
    ) throws(ConfigurationError) -> (server: ServerConfiguration, plugins: Plugins) {
        let known = Set((ConfigurationKey.all + keys).map(\.name))
        var reader = ConfigurationReader(environment: environment, file: file, known: known)
        let server = read(&reader, databaseURL: databaseURL)
        let others = plugins(&reader)
        guard reader.problems.isEmpty else { throw ConfigurationError(problems: reader.problems) }
        return (server, others)
    }

    private static func read(_ reader: inout ConfigurationReader, databaseURL: String) -> ServerConfiguration {
        var result = ServerConfiguration(databaseURL: reader.text(.databaseURL) ?? databaseURL)
        result.environment = reader.choice(.environment, Environment.self) ?? result.environment
        let isProduction = result.environment == .production
        reader.isProduction = isProduction
        if let secret = reader.secret() {
            result.secret = secret
        } else if isProduction, reader.text(.secret) == nil, reader.text(.secretFile) == nil {
            let other = ConfigurationKey.secretFile.name
            reader.refuse(.secret, "or \(other) must be set in production; `openssl rand -hex 32` makes a secret")
        }
        result.host = reader.text(.host) ?? result.host
        result.port = reader.number(.port, in: 0...65_535) ?? result.port
        result.databaseReaders = reader.number(.databaseReaders, in: 1...64)
        result.logLevel = reader.choice(.logLevel, Logger.Level.self) ?? result.logLevel
        result.bodyLimit = reader.number(.bodyLimit, in: 1024...1_073_741_824) ?? result.bodyLimit
        result.drainSeconds = reader.number(.drainSeconds, in: 0...3600) ?? (isProduction ? 5 : 0)
        result.shutdownSeconds = reader.number(.shutdownSeconds, in: 1...3600) ?? result.shutdownSeconds
        result.idleSeconds = reader.number(.idleSeconds, in: 1...3600) ?? result.idleSeconds
        result.isPublicTLS = reader.flag(.publicTLS) ?? isProduction
        result.idempotencyHours = reader.number(.idempotencyHours, in: 1...8760) ?? result.idempotencyHours
        result.compresses = reader.flag(.compression) ?? result.compresses
        return result
    }
}
