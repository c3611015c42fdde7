import Diagnostics
import Plugins

/// Whether the files that plugins bring can stand beside all the others.
enum FileClashes {
    /// Paths that leave the service's folder, or that two want.
    static func check(_ files: [GeneratedFile]) -> Diagnostics {
        var diagnostics = Diagnostics()
        var owners: [String: GeneratedFile] = [:]
        for file in files.sorted(by: { ($0.path, $0.template) < ($1.path, $1.template) }) {
            if let plugin = file.plugin, let problem = PluginPath.problem(with: file.path) {
                diagnostics.error(
                    "E1415",
                    at: nil,
                    "the plugin `\(plugin)` wants to write `\(file.path)`, which \(problem)",
                    hint: "a plugin writes below the service's folder only; mend the output of `\(file.template)`"
                )
            }
            guard let other = owners.updateValue(file, forKey: file.path.lowercased()), file.plugin != nil || other.plugin != nil else {
                continue
            }
            diagnostics.error(
                "E1420",
                at: nil,
                "\(owner(file)) and \(owner(other)) both write `\(file.path)`",
                hint: "change the output of `\(file.template)` or `\(other.template)`, or leave one of the plugins out"
            )
        }
        return diagnostics
    }

    private static func owner(_ file: GeneratedFile) -> String {
        file.plugin.map { "the plugin `\($0)`" } ?? "Strata itself (`\(file.template)`)"
    }
}
