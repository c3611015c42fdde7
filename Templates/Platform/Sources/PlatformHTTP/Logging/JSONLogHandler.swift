public import Logging

/// Writes what is logged as JSON lines.
public struct JSONLogHandler: LogHandler {
    /// Added to every line.
    public var metadata: Logger.Metadata = [:]
    /// Less important lines are dropped.
    public var logLevel: Logger.Level
    let output: LogOutput

    /// A handler that writes into an output.
    public init(level: Logger.Level, output: LogOutput = .standard) {
        logLevel = level
        self.output = output
    }

    /// One value of `metadata`.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set {
            // Hummingbird gives every request an id of its own; here requests have better ones, and a dictionary less to fill.
            if key != "hb.request.id" { metadata[key] = newValue }
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
