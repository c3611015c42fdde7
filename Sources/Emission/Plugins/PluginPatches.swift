import Diagnostics
import Plugins

/// Applies the changes that executable plugins make to rendered files.
enum PluginPatches {
    /// The files with the changes; each must find its text exactly once.
    static func applied(
        _ patches: [Brought<ContributedPatch>],
        to files: [GeneratedFile]
    ) throws(DiagnosticFailure) -> [GeneratedFile] {
        if patches.isEmpty { return files }
        var files = files
        var diagnostics = Diagnostics()
        for patch in patches {
            let change = patch.value
            guard let index = files.firstIndex(where: { $0.path == change.path }) else {
                diagnostics.error(
                    "E1438",
                    at: patch.location,
                    "the plugin `\(patch.plugin)` wants to change `\(change.path)`, which there is not"
                )
                continue
            }
            let places = change.find.isEmpty ? [] : files[index].text.ranges(of: change.find)
            guard let place = places.first, places.count == 1 else {
                diagnostics.error(
                    "E1438",
                    at: patch.location,
                    "what the plugin `\(patch.plugin)` wants to change in `\(change.path)` stands there \(places.count) times, not once",
                    hint: "another plugin may have changed it before; more of the surrounding text tells one place from others"
                )
                continue
            }
            files[index].text.replaceSubrange(place, with: change.replacement)
        }
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics) }
        return files
    }
}
