import Diagnostics
import ServiceModel
import Spec

/// What the executable plugins of a selection answer, by plugin.
enum ExternalContributions {
    /// Asks each of them.
    ///
    /// - Throws: the first failure, and what the plugins themselves report as errors.
    static func ask(
        _ selection: PluginSelection,
        _ model: ServiceModel,
        strataVersion: String
    ) throws(DiagnosticFailure) -> [String: ExternalAnswer] {
        var answers: [String: ExternalAnswer] = [:]
        var json: String?
        for member in selection.members {
            guard let command = member.pack.manifest.command else { continue }
            let text = json ?? ModelPresentation.json(model) ?? "{}"
            json = text
            answers[member.name] = try ExternalPlugin(member, command: command, strataVersion: strataVersion).answer(model: text)
        }
        return answers
    }

    /// What a plugin says of the spec.
    static func reports(_ answer: ExternalAnswer, of member: PluginSelection.Member, _ diagnostics: inout Diagnostics) {
        for report in answer.diagnostics ?? [] {
            guard let severity = Diagnostic.Severity(rawValue: report.severity) else {
                diagnostics.error(
                    "E1433",
                    at: member.location,
                    "the plugin `\(member.name)` reports something as `\(report.severity)`",
                    hint: "there are error, warning, note"
                )
                continue
            }
            diagnostics.report(
                Diagnostic(
                    code: "E1437",
                    severity: severity,
                    at: report.option.flatMap { place(of: $0, in: member.written) } ?? member.location,
                    "\(report.message) (says the plugin `\(member.name)`)",
                    hint: report.hint
                )
            )
        }
    }

    /// Where an option is written: `pool.size`.
    private static func place(of option: String, in value: SpecValue) -> SourceLocation? {
        var value = value
        for name in option.split(separator: ".") {
            guard case .map(let entries, _) = value, let entry = entries.first(where: { $0.key.value == name }) else { return nil }
            value = entry.value
        }
        return value.location
    }
}
