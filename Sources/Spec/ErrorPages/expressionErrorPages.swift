import Diagnostics

/// E05xx: conditions and access.
let expressionErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0501",
        "Something is missing in the expression",
        cause:
            "A condition compares fields with fields, numbers, texts in double quotes, `null`, `true`, `false`, `now` or `today`; a field that is a bool may stand alone.",
        remedy: "Write what is missing at the place named.",
        wrong: "known: price >",
        right: "known: price > 0"
    ),
    ErrorPage(
        "E0502",
        "Something has no place in the expression",
        cause: "Comparisons are joined by `and` or `or`; the message of a rule stands last, in double quotes. Words of SQL are not read.",
        remedy: "Write it as the error shows.",
        wrong: "known: price between 1 and 5",
        right: "known: price >= 1 and price <= 5"
    ),
    ErrorPage(
        "E0503",
        "The parentheses do not match",
        cause: "Each `(` has its `)`.",
        remedy: "Add the missing one, or leave the other out."
    ),
    ErrorPage(
        "E0504",
        "`and` and `or` are mixed",
        cause: "Which of the two binds more tightly is easily misread, and in an access rule that opens doors.",
        remedy: "Put parentheses around the part that belongs together.",
        wrong: "starts <= ends and hidden or price > 1",
        right: "starts <= ends and (hidden or price > 1)"
    ),
    ErrorPage(
        "E0505",
        "Access is only ever given",
        cause: "What is not opened is closed. An expression that takes access away would open something to everyone else.",
        remedy: "Say who may, not who may not.",
        wrong: "update: not role guest",
        right: "update: role editor"
    ),
    ErrorPage(
        "E0506",
        "The operator is not known",
        cause: "Operators are `==`, `!=`, `<`, `<=`, `>`, `>=`, `in (…)`, `not`, `and`, `or`.",
        remedy: "Write it as the error shows.",
        wrong: "price = 1 && hidden",
        right: "price == 1 and hidden"
    ),
    ErrorPage(
        "E0507",
        "`in` is followed by parentheses",
        cause: "The values stand in parentheses, with commas between.",
        remedy: "Write them so.",
        wrong: "status in draft, placed",
        right: "status in (draft, placed)"
    ),
    ErrorPage(
        "E0508",
        "There is no arithmetic and no function",
        cause: "An expression must mean the same in Swift and in every database; what needs computing is Swift.",
        remedy: "Say it in the rules file."
    ),
    ErrorPage(
        "E0509",
        "`if` needs `then`",
        cause: "A rule with a premise is written `if CONDITION then CONDITION`.",
        remedy: "Add `then` and what must hold.",
        wrong: "known: if hidden price > 1",
        right: "known: if hidden then price > 1"
    ),
    ErrorPage(
        "E0510",
        "The expression is nested too deep",
        cause: "Parentheses and `not` nest 40 levels deep at most.",
        remedy: "Say it in the rules file."
    ),
    ErrorPage(
        "E0511",
        "A role or scope needs a name",
        cause: "After `role` stands the name of a role, after `scope` that of a scope, both without quotes and declared under `auth`.",
        remedy: "Write the name.",
        wrong: "update: role \"editor\"",
        right: "update: role editor"
    ),
    ErrorPage(
        "E0512",
        "Texts stand in double quotes",
        cause: "A date, a time or any other text is written in double quotes; without them it is read as a number or a field.",
        remedy: "Put it in double quotes.",
        wrong: "starts > 2020-01-01",
        right: "starts > \"2020-01-01\""
    ),
    ErrorPage(
        "E0524",
        "The access does not say who",
        cause: "A condition on the row alone would open it to everyone, which nobody should do by accident.",
        remedy: "Write `anyone and …`, `authenticated and …`, or name a role, in every branch of an `or`.",
        wrong: "update: status == draft",
        right: "update: authenticated and status == draft"
    ),
]
