import ArgumentParser
import Generator

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a spec and generate its service.")

    @Argument(help: "The folder to write into; it is created if it is not there.", completion: .directory)
    var directory = "."

    @Option(help: ArgumentHelp("Begin with an example: \(InitCommand.examples.joined(separator: ", ")).", valueName: "name"))
    var example: String?

    @Option(help: ArgumentHelp("Name the service (default: after the folder).", valueName: "Name"))
    var name: String?

    @OptionGroup var report: FormatOption

    func run() throws {
        try InitCommand(directory: directory, example: example, name: name, format: report.format, console: .process).run().exit()
    }
}
