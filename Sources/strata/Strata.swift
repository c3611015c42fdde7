import ArgumentParser
import Generator

/// The command line: arguments in, a call of `Generator`, an exit code out.
@main
struct Strata: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strata",
        abstract: "Writes a layered Swift backend from one declarative spec, and keeps it up to date.",
        discussion: """
            Start with `strata init shop --example bookstore`. Exit codes: 0 done, 1 failed, 3 conflicts (nothing written), \
            7 template or plugin error, 8 locked, 64 usage, 65 invalid spec.
            """,
        version: StrataVersion.text,
        subcommands: [Init.self, Generate.self, Show.self, Schema.self, Explain.self, TemplateGroup.self, PluginGroup.self]
    )
}
