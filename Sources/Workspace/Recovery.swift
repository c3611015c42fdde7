/// Brings a folder out of the middle of an apply, whether that failed a moment ago or was killed last week.
///
/// It changes a file only while the file is what the apply made of it: whatever a person did since then stays.
struct Recovery {
    let folder: ProjectFolder

    private var journal: Journal { Journal(folder: folder) }

    /// Finishes an apply that had put its manifest in place, and undoes any other.
    func run() throws(WorkspaceError) -> Workspace.RecoveryOutcome {
        guard let record = try journal.read() else {
            try journal.discard()
            return .rolledBack
        }
        if try journal.isCommitted() {
            try finish(record)
            return .finished
        }
        try rollBack(record)
        return .rolledBack
    }

    /// Undoes every step that was made, last one first.
    func rollBack(_ record: JournalRecord) throws(WorkspaceError) {
        var survey = FolderSurvey(folder)
        for (index, step) in record.steps.enumerated().reversed() {
            try undo(step, index, current: try survey.read(step.path))
        }
        for path in record.folders.reversed() where try survey.state(ofFolder: path) == .present {
            try folder.removeDirectory(path)
        }
        try folder.synchronize(try existing(record.touchedFolders))
        try journal.discard()
    }

    /// Makes a committed apply last, removes folders that its deletions left empty, and the journal.
    func finish(_ record: JournalRecord) throws(WorkspaceError) {
        try folder.synchronize([StatePath.folder])
        var survey = FolderSurvey(folder)
        let emptied = Set(record.steps.filter { $0.new == nil }.flatMap { RelativePath.folders(of: $0.path) })
        // Inner folders first: a path sorts after every path that it begins with.
        for path in emptied.sorted().reversed() where try survey.state(ofFolder: path) == .present {
            try folder.removeDirectory(path)
        }
        try journal.discard()
    }

    private func undo(_ step: JournalRecord.Step, _ index: Int, current: FolderSurvey.FileState) throws(WorkspaceError) {
        switch (step.previous, step.new, current) {
        case (nil, let new?, .file(let bytes, _)) where ContentHash(of: bytes) == new:
            try folder.removeFile(step.path)
        case (.some, let new?, .file(let bytes, _)) where ContentHash(of: bytes) == new:
            if try folder.status(of: Journal.old(index)) != nil {
                try folder.rename(Journal.old(index), to: step.path, replacing: true)
            }
        case (.some, nil, .absent):
            if try folder.status(of: Journal.old(index)) != nil {
                try folder.rename(Journal.old(index), to: step.path, replacing: false)
            }
        default:
            break
        }
    }

    /// The folders that are there; the apply may have come to an end before it created the others.
    private func existing(_ folders: Set<String>) throws(WorkspaceError) -> [String] {
        var survey = FolderSurvey(folder)
        var present: [String] = []
        for path in folders.sorted() where try survey.state(ofFolder: path) == .present { present.append(path) }
        return present
    }
}
