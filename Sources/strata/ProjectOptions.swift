public import ArgumentParser
public import Generator

/// The options of every command that works on a spec.
struct ProjectOptions: ParsableArguments {
    @Option(name: .customShort("C"), help: ArgumentHelp("Start in this folder.", valueName: "dir"), completion: .directory)
    var directory = "."

    @Option(
        help: ArgumentHelp("Read this spec (default: strata.yaml here or in the nearest folder above).", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var spec: String?

    @Option(help: ArgumentHelp("Write the service here (default: beside the spec).", valueName: "dir"), completion: .directory)
    var into: String?

    @Option(help: ArgumentHelp("Let the templates of this folder override the built-in ones.", valueName: "dir"), completion: .directory)
    var templates: String?

    @Option(help: ArgumentHelp("Let specs name the plugins of this folder, too.", valueName: "dir"), completion: .directory)
    var plugins: String?

    /// The same, for `Generator`.
    var options: Project.Options {
        Project.Options(directory: directory, spec: spec, into: into, templates: templates, plugins: plugins)
    }
}

/// `--format`.
struct FormatOption: ParsableArguments {
    @Option(help: "Report as text for people or json for machines.")
    var format = ReportFormat.text
}

extension ReportFormat: ExpressibleByArgument {}
