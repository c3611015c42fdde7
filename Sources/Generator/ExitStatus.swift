import Diagnostics

/// What a command tells its caller; the numbers are part of the contract.
public enum ExitStatus: Int32, Sendable {
    /// Done, or nothing to do.
    case success = 0
    /// Failed; nothing was changed.
    case failure = 1
    /// Something that a run would change was edited, or was there before; nothing was written.
    case conflicts = 3
    /// A template or a plugin is wrong; nothing was written.
    case templateError = 7
    /// Another run holds the lock.
    case locked = 8
    /// The command line is wrong.
    case usage = 64
    /// The spec is wrong; nothing was written.
    case invalidSpec = 65
}

extension ExitStatus {
    /// The status of a command that ended with this failure.
    init(_ failure: DiagnosticFailure) {
        let isTemplateOrPlugin = failure.diagnostics.all.contains { $0.code.hasPrefix("E11") || $0.code.hasPrefix("E14") }
        self = isTemplateOrPlugin ? .templateError : .failure
    }
}
