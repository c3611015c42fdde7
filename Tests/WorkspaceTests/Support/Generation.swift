import Workspace

/// Stands in for a generation: says which files it wants, and has a workspace bring them about.
struct Generation {
    var files: [DesiredFile]

    init(_ files: DesiredFile...) { self.files = files }

    init(_ files: [DesiredFile]) { self.files = files }

    func plan(in folder: TemporaryFolder, fileSystem: any FileSystem = FaultyFileSystem()) throws -> WorkspacePlan {
        try Workspace(root: folder.root, fileSystem: fileSystem).plan(files, strataVersion: "1.0.0")
    }

    @discardableResult
    func run(in folder: TemporaryFolder, fileSystem: any FileSystem = FaultyFileSystem()) throws -> ApplyReport {
        try Workspace(root: folder.root, fileSystem: fileSystem).apply(try plan(in: folder, fileSystem: fileSystem))
    }

    /// What would happen to each file, by path.
    func kinds(in folder: TemporaryFolder) throws -> [String: PlannedAction.Kind] {
        Dictionary(uniqueKeysWithValues: try plan(in: folder).actions.map { ($0.path, $0.kind) })
    }
}

extension DesiredFile {
    static func merged(_ path: String, _ contents: String) -> DesiredFile {
        DesiredFile(path: path, contents: contents, ownership: .merged, template: "source")
    }

    static func once(_ path: String, _ contents: String) -> DesiredFile {
        DesiredFile(path: path, contents: contents, ownership: .once, template: "rules", entity: "Book")
    }

    static func derived(_ path: String, _ contents: String) -> DesiredFile {
        DesiredFile(path: path, contents: contents, ownership: .derived, template: "document")
    }
}
