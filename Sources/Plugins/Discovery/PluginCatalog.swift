import BuiltInTemplates
import Foundation

/// The plugins that a spec can name: those of the project, of the house, and of Strata.
public struct PluginCatalog: Sendable {
    /// Every plugin that counts, by name.
    public let folders: [PluginFolder]

    /// A catalog of these folders; of those with the same name the one nearest to the project counts.
    public init(_ folders: [PluginFolder]) {
        let rank = Dictionary(uniqueKeysWithValues: PluginOrigin.allCases.enumerated().map { ($1, $0) })
        let sorted = folders.sorted { (rank[$0.origin] ?? 0, $0.name) < (rank[$1.origin] ?? 0, $1.name) }
        var taken: Set<String> = []
        self.folders = sorted.filter { taken.insert($0.name).inserted }.sorted { $0.name < $1.name }
    }

    /// Strata's own plugins and nothing else.
    public static let builtIn = PluginCatalog(builtInFolders)

    /// Strata's own plugins, and those in folders on disk.
    ///
    /// - Parameters:
    ///   - project: the project's folder of plugins, which need not be there.
    ///   - house: a folder of plugins of several projects, if one is named.
    public init(project: String?, house: String? = nil) {
        self.init(
            Self.builtInFolders + (house.map { Self.folders(in: $0, origin: .house) } ?? [])
                + (project.map { Self.folders(in: $0, origin: .project) } ?? [])
        )
    }

    /// The names of all plugins, sorted.
    public var names: [String] { folders.map(\.name) }

    /// The plugin of that name.
    public func folder(_ name: String) -> PluginFolder? { folders.first { $0.name == name } }

    private static let builtInFolders: [PluginFolder] = {
        var texts: [String: [String: String]] = [:]
        for file in EmbeddedTemplates.files where file.path.hasPrefix("Plugins/") {
            let parts = file.path.split(separator: "/", maxSplits: 2).map(String.init)
            if parts.count == 3 { texts[parts[1], default: [:]][parts[2]] = file.text }
        }
        return texts.map { PluginFolder(name: $0.key, origin: .builtIn, path: "Templates/Plugins/\($0.key)", texts: $0.value) }
    }()

    /// The folders that hold a manifest.
    private static func folders(in path: String, origin: PluginOrigin) -> [PluginFolder] {
        guard let found = FileManager.default.enumerator(atPath: path) else { return [] }
        var names: [String] = []
        for case let name as String in found {
            names.append(name)
            found.skipDescendants()
        }
        return names.sorted().compactMap { name in
            let folder = path + "/" + name
            guard FileManager.default.fileExists(atPath: folder + "/" + PluginManifest.fileName) else { return nil }
            return PluginFolder(name: name, origin: origin, path: folder)
        }
    }
}
