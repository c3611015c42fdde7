import Diagnostics

/// E01xx: files, YAML, imports.
let fileErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0101",
        "There is no spec",
        cause: "The file that should hold the spec does not exist.",
        remedy: "Name the file with `--spec FILE`, or let `strata init` write one."
    ),
    ErrorPage(
        "E0102",
        "The file cannot be read",
        cause: "A folder, a device or a pipe stands where a file should be, or its permissions forbid reading it.",
        remedy: "Name a regular file, and make it readable."
    ),
    ErrorPage(
        "E0103",
        "The file is not plain UTF-8 text",
        cause: "It holds bytes that are no UTF-8, or characters that no editor shows: control characters, a byte order mark in the middle, "
            + "U+2028 and its like, which YAML counts as line ends and editors do not.",
        remedy: "Save the file as UTF-8, and delete the character at the place named."
    ),
    ErrorPage(
        "E0104",
        "The spec is too large",
        cause: "A file may hold 4 MiB, a spec and its imports four times that in 500 files. More than that is hardly written by a person.",
        remedy: "Check that it is the right file; split a large spec with `imports`."
    ),
    ErrorPage(
        "E0105",
        "The spec is too deep, too long or too full",
        cause:
            "Mappings and lists nest 64 levels deep at most, a file holds 400,000 keys and values, a line 8,192 bytes. The limits refuse hostile files "
            + "before they cost time.",
        remedy: "A spec needs about ten levels. Split what is full into several files with `imports`."
    ),
    ErrorPage(
        "E0106",
        "The file is empty",
        cause: "It holds nothing, or only comments.",
        remedy: "Begin with the version of the language and the service.",
        right: "strata: 1\nservice: { name: Bookstore }"
    ),
    ErrorPage(
        "E0107",
        "YAML cannot read this",
        cause:
            "The text breaks the rules of YAML: an indentation that fits nothing, a quote or bracket that is not closed, a value that begins with a "
            + "character that YAML keeps for itself. What follows cannot be read, so errors behind it show only once it is mended.",
        remedy: "Give keys of one mapping the same indentation; put a value that YAML misreads in single quotes as a whole.",
        wrong: "description: @home",
        right: "description: '@home'"
    ),
    ErrorPage(
        "E0108",
        "A tab stands in the indentation",
        cause: "YAML indents with spaces alone.",
        remedy: "Use two spaces a level, and tell the editor to do so for `.yaml` files."
    ),
    ErrorPage(
        "E0109",
        "A value holds a colon and a space",
        cause: "YAML takes `: ` as the end of a key. A value without quotes cannot hold it.",
        remedy: "Put the whole value in single quotes; a single quote inside is doubled.",
        wrong: "note: string(80) default=\"no: never\"",
        right: "note: 'string(80) default=\"no: never\"'"
    ),
    ErrorPage(
        "E0110",
        "Anchors are not part of the language",
        cause: "A spec is read by people, line by line; with `&` and `*` a line would mean what stands elsewhere.",
        remedy: "Put what entities share into a mixin and name it under `include`. A text that begins with `&` stands in quotes.",
        wrong: "fields: &shared { note: text? }",
        right: "mixins:\n  Noted: { fields: { note: text? } }"
    ),
    ErrorPage(
        "E0111",
        "Aliases are not part of the language",
        cause: "A spec is read by people, line by line; with `&` and `*` a line would mean what stands elsewhere.",
        remedy: "Write the value again, or put what entities share into a mixin. A text that begins with `*` stands in quotes."
    ),
    ErrorPage(
        "E0112",
        "Merge keys are not part of the language",
        cause: "`<<` copies keys from elsewhere, so that a mapping holds what does not stand in it.",
        remedy: "Put what entities share into a mixin and name it under `include`."
    ),
    ErrorPage(
        "E0113",
        "Tags are not part of the language",
        cause: "A tag such as `!!str` gives a value a type. Here the place of a value decides its type.",
        remedy: "Leave the tag out. A text that begins with `!` stands in quotes."
    ),
    ErrorPage(
        "E0114",
        "A file holds one document",
        cause: "`---` begins a second document; what follows it would be lost.",
        remedy: "Leave the `---` out, or move what follows to a file of its own and name it under `imports`."
    ),
    ErrorPage(
        "E0115",
        "A key is a name",
        cause: "A list, a mapping or nothing stands where a key should be. Braces of a template, `{{ name }}`, are read as that, too.",
        remedy: "Write `name: value`; put a text that begins with a brace in quotes.",
        wrong: "description: {{ name }}",
        right: "description: '{{ name }}'"
    ),
    ErrorPage(
        "E0120",
        "An import leaves the spec's folder",
        cause:
            "A spec and what it imports are one folder, so that it means the same wherever it is copied: no absolute path, no way out with `..` or a link.",
        remedy: "Move the file under the folder of the spec, and name it from the file that imports it.",
        wrong: "imports: [../shared/orders.yaml]",
        right: "imports: [parts/orders.yaml]"
    ),
    ErrorPage(
        "E0121",
        "An imported file does not exist",
        cause: "There is no file at this path. Imports are relative to the file that names them.",
        remedy: "Mend the path, or write the file; it begins with `strata: 1`."
    ),
    ErrorPage(
        "E0122",
        "Files import each other",
        cause: "The imports run in a circle.",
        remedy: "Leave one of them out. All files of a spec see all names, so one import by the spec itself is enough."
    ),
    ErrorPage(
        "E0123",
        "A name is declared in two files",
        cause: "The files of a spec are merged, and each name is declared once.",
        remedy: "Keep one of the two declarations; what they share can be a mixin."
    ),
    ErrorPage(
        "E0125",
        "A key stands in an imported file",
        cause: "An imported file adds enums, values, mixins and entities. What is said once for the service stands in the spec itself.",
        remedy: "Move the key to the spec."
    ),
    ErrorPage(
        "E0199",
        "There are more problems",
        cause: "A run shows the first 200.",
        remedy: "Mend these, and run again."
    ),
]
