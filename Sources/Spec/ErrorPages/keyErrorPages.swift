import Diagnostics

/// E02xx: keys and the shapes of their values.
let keyErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0201",
        "The key is not known",
        cause: "Keys are read strictly: a misspelt one would otherwise be ignored without a word.",
        remedy: "Use the spelling that the error suggests. A key of your own, for templates, begins with `x-`.",
        wrong: "softdelete: true",
        right: "softDelete: true"
    ),
    ErrorPage(
        "E0202",
        "A key stands twice",
        cause: "A mapping holds each key once; of two, one would be lost.",
        remedy: "Keep one of the two."
    ),
    ErrorPage(
        "E0203",
        "A key is missing",
        cause: "This part cannot do without it.",
        remedy: "Add it.",
        right: "strata: 1\nservice: { name: Bookstore }"
    ),
    ErrorPage(
        "E0204",
        "The value has another shape",
        cause: "A text, a list or a mapping stands where another of the three belongs.",
        remedy: "Write it in the shape that the error shows.",
        wrong: "unique: [author, title]",
        right: "unique: [[author, title]]"
    ),
    ErrorPage(
        "E0205",
        "The value is missing",
        cause: "Nothing follows the key.",
        remedy: "Give it a value, or leave the key out. What is empty on purpose is written `{}`.",
        wrong: "archive:",
        right: "archive: {}"
    ),
    ErrorPage(
        "E0206",
        "The version of the language is not known",
        cause: "`strata:` names the version of the language that the file is written in. This Strata reads version 1.",
        remedy: "Write `strata: 1`, or use a later Strata."
    ),
    ErrorPage(
        "E0207",
        "The word is not one of those that stand here",
        cause: "This key takes one of a few words.",
        remedy: "Use one of the words that the error lists.",
        wrong: "id: serial",
        right: "id: int"
    ),
    ErrorPage(
        "E0208",
        "The word is kept for later",
        cause:
            "`key`, `computed`, `variants`, `noOverlap`, `audit`, `singleton` and `restore` get a meaning in a later version of the language.",
        remedy: "Leave it out. A key of your own, for templates, begins with `x-`."
    ),
    ErrorPage(
        "E0209",
        "This is true or false",
        cause: "YAML's many spellings of a yes are texts here; a switch is `true` or `false`.",
        remedy: "Write `true` or `false`.",
        wrong: "softDelete: yes",
        right: "softDelete: true"
    ),
    ErrorPage(
        "E0210",
        "The number does not fit",
        cause: "It is no whole number, or out of range.",
        remedy: "Write a number in the range that the error names."
    ),
    ErrorPage(
        "E0211",
        "The version has three numbers",
        cause: "`service.version` is the version of the API contract; its first number, from 1, gives the path prefix `/v1`.",
        remedy: "Write all three numbers, without leading zeros.",
        wrong: "version: 1.2",
        right: "version: 1.2.0"
    ),
    ErrorPage("E0213", "A list holds a name twice", cause: "Each name stands in such a list once.", remedy: "Keep one of the two."),
    ErrorPage("E0214", "A list is empty", cause: "An empty list says nothing here.", remedy: "Name something, or leave the key out."),
]
