import Diagnostics
import ServiceModel

/// `strata show`: what the spec comes to.
public struct ShowCommand: Sendable {
    private let subject: String?
    private let options: Project.Options
    private let format: ReportFormat
    private let console: Console

    /// Creates the command.
    ///
    /// - Parameter subject: an entity's name, `routes`, `access`, `columns` or `diagram`; nil for an overview.
    public init(_ subject: String?, options: Project.Options, format: ReportFormat, console: Console) {
        self.subject = subject
        self.options = options
        self.format = format
        self.console = console
    }

    /// Runs it.
    public func run() -> ExitStatus {
        let report = DiagnosticReport(console: console, format: format)
        do {
            let project = try Project.locate(options)
            let outcome = SpecPipeline(plugins: project.plugins).run(project.specPath, forEmission: false)
            guard let model = outcome.model else {
                report.write(outcome.diagnostics, sources: outcome.sources)
                return outcome.status
            }
            if format == .text { report.write(outcome.diagnostics, sources: outcome.sources) }
            guard
                let text = format == .json
                    ? ModelPresentation.json(model, subject: subject) : ModelPresentation.text(model, subject: subject)
            else {
                report.write(unknown(in: model))
                return .failure
            }
            console.output(text)
            return .success
        } catch {
            report.write(error.diagnostics)
            return .failure
        }
    }

    private func unknown(in model: ServiceModel) -> Diagnostics {
        let known = model.entities.map(\.name) + ["routes", "access", "columns", "diagram"]
        let nearest = subject.flatMap { nearestSpelling(to: $0, among: known) }
        var diagnostics = Diagnostics()
        diagnostics.error(
            "E1306",
            at: nil,
            "there is nothing called `\(subject ?? "")` to show",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "name an entity, or `routes`, `access`, `columns`, `diagram`"
        )
        return diagnostics
    }
}
