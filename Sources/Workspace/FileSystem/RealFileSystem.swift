#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The system's files, through POSIX calls: a run that has nothing to do opens every file once, and that is its cost.
public struct RealFileSystem: FileSystem {
    /// Creates it.
    public init() {}

    /// What stands at a path, by `lstat`.
    public func status(of path: String) throws(FileSystemError) -> FileStatus? {
        var information = stat()
        guard lstat(path, &information) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileSystemError("look at", path, number: errno)
        }
        return FileStatus(
            kind: Self.kind(information),
            device: UInt64(truncatingIfNeeded: information.st_dev),
            number: UInt64(truncatingIfNeeded: information.st_ino)
        )
    }

    /// Reads a regular file whole, and says what else stands there.
    public func read(_ path: String) throws(FileSystemError) -> FileReading {
        // Without O_NONBLOCK, opening a pipe would wait for its other end.
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            let number = errno
            if number == ENOENT || number == ENOTDIR { return .absent }
            if let kind = try status(of: path)?.kind, kind != .file { return .other(kind) }
            throw FileSystemError("read", path, number: number)
        }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw FileSystemError("read", path, number: errno) }
        let kind = Self.kind(information)
        guard kind == .file else { return .other(kind) }
        let bytes = try contents(of: descriptor, expecting: Int(information.st_size), path)
        return .file(bytes: bytes, permissions: UInt32(information.st_mode) & 0o7777)
    }

    /// The names in a directory, but for itself and the one above.
    public func names(in directory: String) throws(FileSystemError) -> [String] {
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor < 0 && errno == ENOENT { return [] }
        guard descriptor >= 0, let stream = fdopendir(descriptor) else { throw FileSystemError("list", directory, number: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw FileSystemError("list", directory, number: errno) }
        return names
    }

    /// Whether `access` says that this process may write.
    public func isWritable(_ path: String) -> Bool {
        access(path, W_OK) == 0
    }

    /// Tries to take an exclusive lock, by `flock`.
    public func lock(_ path: String) throws(FileSystemError) -> LockAttempt {
        try FileLock.attempt(path)
    }

    /// Creates a directory with 0755, less the process's mask.
    public func createDirectory(_ path: String) throws(FileSystemError) {
        guard mkdir(path, 0o755) == 0 else { throw FileSystemError("create", path, number: errno) }
    }

    /// Writes a new file.
    public func write(_ bytes: [UInt8], to path: String, permissions: UInt32?) throws(FileSystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileSystemError("create", path, number: errno) }
        var failure = put(bytes, into: descriptor)
        if failure == nil, let permissions, fchmod(descriptor, mode_t(permissions)) != 0 { failure = errno }
        // Some file systems notice only here that the disk is full.
        if close(descriptor) != 0, failure == nil, errno != EINTR { failure = errno }
        if let failure { throw FileSystemError("write", path, number: failure) }
    }

    /// Gives a file a second name, or copies it.
    public func link(_ existing: String, to path: String) throws(FileSystemError) {
        if try addName(path, to: existing) { return }
        guard case .file(let bytes, let permissions) = try read(existing) else {
            throw FileSystemError("copy", existing, number: ENOENT)
        }
        try write(bytes, to: path, permissions: permissions)
    }

    /// Renames a file, which replaces another only where that is wanted.
    public func rename(_ path: String, to target: String, replacing: Bool) throws(FileSystemError) {
        // A second name fails where one stands already, and then the first can go: no rename that all systems have does so.
        if !replacing, try addName(target, to: path) { return try removeFile(path) }
        if !replacing, try status(of: target) != nil { throw FileSystemError("create", target, number: EEXIST) }
        guard renameat(AT_FDCWD, path, AT_FDCWD, target) == 0 else { throw FileSystemError("replace", target, number: errno) }
    }

    /// Says false where the file system gives no file a second name.
    private func addName(_ name: String, to path: String) throws(FileSystemError) -> Bool {
        // Not `link`: on Darwin that follows a symbolic link.
        if linkat(AT_FDCWD, path, AT_FDCWD, name, 0) == 0 { return true }
        if [EPERM, EOPNOTSUPP, ENOTSUP, EMLINK, ENOSYS].contains(errno) { return false }
        throw FileSystemError("create", name, number: errno)
    }

    /// Removes a file.
    public func removeFile(_ path: String) throws(FileSystemError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileSystemError("delete", path, number: errno) }
    }

    /// Removes a directory if it is empty.
    public func removeDirectory(_ path: String) throws(FileSystemError) -> Bool {
        if rmdir(path) == 0 || errno == ENOENT { return true }
        if errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR { return false }
        throw FileSystemError("delete", path, number: errno)
    }

    /// Waits until files and directories are on the disk, for many of them at a time.
    public func synchronize(_ paths: [String]) throws(FileSystemError) {
        // Not `syncfs`: that waits for whatever else is being written to the disk.
        try Lanes.run(over: paths) { path throws(FileSystemError) in
            let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { throw FileSystemError("synchronize", path, number: errno) }
            defer { close(descriptor) }
            guard fsync(descriptor) == 0 else { throw FileSystemError("synchronize", path, number: errno) }
        }
    }

    private func contents(of descriptor: Int32, expecting size: Int, _ path: String) throws(FileSystemError) -> [UInt8] {
        var failure: Int32?
        // One byte more than expected shows in a single call that the file has not grown since its size was read.
        var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count {
                let step = Self.get(
                    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]),
                    from: descriptor
                )
                if step < 0 { failure = errno }
                if step <= 0 { return }
                count += step
            }
        }
        while failure == nil, bytes.count > size {
            let more = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
                let step = Self.get(UnsafeMutableRawBufferPointer(buffer), from: descriptor)
                if step < 0 { failure = errno }
                count = max(0, step)
            }
            if more.isEmpty { break }
            bytes += more
        }
        if let failure { throw FileSystemError("read", path, number: failure) }
        return bytes
    }

    private static func get(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int {
        while true {
            #if canImport(Darwin)
            let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Glibc)
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
            let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// Writes everything, or gives the error number.
    private func put(_ bytes: [UInt8], into descriptor: Int32) -> Int32? {
        bytes.withUnsafeBytes { buffer -> Int32? in
            var written = 0
            while written < buffer.count {
                let step = pwrite(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written, off_t(written))
                if step < 0 && errno == EINTR { continue }
                if step < 0 { return errno }
                written += step
            }
            return nil
        }
    }

    private static func kind(_ information: stat) -> FileStatus.Kind {
        switch information.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        case S_IFLNK: .symbolicLink
        default: .special
        }
    }
}
