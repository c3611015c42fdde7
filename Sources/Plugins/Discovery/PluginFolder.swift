public import Diagnostics
import Foundation
public import Spec

/// The files of one plugin, wherever they are.
public struct PluginFolder: Sendable {
    /// The most bytes that one file of a plugin may have.
    public static let maximumBytes = 4 * 1024 * 1024
    /// The most files that one plugin may have.
    public static let maximumFiles = 2000

    /// The plugin's name: the folder's.
    public let name: String
    /// Where it was found.
    public let origin: PluginOrigin
    /// Its path, as diagnostics show it.
    public let path: String
    private let contents: Contents

    private enum Contents: Sendable {
        case texts([String: String])
        case disk
    }

    /// A folder in memory.
    public init(name: String, origin: PluginOrigin, path: String, texts: [String: String]) {
        self.name = name
        self.origin = origin
        self.path = path
        contents = .texts(texts)
    }

    /// A folder on disk.
    public init(name: String, origin: PluginOrigin, path: String) {
        self.name = name
        self.origin = origin
        self.path = path
        contents = .disk
    }

    /// Whether it is a folder on disk, and where.
    public var diskPath: String? { if case .disk = contents { path } else { nil } }

    /// The paths of all its files, sorted.
    func allPaths() -> [String] { paths(below: nil) }

    /// The paths of the files below one of its folders, sorted, without what editors and systems leave there.
    public func paths(below folder: String) -> [String] { paths(below: .some(folder)) }

    private func paths(below folder: String?) -> [String] {
        let prefix = folder.map { $0 + "/" } ?? ""
        switch contents {
        case .texts(let texts): return texts.keys.filter { $0.hasPrefix(prefix) }.sorted()
        case .disk:
            let root = folder.map { path + "/" + $0 } ?? path
            guard let found = FileManager.default.enumerator(atPath: root) else { return [] }
            var paths: [String] = []
            for case let path as String in found where paths.count <= Self.maximumFiles {
                if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) || !isFile(root + "/" + path) { continue }
                paths.append(prefix + path)
            }
            return paths.sorted()
        }
    }

    /// The bytes of a file; nil where there is none, or none that could be read.
    public func bytes(_ file: String) -> [UInt8]? {
        switch contents {
        case .texts(let texts): return texts[file].map { Array($0.utf8) }
        case .disk:
            // A link that leads out of the folder would bring in what nobody has looked at.
            let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            let url = URL(fileURLWithPath: path + "/" + file).resolvingSymlinksInPath()
            guard url.path.hasPrefix(root + "/"), isFile(url.path) else { return nil }
            do {
                let handle = try FileHandle(forReadingFrom: url)
                defer { handle.closeFile() }
                let data = try handle.read(upToCount: Self.maximumBytes + 1) ?? Data()
                return data.count > Self.maximumBytes ? nil : Array(data)
            } catch {
                return nil
            }
        }
    }

    /// The text of its manifest, which diagnostics quote.
    public var manifestSource: SpecSource? {
        bytes(PluginManifest.fileName).map {
            SpecSource(path: path + "/" + PluginManifest.fileName, text: String(decoding: $0, as: UTF8.self))
        }
    }

    /// The text of a file.
    ///
    /// - Parameter place: where the plugin names the file.
    /// - Throws: `E1414` if it is not there, is too large, or is not UTF-8.
    public func text(_ file: String, namedAt place: SourceLocation) throws(DiagnosticFailure) -> String {
        if let bytes = bytes(file), let text = String(validating: bytes, as: UTF8.self) { return text }
        var diagnostics = Diagnostics()
        diagnostics.error(
            "E1414",
            at: place,
            "the plugin `\(name)` has no file `\(file)` that can be read as text",
            hint: "it is looked for at \(path)/\(file); a file has at most \(Self.maximumBytes / 1_048_576) MiB"
        )
        throw DiagnosticFailure(diagnostics)
    }

    private func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
}
