import Diagnostics
import Spec

/// Writes diagnostics for people or for machines.
struct DiagnosticReport {
    let console: Console
    let format: ReportFormat

    /// Writes them to standard error; as JSON to standard output.
    func write(_ diagnostics: Diagnostics, sources: [SpecSource] = []) {
        switch format {
        case .json:
            console.output(JSONDiagnosticRenderer.render(diagnostics))
        case .text where !diagnostics.all.isEmpty:
            let texts = Dictionary(sources.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
            console.error(TextDiagnosticRenderer(sources: texts, usesColor: console.usesColor).render(diagnostics))
        case .text:
            break
        }
    }
}
