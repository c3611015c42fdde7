public import Diagnostics

/// The pages of the codes E11xx.
public let templateErrorPages: [ErrorPage] = [
    ErrorPage(
        "E1101",
        "A tag in a template is not closed",
        cause: "A tag that opens with `{{` has no `}}`, so that the rest of the file would be its name.",
        remedy: "Close the tag. To print `{{` itself, change the delimiters first: `{{=<% %>=}}`.",
        wrong: "struct {{name {",
        right: "struct {{name}} {"
    ),
    ErrorPage(
        "E1102",
        "Sections of a template do not match",
        cause: "Every section, inverted section, parent and block ends with `{{/name}}`, in reverse order of opening.",
        remedy: "Close each section with its own name, the innermost first.",
        wrong: "{{#fields}}{{#isOptional}}?{{/fields}}{{/isOptional}}",
        right: "{{#fields}}{{#isOptional}}?{{/isOptional}}{{/fields}}"
    ),
    ErrorPage(
        "E1103",
        "A template uses an unknown name",
        cause: "Templates are checked when they are loaded, in all branches: each name must be a declared member of a context in scope. "
            + "A partial or a parent sees only the context on which it is called.",
        remedy: "Use a member that `strata template context` lists.",
        wrong: "{{#fields}}{{naem}}{{/fields}}",
        right: "{{#fields}}{{name}}{{/fields}}"
    ),
    ErrorPage(
        "E1104",
        "A template does not exist",
        cause: "A partial `{{>name}}`, a parent `{{<name}}` or a command names a template that is not in the library.",
        remedy: "Use a name that `strata template list` shows, or add the file.",
        wrong: "{{>Feild}}",
        right: "{{>Field}}"
    ),
    ErrorPage(
        "E1105",
        "A value has no text",
        cause: "Objects, lists and open maps cannot be printed; texts, whole numbers and flags can.",
        remedy: "Print a member, or open the value as a section and print what is in it.",
        wrong: "{{fields}}",
        right: "{{#fields}}{{name}}{{/fields}}"
    ),
    ErrorPage(
        "E1106",
        "A value is no condition",
        cause: "A text or number that is always there decides nothing, and the inverse of an object that is always there is never printed.",
        remedy: "Print the value, or ask for a flag. What is decided about a value belongs into Swift.",
        wrong: "{{#name}}struct {{name}} {}{{/name}}",
        right: "struct {{name}} {}"
    ),
    ErrorPage(
        "E1107",
        "A value may be null where it is printed",
        cause: "Null prints nothing, which leaves half a line behind; a template says what stands there instead.",
        remedy: "Print the value inside a section over it, and use the inverted section for the other case.",
        wrong: "/// {{description}}",
        right: "{{#description}}\n/// {{description}}\n{{/description}}"
    ),
    ErrorPage(
        "E1108",
        "A tag does not hold a name",
        cause: "Templates have no transforms, filters, arguments, lambdas or computed partials: they print values that Swift has prepared.",
        remedy: "Add a member to the context that holds the value in the form that is printed.",
        wrong: "{{ upper(name) }}",
        right: "{{constantName}}"
    ),
    ErrorPage(
        "E1109",
        "A tag stands in a parent but outside its blocks",
        cause: "Between `{{<parent}}` and `{{/parent}}` only blocks count; anything else would never be printed.",
        remedy: "Move the tag into a block of the parent, or behind the parent.",
        wrong: "{{<File}}{{name}}{{/File}}",
        right: "{{<File}}{{$body}}{{name}}{{/body}}{{/File}}"
    ),
    ErrorPage(
        "E1110",
        "A template contains itself",
        cause: "A template that brings itself in, directly or through others, might never end. Contexts may contain each other "
            + "(an entity, its relations, their entities), so that no check of the data could prove that it does.",
        remedy: "Print nested data from a list that Swift has flattened.",
        wrong: "{{! Node }}{{name}}{{#children}}{{>Node}}{{/children}}",
        right: "{{#nodes}}{{indentation}}{{name}}\n{{/nodes}}"
    ),
    ErrorPage(
        "E1111",
        "A template fills a block that is not there",
        cause: "A block that stands between `{{<parent}}` and `{{/parent}}` fills the block of that name in the parent. "
            + "No block of the parent, or of what it brings in, has this name, or it is filled twice.",
        remedy: "Use the name of a block in the parent, once.",
        wrong: "{{<File}}{{$bdoy}}…{{/bdoy}}{{/File}}",
        right: "{{<File}}{{$body}}…{{/body}}{{/File}}"
    ),
    ErrorPage(
        "E1112",
        "A tag sets no pair of delimiters",
        cause:
            "A tag that sets delimiters holds the new opening and closing delimiter with whitespace between them, and neither holds `=`.",
        remedy: "Write both delimiters.",
        wrong: "{{=<%=}}",
        right: "{{=<% %>=}}"
    ),
    ErrorPage(
        "E1113",
        "Tags of a template are nested too deeply",
        cause: "More than a hundred sections inside each other are a mistake or an attack.",
        remedy: "Move a part into a partial."
    ),
]
