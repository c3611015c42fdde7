/// Where Strata keeps what it has to remember, below the root.
enum StatePath {
    static let folder = ".strata"
    static let manifest = ".strata/manifest.json"
    static let base = ".strata/base"
    static let lock = ".strata/lock"
    static let journal = ".strata/journal"
    /// Keeps the lock and the journal out of version control.
    static let ignored = ".strata/.gitignore"
    /// Keeps version control from changing line ends in base texts, which are compared by hash.
    static let attributes = ".strata/.gitattributes"

    static let ignoredText = "/journal/\n/lock\n"
    static let attributesText = "/base/** -text\n"

    /// Where a base text is kept: 256 folders, so that none grows large.
    static func base(_ hash: ContentHash) -> String {
        "\(base)/\(hash.hex.prefix(2))/\(hash.hex.dropFirst(2))"
    }

    /// Whether a path, in any spelling of upper and lower case, is kept for this module's own use.
    static func isReserved(_ path: String) -> Bool {
        let path = path.lowercased()
        return path == folder
            || [manifest, base, lock, journal, ignored, attributes].contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}
