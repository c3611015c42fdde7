import Diagnostics

/// Compares what is wanted, what was last emitted and what is on disk, and decides what happens to each file.
struct Planner {
    private let manifest: Manifest
    private let manifestHash: ContentHash?
    private var survey: FolderSurvey
    private var diagnostics = Diagnostics()
    private var actions: [PlannedAction] = []
    private var entries: [ManifestEntry] = []
    private var writes: [FileOperation] = []
    private var deletions: [FileOperation] = []
    /// Texts that a base hash of `entries` stands for, by hash.
    private var baseTexts: [ContentHash: String] = [:]

    init(manifest: Manifest, storedAs hash: ContentHash?, survey: FolderSurvey) {
        self.manifest = manifest
        self.manifestHash = hash
        self.survey = survey
    }

    /// Decides for every path; nothing is written.
    mutating func plan(_ files: [DesiredFile], strataVersion: String) throws(WorkspaceError) -> WorkspacePlan {
        let paths = PathCheck(files.map(\.path))
        if paths.diagnostics.hasErrors { throw WorkspaceError(paths.diagnostics) }
        var tracked = Dictionary(manifest.entries.map { ($0.path, $0) }) { first, _ in first }
        for file in files.sorted(by: { $0.path < $1.path }) { try plan(file, tracked.removeValue(forKey: file.path)) }
        for entry in tracked.values.sorted(by: { $0.path < $1.path }) { try plan(unwanted: entry, paths.otherSpelling(of: entry.path)) }
        if diagnostics.hasErrors { throw WorkspaceError(diagnostics) }
        try planState()
        return finish(Manifest(strataVersion: strataVersion, entries: entries))
    }

    private mutating func plan(_ file: DesiredFile, _ entry: ManifestEntry?) throws(WorkspaceError) {
        let hash = ContentHash(of: file.contents)
        let state = try survey.read(file.path)
        let user = UserFile(state, at: file.path, new: file.contents, base: entry?.base)
        let decision = Decision(ownership: file.ownership, isTracked: entry != nil, textChanged: entry?.base != hash, user: user.text)
        let kind = decision.whenWanted
        var new = ManifestEntry(wanting: file, base: hash)
        switch kind {
        case .create:
            if refuseObstruction(state, for: file.path) { return }
            writes.append(FileOperation(path: file.path, change: .create(file.contents)))
        case .update:
            guard let found = user.found else { break }
            let change = FileOperation.Change.replace(found.hash, with: file.contents, form: user.form, permissions: found.permissions)
            writes.append(FileOperation(path: file.path, change: change))
        case .conflict:
            if refuseObstruction(state, for: file.path) { return }
            if let entry { new.base = entry.base }
        case .keep, .stayDeleted:
            guard let entry else { break }
            new.base = entry.base
            new.offered = file.ownership == .once && entry.base != hash ? hash : nil
            new.status = kind == .stayDeleted ? .deleted : .current
            // The store lacks it where the file was derived until now.
            if user.text == .sameAsBase { baseTexts[entry.base] = user.plainText }
        case .adopt, .unchanged, .converge, .delete, .forget:
            break
        }
        if new.base == hash { baseTexts[hash] = file.contents }
        // A `once` file that was there before is none of Strata's: it was never emitted, so it has no base.
        if kind != .keep(.once) || entry != nil { entries.append(new) }
        report(kind, new, newText: file.contents, hasBase: entry != nil, wasOffered: entry?.offered == hash)
    }

    private mutating func plan(unwanted entry: ManifestEntry, _ otherSpelling: String?) throws(WorkspaceError) {
        let user = UserFile(try survey.read(entry.path), at: entry.path, new: nil, base: entry.base)
        let decision = Decision(ownership: entry.ownership, isTracked: true, textChanged: true, user: user.text)
        var kind = decision.whenUnwanted
        if kind == .delete, let otherSpelling, try isSameFile(entry.path, otherSpelling) { kind = .forget }
        if kind == .delete, let found = user.found {
            deletions.append(FileOperation(path: entry.path, change: .delete(found.hash)))
        }
        if case .keep = kind {
            var kept = entry
            kept.status = .kept
            entries.append(kept)
        }
        report(kind, entry, newText: nil, hasBase: true, wasOffered: false)
    }

    /// Whether a file whose spelling changed in upper and lower case only is the very same on this file system.
    private func isSameFile(_ path: String, _ other: String) throws(WorkspaceError) -> Bool {
        guard let status = try survey.folder.status(of: path) else { return false }
        return try survey.folder.status(of: other) == status
    }

    private mutating func report(_ kind: PlannedAction.Kind, _ entry: ManifestEntry, newText: String?, hasBase: Bool, wasOffered: Bool) {
        actions.append(
            PlannedAction(
                path: entry.path,
                ownership: entry.ownership,
                kind: kind == .keep(.onceOutdated) && wasOffered ? .keep(.once) : kind,
                template: entry.template,
                entity: entry.entity,
                newText: newText,
                basePath: hasBase ? entry.basePath : nil
            )
        )
    }

    /// Brings Strata's own files up to date: base texts that are missing or no longer needed, and what version control is told.
    private mutating func planState() throws(WorkspaceError) {
        for (path, text) in [(StatePath.ignored, StatePath.ignoredText), (StatePath.attributes, StatePath.attributesText)] {
            if try survey.read(path) == .absent { writes.append(FileOperation(path: path, change: .create(text))) }
        }
        let stored = try BaseStore.hashes(&survey)
        let needed = Set(entries.lazy.filter { $0.ownership != .derived }.map(\.base))
        for hash in needed.subtracting(stored) {
            guard let text = baseTexts[hash] else { continue }
            writes.append(FileOperation(path: StatePath.base(hash), change: .create(text)))
        }
        for hash in stored.subtracting(needed) {
            // Read rather than believed: a base text that something has changed goes as well.
            guard case .file(let bytes, _) = try survey.read(StatePath.base(hash)) else { continue }
            deletions.append(FileOperation(path: StatePath.base(hash), change: .delete(ContentHash(of: bytes))))
        }
    }

    private func finish(_ manifest: Manifest) -> WorkspacePlan {
        let text = manifest.text
        let operations = writes.sorted { $0.path < $1.path } + deletions.sorted { $0.path < $1.path }
        return WorkspacePlan(
            actions: actions.sorted { $0.path < $1.path },
            operations: operations,
            manifest: (manifestHash, text),
            isNoOp: operations.isEmpty && ContentHash(of: text) == manifestHash && !actions.contains(where: \.isConflict)
        )
    }

    private mutating func refuseObstruction(_ state: FolderSurvey.FileState, for path: String) -> Bool {
        guard case .obstructed(let kind, let place) = state else { return false }
        diagnostics.reportObstruction(by: kind, at: place, for: path)
        return true
    }
}
