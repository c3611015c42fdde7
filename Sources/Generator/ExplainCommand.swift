public import Diagnostics
import Emission
import Plugins
import ServiceModel
import Spec
import Templating
import Workspace

/// `strata explain CODE`: what an error means, and how to mend it.
public struct ExplainCommand: Sendable {
    private let code: String?
    private let console: Console

    /// Creates the command; without a code it lists all of them.
    public init(code: String?, console: Console) {
        self.code = code
        self.console = console
    }

    /// Every page, by code.
    public static let pages: [ErrorPage] = {
        let stages = [
            specErrorPages, modelErrorPages, templateErrorPages, workspaceErrorPages, emissionErrorPages, pluginErrorPages,
            commandErrorPages,
        ]
        return stages.flatMap { $0 }.sorted { $0.code < $1.code }
    }()

    /// Runs it.
    public func run() -> ExitStatus {
        guard let code else {
            console.output(Self.pages.map { "\($0.code)  \($0.title)\n" }.joined())
            return .success
        }
        guard let page = Self.pages.first(where: { $0.code == code.uppercased() }) else {
            let nearest = nearestSpelling(to: code.uppercased(), among: Self.pages.map(\.code))
            let hint = nearest.map { "; did you mean \($0)?" } ?? "; `strata explain` lists them all"
            console.error("strata: there is no error \(code)\(hint)\n")
            return .usage
        }
        console.output(Self.text(of: page))
        return .success
    }

    static func text(of page: ErrorPage) -> String {
        var text = "\(page.code): \(page.title)\n\n\(page.cause)\n\nWhat to do: \(page.remedy)\n"
        if !page.wrong.isEmpty { text += "\nWrong:\n\(indented(page.wrong))\n" }
        if !page.right.isEmpty { text += "\nRight:\n\(indented(page.right))\n" }
        return text
    }

    private static func indented(_ lines: String) -> String {
        lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
    }
}
