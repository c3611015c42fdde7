import Foundation

/// Where an executable plugin works: a copy of its own folder, its request, and an empty folder; nothing there leads to the project.
final class Workplace {
    private let root: URL
    /// The copy of the plugin's folder.
    let plugin: URL
    /// The empty folder that it runs in.
    let empty: URL

    /// Makes the folders and copies the plugin.
    init(copying folder: PluginFolder) throws {
        let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("plugin-\(UUID().uuidString)")
        self.root = root
        plugin = root.appendingPathComponent("plugin")
        empty = root.appendingPathComponent("work")
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true, attributes: attributes)
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false, attributes: attributes)
        try FileManager.default.createDirectory(at: plugin, withIntermediateDirectories: false, attributes: attributes)
        guard let source = folder.diskPath else { return }
        for path in folder.allPaths() {
            guard let bytes = folder.bytes(path) else { continue }
            let target = plugin.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: target)
            if FileManager.default.isExecutableFile(atPath: source + "/" + path) {
                try FileManager.default.setAttributes(attributes, ofItemAtPath: target.path)
            }
        }
    }

    deinit {
        // What cannot be removed is the system's to clean up.
        _ = try? FileManager.default.removeItem(at: root)
    }

    /// Writes a request into a file beside the empty folder.
    func request(_ text: String) throws -> String {
        let file = root.appendingPathComponent("request.json")
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
