import Diagnostics
import Plugins
import Spec

/// A plugin in memory: what its `plugin.yaml` says after its name, and its other files.
func pack(
    _ name: String,
    _ manifest: String = "",
    origin: PluginOrigin = .project,
    files: [String: String] = [:]
) -> PluginFolder {
    let head = "plugin: 1\nname: \(name)\nversion: 1.0.0\nsummary: Adds something.\n"
    return PluginFolder(
        name: name,
        origin: origin,
        path: "plugins/\(name)",
        texts: files.merging(["plugin.yaml": head + manifest]) { $1 }
    )
}

/// A spec that names these plugins, with one entity.
func spec(plugins: String) -> String {
    """
    strata: 1
    service: { name: Shop }
    plugins: \(plugins)
    entities:
      Book: { fields: { title: string(40) sort } }

    """
}

/// `plugins/a/plugin.yaml:5:3 E1411` for each diagnostic.
func places(_ diagnostics: Diagnostics) -> [String] {
    diagnostics.sorted.map { found in
        (found.location.map { "\($0.file):\($0.line):\($0.column) " } ?? "") + found.code
    }
}
