import Synchronization
import Workspace

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// The real files, until a chosen operation that writes; it does not wait for the disk, which no test could notice.
final class FaultyFileSystem: FileSystem {
    enum Fault {
        /// The process ends before the operation: nothing after it happens either.
        case crash
        /// The process ends in the middle of it: half of a file is written.
        case crashHalfway
        /// The operation fails for lack of space; later ones that need none succeed.
        case diskFull
        /// Something else happens first, and then the operation.
        case meanwhile(@Sendable () -> Void)
    }

    private struct State {
        var operations = 0
        var isDead = false
    }

    private let real = RealFileSystem()
    private let fault: Fault
    private let place: Int
    private let state = Mutex(State())
    private let unwritable: String?

    /// Fails at the operation with this number, counted from 1.
    init(_ fault: Fault, at place: Int) {
        self.fault = fault
        self.place = place
        unwritable = nil
    }

    /// Never fails, but may say that a path is not writable.
    init(unwritable path: String? = nil) {
        fault = .crash
        place = .max
        unwritable = path
    }

    /// Whether the chosen operation was reached.
    var struck: Bool { state.withLock { $0.operations >= place } }

    /// Counts an operation, and says with which error it fails, if it does.
    private func failure(_ operation: String, _ path: String) throws(FileSystemError) -> FileSystemError? {
        let isStruck = try state.withLock { state throws(FileSystemError) in
            if state.isDead { throw FileSystemError(operation, path, number: ECANCELED) }
            state.operations += 1
            return state.operations == place
        }
        guard isStruck else { return nil }
        switch fault {
        case .crash, .crashHalfway:
            state.withLock { $0.isDead = true }
            return FileSystemError(operation, path, number: ECANCELED)
        case .diskFull:
            return FileSystemError(operation, path, number: ENOSPC)
        case .meanwhile(let action):
            action()
            return nil
        }
    }

    private func write(_ operation: String, _ path: String, _ work: () throws(FileSystemError) -> Void) throws(FileSystemError) {
        if let failure = try failure(operation, path) { throw failure }
        try work()
    }

    private func alive(_ path: String) throws(FileSystemError) {
        if state.withLock({ $0.isDead }) { throw FileSystemError("read", path, number: ECANCELED) }
    }

    func status(of path: String) throws(FileSystemError) -> FileStatus? {
        try alive(path)
        return try real.status(of: path)
    }

    func read(_ path: String) throws(FileSystemError) -> FileReading {
        try alive(path)
        return try real.read(path)
    }

    func names(in directory: String) throws(FileSystemError) -> [String] {
        try alive(directory)
        return try real.names(in: directory)
    }

    func isWritable(_ path: String) -> Bool {
        path != unwritable && real.isWritable(path)
    }

    func lock(_ path: String) throws(FileSystemError) -> LockAttempt {
        try alive(path)
        return try real.lock(path)
    }

    func createDirectory(_ path: String) throws(FileSystemError) {
        try write("create", path) { () throws(FileSystemError) in try real.createDirectory(path) }
    }

    func write(_ bytes: [UInt8], to path: String, permissions: UInt32?) throws(FileSystemError) {
        if let failure = try failure("write", path) {
            if case .crash = fault { throw failure }
            try real.write(Array(bytes.prefix(bytes.count / 2)), to: path, permissions: permissions)
            throw failure
        }
        try real.write(bytes, to: path, permissions: permissions)
    }

    func link(_ existing: String, to path: String) throws(FileSystemError) {
        try write("link", path) { () throws(FileSystemError) in try real.link(existing, to: path) }
    }

    func rename(_ path: String, to target: String, replacing: Bool) throws(FileSystemError) {
        try write("replace", target) { () throws(FileSystemError) in try real.rename(path, to: target, replacing: replacing) }
    }

    func removeFile(_ path: String) throws(FileSystemError) {
        try write("delete", path) { () throws(FileSystemError) in try real.removeFile(path) }
    }

    func removeDirectory(_ path: String) throws(FileSystemError) -> Bool {
        var isGone = false
        try write("delete", path) { () throws(FileSystemError) in isGone = try real.removeDirectory(path) }
        return isGone
    }

    func synchronize(_ paths: [String]) throws(FileSystemError) {
        try write("synchronize", paths.first ?? "") {}
    }
}
