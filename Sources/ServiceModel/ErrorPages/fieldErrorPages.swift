import Diagnostics

/// Pages of the errors about fields: types, modifiers and values.
let fieldErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0331",
        "a modifier does not fit a type",
        cause: """
            Each modifier means something for certain types only: `min` and `max` bound numbers, dates and times, `pattern` \
            describes texts, `sort`, `filter` and `unique` need what an index can hold.
            """,
        remedy: "Leave the modifier out, or give the field a type that it fits. The size of a text is written in parentheses.",
        wrong: "name: string max=40",
        right: "name: string(40)"
    ),
    ErrorPage(
        "E0332",
        "an optional value object has no required member",
        cause: """
            A value object is stored as columns of its holder. Whether it is there shows in a required member; if all are \
            optional, an absent one and an empty one are the same row.
            """,
        remedy: "Leave out the `?`, or give the value object a member that is required.",
        wrong: """
            values:
              Extra: { note: string? }
            …
            extra: Extra?
            """,
        right: """
            values:
              Extra: { note: string }
            …
            extra: Extra?
            """
    ),
    ErrorPage(
        "E0333",
        "a value is not one of the field's type",
        cause: """
            `default`, `min`, `max`, `example` and `backfill` are read as values of the field's own type, strictly: nothing is \
            converted or rounded.
            """,
        remedy: "Write the value as the hint shows.",
        wrong: "on: bool default=yes",
        right: "on: bool default=true"
    ),
    ErrorPage(
        "E0334",
        "two modifiers cannot stand together",
        cause: """
            One of them would undo the other, or tell what the other hides: a filter on a secret field, for example, answers \
            questions about what is never returned.
            """,
        remedy: "Leave one of the two out; the hint says what speaks against the pair.",
        wrong: "pin: string(4) secret filter",
        right: "pin: string(4) secret"
    ),
    ErrorPage(
        "E0338",
        "the bounds exclude each other",
        cause: "The lower bound is above the upper one, so no value is left.",
        remedy: "Exchange the two, or widen one of them.",
        wrong: "quantity: int min=9 max=1",
        right: "quantity: int min=1 max=9"
    ),
    ErrorPage(
        "E0339",
        "a size is too large",
        cause: "Every size is bounded by what a row can carry: texts, bytes and arrays have a largest size that a spec may ask for.",
        remedy: "Choose a size within the bound in the hint, or keep the data elsewhere and a `url` here.",
        wrong: "body: text(5000000)",
        right: "body: text(500000)"
    ),
    ErrorPage(
        "E0340",
        "an array holds what it cannot",
        cause: """
            Arrays are kept as JSON in one column and hold scalars and enums. Value objects, `json` and `bytes` cannot be their \
            elements.
            """,
        remedy: "Make an entity of its own for the elements and point back with a belongsTo.",
        wrong: "addresses: Address[]",
        right: "relations: { addresses: hasMany CustomerAddress }"
    ),
    ErrorPage(
        "E0341",
        "a value object holds what it cannot",
        cause: """
            Value objects are columns of their holder: they hold scalars, enums and arrays, not `json`, `bytes` or other value \
            objects.
            """,
        remedy: "Make it a field of the entity.",
        wrong: """
            values:
              Address: { raw: json }
            """,
        right: """
            values:
              Address: { street: string }
            """
    ),
    ErrorPage(
        "E0342",
        "a value object has no members",
        cause: "A value object without members would be nothing in JSON and in SQL.",
        remedy: "Give it a member, or leave it out.",
        wrong: """
            values:
              Address: {}
            """,
        right: """
            values:
              Address: { street: string }
            """
    ),
    ErrorPage(
        "E0343",
        "a default, example or backfill breaks the field's own bounds",
        cause: """
            What the spec gives must be what a client could send: within `min` and `max`, of the right length, matching the \
            pattern, in lower case where the field is lowercased.
            """,
        remedy: "Change the value, or the bound.",
        wrong: "quantity: int min=1 default=0",
        right: "quantity: int min=1 default=1"
    ),
    ErrorPage(
        "E0344",
        "a pattern is not portable",
        cause: """
            The same pattern is matched by the service, stated in the OpenAPI document and read by its validators. It may use what \
            all of them read alike: characters, classes, \\d \\w \\s, groups, alternatives, counts. The service matches in linear \
            time, so there are no references back and no look-around.
            """,
        remedy: "Write it with those parts, or check the value in the rules file.",
        wrong: "slug: string pattern=^\\p{L}+$",
        right: "slug: string pattern=^[a-z]+$"
    ),
]
