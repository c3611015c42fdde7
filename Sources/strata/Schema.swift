import ArgumentParser
import Generator

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON Schema of the spec language.",
        discussion: "For editors: `strata schema > strata.schema.json`, then name that file for strata.yaml in the YAML extension."
    )

    func run() throws {
        Console.process.output(SpecLanguage.jsonSchema)
    }
}
