import Diagnostics
import Foundation
import Plugins
import Spec

/// `strata plugin`: which plugins there are, what one adds, and how a spec or a project comes to one.
public struct PluginCommand: Sendable {
    /// What is asked for.
    public enum Question: Sendable {
        /// All plugins that a spec can name.
        case list
        /// What one is and what it adds.
        case show(String)
        /// A plugin of the project's own, to begin with.
        case new(String, isExecutable: Bool)
        /// An entry in the spec, with these options, and the `auth:` block that it needs.
        case add(String, options: [String], principal: String?, login: String?)
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
        do throws(DiagnosticFailure) {
            switch question {
            case .list: console.output(PluginOverview.list(try catalog()))
            case .show(let name): console.output(PluginOverview.text(of: try pack(name, in: catalog())))
            case .new(let name, let isExecutable): try create(name, isExecutable)
            case .add(let name, let written, let principal, let login): try add(name, written, principal: principal, login: login)
            }
            return .success
        } catch {
            DiagnosticReport(console: console, format: .text).write(error.diagnostics)
            return ExitStatus(error)
        }
    }

    /// The plugins of the project, where the command is run in one.
    private func catalog() throws(DiagnosticFailure) -> PluginCatalog {
        do throws(DiagnosticFailure) {
            return try Project.locate(options).plugins
        } catch {
            if error.diagnostics.all.contains(where: { $0.code == "E1301" }) {
                return PluginCatalog(project: nil, house: options.plugins.map { Project.join(options.directory, $0) })
            }
            throw error
        }
    }

    private func pack(_ name: String, in catalog: PluginCatalog) throws(DiagnosticFailure) -> PluginPack {
        guard let folder = catalog.folder(name) else {
            let nearest = nearestSpelling(to: name, among: catalog.names)
            let hint = nearest.map { "did you mean `\($0)`?" } ?? "`strata plugin list` shows all that are known here"
            throw Self.failure("E1401", "there is no plugin `\(name)`", hint: hint)
        }
        return try PluginPack(folder)
    }

    // MARK: New

    private func create(_ name: String, _ isExecutable: Bool) throws(DiagnosticFailure) {
        let project = try Project.locate(options)
        guard name.wholeMatch(of: /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/) != nil else {
            throw Self.failure("E1410", "`\(name)` is not written kebab-case", hint: "write it as in auth-jwt")
        }
        let folder = Project.join(Project.parent(of: project.specPath), ".strata/plugins/\(name)")
        if FileManager.default.fileExists(atPath: folder) {
            throw Self.failure("E1307", "`\(folder)` is there already", hint: "edit it, or choose another name")
        }
        do {
            for file in PluginScaffold.files(name, isExecutable: isExecutable) {
                let url = URL(fileURLWithPath: folder + "/" + file.path)
                try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: url, options: .withoutOverwriting)
                if file.isExecutable { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path) }
                console.output("\(folder)/\(file.path)\n")
            }
        } catch {
            throw Self.failure(
                "E1305",
                "cannot write `\(folder)`: \(error.localizedDescription)",
                hint: "choose a folder that you may write to"
            )
        }
    }

    // MARK: Add

    private func add(_ name: String, _ written: [String], principal: String?, login: String?) throws(DiagnosticFailure) {
        let project = try Project.locate(options)
        let pack = try pack(name, in: project.plugins)
        let reading = SpecReader().read(path: project.specPath)
        guard let document = reading.document, let source = reading.sources.first(where: { $0.path == project.specPath }) else {
            throw DiagnosticFailure(reading.diagnostics)
        }
        if document.plugins.contains(where: { $0.name.value == name }) {
            throw Self.failure(
                "E1310",
                "the spec names `\(name)` already",
                hint: "its options stand under `plugins` in \(project.specPath)"
            )
        }
        var addition = SpecAddition(plugin: name, options: try optionTexts(written, of: pack))
        if pack.manifest.provides.contains("auth"), document.auth == nil {
            addition.auth = try PrincipalChoice(document: document, principal: principal, login: login).line()
        }
        guard let text = SpecEditor.text(source.text, with: addition),
            SpecEditor.isSound(text, at: project.specPath, of: document, with: addition)
        else {
            throw Self.failure(
                "E1311",
                "`\(project.specPath)` is written in a way that cannot be edited without changing it",
                hint: "add under `plugins`: \(addition.entry)" + (addition.auth.map { "; and \($0)" } ?? "")
            )
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: project.specPath), options: .atomic)
        } catch {
            throw Self.failure("E1305", "cannot write `\(project.specPath)`: \(error.localizedDescription)", hint: "check its permissions")
        }
        console.output(
            "\(project.specPath): added \(addition.entry)\n" + (addition.auth.map { "\(project.specPath): added \($0)\n" } ?? "")
        )
    }

    /// `key=value` as it stands in the spec; an option that is required and not given is an error that names it.
    private func optionTexts(_ written: [String], of pack: PluginPack) throws(DiagnosticFailure) -> [(String, String)] {
        var texts: [(String, String)] = []
        for text in written {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw Self.failure("E1402", "`\(text)` is no option", hint: "write it as in maxAge=600")
            }
            texts.append((parts[0], parts[1]))
        }
        let missing = pack.manifest.options.required.map(\.value).filter { name in !texts.contains { $0.0 == name } }
        if let name = missing.first {
            throw Self.failure("E1404", "the plugin `\(pack.name)` needs the option `\(name)`", hint: "give it with --option \(name)=…")
        }
        return texts
    }

    static func failure(_ code: String, _ message: String, hint: String) -> DiagnosticFailure {
        var diagnostics = Diagnostics()
        diagnostics.error(code, at: nil, message, hint: hint)
        return DiagnosticFailure(diagnostics)
    }
}
