import Diagnostics

/// Looks at every place that an apply will touch before it touches any, so that what can be known to fail fails first.
struct Preflight {
    private var survey: FolderSurvey
    private var obstacles = Diagnostics()
    private var changes = Diagnostics()
    /// The folders that have to be created, outermost first.
    private(set) var missingFolders: [String] = []
    /// The permissions of the manifest, which its successor keeps.
    private(set) var manifestPermissions: UInt32?
    private var checkedFolders: Set<String> = []

    /// Checks a plan; throws with everything that stands in its way.
    init(_ plan: WorkspacePlan, in folder: ProjectFolder) throws(WorkspaceError) {
        survey = FolderSurvey(folder)
        let device = try folder.status(of: StatePath.folder)?.device
        for operation in plan.operations {
            try check(operation)
            try checkFolder(RelativePath.folder(of: operation.path), for: operation.path, device: device)
        }
        try checkManifest(plan.manifest.previous)
        if obstacles.hasErrors { throw WorkspaceError(obstacles) }
        if changes.hasErrors { throw WorkspaceError(changes, kind: .conflicts) }
    }

    private mutating func check(_ operation: FileOperation) throws(WorkspaceError) {
        switch try survey.read(operation.path) {
        case .obstructed(let kind, let place):
            obstacles.reportObstruction(by: kind, at: place, for: operation.path)
        case .absent:
            if operation.previous != nil { changes.append(WorkspaceError.changed(operation.path).diagnostics) }
        case .file(let bytes, _):
            if operation.previous != ContentHash(of: bytes) {
                changes.append(WorkspaceError.changed(operation.path).diagnostics)
            } else if !survey.folder.isWritable(operation.path) {
                refuseUnwritable(operation.path, for: operation.path)
            }
        }
    }

    /// Checks a folder, or the nearest one above it that exists, and notes what is missing.
    private mutating func checkFolder(_ path: String, for file: String, device: UInt64?) throws(WorkspaceError) {
        guard checkedFolders.insert(path).inserted else { return }
        switch try survey.state(ofFolder: path) {
        case .obstructed: break
        case .absent:
            try checkFolder(RelativePath.folder(of: path), for: file, device: device)
            missingFolders.append(path)
        case .present:
            let place = path.isEmpty ? "." : path
            if !survey.folder.isWritable(place) { refuseUnwritable(place, for: file) }
            if try survey.folder.status(of: place)?.device != device {
                obstacles.error(
                    "E1217",
                    path: file,
                    "`\(place)` is on another file system than `\(StatePath.folder)`, so files cannot be put there in one step",
                    hint: "mount the whole project as one, or generate into a folder that is on one file system"
                )
            }
        }
    }

    private mutating func checkManifest(_ previous: ContentHash?) throws(WorkspaceError) {
        var current: ContentHash?
        switch try survey.read(StatePath.manifest) {
        case .absent: break
        case .file(let bytes, let permissions):
            current = ContentHash(of: bytes)
            manifestPermissions = permissions
            if !survey.folder.isWritable(StatePath.manifest) { refuseUnwritable(StatePath.manifest, for: StatePath.manifest) }
        case .obstructed(let kind, let place):
            return obstacles.reportObstruction(by: kind, at: place, for: StatePath.manifest)
        }
        if current != previous { changes.append(WorkspaceError.changed(StatePath.manifest).diagnostics) }
    }

    private mutating func refuseUnwritable(_ place: String, for path: String) {
        let name = place == "." ? "the project folder" : "`\(place)`"
        obstacles.error("E1210", path: path, "\(name) is not writable", hint: "give yourself permission to write it, and run again")
    }
}
