import Diagnostics
import Emission
import Foundation

/// Reads the templates of an override folder.
enum OverrideFolder {
    /// Every file below the folder whose name ends in `.mustache`, sorted; none where there is no folder.
    ///
    /// - Throws: `E1302` for a file that is not UTF-8 text.
    static func sources(in folder: String) throws(DiagnosticFailure) -> [TemplateSet.Source] {
        guard let paths = FileManager.default.enumerator(atPath: folder) else { return [] }
        let names = paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".mustache") }.sorted()
        var sources: [TemplateSet.Source] = []
        var diagnostics = Diagnostics()
        for name in names {
            let path = Project.join(folder, name)
            guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
                diagnostics.error(
                    "E1302",
                    at: SourceLocation(file: path, line: 1, column: 1),
                    "this template cannot be read as UTF-8 text",
                    hint: "save it as UTF-8, or delete it to use the built-in one"
                )
                continue
            }
            sources.append(TemplateSet.Source(name: name, path: path, text: text, isOverride: true))
        }
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics) }
        return sources
    }
}
