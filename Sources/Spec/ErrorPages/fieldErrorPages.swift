import Diagnostics

/// E03xx: lines of fields, and modifiers.
let fieldErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0301",
        "The modifier is not known",
        cause:
            "After its type a field takes `unique`, `sort`, `filter`, `search`, `readonly`, `immutable`, `secret`, `encrypted`, `trim`, `lowercase`, and "
            + "`default=`, `min=`, `max=`, `pattern=`, `example=`, `read=`, `write=`. Required is the default.",
        remedy: "Use the spelling that the error suggests. A description stands last, in double quotes.",
        wrong: "name: string(40) required uniqe",
        right: "name: string(40) unique"
    ),
    ErrorPage(
        "E0302",
        "A text has no closing quote",
        cause:
            "A text that begins with `\"` goes on to the next single `\"`. Where the text holds ` #`, YAML takes the rest of the line for a comment; "
            + "inside `{ }` it ends the line at a comma.",
        remedy: "Close the quote, or put the whole line in single quotes.",
        wrong: "name: string(40) default=\"say #1\"",
        right: "name: 'string(40) default=\"say #1\"'"
    ),
    ErrorPage("E0303", "A modifier stands twice", cause: "Each modifier stands on a line once.", remedy: "Keep one of the two."),
    ErrorPage(
        "E0304",
        "YAML cut the line short",
        cause:
            "Inside `{ }` and `[ ]` YAML ends a value at `,` `[` `]` `{` `}`. A type such as `decimal(10,2)` loses its second half. On a line of its own "
            + "this error means that a parenthesis or bracket is not closed.",
        remedy: "Give the field a line of its own, or put the whole line in single quotes.",
        wrong: "OrderLine: { fields: { total: decimal(10,2) min=0 } }",
        right: "OrderLine:\n  fields:\n    total: decimal(10,2) min=0"
    ),
    ErrorPage(
        "E0305",
        "A text stands in the wrong place",
        cause: "The description is the last thing on a line, in double quotes, with a space before it. A quote inside it is doubled.",
        remedy: "Put the modifiers before the description, and double quotes inside it.",
        wrong: "name: string \"The \"real\" name.\" unique",
        right: "name: string unique \"The \"\"real\"\" name.\""
    ),
    ErrorPage(
        "E0306",
        "The modifier takes no value",
        cause: "It is a word alone; where it stands, it holds.",
        remedy: "Leave out the `=` and what follows.",
        wrong: "name: string unique=true",
        right: "name: string unique"
    ),
    ErrorPage(
        "E0307",
        "The modifier needs a value",
        cause: "The value follows the `=` at once. It goes to the next space, or stands in double quotes.",
        remedy: "Write the value without a space before it.",
        wrong: "price: int min = 0",
        right: "price: int min=0"
    ),
    ErrorPage(
        "E0308",
        "The first part of the line is missing",
        cause:
            "A field begins with its type, a relation with its kind and target, a rule with its condition; in a mapping that is the key `type`, or `check`.",
        remedy: "Write it.",
        wrong: "title: { unique: true }",
        right: "title: { type: string, unique: true }"
    ),
    ErrorPage(
        "E0309",
        "This stands in the wrong place",
        cause:
            "`null` is no default: an optional field is null without one. The members of a value object stand directly under its name, without `fields`.",
        remedy: "Leave it out.",
        wrong: "nickname: string(40)? default=null",
        right: "nickname: string(40)?"
    ),
    ErrorPage(
        "E0310",
        "A space stands inside a type",
        cause: "Size, brackets and `?` belong to the type; only inside parentheses may spaces stand.",
        remedy: "Leave the space out.",
        wrong: "name: string (40) ?",
        right: "name: string(40)?"
    ),
    ErrorPage(
        "E0311",
        "Something follows the type at once",
        cause: "After a type comes a space or the end of the line. In a mapping `type` is the type alone, and each modifier a key.",
        remedy: "Put a space between them, or leave it out.",
        wrong: "name: string(40), unique",
        right: "name: string(40) unique"
    ),
    ErrorPage(
        "E0312",
        "The size is not a size",
        cause: "A size is a number from 1, or two with `..` between them, the smaller first: `(40)`, `(2..40)`, `(..40)`.",
        remedy: "Write it so.",
        wrong: "name: string(40..2)",
        right: "name: string(2..40)"
    ),
    ErrorPage(
        "E0313",
        "The upper bound is missing",
        cause: "Everything that a client sends is bounded, so that nobody fills the database with one request.",
        remedy: "Write the most that is allowed.",
        wrong: "name: string(2..)",
        right: "name: string(2..200)"
    ),
    ErrorPage(
        "E0314",
        "There are no arrays of arrays",
        cause: "An array holds scalars or values of an enum.",
        remedy: "Use `json`, or an entity of its own."
    ),
    ErrorPage(
        "E0315",
        "An array is written after its element",
        cause: "Brackets before a value make a list of YAML.",
        remedy: "Write the brackets after the type of the element.",
        wrong: "labels: [string(40)]",
        right: "labels: string(40)[]"
    ),
    ErrorPage(
        "E0316",
        "Elements of an array cannot be optional",
        cause: "An array has an element or does not.",
        remedy: "Write the `?` last to make the array itself optional.",
        wrong: "labels: string(40)?[]",
        right: "labels: string(40)[]?"
    ),
    ErrorPage(
        "E0317",
        "The type is not known",
        cause:
            "Types are `string`, `text`, `bytes`, `json`, `int`, `int32`, `double`, `decimal`, `bool`, `uuid`, `date`, `time`, `timestamp`, `email`, `url`, and "
            + "the enums and value objects of the spec. Names of other tools are not read.",
        remedy: "Use the spelling that the error suggests, or declare the name under `enums` or `values`.",
        wrong: "name: varchar(40)",
        right: "name: string(40)"
    ),
    ErrorPage(
        "E0318",
        "A decimal needs digits and decimals",
        cause: "`decimal(p,s)` has p digits, s of them after the point; there is no other exact size.",
        remedy: "Write both.",
        wrong: "price: decimal",
        right: "price: decimal(10,2)"
    ),
    ErrorPage(
        "E0319",
        "The type takes no size",
        cause: "Sizes are for `string`, `text`, `bytes`, `json` and `decimal`.",
        remedy: "Bounds of numbers and dates are modifiers: `min=` and `max=`.",
        wrong: "count: int(0..9)",
        right: "count: int min=0 max=9"
    ),
    ErrorPage(
        "E0320",
        "The decimal is out of range",
        cause: "A decimal is kept in 64 bits: 1 to 18 digits, of which 0 to all stand after the point.",
        remedy: "Choose smaller numbers.",
        wrong: "price: decimal(20,2)",
        right: "price: decimal(18,2)"
    ),
    ErrorPage(
        "E0335",
        "A pattern describes the whole value",
        cause: "A pattern without `^` and `$` would be satisfied by a part of the value, in some places and not in others.",
        remedy: "Begin it with `^` and end it with `$`. A pattern that holds a space, ` #` or `: ` stands in quotes.",
        wrong: "zip: string(5) pattern=[0-9]{5}",
        right: "zip: string(5) pattern=^[0-9]{5}$"
    ),
    ErrorPage(
        "E0336",
        "A pattern has no look-around",
        cause:
            "Look-ahead and look-behind mean different things to the service, its database and the readers of its OpenAPI document, or nothing.",
        remedy: "Say it in the rules file, in Swift."
    ),
    ErrorPage(
        "E0337",
        "The pattern cannot be read",
        cause: "Its brackets do not match, or it is longer than 500 characters.",
        remedy: "Mend it. A pattern that holds a space stands in double quotes.",
        wrong: "zip: string(5) pattern=^[0-9{5}$",
        right: "zip: string(5) pattern=^[0-9]{5}$"
    ),
]
