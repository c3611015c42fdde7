import ArgumentParser
import Generator

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Generate the service of a spec.",
        discussion: "Updates what nobody touched, keeps what you wrote, and writes nothing at all where the two stand against each other."
    )

    @OptionGroup var project: ProjectOptions
    @OptionGroup var report: FormatOption

    func run() throws {
        try GenerateCommand(project.options, format: report.format, console: .process).run().exit()
    }
}
