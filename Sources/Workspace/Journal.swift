#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The folder in which an apply sets aside what it is about to write and what it replaces.
///
/// While there is no record, nothing outside the folder has been touched. While there is one, the new manifest
/// tells how far the apply came: it leaves the folder last of all, and then everything is done.
struct Journal {
    private static let record = "\(StatePath.journal)/record.json"
    private static let draft = "\(StatePath.journal)/record.draft"
    private static let manifest = "\(StatePath.journal)/manifest.json"
    private static let newFiles = "\(StatePath.journal)/new"
    private static let oldFiles = "\(StatePath.journal)/old"

    let folder: ProjectFolder

    /// Where the new content of a step waits.
    static func new(_ step: Int) -> String { "\(newFiles)/\(step)" }

    /// Where the old content of a step is kept.
    static func old(_ step: Int) -> String { "\(oldFiles)/\(step)" }

    /// Whether every step was made: the new manifest is in place.
    func isCommitted() throws(WorkspaceError) -> Bool {
        try folder.status(of: Self.manifest) == nil
    }

    /// Sets aside all that the operations need, and returns once it would survive a power cut.
    func write(
        _ operations: [FileOperation],
        creating folders: [String],
        manifest: String,
        permissions: UInt32?
    ) throws(WorkspaceError) -> JournalRecord {
        for path in [StatePath.journal, Self.newFiles, Self.oldFiles] { try folder.createDirectory(path) }
        var record = JournalRecord(folders: folders, steps: [])
        var written = [StatePath.folder, StatePath.journal, Self.newFiles, Self.oldFiles, Self.manifest, Self.draft]
        for (index, operation) in operations.enumerated() {
            var step = JournalRecord.Step(path: operation.path, previous: operation.previous)
            if let contents = operation.contents {
                try folder.write(contents.bytes, to: Self.new(index), permissions: contents.permissions)
                written.append(Self.new(index))
                step.new = ContentHash(of: contents.bytes)
                if step.previous != nil { try folder.link(operation.path, to: Self.old(index)) }
            }
            record.steps.append(step)
        }
        try folder.write(Array(manifest.utf8), to: Self.manifest, permissions: permissions)
        try folder.write(encoded(record), to: Self.draft)
        try folder.synchronize(written)
        try folder.rename(Self.draft, to: Self.record, replacing: false)
        try folder.synchronize([StatePath.journal])
        return record
    }

    /// Puts the new manifest in place: from here on, the apply is done.
    func commit() throws(WorkspaceError) {
        try folder.rename(Self.manifest, to: StatePath.manifest, replacing: true)
    }

    /// Reads the record, if the apply came as far as writing it.
    ///
    /// A journal may come from anywhere, as part of somebody else's project: neither it nor its folders may lead elsewhere.
    func read() throws(WorkspaceError) -> JournalRecord? {
        var survey = FolderSurvey(folder)
        for path in [Self.newFiles, Self.oldFiles] {
            if case .obstructed(let kind, let place) = try survey.state(ofFolder: path) {
                throw WorkspaceError(obstructedBy: kind, at: place, for: path)
            }
        }
        guard case .file(let bytes, _) = try folder.read(Self.record) else { return nil }
        guard let record = decoded(bytes), record.format == JournalRecord.format else {
            throw WorkspaceError(
                "E1215",
                at: Self.record,
                "the record of an interrupted run cannot be read",
                hint: "compare the project with version control, delete \(StatePath.journal), and run again"
            )
        }
        return record
    }

    /// Removes the record first, so that what is left of the folder means nothing, and then the rest.
    func discard() throws(WorkspaceError) {
        for path in [Self.record, Self.draft, Self.manifest] { try folder.removeFile(path) }
        for path in [Self.newFiles, Self.oldFiles] {
            for name in try folder.names(in: path) { try folder.removeFile("\(path)/\(name)") }
            try folder.removeDirectory(path)
        }
        if try !folder.removeDirectory(StatePath.journal) {
            let hint = "move what it holds away and run again"
            throw WorkspaceError("E1209", at: StatePath.journal, "`\(StatePath.journal)` holds something that is not Strata's", hint: hint)
        }
    }

    private func encoded(_ record: JournalRecord) throws(WorkspaceError) -> [UInt8] {
        do {
            return Array(try JSONEncoder().encode(record))
        } catch {
            throw WorkspaceError("E1215", at: Self.record, "the record of the run cannot be written: \(error)")
        }
    }

    /// Nil unless it is a record whose every path stays below the root.
    private func decoded(_ bytes: [UInt8]) -> JournalRecord? {
        do {
            let record = try JSONDecoder().decode(JournalRecord.self, from: Data(bytes))
            let paths = record.folders + record.steps.map(\.path)
            return paths.allSatisfy { RelativePath.problem(with: $0) == nil } ? record : nil
        } catch {
            return nil
        }
    }
}
