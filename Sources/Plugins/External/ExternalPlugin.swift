import Diagnostics
import Foundation
import ServiceModel
import Spec

/// Asks an executable plugin what it adds. It sees its options and the model, and nothing of the project.
struct ExternalPlugin {
    /// The most bytes of an answer.
    static let maximumOutput = 16 * 1024 * 1024
    /// How many seconds each of the two requests may take where the plugin says nothing else.
    static let standardTimeout = 10

    private let member: PluginSelection.Member
    private let command: [Located<String>]
    private let strataVersion: String

    init(_ member: PluginSelection.Member, command: [Located<String>], strataVersion: String) {
        self.member = member
        self.command = command
        self.strataVersion = strataVersion
    }

    /// Its answer to `run`, once it has said what it will do.
    ///
    /// - Parameter model: the model as JSON.
    func answer(model: String) throws(DiagnosticFailure) -> ExternalAnswer {
        let workplace: Workplace
        do {
            workplace = try Workplace(copying: member.pack.folder)
        } catch {
            throw failure("E1430", "the plugin `\(member.name)` cannot be copied to where it runs: \(error.localizedDescription)")
        }
        let description = try ask(ExternalRequest.describe(member.name, strataVersion: strataVersion), in: workplace)
        let declared = description.capabilities ?? []
        if let unknown = declared.first(where: { !ExternalAnswer.capabilities.contains($0) }) {
            throw failure("E1436", "the plugin `\(member.name)` declares `\(unknown)`, which is not known here")
        }
        let request = ExternalRequest.run(member.name, options: member.options, model: model, strataVersion: strataVersion)
        let answer = try ask(request, in: workplace)
        if let undeclared = answer.used.first(where: { !declared.contains($0) }) {
            throw failure(
                "E1436",
                "the plugin `\(member.name)` answers with `\(undeclared)`, which it has not declared",
                hint: "name it among the `capabilities` of `describe`"
            )
        }
        return answer
    }

    private func ask(_ request: String, in workplace: Workplace) throws(DiagnosticFailure) -> ExternalAnswer {
        let outcome = try run(request, in: workplace)
        switch outcome.ending {
        case .tookTooLong:
            throw failure(
                "E1431",
                "the plugin `\(member.name)` took longer than \(timeout) seconds and was ended",
                hint: "its author may ask for more with `timeout: SECONDS`"
            )
        case .wroteTooMuch:
            throw failure(
                "E1434",
                "the plugin `\(member.name)` answered with more than \(Self.maximumOutput / 1_048_576) MiB and was ended"
            )
        case .killed(let signal):
            throw failure("E1432", "the plugin `\(member.name)` was ended by signal \(signal)", hint: Self.lastWords(outcome))
        case .exited(let status) where status != 0:
            throw failure("E1432", "the plugin `\(member.name)` ended with status \(status)", hint: Self.lastWords(outcome))
        case .exited: break
        }
        let answer: ExternalAnswer
        do {
            answer = try ExternalAnswer.read(outcome.output)
        } catch {
            throw failure("E1433", "the answer of the plugin `\(member.name)` cannot be read: \(error.reason)")
        }
        guard ExternalRequest.protocols.contains(answer.protocol) else {
            let known = ExternalRequest.protocols.map(String.init).joined(separator: ", ")
            throw failure(
                "E1435",
                "the plugin `\(member.name)` speaks version \(answer.protocol) of the protocol",
                hint: "this Strata speaks version \(known)"
            )
        }
        return answer
    }

    private func run(_ request: String, in workplace: Workplace) throws(DiagnosticFailure) -> ChildProcess.Outcome {
        guard let program = command.first, member.pack.folder.diskPath != nil else {
            throw failure("E1430", "the plugin `\(member.name)` names no program that it could run")
        }
        if let problem = PluginPath.problem(with: program.value) {
            throw failure("E1415", "the program `\(program.value)` of the plugin `\(member.name)` \(problem)")
        }
        let path = workplace.plugin.appendingPathComponent(program.value).path
        do {
            return try ChildProcess.run(
                path,
                command.dropFirst().map(\.value),
                environment: ["LANG=C.UTF-8", "TMPDIR=\(workplace.empty.path)"],
                in: workplace.empty.path,
                input: workplace.request(request),
                limits: ChildProcess.Limits(time: .seconds(timeout), output: Self.maximumOutput)
            )
        } catch {
            let reason = (error as? ChildProcess.StartError)?.reason ?? error.localizedDescription
            throw failure(
                "E1430",
                "the plugin `\(member.name)` cannot be started: \(reason)",
                hint: "`command` names an executable file of the plugin's folder: \(program.value)"
            )
        }
    }

    private var timeout: Int { member.pack.manifest.timeout ?? Self.standardTimeout }

    /// The end of what it wrote to standard error, for its author.
    private static func lastWords(_ outcome: ChildProcess.Outcome) -> String? {
        let lines = String(decoding: outcome.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.last.map { "it wrote: \($0.prefix(200))" }
    }

    private func failure(_ code: String, _ message: String, hint: String? = nil) -> DiagnosticFailure {
        var diagnostics = Diagnostics()
        diagnostics.error(code, at: member.location, message, hint: hint)
        return DiagnosticFailure(diagnostics)
    }
}
