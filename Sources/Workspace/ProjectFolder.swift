import Diagnostics

/// A project's folder: takes paths relative to it, and tells every failure in terms of them.
struct ProjectFolder: Sendable {
    let root: String
    let fileSystem: any FileSystem

    func status(of path: String) throws(WorkspaceError) -> FileStatus? {
        try on(path) { path throws(FileSystemError) in try fileSystem.status(of: path) }
    }

    func read(_ path: String) throws(WorkspaceError) -> FileReading {
        try on(path) { path throws(FileSystemError) in try fileSystem.read(path) }
    }

    func names(in path: String) throws(WorkspaceError) -> [String] {
        try on(path) { path throws(FileSystemError) in try fileSystem.names(in: path) }
    }

    func isWritable(_ path: String) -> Bool {
        fileSystem.isWritable(absolute(path))
    }

    func lock() throws(WorkspaceError) -> LockAttempt {
        try on(StatePath.lock) { path throws(FileSystemError) in try fileSystem.lock(path) }
    }

    func createDirectory(_ path: String) throws(WorkspaceError) {
        try on(path) { path throws(FileSystemError) in try fileSystem.createDirectory(path) }
    }

    func write(_ bytes: [UInt8], to path: String, permissions: UInt32? = nil) throws(WorkspaceError) {
        try on(path) { path throws(FileSystemError) in try fileSystem.write(bytes, to: path, permissions: permissions) }
    }

    func link(_ existing: String, to path: String) throws(WorkspaceError) {
        try on(path) { path throws(FileSystemError) in try fileSystem.link(absolute(existing), to: path) }
    }

    func rename(_ path: String, to target: String, replacing: Bool) throws(WorkspaceError) {
        try on(target) { target throws(FileSystemError) in try fileSystem.rename(absolute(path), to: target, replacing: replacing) }
    }

    func removeFile(_ path: String) throws(WorkspaceError) {
        try on(path) { path throws(FileSystemError) in try fileSystem.removeFile(path) }
    }

    @discardableResult
    func removeDirectory(_ path: String) throws(WorkspaceError) -> Bool {
        try on(path) { path throws(FileSystemError) in try fileSystem.removeDirectory(path) }
    }

    func synchronize(_ paths: some Sequence<String>) throws(WorkspaceError) {
        // Of a root that is a symbolic link, it is the directory that has to be written.
        let paths = paths.map { absolute($0.isEmpty ? "." : $0) }
        try on("") { _ throws(FileSystemError) in try fileSystem.synchronize(paths) }
    }

    /// Creates the root, with the folders above it, where it does not exist yet.
    func createRoot() throws(WorkspaceError) {
        if try rootState() == .present { return }
        var missing: [String] = []
        for folder in RelativePath.folders(of: root).filter({ !$0.isEmpty }) + [root] {
            let status = try on("") { _ throws(FileSystemError) in try fileSystem.status(of: folder + "/.") }
            if status == nil { missing.append(folder) }
        }
        for folder in missing { try on("") { _ throws(FileSystemError) in try fileSystem.createDirectory(folder) } }
    }

    /// What stands where the root should be; a symbolic link to a directory will do there.
    func rootState() throws(WorkspaceError) -> FolderSurvey.FolderState {
        try on("") { root throws(FileSystemError) in
            // The dot has the system look at what a symbolic link points to.
            if try fileSystem.status(of: root + "/.") != nil { return .present }
            return try fileSystem.status(of: root).map { .obstructed(by: $0.kind, at: "") } ?? .absent
        }
    }

    private func absolute(_ path: String) -> String {
        path.isEmpty ? root : "\(root)/\(path)"
    }

    private func on<Result>(
        _ path: String,
        _ operation: (String) throws(FileSystemError) -> Result
    ) throws(WorkspaceError) -> Result {
        do {
            return try operation(absolute(path))
        } catch {
            throw WorkspaceError(error, at: path)
        }
    }
}
