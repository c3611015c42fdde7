import Diagnostics
import Emission
import Foundation

/// `strata init`: writes a spec, generates the service, and says what to type next.
public struct InitCommand: Sendable {
    private let directory: String
    private let example: String?
    private let name: String?
    private let format: ReportFormat
    private let console: Console

    /// Creates the command.
    ///
    /// - Parameters:
    ///   - directory: where to write; created if absent.
    ///   - example: the name of an example whose spec is written; nil for a small one of the user's own.
    ///   - name: the service's name; the folder's, in UpperCamelCase, when nil.
    public init(directory: String, example: String?, name: String?, format: ReportFormat, console: Console) {
        self.directory = directory
        self.example = example
        self.name = name
        self.format = format
        self.console = console
    }

    /// The names of the examples.
    public static var examples: [String] { ExampleSpecs.names }

    /// Runs it.
    public func run() -> ExitStatus {
        let report = DiagnosticReport(console: console, format: format)
        do {
            let spec = try text()
            try write(spec)
        } catch {
            report.write(error.diagnostics)
            return .failure
        }
        let status = GenerateCommand(Project.Options(directory: directory), format: format, console: console).run()
        if status == .success, format == .text { console.output(next) }
        return status
    }

    private func text() throws(DiagnosticFailure) -> String {
        guard let example else { return ExampleSpecs.starter(name: name ?? Self.serviceName(of: directory)) }
        guard let text = ExampleSpecs.text(of: example) else {
            let nearest = nearestSpelling(to: example, among: ExampleSpecs.names)
            throw failure(
                "E1303",
                "there is no example `\(example)`",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "the examples are \(ExampleSpecs.names.joined(separator: ", "))"
            )
        }
        return text
    }

    /// Writes the spec, unless one is there: a spec is the user's from the first byte.
    private func write(_ spec: String) throws(DiagnosticFailure) {
        let path = Project.join(directory, Project.specName)
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            try Data(spec.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists where FileManager.default.fileExists(atPath: path) {
            throw failure("E1304", "`\(path)` is there already", hint: "`strata generate` generates from it")
        } catch {
            throw failure("E1305", "cannot write `\(path)`: \(error.localizedDescription)", hint: "choose a folder that you may write to")
        }
    }

    private func failure(_ code: String, _ message: String, hint: String) -> DiagnosticFailure {
        var diagnostics = Diagnostics()
        diagnostics.error(code, at: nil, message, hint: hint)
        return DiagnosticFailure(diagnostics)
    }

    private var next: String {
        let enter = directory == "." ? [] : ["  cd \(directory)"]
        return (["", "Next:"] + enter + ["  make test    # build it and run its suites", "  make run     # serve http://127.0.0.1:8080"])
            .joined(separator: "\n") + "\n"
    }

    /// `my-shop` is `MyShop`; a folder without a letter gives `Service`.
    private static func serviceName(of directory: String) -> String {
        let folder = URL(fileURLWithPath: directory).standardizedFileURL.lastPathComponent
        let words = folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined().drop { !$0.isLetter }
        return name.isEmpty ? "Service" : String(name)
    }
}
