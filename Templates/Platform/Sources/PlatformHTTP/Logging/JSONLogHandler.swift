public import Logging

/// Writes what is logged as JSON lines.
public struct JSONLogHandler: LogHandler {
    /// Added to every line.
    public var metadata: Logger.Metadata = [:]
    /// Less important lines are dropped.
    public var logLevel: Logger.Level
    let output: LogOutput
    /// The id that Hummingbird gives every request. Requests have better ones here, so it is kept for whoever asks, but not written;
    /// and apart, so that a request does not cost a dictionary.
    private var frameworkID: Logger.Metadata.Value?

    private static let frameworkKey = "hb.request.id"

    /// A handler that writes into an output.
    public init(level: Logger.Level, output: LogOutput = .standard) {
        logLevel = level
        self.output = output
    }

    /// One value of `metadata`.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { key == Self.frameworkKey ? frameworkID : metadata[key] }
        set {
            if key == Self.frameworkKey { frameworkID = newValue } else { metadata[key] = newValue }
        }
    }

    /// Writes one line.
    public func log(event: LogEvent) {
        var line = LogLine(event.level, event.message.description)
        let all = event.metadata.map { metadata.merging($0) { _, new in new } } ?? metadata
        for (name, value) in all.sorted(by: { $0.key < $1.key }) { line.add(named: name, value.description) }
        if let error = event.error { line.add("error", "\(error)") }
        output.append(line.finish())
        // After an error the process may not live to write it.
        if event.level >= .error { output.flush() }
    }
}

extension Logger {
    /// The logger of a service: JSON lines on standard output, from this level up.
    public static func service(_ name: String, level: Logger.Level, output: LogOutput = .standard) -> Logger {
        Logger(label: name) { _ in JSONLogHandler(level: level, output: output) }
    }
}
