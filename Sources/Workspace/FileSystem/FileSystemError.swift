#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An operation on a file that failed.
public struct FileSystemError: Error, Sendable, Hashable {
    /// What was tried, as a verb: "write".
    public var operation: String
    /// The file or directory that it was tried on.
    public var path: String
    /// The system's error number.
    public var number: Int32

    /// Creates an error.
    public init(_ operation: String, _ path: String, number: Int32) {
        self.operation = operation
        self.path = path
        self.number = number
    }

    /// The reason in words, the same on every system for the reasons that people meet.
    public var reason: String {
        switch number {
        case ENOSPC, EDQUOT: "there is no space left on the disk"
        case EACCES, EPERM: "permission denied"
        case EROFS: "the file system is read-only"
        case ENAMETOOLONG: "the name is too long"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the disk reported an error"
        case EXDEV: "it is on another file system"
        default: String(cString: strerror(number))
        }
    }
}
