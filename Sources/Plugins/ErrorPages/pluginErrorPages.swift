public import Diagnostics

/// The pages of the errors of plugins.
public let pluginErrorPages: [ErrorPage] = specPluginErrorPages + manifestErrorPages + contributionErrorPages + externalErrorPages

/// What a spec says wrongly of plugins.
private let specPluginErrorPages: [ErrorPage] = [
    ErrorPage(
        "E1401",
        "There is no such plugin",
        cause: """
            `plugins` names plugins by their names. They are looked for in `.strata/plugins` beside the spec, then in the folder that \
            `--plugins` names, then in Strata itself.
            """,
        remedy: "Correct the name; `strata plugin list` shows those that are known.",
        wrong: "plugins: { corse: {} }",
        right: "plugins: { cors: {} }"
    ),
    ErrorPage(
        "E1402",
        "An option of a plugin is not what it may be",
        cause: "A plugin says by a JSON Schema what each of its options may hold. This value does not fit.",
        remedy: "Correct the value; `strata plugin show NAME` lists the options.",
        wrong: "plugins: { cors: { maxAge: long } }",
        right: "plugins: { cors: { maxAge: 600 } }"
    ),
    ErrorPage(
        "E1403",
        "A plugin has no such option",
        cause: "What stands under a plugin's name in the spec are its options, and it has none of this name.",
        remedy: "Correct the name or leave it out; `strata plugin show NAME` lists the options.",
        wrong: "plugins: { cors: { origin: [https://shop.example] } }",
        right: "plugins: { cors: { origins: [https://shop.example] } }"
    ),
    ErrorPage(
        "E1404",
        "An option is missing",
        cause: "The plugin cannot do without this option, and it has no default.",
        remedy: "Add it under the plugin's name; `strata plugin show NAME` says what it is."
    ),
    ErrorPage(
        "E1405",
        "A plugin needs another one",
        cause:
            "A plugin names in `requires` what must be there: another plugin, or a capability that some plugin provides, such as `auth`.",
        remedy: "Add a plugin that provides it to `plugins`; the message names those that do."
    ),
    ErrorPage(
        "E1406",
        "Two plugins cannot stand together",
        cause: "One of the two names the other, or a capability that the other provides, in `conflicts`.",
        remedy: "Decide for one of them."
    ),
]

/// What is wrong with a plugin itself.
private let manifestErrorPages: [ErrorPage] = [
    ErrorPage(
        "E1410",
        "A plugin.yaml says something that it cannot mean",
        cause: "Each key of a `plugin.yaml` takes values of one shape. This one has another, or a key that is needed is missing.",
        remedy: "Write it as the message says; the page on plugins shows a whole one. Nothing was written."
    ),
    ErrorPage(
        "E1411",
        "A plugin.yaml has an unknown key",
        cause: "A `plugin.yaml` is read strictly: a key that means nothing here would be a promise that nobody keeps.",
        remedy: "Correct the key, or leave it out."
    ),
    ErrorPage(
        "E1412",
        "The schema of a plugin's options cannot be used",
        cause: """
            Options are described by a part of JSON Schema: type, description, enum, const, minimum, maximum, minLength, maxLength, \
            pattern, items, properties, required, additionalProperties and default. Another keyword would not be checked, so it is \
            refused; and so is one that says nothing of the type beside it, and a default that the schema itself does not allow.
            """,
        remedy: "Say it with these keywords."
    ),
    ErrorPage(
        "E1413",
        "A plugin is written for another contract",
        cause: "`plugin: 1` is the version of the contract between plugins and Strata. This plugin names another one.",
        remedy: "Use a version of the plugin for this Strata, or a Strata for this plugin.",
        wrong: "plugin: 2",
        right: "plugin: 1"
    ),
    ErrorPage(
        "E1414",
        "A file of a plugin is missing",
        cause: """
            A plugin names the file of a template, or a module that has a folder, and there is none; or it is no UTF-8 text, too large, \
            or a link that leads out of the plugin's folder.
            """,
        remedy: "Add the file to the plugin: templates in `Templates`, overrides in `Overrides`, modules in `Platform/Sources`."
    ),
    ErrorPage(
        "E1415",
        "A plugin reaches out of its place",
        cause: """
            Paths of a plugin are relative: its own files stand below its folder, and what it writes stands below the service's folder, \
            outside of `.strata` and `.git`.
            """,
        remedy: "Correct the path. Nothing was written."
    ),
    ErrorPage(
        "E1416",
        "A plugin names something that is not there",
        cause: "The slot, phase, target, module, package or option that it names does not exist.",
        remedy: "Correct the name; the page on plugins lists slots and phases."
    ),
    ErrorPage(
        "E1417",
        "Plugins wait for each other",
        cause: "`after` and `requires` decide the order of plugins. Followed around, they lead back to where they began.",
        remedy: "Take one of them out."
    ),
]

/// What plugins want that does not fit together.
private let contributionErrorPages: [ErrorPage] = [
    ErrorPage(
        "E1420",
        "Two plugins want different things in one place",
        cause: """
            A file, module, package, configuration key, table or route can come from one plugin only, and not from one where Strata \
            itself has it. Neither wins by accident.
            """,
        remedy: "Leave one of the two plugins out, or rename what they bring in one of them. Nothing was written."
    )
]
