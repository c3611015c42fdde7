import ArgumentParser
import Generator

struct PluginGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: "Look at plugins, add one to the spec, and begin one of your own.",
        subcommands: [List.self, Show.self, New.self, Add.self]
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the plugins that a spec can name.")
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try PluginCommand(.list, options: project.options, console: .process).run().exit()
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a plugin's options and what it adds.")
        @Argument(help: "Its name.") var plugin: String
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try PluginCommand(.show(plugin), options: project.options, console: .process).run().exit()
        }
    }

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Begin a plugin of the project's own, in .strata/plugins.")
        @Argument(help: "Its name, in kebab-case.") var plugin: String
        @Flag(help: "Let a program answer for it.") var executable = false
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try PluginCommand(.new(plugin, isExecutable: executable), options: project.options, console: .process).run().exit()
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a plugin to the spec.",
            discussion: "Writes its entry under `plugins`, and the `auth` block that it needs; everything else stays as it is."
        )
        @Argument(help: "Its name.") var plugin: String
        @Option(name: .customLong("option"), help: ArgumentHelp("An option, as YAML.", valueName: "name=value"))
        var pluginOptions: [String] = []
        @Option(help: ArgumentHelp("Whose rows are the callers, for a plugin that provides auth.", valueName: "Entity"))
        var principal: String?
        @Option(help: ArgumentHelp("The field that names a caller at login.", valueName: "field")) var login: String?
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try PluginCommand(
                .add(plugin, options: pluginOptions, principal: principal, login: login),
                options: project.options,
                console: .process
            ).run().exit()
        }
    }
}
