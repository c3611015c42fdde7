public import ArgumentParser
public import Emission
import Generator

struct TemplateGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Look at templates, and copy one out to change it.",
        subcommands: [List.self, Show.self, Eject.self, Context.self, Render.self]
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the templates: id, scope, ownership and path of the output.")
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try TemplateCommand(.list, options: project.options, console: .process).run().exit()
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print a template.")
        @Argument(help: "Its id.") var template: String
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try TemplateCommand(.show(template), options: project.options, console: .process).run().exit()
        }
    }

    struct Eject: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy a template into .strata/templates, where it overrides the built-in one."
        )
        @Argument(help: "Its id.") var template: String
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try TemplateCommand(.eject(template), options: project.options, console: .process).run().exit()
        }
    }

    struct Context: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what templates can name; for an entity or enum, the values too.",
            discussion:
                "`strata template context` documents the names of a scope; `strata template context Book` prints the values of one entity."
        )
        @Argument(help: "An entity or enum whose values are printed.") var subject: String?
        @Option(help: "The scope: service, entity, enumeration or value.") var scope = TemplateRegistration.Scope.entity
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try TemplateCommand(.context(scope, subject: subject), options: project.options, console: .process).run().exit()
        }
    }

    struct Render: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print what a template makes of the service, or of one entity or enum.")
        @Argument(help: "Its id.") var template: String
        @Argument(help: "An entity or enum.") var subject: String?
        @OptionGroup var project: ProjectOptions

        func run() throws {
            try TemplateCommand(.render(template, subject: subject), options: project.options, console: .process).run().exit()
        }
    }
}

extension TemplateRegistration.Scope: ExpressibleByArgument {}
