import Diagnostics

/// Pages of the errors about rules, actions and access.
let expressionErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0513",
        "something without an order is compared for more or less",
        cause: """
            Numbers, dates and times have an order that Swift and every database agree on. Texts do not: collations differ. Bools, \
            ids and enum values have none.
            """,
        remedy: "Compare with == or !=, or write the rule in the rules file.",
        wrong: "ordered: first < last",
        right: "ordered: starts < ends"
    ),
    ErrorPage(
        "E0514",
        "an expression looks into another entity",
        cause: """
            Rules, conditions and `when` see one row: its fields, members of its value objects, and which rows it points at. That \
            is what a CHECK and a transaction can promise.
            """,
        remedy: "Check it in the rules file, in Swift.",
        wrong: "far: author.name == \"X\"",
        right: "known: author != null"
    ),
    ErrorPage(
        "E0515",
        "a comparison has no field",
        cause: "Both sides are values, so the result is always the same.",
        remedy: "Compare a field.",
        wrong: "odd: 1 < 2",
        right: "odd: stock < 2"
    ),
    ErrorPage(
        "E0516",
        "a field that is no bool stands alone",
        cause: "Only a bool is true or false by itself.",
        remedy: "Compare it with something.",
        wrong: "shown: title",
        right: "shown: title != null"
    ),
    ErrorPage(
        "E0517",
        "`null` is used as a value",
        cause: """
            Logic is three-valued as in SQL: null is neither more nor less than anything, and a list that holds it finds nothing.
            """,
        remedy: "Write == null or != null.",
        wrong: "late: endsAt < null",
        right: "late: endsAt == null"
    ),
    ErrorPage(
        "E0518",
        "an expression names nothing that is there",
        cause: "The word is no field, belongsTo or member of a value object of this entity. A text stands in double quotes.",
        remedy: "Correct the name.",
        wrong: "shown: titel != null",
        right: "shown: title != null"
    ),
    ErrorPage(
        "E0519",
        "a path does not end at the principal",
        cause: """
            In `access` a path of relations means: the caller is the row it leads to. So it must end at the entity that \
            `auth.principal` names.
            """,
        remedy: "Go on to a relation that ends there.",
        wrong: "update: author or role admin",
        right: "update: author.user or role admin"
    ),
    ErrorPage(
        "E0520",
        "an enum has no such value",
        cause: "A bare word beside an enum is one of its values.",
        remedy: "Correct it, or add the value to the enum.",
        wrong: "known: status == shipped",
        right: "known: status == placed"
    ),
    ErrorPage(
        "E0521",
        "who may do what cannot be told without `auth`",
        cause: """
            Without a plugin that provides `auth` a service knows no callers. Only `anyone` is legal then, so that nothing looks \
            closed that is open.
            """,
        remedy: "Add the plugin, or leave the line out.",
        wrong: "access: role editor",
        right: "access: anyone"
    ),
    ErrorPage(
        "E0522",
        "a role or scope is not declared",
        cause: "Roles and scopes are declared under `auth`, so that a slip of the pen does not close or open anything.",
        remedy: "Correct the name, or declare it.",
        wrong: "update: role edtor",
        right: "update: role editor"
    ),
    ErrorPage(
        "E0523",
        "an operation is opened nowhere",
        cause: "What the spec does not open is closed, and an operation that nobody may use is most likely forgotten.",
        remedy: "Add the line in the hint, or leave the operation out under `operations`."
    ),
    ErrorPage(
        "E0525",
        "there is no such verb",
        cause: "Access is given for read, create, update, delete, write, and for each action by its name.",
        remedy: "Correct it.",
        wrong: "access: { list: anyone }",
        right: "access: { read: anyone }"
    ),
    ErrorPage(
        "E0526",
        "`owner` is used, but nobody is declared as owner",
        cause: "The term `owner` needs `owner:`, a path of belongsTo from the row to the principal.",
        remedy: "Add it.",
        wrong: "access: { update: owner }",
        right: """
            owner: customer
            access: { update: owner }
            """
    ),
    ErrorPage(
        "E0527",
        "`owner:` does not lead to the principal",
        cause: "The path takes belongsTo steps only and ends at the principal; `id` is for the principal itself.",
        remedy: "Correct the path.",
        wrong: "owner: lines.order.customer",
        right: "owner: order.customer"
    ),
    ErrorPage(
        "E0528",
        "clients could write the owner themselves",
        cause: "If a client may send the key of a direct owner, it can give rows away, or create them in another's name.",
        remedy: "Make it `default=caller readonly`, or say who may write it with `write=`.",
        wrong: "customer: belongsTo Customer",
        right: "customer: belongsTo Customer default=caller readonly"
    ),
    ErrorPage(
        "E0529",
        "tenants do not fit",
        cause: """
            With `auth.tenant` each entity says which belongsTo leads to its tenant, or `tenant: none`; without it none does.
            """,
        remedy: "Name the relation, or say none."
    ),
    ErrorPage(
        "E0530",
        "an action sets what clients can send",
        cause: "What an action sets must be `readonly`: otherwise a PATCH could do the same and go round the action's `when`.",
        remedy: "Add `readonly` to it.",
        wrong: "status: OrderStatus default=draft",
        right: "status: OrderStatus default=draft readonly"
    ),
    ErrorPage(
        "E0531",
        "an action sets nothing that is there",
        cause: "`set` names fields and belongsTo of the entity.",
        remedy: "Correct the name."
    ),
    ErrorPage(
        "E0532",
        "an action sets a value that does not fit",
        cause: """
            `set` takes a value of the field's type, `now`, `today`, `null` for what is optional, and `caller` for a relation to \
            the principal.
            """,
        remedy: "Write another value.",
        wrong: "set: { placedAt: today }",
        right: "set: { placedAt: now }"
    ),
    ErrorPage(
        "E0533",
        "an action's input does not fit",
        cause: "`input` names own fields, or describes new ones that are sent but not kept. What is sent cannot be set as well.",
        remedy: "Correct the name, or take it out."
    ),
    ErrorPage(
        "E0534",
        "an action has a name that is taken",
        cause: "Names of operations and of verbs of `access` mean something already.",
        remedy: "Give the action another name.",
        wrong: "actions: { update: {} }",
        right: "actions: { revise: {} }"
    ),
    ErrorPage(
        "E0536",
        "a field is compared with null that is never null",
        cause: "The field is required, so the comparison is always the same. This is a warning.",
        remedy: "Leave it out, or make the field optional with `?`."
    ),
    ErrorPage(
        "E0537",
        "two types cannot be compared",
        cause: """
            Both sides of a comparison have the same type; nothing is converted. What is stored as JSON, as bytes or encrypted is \
            compared with null alone.
            """,
        remedy: "Write a value of the field's type.",
        wrong: "known: stock == \"many\"",
        right: "known: stock == 3"
    ),
    ErrorPage(
        "E0538",
        "a list names a value twice",
        cause: "The second one changes nothing, and most likely another one was meant.",
        remedy: "Take one of them out.",
        wrong: "home: country in (\"CZ\", \"CZ\")",
        right: "home: country in (\"CZ\", \"SK\")"
    ),
    ErrorPage(
        "E0539",
        "no row was found that keeps the rules",
        cause: """
            Documents, `make seed` and the emitted tests are made of sample rows. Strata looks for some that keep every rule, today and \
            in the far future, and for one on which each action is allowed; here it found none. Most likely the conditions \
            contradict each other, or hold for a while only.
            """,
        remedy: "Correct them; where they are right, give a field an `example=` that meets them, or write the check in the rules file.",
        wrong: "some: stock > 5 and stock < 3",
        right: "some: stock > 5 or stock < 3"
    ),
    ErrorPage(
        "E0540",
        "`auth` does not name the callers",
        cause: "A plugin that provides `auth` needs `auth.principal`: the entity whose rows are the callers.",
        remedy: "Add it.",
        wrong: "plugins: { auth-jwt: {} }",
        right: """
            plugins: { auth-jwt: {} }
            auth: { principal: User, login: email }
            """
    ),
    ErrorPage(
        "E0541",
        "`auth.login` does not tell callers apart",
        cause: "The login is a required text of the principal that is `unique`.",
        remedy: "Name such a field.",
        wrong: "auth: { principal: User, login: name }",
        right: "auth: { principal: User, login: email }"
    ),
]
