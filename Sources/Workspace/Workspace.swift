import Diagnostics

/// A project's folder, brought to the state that a generation wants without losing a byte of its owner's.
///
/// What was emitted is remembered in `.strata`, committed with the project: a manifest, and the exact texts.
public struct Workspace: Sendable {
    /// What ``recover()`` found and did.
    public enum RecoveryOutcome: Sendable {
        /// No run was interrupted.
        case notNeeded
        /// An interrupted run was undone: the folder is as it was before it.
        case rolledBack
        /// An interrupted run had done all but tidy up.
        case finished
    }

    private let folder: ProjectFolder

    /// Opens a folder, which need not exist yet.
    public init(root: String, fileSystem: any FileSystem = RealFileSystem()) {
        var root = root.isEmpty ? "." : root
        while root.count > 1, root.last == "/" { root.removeLast() }
        folder = ProjectFolder(root: root, fileSystem: fileSystem)
    }

    /// Decides what happens to each file; nothing is written, unless an interrupted run has to be put right first.
    ///
    /// The order of the files makes no difference. Conflicts are part of the plan; the errors thrown are about
    /// paths that cannot stand together or leave the folder, and about state that cannot be read.
    public func plan(_ files: [DesiredFile], strataVersion: String) throws(WorkspaceError) -> WorkspacePlan {
        try recover()
        var survey = FolderSurvey(folder)
        switch try survey.read(StatePath.manifest) {
        case .absent:
            var planner = Planner(manifest: Manifest(), storedAs: nil, survey: survey)
            return try planner.plan(files, strataVersion: strataVersion)
        case .file(let bytes, _):
            var planner = Planner(manifest: try Manifest(reading: bytes), storedAs: ContentHash(of: bytes), survey: survey)
            return try planner.plan(files, strataVersion: strataVersion)
        case .obstructed(let kind, let place):
            throw WorkspaceError(obstructedBy: kind, at: place, for: StatePath.manifest)
        }
    }

    /// Carries out a plan: all of it or, with an error, nothing. A plan with conflicts is refused.
    @discardableResult
    public func apply(_ plan: WorkspacePlan) throws(WorkspaceError) -> ApplyReport {
        let conflicts = plan.conflictDiagnostics
        if conflicts.hasErrors { throw WorkspaceError(conflicts, kind: .conflicts) }
        if plan.isNoOp { return ApplyReport(actions: plan.actions, warnings: Diagnostics()) }
        try folder.createRoot()
        let warnings = try whileLocked { () throws(WorkspaceError) in
            // Another run may have been interrupted since the plan was made; then its files no longer are what was planned on.
            if try hasJournal() { _ = try Recovery(folder: folder).run() }
            return try Transaction(folder: folder, plan: plan).run()
        }
        return ApplyReport(actions: plan.actions, warnings: warnings)
    }

    /// Finishes or undoes a run that was interrupted; what a person did to the files since then stays.
    @discardableResult
    public func recover() throws(WorkspaceError) -> RecoveryOutcome {
        guard try hasJournal() else { return .notNeeded }
        let outcome = try whileLocked { () throws(WorkspaceError) -> RecoveryOutcome in
            // The run that had the lock a moment ago may have tidied up itself.
            try hasJournal() ? try Recovery(folder: folder).run() : .notNeeded
        }
        // The interrupted run may have been the project's first.
        try folder.removeDirectory(StatePath.folder)
        return outcome
    }

    private func hasJournal() throws(WorkspaceError) -> Bool {
        var survey = FolderSurvey(folder)
        switch try survey.state(ofFolder: StatePath.journal) {
        case .present: return true
        case .absent: return false
        case .obstructed(let kind, let place): throw WorkspaceError(obstructedBy: kind, at: place, for: StatePath.journal)
        }
    }

    private func whileLocked<Value>(_ work: () throws(WorkspaceError) -> Value) throws(WorkspaceError) -> Value {
        if try folder.status(of: StatePath.folder) == nil { try folder.createDirectory(StatePath.folder) }
        switch try folder.lock() {
        case .held(let process):
            let holder = process.map { " (process \($0))" } ?? ""
            let message = "another run of Strata\(holder) is at work here"
            throw WorkspaceError("E1213", kind: .locked, at: nil, message, hint: "wait for it to end")
        case .acquired(let lock):
            do {
                let value = try work()
                lock.release()
                return value
            } catch {
                lock.release()
                throw removingEmptyState(after: error)
            }
        }
    }

    /// A first run that fails does not leave behind the empty folder that it created for the state.
    private func removingEmptyState(after error: WorkspaceError) -> WorkspaceError {
        do {
            try folder.removeDirectory(StatePath.folder)
            return error
        } catch let second {
            return error.adding(second)
        }
    }
}
