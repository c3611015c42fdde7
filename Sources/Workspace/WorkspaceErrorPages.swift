public import Diagnostics

/// The pages of the codes about files and Strata's own state.
public let workspaceErrorPages: [ErrorPage] = stateErrorPages + conflictErrorPages + fileErrorPages

private let stateErrorPages = [
    ErrorPage(
        "E1201",
        "The manifest cannot be read",
        cause:
            "`.strata/manifest.json` is how Strata knows which files it wrote. It is damaged, or names a file twice, so nothing was touched.",
        remedy: "Restore it from version control. Never edit it by hand, except to settle a merge: keep one whole line for each file."
    ),
    ErrorPage(
        "E1202",
        "The manifest has conflict markers",
        cause: "A merge in version control left both sides of a change in `.strata/manifest.json`.",
        remedy: "Keep the lines of both sides, and only one line for a file that both have: the one whose file you kept. Then run again.",
        wrong: "<<<<<<< ours\n{\"path\": \"Sources/Author.swift\", …},\n=======\n{\"path\": \"Sources/Book.swift\", …},\n>>>>>>> theirs",
        right: "{\"path\": \"Sources/Author.swift\", …},\n{\"path\": \"Sources/Book.swift\", …},"
    ),
    ErrorPage(
        "E1203",
        "The manifest has another format",
        cause: "Another version of Strata generated this project and remembers more, or other things, than this one understands.",
        remedy: "Use that version, or a newer one."
    ),
    ErrorPage(
        "E1204",
        "A path is not allowed",
        cause:
            "A template's output path or the manifest names a place outside the project, in version control's folder, or among Strata's own files.",
        remedy: "Use a relative path with `/` between its parts, without `.`, `..`, backslashes and control characters.",
        wrong: "../shared/Author.swift",
        right: "Sources/Shared/Author.swift"
    ),
    ErrorPage(
        "E1213",
        "Another run is at work",
        cause:
            "Two runs that write into one project would undo each other's work, so the second one stops. The lock goes when its process ends.",
        remedy: "Wait for the other run to end. There is no lock file to delete."
    ),
    ErrorPage(
        "E1215",
        "The record of an interrupted run is damaged",
        cause: "A run was interrupted, and what it wrote down in `.strata/journal` in order to be undone cannot be read.",
        remedy: "Compare the project with version control, restore what is wrong, delete `.strata/journal`, and run again."
    ),
]

private let conflictErrorPages = [
    ErrorPage(
        "E1205",
        "An edited file would change",
        cause:
            "You edited a generated file, and what is generated for it has changed as well. Writing it would lose your edit, so nothing was written.",
        remedy: """
            Keep a copy of your file, put the text last emitted in its place (the error says where it is kept), run again, and make your edit \
            once more. An edit of a file whose generated text does not change is never in the way.
            """
    ),
    ErrorPage(
        "E1206",
        "A file was there before",
        cause:
            "A file that Strata never wrote stands where one is generated, and it differs. Writing it would lose yours, so nothing was written.",
        remedy: "Move your file away, run again, and take over what you need. A file that is equal is adopted."
    ),
    ErrorPage(
        "E1207",
        "An edited file is derived",
        cause:
            "You edited a file that is rewritten whenever Strata runs, such as `openapi.yaml`. Writing it would lose your edit, so nothing was written.",
        remedy: "Make the change where the file comes from: in the spec or in a template. Then delete the file; it is written anew."
    ),
    ErrorPage(
        "E1212",
        "A file changed while Strata was at work",
        cause:
            "Something saved a file between the moment when Strata read it and the moment when it would have replaced it. Nothing was written.",
        remedy: "Run again."
    ),
]

private let fileErrorPages = [
    ErrorPage(
        "E1208",
        "A symbolic link is in the way",
        cause: "Inside the project, Strata follows no symbolic link, because one could lead its writing anywhere.",
        remedy: "Put a real file or folder in its place, or generate into the folder that the link points to."
    ),
    ErrorPage(
        "E1209",
        "Something else is in the way",
        cause: "A folder stands where a file is to be written, or a file where a folder is needed.",
        remedy: "Move it away and run again."
    ),
    ErrorPage(
        "E1210",
        "A file or folder is not writable",
        cause:
            "You have no permission to write a file that would change, or the folder that it is in. This is found out before anything is written.",
        remedy: "Give yourself permission (`chmod u+w`), or find out why somebody took it away."
    ),
    ErrorPage(
        "E1211",
        "Two files have one path",
        cause: """
            Two files would be written to one place, or to places that are one where the file system ignores upper and lower case, or one \
            is a file where the other needs a folder.
            """,
        remedy: "Rename one of the entities, or change the output path of one of the templates.",
        wrong: "Sources/Order.swift\nSources/order.swift",
        right: "Sources/Order.swift\nSources/Ordering.swift"
    ),
    ErrorPage(
        "E1214",
        "The system refused an operation",
        cause: "Reading or writing failed for the reason that the error names, such as a full disk. The project is as it was before.",
        remedy: "Mend the cause and run again."
    ),
    ErrorPage(
        "E1216",
        "Tidying up failed",
        cause: "Everything was written, but what the run had set aside in `.strata/journal` could not be removed. This is a warning only.",
        remedy: "Mend the cause; the next run tidies up."
    ),
    ErrorPage(
        "E1217",
        "A folder is on another file system",
        cause: "Strata prepares files in `.strata` and then puts them in place in one step, which works within one file system only.",
        remedy: "Mount the whole project as one file system, or generate into a folder that is on one."
    ),
]
