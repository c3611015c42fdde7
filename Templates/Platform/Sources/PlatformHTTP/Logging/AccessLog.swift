import HTTPTypes
import Logging

/// One line a request, at level `info`, or `error` if it failed. The path stands in it without the query, which may hold secrets.
struct AccessLog: Sendable {
    private let logger: Logger
    /// The way around the general one, which would build a dictionary for every request.
    private let direct: JSONLogHandler?

    init(_ logger: Logger) {
        self.logger = logger
        direct = logger.handler as? JSONLogHandler
    }

    /// Writes the line of an answered request.
    func record(_ request: APIRequest, status: HTTPResponse.Status, duration: Duration, fault: (any Error)?) {
        let level: Logger.Level = status.code >= 500 ? .error : .info
        guard level >= logger.logLevel else { return }
        guard let direct else { return recordIndirectly(request, level, status, duration, fault) }
        var line = LogLine(level, "request")
        line.add("requestId", request.requestID)
        line.add("traceId", request.traceID)
        line.add("method", request.method.rawValue)
        if let endpoint = request.endpoint { line.add("route", endpoint.path) }
        line.add("path", request.target.printablePath)
        line.add("status", status.code)
        line.add("durationMs", duration.milliseconds)
        if let fault { line.add("error", Self.text(fault)) }
        direct.output.append(line.finish())
        if fault != nil { direct.output.flush() }
    }

    private func recordIndirectly(
        _ request: APIRequest,
        _ level: Logger.Level,
        _ status: HTTPResponse.Status,
        _ duration: Duration,
        _ fault: (any Error)?
    ) {
        var metadata: Logger.Metadata = [
            "requestId": "\(request.requestID)",
            "traceId": "\(request.traceID)",
            "method": "\(request.method.rawValue)",
            "path": "\(request.target.printablePath)",
            "status": "\(status.code)",
            "durationMs": "\(duration.milliseconds)",
        ]
        if let endpoint = request.endpoint { metadata["route"] = "\(endpoint.path)" }
        if let fault { metadata["error"] = "\(Self.text(fault))" }
        logger.log(level: level, "request", metadata: metadata)
    }

    private static func text(_ error: any Error) -> String {
        "\(type(of: error)): \(error)"
    }
}

extension Duration {
    /// In milliseconds, to the microsecond.
    fileprivate var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds / 1_000_000_000_000) / 1000
    }
}
