/// Reads below a project's folder without ever following a symbolic link, looking at each folder only once.
struct FolderSurvey {
    /// What stands where a folder should be.
    enum FolderState: Hashable {
        case present
        case absent
        /// Something else is in the way: at this path, or at one above it.
        case obstructed(by: FileStatus.Kind, at: String)
    }

    /// What stands where a file should be.
    enum FileState: Hashable {
        case absent
        case file(bytes: [UInt8], permissions: UInt32)
        /// Something else is in the way: at the file's path, or at one above it.
        case obstructed(by: FileStatus.Kind, at: String)
    }

    let folder: ProjectFolder
    private var known: [String: FolderState] = [:]

    init(_ folder: ProjectFolder) {
        self.folder = folder
    }

    /// What stands where a folder should be; the empty path is the root.
    mutating func state(ofFolder path: String) throws(WorkspaceError) -> FolderState {
        if let state = known[path] { return state }
        let state = try look(at: path)
        known[path] = state
        return state
    }

    /// Reads a file.
    mutating func read(_ path: String) throws(WorkspaceError) -> FileState {
        switch try state(ofFolder: RelativePath.folder(of: path)) {
        case .absent: return .absent
        case .obstructed(let kind, let place): return .obstructed(by: kind, at: place)
        case .present: break
        }
        switch try folder.read(path) {
        case .absent: return .absent
        case .file(let bytes, let permissions): return .file(bytes: bytes, permissions: permissions)
        case .other(let kind): return .obstructed(by: kind, at: path)
        }
    }

    private mutating func look(at path: String) throws(WorkspaceError) -> FolderState {
        if path.isEmpty { return try folder.rootState() }
        let above = try state(ofFolder: RelativePath.folder(of: path))
        guard above == .present else { return above }
        guard let status = try folder.status(of: path) else { return .absent }
        return status.kind == .directory ? .present : .obstructed(by: status.kind, at: path)
    }
}
