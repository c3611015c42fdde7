public import Foundation

/// What a finished process left behind.
public struct ProcessResult: Sendable {
    /// Its exit status; 128 and the signal's number where a signal ended it.
    public var status: Int32
    /// Everything it wrote to standard output.
    public var output: String
    /// Everything it wrote to standard error.
    public var errors: String
}

/// Runs real programs and waits for them.
public enum ProcessRunner {
    /// Runs a program; its streams go to files, so that no pipe can fill up.
    ///
    /// - Parameters:
    ///   - environment: set beside what the tests run with; nil values are removed.
    public static func run(
        _ program: String,
        _ arguments: [String],
        in directory: URL? = nil,
        environment: [String: String?] = [:],
        input: String? = nil
    ) throws -> ProcessResult {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let directory { process.currentDirectoryURL = directory }
        process.environment = ProcessInfo.processInfo.environment.merging(environment.compactMapValues { $0 }) { _, new in new }
            .filter { environment[$0.key] != .some(nil) }
        let output = try folder.file("stdout", "")
        let errors = try folder.file("stderr", "")
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = try input.map { try FileHandle(forReadingFrom: folder.file("stdin", $0)) } ?? FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let status = process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
        return ProcessResult(
            status: status,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        )
    }
}
