public import Foundation

/// A folder of its own that goes when the last user of it goes.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// Creates it.
    public init() throws {
        url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("strata-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // What cannot be removed is the system's to clean up.
        _ = try? FileManager.default.removeItem(at: url)
    }

    /// Its path.
    public var path: String { url.path }

    /// Writes a file below it, with the folders on the way, and gives its place.
    @discardableResult
    public func file(_ name: String, _ text: String) throws -> URL {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file
    }

    /// The text of a file below it.
    public func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    /// Every file below it with its bytes, by relative path.
    public func contents() throws -> [String: Data] {
        guard let paths = FileManager.default.enumerator(atPath: url.path) else { return [:] }
        var files: [String: Data] = [:]
        for case let path as String in paths {
            let file = url.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[path] = try Data(contentsOf: file)
        }
        return files
    }
}
