import ArgumentParser
import Generator

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what the spec comes to: names, columns, routes, a diagram.")

    @Argument(help: ArgumentHelp("An entity, or: routes, access, columns, diagram.", valueName: "subject"))
    var subject: String?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var report: FormatOption

    func run() throws {
        try ShowCommand(subject, options: project.options, format: report.format, console: .process).run().exit()
    }
}
