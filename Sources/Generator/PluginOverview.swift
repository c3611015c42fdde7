import Diagnostics
import Plugins
import Spec

/// Plugins as people read of them.
enum PluginOverview {
    /// All of them, a line each; one that cannot be read is named as such.
    static func list(_ catalog: PluginCatalog) -> String {
        TextColumns.text(
            catalog.folders.map { folder in
                do throws(DiagnosticFailure) {
                    let manifest = try PluginPack(folder).manifest
                    let provides = manifest.provides.isEmpty ? "" : "provides " + manifest.provides.joined(separator: ", ")
                    return [folder.name, manifest.version, folder.origin.rawValue, provides, manifest.summary]
                } catch {
                    return [folder.name, "", folder.origin.rawValue, "", "cannot be read: `strata plugin show \(folder.name)` says why"]
                }
            }
        )
    }

    /// What one is and what it adds.
    static func text(of pack: PluginPack) -> String {
        let manifest = pack.manifest
        var text = "\(pack.name) \(manifest.version) (\(pack.folder.origin.rawValue): \(pack.folder.path))\n\(manifest.summary)\n"
        let words = [
            ("provides", manifest.provides), ("requires", manifest.requires.map(\.value)), ("conflicts", manifest.conflicts.map(\.value)),
            ("after", manifest.after.map(\.value)),
        ]
        text += TextColumns.text(words.filter { !$0.1.isEmpty }.map { [$0.0, $0.1.joined(separator: ", ")] })
        let options = rows(of: manifest.options, below: "")
        if !options.isEmpty { text += "\noptions\n" + TextColumns.text(options) }
        let additions = additions(of: manifest)
        if !additions.isEmpty { text += "\nadds\n" + TextColumns.text(additions) }
        return text
    }

    private static func rows(of schema: OptionSchema, below prefix: String) -> [[String]] {
        schema.properties.flatMap { property -> [[String]] in
            let inner = property.schema
            let name = prefix + property.name.value
            let isRequired = schema.required.contains { $0.value == property.name.value }
            let standard = inner.standard.map { "default \(Self.text(of: $0))" } ?? (isRequired ? "required" : "")
            let type = inner.items.map { "list of \($0.kind.rawValue)" } ?? inner.kind.rawValue
            return [["  \(name)", type, standard, inner.description ?? ""]] + rows(of: inner, below: name + ".")
        }
    }

    private static func text(of value: SpecValue) -> String {
        switch value {
        case .scalar(let text): text.value.isEmpty ? "\"\"" : text.value
        case .list(let items, _): "[\(items.map(text).joined(separator: ", "))]"
        case .map(let entries, _): "{\(entries.map { "\($0.key.value): \(text(of: $0.value))" }.joined(separator: ", "))}"
        }
    }

    private static func additions(of manifest: PluginManifest) -> [[String]] {
        var rows = manifest.modules.map { ["  module", $0.name.value] }
        rows += manifest.systemLibraries.map { ["  system library", $0.name.value] }
        rows += manifest.packages.map { ["  package", "\($0.name.value) from \($0.from.value)"] }
        rows += manifest.configuration.map { ["  configuration", $0.key.value, $0.summary] }
        rows += manifest.middleware.map { ["  middleware", $0.phase.value.rawValue] }
        rows += manifest.snippets.map { ["  slot", $0.slot.value.rawValue] }
        rows += manifest.tables.map { ["  table", $0.name.value] }
        rows += manifest.templates.map { ["  template", "\(manifest.name.value)/\($0.id.value)", $0.output.value] }
        rows += manifest.overrides.map { ["  override", $0.value] }
        if let file = manifest.openAPI { rows.append(["  OpenAPI", file.value]) }
        if let command = manifest.command { rows.append(["  what a program answers", command.map(\.value).joined(separator: " ")]) }
        return rows
    }
}
