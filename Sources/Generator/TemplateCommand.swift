import Diagnostics
public import Emission
import Foundation
import Plugins
import ServiceModel

/// `strata template`: looks at templates, and copies one out to be changed.
public struct TemplateCommand: Sendable {
    /// What is asked for.
    public enum Question: Sendable {
        /// All templates: id, scope, ownership, output.
        case list
        /// The text of one.
        case show(String)
        /// A copy of one in `.strata/templates`.
        case eject(String)
        /// What templates can name; with a subject, its values.
        case context(TemplateRegistration.Scope, subject: String?)
        /// What one makes of the service, or of one entity or enum.
        case render(String, subject: String?)
    }

    private let question: Question
    private let options: Project.Options
    private let console: Console

    /// Creates the command.
    public init(_ question: Question, options: Project.Options, console: Console) {
        self.question = question
        self.options = options
        self.console = console
    }

    /// Runs it.
    public func run() -> ExitStatus {
        let report = DiagnosticReport(console: console, format: .text)
        do {
            return try answer(report)
        } catch let failure as DiagnosticFailure {
            report.write(failure.diagnostics)
            return ExitStatus(failure)
        } catch {
            console.error("strata: \(error)\n")
            return .failure
        }
    }

    private func answer(_ report: DiagnosticReport) throws -> ExitStatus {
        switch question {
        case .list:
            console.output(list(try catalog(project: projectIfAny())))
        case .show(let name):
            let catalog = try catalog(project: projectIfAny())
            console.output(try source(of: registration(name, in: catalog), in: catalog).text)
        case .eject(let name):
            try eject(name)
        case .context(let scope, nil):
            console.output(try catalog(project: nil).reference(for: scope))
        case .context(_, let subject?):
            return try withModel(report) { model, catalog in
                guard let values = catalog.values(of: subject, in: model) else { throw Self.unknownSubject(subject, in: model) }
                console.output(values)
            }
        case .render(let name, let subject):
            return try withModel(report) { model, catalog in
                let files = catalog.render(try registration(name, in: catalog), of: subject, in: model)
                if files.isEmpty, let subject { throw Self.unknownSubject(subject, in: model) }
                console.output(files.map(\.text).joined(separator: "\n"))
            }
        }
        return .success
    }

    private func withModel(_ report: DiagnosticReport, _ body: (ServiceModel, TemplateCatalog) throws -> Void) throws -> ExitStatus {
        let project = try Project.locate(options)
        let outcome = SpecPipeline(plugins: project.plugins).run(project.specPath, forEmission: true)
        report.write(outcome.diagnostics, sources: outcome.sources)
        guard let model = outcome.model else { return outcome.status }
        try body(model, catalog(overriddenBy: project.templateFolders, outcome))
        return .success
    }

    /// The project, where the command is run in one: its overrides count. Looking at templates works without.
    private func projectIfAny() throws -> Project? {
        do {
            return try Project.locate(options)
        } catch {
            if error.diagnostics.all.contains(where: { $0.code == "E1301" }) { return nil }
            throw error
        }
    }

    private func catalog(project: Project?) throws -> TemplateCatalog {
        let outcome = project.map { SpecPipeline(plugins: $0.plugins).run($0.specPath, forEmission: false) }
        return try catalog(overriddenBy: project?.templateFolders ?? [], outcome)
    }

    /// The templates of a project: the built-in ones, those of its plugins, and the overrides of folders.
    private func catalog(overriddenBy folders: [String], _ outcome: SpecPipeline.Outcome?) throws -> TemplateCatalog {
        var overrides: [TemplateSet.Source] = []
        for folder in folders { overrides += try OverrideFolder.sources(in: folder) }
        let plugins = try outcome.flatMap { outcome in
            try outcome.model.map { try ContributionCollector.collect(outcome.plugins, for: $0, strataVersion: StrataVersion.text) }
        }
        return TemplateCatalog(templates: try TemplateSet(overrides: overrides, plugins: plugins ?? .none))
    }

    private func list(_ catalog: TemplateCatalog) -> String {
        let rows = catalog.registrations.map { registration in
            let isOverridden = catalog.source(of: registration)?.isOverride == true
            return [registration.id, registration.scope.rawValue, registration.ownership.rawValue, registration.output]
                + [isOverridden ? "(overridden)" : ""]
        }
        return TextColumns.text(rows)
    }

    private func eject(_ name: String) throws {
        let project = try Project.locate(options)
        let outcome = SpecPipeline(plugins: project.plugins).run(project.specPath, forEmission: false)
        let catalog = try catalog(overriddenBy: [], outcome)
        let source = try source(of: registration(name, in: catalog), in: catalog)
        let path = Project.join(project.root, ".strata/templates/\(source.name)")
        let url = URL(fileURLWithPath: path)
        if FileManager.default.fileExists(atPath: path) {
            throw Self.failure("E1307", "`\(path)` is there already", hint: "edit it, or delete it first")
        }
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(source.text.utf8).write(to: url, options: .withoutOverwriting)
        console.output("\(path)\n")
    }

    private func registration(_ name: String, in catalog: TemplateCatalog) throws -> TemplateRegistration {
        if let registration = catalog.registration(name) { return registration }
        let nearest = nearestSpelling(to: name, among: catalog.registrations.map(\.id))
        throw Self.failure(
            "E1306",
            "there is no template `\(name)`",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "`strata template list` shows the templates"
        )
    }

    private func source(of registration: TemplateRegistration, in catalog: TemplateCatalog) throws -> TemplateSet.Source {
        guard let source = catalog.source(of: registration) else {
            throw Self.failure("E1306", "the template `\(registration.id)` has no text", hint: "build strata again")
        }
        return source
    }

    private static func unknownSubject(_ subject: String, in model: ServiceModel) -> DiagnosticFailure {
        let nearest = nearestSpelling(to: subject, among: model.entities.map(\.name) + model.enums.map(\.name))
        return failure(
            "E1306",
            "there is no entity or enum `\(subject)` for this template",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "`strata show` lists them"
        )
    }

    private static func failure(_ code: String, _ message: String, hint: String) -> DiagnosticFailure {
        var diagnostics = Diagnostics()
        diagnostics.error(code, at: nil, message, hint: hint)
        return DiagnosticFailure(diagnostics)
    }
}
