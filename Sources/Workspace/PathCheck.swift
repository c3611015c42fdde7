import Diagnostics

/// Whether a set of wanted paths can stand in one folder, on every file system.
struct PathCheck {
    /// What is wrong with them.
    private(set) var diagnostics = Diagnostics()
    /// The wanted paths by how a file system that ignores case sees them.
    private var spellings: [String: String] = [:]
    /// The same for the folders above them.
    private var folders: [String: String] = [:]

    init(_ paths: [String]) {
        for path in paths.sorted() { check(path) }
        for (folded, path) in spellings.sorted(by: { $0.key < $1.key }) {
            guard let folder = folders[folded] else { continue }
            collide("`\(path)` is wanted as a file, and `\(folder)` as a folder", at: path)
        }
    }

    /// The wanted path that differs from this one in upper and lower case only.
    func otherSpelling(of path: String) -> String? {
        spellings[path.lowercased()]
    }

    private mutating func check(_ path: String) {
        if let problem = RelativePath.problem(with: path) ?? (StatePath.isReserved(path) ? "is Strata's own" : nil) {
            diagnostics.error("E1204", path: path, "the path `\(path)` \(problem)", hint: "change the output path of its template")
            return
        }
        if let other = spellings.updateValue(path, forKey: path.lowercased()) {
            collide(other == path ? "`\(path)` is wanted twice" : "`\(other)` and `\(path)` differ in upper and lower case only", at: path)
        }
        for folder in RelativePath.folders(of: path) {
            let other = folders.updateValue(folder, forKey: folder.lowercased())
            if let other, other != folder {
                collide("the folders `\(other)` and `\(folder)` differ in upper and lower case only", at: path)
            }
        }
    }

    private mutating func collide(_ message: String, at path: String) {
        diagnostics.error("E1211", path: path, message, hint: "rename one of the entities or templates that they come from")
    }
}
