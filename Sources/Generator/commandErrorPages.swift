import Diagnostics

/// The pages of the errors that commands report themselves.
let commandErrorPages: [ErrorPage] = [
    ErrorPage(
        "E1301",
        "There is no spec",
        cause: "A command works on `strata.yaml` in the working folder or in the nearest folder above it. There is none.",
        remedy: "Go into the folder of a service, name the spec with `--spec FILE`, or write a first one with `strata init`."
    ),
    ErrorPage(
        "E1302",
        "A template is not text",
        cause: "Templates are UTF-8 text. A file in an override folder is something else, or cannot be read.",
        remedy: "Save it as UTF-8, or delete it so that the built-in template is used."
    ),
    ErrorPage(
        "E1303",
        "There is no such example",
        cause: "`strata init --example` takes the name of an example that comes with Strata.",
        remedy: "Use one of the names that the message lists."
    ),
    ErrorPage(
        "E1304",
        "A spec is there already",
        cause: "`strata init` writes a first spec. It never replaces one.",
        remedy: "Run `strata generate` to generate from the spec that is there, or name another folder."
    ),
    ErrorPage(
        "E1305",
        "The spec cannot be written",
        cause: "The folder cannot be created or written to.",
        remedy: "Choose another folder, or change its permissions."
    ),
    ErrorPage(
        "E1306",
        "There is no such entity or template",
        cause: "The command was given a name that the spec, or the list of templates, does not have.",
        remedy: "`strata show` lists the entities, `strata template list` the templates."
    ),
    ErrorPage(
        "E1307",
        "An override is there already",
        cause: "`strata template eject` writes a copy of a built-in template. It never replaces a file.",
        remedy: "Edit the file that is there, or delete it first."
    ),
    ErrorPage(
        "E1308",
        "The initial migration has changed",
        cause:
            "A change of the spec changed the schema. This version of Strata writes one migration, the initial one, and rewrote it, since nobody had "
            + "edited it. A database that ran the earlier one is refused when the service starts: its ledger holds another checksum.",
        remedy:
            "Delete a development database; it is made anew. Where there is data to keep, take the old file back, and add a migration of your own "
            + "to `Migrations.swift`."
    ),
    ErrorPage(
        "E1309",
        "There is no such folder of templates or plugins",
        cause:
            "`--templates DIR` lets the templates of a folder override the built-in ones, and `--plugins DIR` adds a folder of plugins. There is no "
            + "folder of that name.",
        remedy: "Mind that the path is read relative to the folder that `-C` names, or to the working folder without it."
    ),
    ErrorPage(
        "E1310",
        "The spec names the plugin already",
        cause: "`strata plugin add` writes a new entry under `plugins`. There is one of that name.",
        remedy: "Change its options in the spec."
    ),
    ErrorPage(
        "E1311",
        "The spec cannot be edited",
        cause:
            "`strata plugin add` adds lines and changes none. Where `plugins` goes on over several lines in braces, or the spec as a whole is written "
            + "in braces, there is no plain place for them.",
        remedy: "Add the entry by hand; the message shows it."
    ),
    ErrorPage(
        "E1312",
        "It is not clear who the callers are",
        cause:
            "A plugin that provides `auth` needs an `auth` block: the entity whose rows are the callers, and the unique field that they log in by.",
        remedy: "Name them: `strata plugin add auth-jwt --principal Customer --login email`."
    ),
]
