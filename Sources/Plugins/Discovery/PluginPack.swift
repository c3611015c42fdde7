public import Diagnostics
import Spec

/// A plugin that has been read: its manifest and its files.
public struct PluginPack: Sendable {
    /// What it says of itself.
    public let manifest: PluginManifest
    /// Its files.
    public let folder: PluginFolder

    /// Reads the manifest of a plugin.
    ///
    /// - Throws: everything that is wrong with the manifest.
    public init(_ folder: PluginFolder) throws(DiagnosticFailure) {
        let path = folder.path + "/" + PluginManifest.fileName
        let start = SourceLocation(file: path, line: 1, column: 1)
        let text = try folder.text(PluginManifest.fileName, namedAt: start)
        manifest = try ManifestReader.read(Array(text.utf8), path: path)
        self.folder = folder
        guard manifest.name.value != folder.name else { return }
        var diagnostics = Diagnostics()
        diagnostics.error(
            "E1410",
            at: manifest.name.location,
            "the plugin in the folder `\(folder.name)` is called `\(manifest.name.value)`",
            hint: "a plugin has the name of its folder"
        )
        throw DiagnosticFailure(diagnostics)
    }

    /// The plugin's name.
    public var name: String { manifest.name.value }
}
