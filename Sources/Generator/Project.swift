public import Diagnostics
import Foundation
public import Plugins

/// Which spec a command works on, and where its service is written.
public struct Project: Sendable {
    /// What the command line says about it.
    public struct Options: Sendable {
        /// `-C`: the folder to start in.
        public var directory: String
        /// `--spec`: the spec itself.
        public var spec: String?
        /// `--into`: where the service is written.
        public var into: String?
        /// `--templates`: a folder of templates that override the built-in ones.
        public var templates: String?
        /// `--plugins`: a folder of plugins of several projects.
        public var plugins: String?

        /// Creates options.
        public init(directory: String = ".", spec: String? = nil, into: String? = nil, templates: String? = nil, plugins: String? = nil) {
            self.directory = directory
            self.spec = spec
            self.into = into
            self.templates = templates
            self.plugins = plugins
        }
    }

    /// The name of a spec.
    public static let specName = "strata.yaml"

    /// The spec's path, as the person would write it.
    public let specPath: String
    /// The folder that the service is written into.
    public let root: String
    /// Folders of templates, the strongest last.
    public let templateFolders: [String]
    /// The plugins that its spec can name.
    public let plugins: PluginCatalog

    /// Finds the spec: `--spec`, else `strata.yaml` in the starting folder or the nearest one above it.
    ///
    /// - Throws: `E1301` if there is none; `E1309` if `--templates` or `--plugins` names no folder.
    public static func locate(_ options: Options) throws(DiagnosticFailure) -> Project {
        let specPath: String
        if let spec = options.spec {
            specPath = join(options.directory, spec)
        } else {
            specPath = try nearestSpec(above: options.directory)
        }
        let folder = parent(of: specPath)
        let root = options.into.map { join(options.directory, $0) } ?? folder
        let overlay = try options.templates.map { path throws(DiagnosticFailure) in
            try existingFolder(join(options.directory, path), namedBy: "--templates")
        }
        let house = try options.plugins.map { path throws(DiagnosticFailure) in
            try existingFolder(join(options.directory, path), namedBy: "--plugins")
        }
        return Project(
            specPath: specPath,
            root: root,
            templateFolders: [overlay, join(folder, ".strata/templates")].compactMap { $0 },
            plugins: PluginCatalog(project: join(folder, ".strata/plugins"), house: house)
        )
    }

    private static func existingFolder(_ path: String, namedBy option: String) throws(DiagnosticFailure) -> String {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return path }
        var diagnostics = Diagnostics()
        diagnostics.error(
            "E1309",
            at: nil,
            "`\(option)` names `\(path)`, which is not a folder",
            hint: "it is read relative to `-C`"
        )
        throw DiagnosticFailure(diagnostics)
    }

    private static func nearestSpec(above directory: String) throws(DiagnosticFailure) -> String {
        var folder = directory
        var absolute = URL(fileURLWithPath: directory).standardizedFileURL
        while true {
            let candidate = join(folder, specName)
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
            let above = absolute.deletingLastPathComponent()
            if above.path == absolute.path { break }
            absolute = above
            folder = absolute.path
        }
        var diagnostics = Diagnostics()
        diagnostics.error(
            "E1301",
            at: nil,
            "there is no `\(specName)` in \(directory == "." ? "this folder" : "`\(directory)`") or above it",
            hint: "`strata init --example bookstore` writes one; `--spec FILE` names one"
        )
        throw DiagnosticFailure(diagnostics)
    }

    static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder == "." || folder.isEmpty { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
