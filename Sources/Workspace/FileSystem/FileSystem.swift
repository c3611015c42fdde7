/// The few operations on files that a workspace needs, so that a test can make each of them fail.
///
/// Paths are used as they are given. No operation follows a symbolic link in the last component.
public protocol FileSystem: Sendable {
    /// What stands at a path, or nil when nothing does.
    func status(of path: String) throws(FileSystemError) -> FileStatus?

    /// Reads a regular file whole; whatever else stands there is told, not opened.
    func read(_ path: String) throws(FileSystemError) -> FileReading

    /// The names in a directory, in no particular order; none when it does not exist.
    func names(in directory: String) throws(FileSystemError) -> [String]

    /// Whether this process may write to a file, or create and remove entries of a directory.
    func isWritable(_ path: String) -> Bool

    /// Tries to take an exclusive lock on a file, which is created when absent; does not wait.
    func lock(_ path: String) throws(FileSystemError) -> LockAttempt

    /// Creates one directory, whose parent exists.
    func createDirectory(_ path: String) throws(FileSystemError)

    /// Writes a file that does not exist yet, with exactly these permissions, or with 0644 less the process's mask.
    func write(_ bytes: [UInt8], to path: String, permissions: UInt32?) throws(FileSystemError)

    /// Gives a file a second name, which must not exist yet; where the file system has no links, copies it.
    func link(_ existing: String, to path: String) throws(FileSystemError)

    /// Renames a file in one step: replacing what has the new name, or failing when something has.
    func rename(_ path: String, to target: String, replacing: Bool) throws(FileSystemError)

    /// Removes a file; one that is gone already is no error.
    func removeFile(_ path: String) throws(FileSystemError)

    /// Removes a directory when it is empty, and says whether it is gone.
    func removeDirectory(_ path: String) throws(FileSystemError) -> Bool

    /// Returns once these files and directories would survive a power cut; all are on one file system.
    func synchronize(_ paths: [String]) throws(FileSystemError)
}
