import ArgumentParser
import Foundation
import Generator

extension Console {
    /// The console of this process: colour and progress on a terminal only, and no colour where `NO_COLOR` is set.
    static var process: Console {
        let isTerminal = isatty(STDERR_FILENO) == 1
        let refusesColor = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        return Console(
            output: { FileHandle.standardOutput.write(Data($0.utf8)) },
            error: { FileHandle.standardError.write(Data($0.utf8)) },
            usesColor: isTerminal && !refusesColor,
            showsProgress: isTerminal
        )
    }
}

extension ExitStatus {
    /// Ends the process with this status, unless all went well.
    func exit() throws {
        if self != .success { throw ExitCode(rawValue) }
    }
}
