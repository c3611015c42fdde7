/// The texts last emitted, each kept under its hash.
enum BaseStore {
    /// The hashes of all texts that are kept; whatever else stands in the folder is left alone.
    static func hashes(_ survey: inout FolderSurvey) throws(WorkspaceError) -> Set<ContentHash> {
        var hashes: Set<ContentHash> = []
        guard try isFolder(StatePath.base, &survey) else { return hashes }
        for shard in try survey.folder.names(in: StatePath.base) where shard.utf8.count == 2 {
            let path = "\(StatePath.base)/\(shard)"
            guard try survey.state(ofFolder: path) == .present else { continue }
            for name in try survey.folder.names(in: path) {
                if let hash = ContentHash(hex: shard + name) { hashes.insert(hash) }
            }
        }
        return hashes
    }

    private static func isFolder(_ path: String, _ survey: inout FolderSurvey) throws(WorkspaceError) -> Bool {
        switch try survey.state(ofFolder: path) {
        case .present: return true
        case .absent: return false
        case .obstructed(let kind, let place): throw WorkspaceError(obstructedBy: kind, at: place, for: path)
        }
    }
}
