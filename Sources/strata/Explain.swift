import ArgumentParser
import Generator

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Explain an error code, with an example; without one, list them all.")

    @Argument(help: ArgumentHelp("The code, such as E0304.", valueName: "code"))
    var code: String?

    func run() throws {
        try ExplainCommand(code: code, console: .process).run().exit()
    }
}
