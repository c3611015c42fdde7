import Diagnostics
import Emission
import Plugins
import ServiceModel
import Spec
public import Workspace

/// `strata generate`: a spec in, a service on disk out; all of it or nothing.
public struct GenerateCommand: Sendable {
    private let options: Project.Options
    private let format: ReportFormat
    private let console: Console
    private let fileSystem: any FileSystem

    /// Creates the command.
    public init(
        _ options: Project.Options,
        format: ReportFormat = .text,
        console: Console,
        fileSystem: any FileSystem = RealFileSystem()
    ) {
        self.options = options
        self.format = format
        self.console = console
        self.fileSystem = fileSystem
    }

    /// Runs it.
    public func run() -> ExitStatus {
        let report = DiagnosticReport(console: console, format: format)
        var sources: [SpecSource] = []
        do {
            let project = try Project.locate(options)
            console.progress("Reading \(project.specPath)")
            let outcome = SpecPipeline(plugins: project.plugins).run(project.specPath, forEmission: true)
            guard let model = outcome.model else {
                report.write(outcome.diagnostics, sources: outcome.sources)
                return outcome.status
            }
            if format == .text { report.write(outcome.diagnostics, sources: outcome.sources) }
            sources = outcome.sources
            return try write(model, outcome.plugins, into: project, report)
        } catch let failure as DiagnosticFailure {
            report.write(failure.diagnostics, sources: sources)
            return ExitStatus(failure)
        } catch let error as WorkspaceError {
            report.write(error.diagnostics)
            return ExitStatus(rawValue: error.exitCode) ?? .failure
        } catch {
            console.error("\(error)\n")
            return .failure
        }
    }

    private func write(
        _ model: ServiceModel,
        _ plugins: PluginSelection,
        into project: Project,
        _ report: DiagnosticReport
    ) throws -> ExitStatus {
        console.progress("Rendering \(model.entities.count) entities")
        var overrides: [TemplateSet.Source] = []
        for folder in project.templateFolders { overrides += try OverrideFolder.sources(in: folder) }
        let contributions = try ContributionCollector.collect(plugins, for: model, strataVersion: StrataVersion.text)
        if format == .text { report.write(contributions.reports) }
        let files = try Emitter(templates: TemplateSet(overrides: overrides, plugins: contributions)).checkedFiles(of: model)
        let workspace = Workspace(root: project.root, fileSystem: fileSystem)
        let plan = try workspace.plan(files.map(DesiredFile.init), strataVersion: StrataVersion.text)
        if !plan.conflicts.isEmpty {
            report.write(plan.conflictDiagnostics)
            if format == .text { console.error("Nothing was written.\n") }
            return .conflicts
        }
        if !plan.isNoOp { console.progress("Writing to \(project.root)") }
        let applied = try workspace.apply(plan)
        if format == .text { report.write(applied.warnings.appending(Self.schemaWarnings(applied.actions))) }
        try GenerationSummary(actions: applied.actions, root: project.root).write(to: console, format)
        return .success
    }
}

extension GenerateCommand {
    /// What a person must know where the schema changed: differences do not become migrations of their own yet.
    private static func schemaWarnings(_ actions: [PlannedAction]) -> Diagnostics {
        var diagnostics = Diagnostics()
        for action in actions where action.template == "service/initial-migration" && action.kind == .update {
            diagnostics.report(
                Diagnostic(
                    code: "E1308",
                    severity: .warning,
                    at: SourceLocation(file: action.path, line: 1, column: 1),
                    "the schema has changed, and with it the initial migration",
                    hint:
                        "a database that was made before is refused at start: delete it, or keep the old file and write the change yourself"
                )
            )
        }
        return diagnostics
    }
}

extension DesiredFile {
    fileprivate init(_ file: GeneratedFile) {
        let ownership: Ownership =
            switch file.ownership {
            case .merged: .merged
            case .once: .once
            case .derived: .derived
            }
        self.init(path: file.path, contents: file.text, ownership: ownership, template: file.template, entity: file.subject)
    }
}
