import Diagnostics
import Spec

/// Reads a `plugin.yaml`.
struct ManifestReader {
    var tree = TreeReader()

    private static let keys = [
        "plugin", "name", "version", "summary", "provides", "requires", "conflicts", "after", "options", "templates", "overrides",
        "modules", "packages", "systemLibraries", "configuration", "middleware", "slots", "tables", "openapi", "command", "timeout",
    ]

    /// The manifest that a text holds.
    ///
    /// - Throws: everything that is wrong with it.
    static func read(_ bytes: [UInt8], path: String) throws(DiagnosticFailure) -> PluginManifest {
        let root = try YAMLText.read(bytes, path: path)
        var reader = ManifestReader()
        let manifest = reader.manifest(root)
        guard let manifest, !reader.tree.diagnostics.hasErrors else { throw DiagnosticFailure(reader.tree.diagnostics) }
        return manifest
    }

    private mutating func manifest(_ root: SpecValue) -> PluginManifest? {
        guard let entries = tree.entries(root, of: "a plugin", keys: Self.keys, required: ["plugin", "name", "version", "summary"]) else {
            return nil
        }
        if let contract = tree.text(entries["plugin"]), contract.value != PluginManifest.contract {
            tree.diagnostics.error(
                "E1413",
                at: contract.location,
                "version `\(contract.value)` of the contract of plugins is not known here",
                hint: "write plugin: \(PluginManifest.contract), or use a Strata that knows it"
            )
            return nil
        }
        guard let name = tree.text(entries["name"]), let version = tree.text(entries["version"]),
            let summary = tree.text(entries["summary"])
        else { return nil }
        tree.require(name, NameForms.isKebab(name.value), "`\(name.value)` is not written kebab-case", hint: "write it as in auth-jwt")
        tree.require(version, NameForms.isVersion(version.value), "`\(version.value)` is no version", hint: "write it as in 1.0.0")
        var manifest = PluginManifest(name: name, version: version.value, summary: summary.value)
        manifest.provides = names(entries["provides"]).map(\.value)
        manifest.requires = names(entries["requires"])
        manifest.conflicts = names(entries["conflicts"])
        manifest.after = names(entries["after"])
        if let options = entries["options"] { manifest.options = OptionSchemaReader.options(options.value, &tree) }
        manifest.templates = tree.list(entries["templates"]).compactMap { template($0) }
        manifest.overrides = tree.texts(entries["overrides"])
        for path in manifest.overrides { checkPath(path) }
        manifest.modules = pairs(entries["modules"]) { $0.module($1) }
        manifest.packages = pairs(entries["packages"]) { $0.package($1) }
        manifest.systemLibraries = pairs(entries["systemLibraries"]) { $0.systemLibrary($1) }
        manifest.configuration = pairs(entries["configuration"]) { $0.configuration($1) }
        manifest.middleware = tree.list(entries["middleware"]).compactMap { middleware($0) }
        manifest.snippets = tree.list(entries["slots"]).compactMap { snippet($0) }
        manifest.tables = pairs(entries["tables"]) { $0.table($1) }
        manifest.openAPI = tree.text(entries["openapi"])
        if let path = manifest.openAPI { checkPath(path) }
        if let command = entries["command"] { manifest.command = tree.texts(command) }
        if let timeout = entries["timeout"], let seconds = tree.integer(timeout) {
            if !(1...120).contains(seconds) {
                tree.diagnostics.error("E1410", at: timeout.value.location, "`timeout` is from 1 to 120 seconds, not \(seconds)")
            }
            manifest.timeout = seconds
        }
        return manifest
    }

    // MARK: Shared

    /// Capabilities or names of plugins.
    private mutating func names(_ entry: SpecEntry?) -> [Located<String>] {
        let names = tree.texts(entry)
        for name in names {
            tree.require(
                name,
                NameForms.isCapability(name.value),
                "`\(name.value)` is not the name of a plugin or a capability",
                hint: "write it as in auth-jwt or cache.store"
            )
        }
        return names
    }

    private mutating func pairs<Value>(_ entry: SpecEntry?, _ read: (inout ManifestReader, SpecEntry) -> Value?) -> [Value] {
        guard let entry, let pairs = tree.map(entry.value, of: "`\(entry.key.value)`") else { return [] }
        return pairs.compactMap { read(&self, $0) }
    }

    mutating func checkPath(_ path: Located<String>) {
        guard let problem = PluginPath.problem(with: path.value) else { return }
        tree.diagnostics.error(
            "E1415",
            at: path.location,
            "the path `\(path.value)` \(problem)",
            hint: "name a file below the plugin's own folder, with `/` between"
        )
    }
}
