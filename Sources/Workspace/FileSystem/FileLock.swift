#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The result of trying to take a lock.
public enum LockAttempt: Sendable {
    /// The lock is ours until it is released.
    case acquired(FileLock)
    /// Another process has it, with this number where it could be read.
    case held(by: Int32?)
}

/// An exclusive lock on a file, which the system gives up when the process ends, however it ends.
public struct FileLock: Sendable {
    private let path: String
    private let descriptor: Int32

    /// Tries to lock the file, created when absent, and leaves the process's number in it.
    static func attempt(_ path: String) throws(FileSystemError) -> LockAttempt {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw FileSystemError("lock", path, number: errno) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let number = errno
                let holder = holder(descriptor)
                close(descriptor)
                if number == EINTR { continue }
                if number == EWOULDBLOCK { return .held(by: holder) }
                throw FileSystemError("lock", path, number: number)
            }
            let lock = FileLock(path: path, descriptor: descriptor)
            // The previous holder removes the file as it lets go; a lock on a file without a name keeps nobody out.
            guard lock.isNamed else {
                close(descriptor)
                continue
            }
            lock.leaveProcessNumber()
            return .acquired(lock)
        }
    }

    /// Removes the file and gives up the lock; to be called once.
    public func release() {
        unlink(path)
        close(descriptor)
    }

    private var isNamed: Bool {
        var ours = stat()
        var named = stat()
        return fstat(descriptor, &ours) == 0 && lstat(path, &named) == 0 && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev
    }

    /// Only for the message that another run prints, so a failure to write it does not matter.
    private func leaveProcessNumber() {
        let text = Array("\(getpid())\n".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        let text = [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
        }
        return Int32(String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
