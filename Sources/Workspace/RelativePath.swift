/// The rules for a path that comes from a template, a manifest or a journal.
enum RelativePath {
    /// Says what is wrong with a path, or nil when it safely names something below the root.
    static func problem(with path: String) -> String? {
        if path.isEmpty { return "is empty" }
        if path.utf8.first == UInt8(ascii: "/") { return "is absolute" }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "contains a control character" }
        if path.utf8.contains(UInt8(ascii: "\\")) { return "contains a backslash" }
        for component in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch component {
            case "": return "has an empty component"
            case ".": return "has a component `.`"
            case "..": return "leaves the folder through `..`"
            default: if component.lowercased() == ".git" { return "reaches into version control" }
            }
        }
        return nil
    }

    /// The folder that holds a path; empty for the root itself.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// All folders above a path, outermost first, without the root.
    static func folders(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}
