import Diagnostics

/// What goes wrong with executable plugins.
let externalErrorPages: [ErrorPage] = [
    ErrorPage(
        "E1430",
        "An executable plugin cannot be started",
        cause: """
            `command` names an executable file of the plugin's own folder. It is not there, is not executable, or its first line names an \
            interpreter that is not there. Plugins that come with Strata or stand in memory have no programs.
            """,
        remedy: "Correct `command`, or make the file executable with `chmod +x`."
    ),
    ErrorPage(
        "E1431",
        "An executable plugin took too long",
        cause: "Each of its two answers, to `describe` and to `run`, may take ten seconds, or as many as its `timeout` says. It was ended.",
        remedy: "Make it faster, or give it more time in its plugin.yaml: `timeout: 60`. Nothing was written."
    ),
    ErrorPage(
        "E1432",
        "An executable plugin failed",
        cause: "It ended with a status other than 0, or by a signal. The end of what it wrote to standard error is shown.",
        remedy: "Mend the plugin. It runs in an empty folder, without the variables of your shell. Nothing was written."
    ),
    ErrorPage(
        "E1433",
        "The answer of an executable plugin cannot be read",
        cause: "It answers with one JSON object of a fixed shape on its standard output, and with nothing else.",
        remedy: "Mend the plugin; what it wants to say to people belongs on standard error. Nothing was written."
    ),
    ErrorPage(
        "E1434",
        "An executable plugin answered with too much",
        cause: "An answer has at most 16 MiB. It was ended.",
        remedy: "Mend the plugin. Nothing was written."
    ),
    ErrorPage(
        "E1435",
        "An executable plugin speaks another protocol",
        cause:
            "The request lists under `protocols` the versions that this Strata speaks; the answer names in `protocol` one that it does not.",
        remedy: "Use a version of the plugin for this Strata, or a Strata for this plugin."
    ),
    ErrorPage(
        "E1436",
        "An executable plugin does what it has not declared",
        cause: "It names in its answer to `describe` what its answer to `run` may hold: files, snippets, patches, diagnostics.",
        remedy: "Declare it under `capabilities`, or leave it out. Nothing was written."
    ),
    ErrorPage(
        "E1437",
        "A plugin has something to say of the spec",
        cause:
            "An executable plugin has looked at the model and at its options, and found something that it cannot work with, or wants you to know.",
        remedy: "Its message says what; the plugin's own documentation says more."
    ),
    ErrorPage(
        "E1438",
        "A change that a plugin makes does not fit",
        cause: """
            A patch names a file and a piece of its text, which must stand there exactly once. A template that was overridden, another \
            version of Strata or another plugin can change that.
            """,
        remedy: "Mend the plugin, or leave the override or the other plugin out. Nothing was written."
    ),
]
