import Diagnostics

/// E06xx: how names are written.
let nameErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0603",
        "The name is not written lowerCamelCase",
        cause:
            "Fields, relations, rules, actions, roles and values of enums are ASCII and lowerCamelCase. From that one spelling Strata makes the names in "
            + "Swift, JSON, SQL and paths.",
        remedy: "Write it as the error shows.",
        wrong: "first_name: string",
        right: "firstName: string"
    ),
    ErrorPage(
        "E0604",
        "The name is not written UpperCamelCase",
        cause:
            "The service, entities, mixins, enums and value objects are ASCII and UpperCamelCase. From that one spelling Strata makes the names in Swift, "
            + "SQL and paths.",
        remedy: "Write it as the error shows.",
        wrong: "order_line: { fields: { … } }",
        right: "OrderLine: { fields: { … } }"
    ),
    ErrorPage(
        "E0605",
        "The name has another form here",
        cause: "Tables are snake_case, paths and plugins kebab-case, scopes letters and digits with `:` `.` `_` `-` `/` between.",
        remedy: "Write it in the form that the error names.",
        wrong: "table: Book-Table",
        right: "table: book_table"
    ),
]
