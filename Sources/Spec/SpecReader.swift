import Diagnostics

/// Reads a spec and what it imports: YAML with positions, then every line of the language. Names are not resolved here.
///
/// All errors of a run are reported; what cannot be read leaves a placeholder where a name is known, so that
/// `ServiceModel` finds further errors, not consequences.
public struct SpecReader: Sendable {
    /// How many diagnostics a run reports; a note tells of the rest.
    public static let maximumDiagnostics = 200

    private let files: SpecFiles

    /// Creates a reader of the files on disk, or of others.
    public init(files: SpecFiles = .disk) {
        self.files = files
    }

    /// Reads a spec from text in memory, with the texts that it may import by path.
    public static func read(text: String, path: String = "strata.yaml", imports: [String: String] = [:]) -> SpecReading {
        SpecReader(files: .texts(imports.merging([path: text]) { _, spec in spec })).read(path: path)
    }

    /// Reads the spec at a path.
    public func read(path: String) -> SpecReading {
        var loader = SpecLoader(files: files, path: path)
        let document = loader.load()
        return SpecReading(document: document, diagnostics: Self.capped(loader.diagnostics), sources: loader.sources)
    }

    private static func capped(_ found: Diagnostics) -> Diagnostics {
        let sorted = found.sorted
        var kept = Diagnostics()
        for diagnostic in sorted.prefix(maximumDiagnostics) { kept.report(diagnostic) }
        let rest = sorted.count - kept.all.count + found.omitted
        if rest > 0 {
            kept.report(
                Diagnostic(
                    code: "E0199",
                    severity: .note,
                    at: nil,
                    "\(rest) more problems are not shown",
                    hint: "mend these first"
                )
            )
        }
        return kept
    }
}
