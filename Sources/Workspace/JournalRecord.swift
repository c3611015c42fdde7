/// What an apply is about to do, written down before the first of the user's files is touched.
struct JournalRecord: Sendable, Hashable, Codable {
    /// The format that is written and read: a journal never outlives the run after the one that wrote it.
    static let format = 1

    /// One change to one file; its place in the list is its number, and the name of what is set aside for it.
    struct Step: Sendable, Hashable, Codable {
        var path: String
        /// The hash of what stands there before; nil where nothing does.
        var previous: ContentHash?
        /// The hash of what stands there afterwards; nil where nothing does.
        var new: ContentHash?
    }

    var format = Self.format
    /// The folders that have to be created, outermost first.
    var folders: [String]
    /// The changes, in order.
    var steps: [Step]

    /// Every folder in which an entry appears, changes or goes.
    var touchedFolders: Set<String> {
        Set(folders.map(RelativePath.folder(of:)) + steps.map { RelativePath.folder(of: $0.path) })
    }
}
