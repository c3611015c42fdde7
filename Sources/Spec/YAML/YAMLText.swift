public import Diagnostics

/// A text of YAML that is not a spec, such as the manifest of a plugin, read under the rules of the spec: no anchors, aliases, tags or
/// further documents, no duplicate keys, nothing too deep or too large.
public enum YAMLText {
    /// What the text holds, with the place of each part.
    ///
    /// - Parameter path: the path that diagnostics show.
    /// - Throws: everything that is wrong with it.
    public static func read(_ bytes: [UInt8], path: String) throws(DiagnosticFailure) -> SpecValue {
        let text = try SourceText.check(bytes, path: path).get()
        let outcome = YAMLReader.read(text)
        var diagnostics = outcome.diagnostics
        guard let root = outcome.root, !root.isAbsent, !diagnostics.hasErrors else {
            let start = SourceLocation(file: path, line: 1, column: 1)
            if !diagnostics.hasErrors { diagnostics.error("E0106", at: start, "this file is empty") }
            throw DiagnosticFailure(diagnostics)
        }
        return FileReader().tree(root)
    }
}
