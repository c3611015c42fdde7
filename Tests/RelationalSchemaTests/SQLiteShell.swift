import Foundation
import XCTest

/// The real SQLite, by its command-line tool.
struct SQLiteShell {
    private static let path = "/usr/bin/sqlite3"

    /// The statements that come first in every run.
    var setUp: [String]

    /// Skips the test, visibly, where the tool is not installed.
    init(setUp: [String]) throws {
        guard FileManager.default.isExecutableFile(atPath: Self.path) else { throw XCTSkip("\(Self.path) is not installed") }
        self.setUp = ["PRAGMA foreign_keys = ON;"] + setUp
    }

    /// Runs statements in a new database in memory: what was printed, and the first error, if any.
    func run(_ statements: [String]) throws -> (output: String, error: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = ["-batch", "-bail", ":memory:"]
        let input = Pipe()
        let output = Pipe()
        let error = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = error
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data((setUp + statements).joined(separator: "\n").utf8))
        try input.fileHandleForWriting.close()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try error.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: printed, as: UTF8.self), String(decoding: complaints, as: UTF8.self))
    }
}
