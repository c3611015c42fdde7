public import Diagnostics

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Why a workspace could not be planned or changed; nothing was changed, or the next run puts it right.
public struct WorkspaceError: Error, Sendable {
    /// What kind of failure it is, which decides the exit code.
    public enum Kind: Sendable {
        /// Something is wrong with the folder, its state or the system.
        case failure
        /// The user's text stands against the new one.
        case conflicts
        /// Another run is at work.
        case locked
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// Everything that stood in the way, each with its file.
    public private(set) var diagnostics: Diagnostics

    /// The exit code of a command that ends with this error.
    public var exitCode: Int32 {
        switch kind {
        case .failure: 1
        case .conflicts: 3
        case .locked: 8
        }
    }

    init(_ diagnostics: Diagnostics, kind: Kind = .failure) {
        self.kind = kind
        self.diagnostics = diagnostics
    }

    init(_ code: String, kind: Kind = .failure, at path: String?, line: Int = 1, _ message: String, hint: String? = nil) {
        self.init(Diagnostics(code, at: path, line: line, message, hint: hint), kind: kind)
    }

    init(_ error: FileSystemError, at path: String) {
        // Whatever is created was absent a moment ago.
        if error.number == EEXIST {
            self = Self.changed(path)
            return
        }
        let name = path.isEmpty ? "the project folder" : "`\(path)`"
        let message = "cannot \(error.operation) \(name): \(error.reason)"
        self.init("E1214", at: path.isEmpty ? nil : path, message, hint: "mend the cause and run again")
    }

    init(obstructedBy kind: FileStatus.Kind, at place: String, for path: String) {
        var diagnostics = Diagnostics()
        diagnostics.reportObstruction(by: kind, at: place, for: path)
        self.init(diagnostics)
    }

    /// The error for a place that is no longer what it was when the plan was made.
    static func changed(_ path: String) -> WorkspaceError {
        WorkspaceError("E1212", kind: .conflicts, at: path, "`\(path)` changed while Strata was at work", hint: "run again")
    }

    /// This error, and what went wrong while its consequences were put right.
    func adding(_ other: WorkspaceError) -> WorkspaceError {
        var sum = self
        sum.diagnostics.append(other.diagnostics)
        return sum
    }
}

extension Diagnostics {
    init(_ code: String, at path: String?, line: Int = 1, _ message: String, hint: String? = nil) {
        self.init()
        error(code, at: path.map { SourceLocation(file: $0, line: line, column: 1) }, message, hint: hint)
    }

    mutating func error(_ code: String, path: String, _ message: String, hint: String? = nil) {
        error(code, at: SourceLocation(file: path, line: 1, column: 1), message, hint: hint)
    }
}
