/// The rules for paths that come from a plugin: they lead below a folder, and nowhere that is not the plugin's business.
public enum PluginPath {
    /// Says what is wrong with a path, or nil where it may be used.
    public static func problem(with path: String) -> String? {
        if path.isEmpty { return "is empty" }
        if path.hasPrefix("/") || path.hasPrefix("~") { return "is not relative" }
        if path.contains("\\") || path.contains(":") || path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            return "holds a backslash, a colon or a control character"
        }
        let parts = path.lowercased().split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains("..") { return "leaves the folder through `..`" }
        if parts.contains("") || parts.contains(".") { return "has an empty part" }
        if parts.contains(".git") { return "reaches into version control" }
        if parts[0] == ".strata" || parts == ["strata.yaml"] { return "is not a plugin's to write" }
        return nil
    }
}
