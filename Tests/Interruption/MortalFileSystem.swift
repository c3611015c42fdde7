import Foundation
import Synchronization
import Workspace

/// The real file system, until the process is killed just before a write of a given number.
final class MortalFileSystem: FileSystem {
    private let real = RealFileSystem()
    private let remaining: Atomic<Int>

    init(lifetime: Int) {
        remaining = Atomic(lifetime)
    }

    private func live() {
        if remaining.wrappingSubtract(1, ordering: .relaxed).oldValue <= 1 { kill(getpid(), SIGKILL) }
    }

    func status(of path: String) throws(FileSystemError) -> FileStatus? { try real.status(of: path) }
    func read(_ path: String) throws(FileSystemError) -> FileReading { try real.read(path) }
    func names(in directory: String) throws(FileSystemError) -> [String] { try real.names(in: directory) }
    func isWritable(_ path: String) -> Bool { real.isWritable(path) }
    func lock(_ path: String) throws(FileSystemError) -> LockAttempt { try real.lock(path) }
    func synchronize(_ paths: [String]) throws(FileSystemError) { try real.synchronize(paths) }

    func createDirectory(_ path: String) throws(FileSystemError) {
        live()
        try real.createDirectory(path)
    }

    func write(_ bytes: [UInt8], to path: String, permissions: UInt32?) throws(FileSystemError) {
        live()
        try real.write(bytes, to: path, permissions: permissions)
    }

    func link(_ existing: String, to path: String) throws(FileSystemError) {
        live()
        try real.link(existing, to: path)
    }

    func rename(_ path: String, to target: String, replacing: Bool) throws(FileSystemError) {
        live()
        try real.rename(path, to: target, replacing: replacing)
    }

    func removeFile(_ path: String) throws(FileSystemError) {
        live()
        try real.removeFile(path)
    }

    func removeDirectory(_ path: String) throws(FileSystemError) -> Bool {
        live()
        return try real.removeDirectory(path)
    }
}
