import Diagnostics

/// Pages of the errors about names.
let nameErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0601",
        "two things have the same name",
        cause: """
            Enums, value objects, mixins and entities share one set of names; upper and lower case do not tell them apart, because \
            file systems and SQL do not.
            """,
        remedy: "Give one of them another name."
    ),
    ErrorPage(
        "E0602",
        "two members have the same name",
        cause: """
            Members of an entity, values of an enum, rules and actions are told apart by their names in Swift, JSON and SQL, \
            whatever the case. The key of `author` is `authorId` in JSON and `author_id` in SQL.
            """,
        remedy: "Give one of them another name.",
        wrong: """
            fields: { authorId: uuid }
            relations: { author: belongsTo Author }
            """,
        right: "relations: { author: belongsTo Author }"
    ),
    ErrorPage(
        "E0606",
        "a name is too long for SQL",
        cause: "PostgreSQL cuts identifiers after 63 bytes, so that two could become one.",
        remedy: "Choose a shorter name; a table's is set with `table:`."
    ),
    ErrorPage(
        "E0607",
        "two tables have the same name",
        cause: "Tables are named after the plural of their entity, link tables after the relation that declares them.",
        remedy: "Give one of them another name with `table:`, or rename the relation.",
        wrong: """
            Datum: …
            Data: …
            """,
        right: """
            Datum: { table: readings, … }
            Data: …
            """
    ),
    ErrorPage(
        "E0608",
        "two routes are the same",
        cause: "Paths are the plurals of their entities, sub-collections and actions stand below them.",
        remedy: "Give one of them another path with `path:`, or rename the relation or action."
    ),
    ErrorPage(
        "E0609",
        "two routes have the same operation id",
        cause: """
            Operation ids are made of the verb and the names: placeOrder, listAuthorBooks. They must be unique in the OpenAPI \
            document.
            """,
        remedy: "Rename the relation or the action."
    ),
    ErrorPage(
        "E0610",
        "a table cannot have that name",
        cause: "SQLite keeps names that begin with sqlite_ for itself, and Strata those that begin with strata_.",
        remedy: "Choose another one.",
        wrong: "table: sqlite_books",
        right: "table: books"
    ),
    ErrorPage(
        "E0611",
        "two Swift types would have the same name",
        cause: """
            Strata derives types from each entity: Book gives BookInput, BookPatch, BookService and others. Names that are taken \
            get a suffix, and here the suffixed one is taken, too.
            """,
        remedy: "Give one of them another name."
    ),
    ErrorPage(
        "E0612",
        "a filter has the name of a list's own parameter",
        cause: """
            `limit`, `cursor`, `sort`, `count`, `fields` and (with `search`) `q` are query parameters of every list; a filter is a \
            query parameter of its field's name.
            """,
        remedy: "Leave out `filter`, or give the field another name.",
        wrong: "limit: int filter",
        right: "creditLimit: int filter"
    ),
    ErrorPage(
        "E0614",
        "a field or a relation has one of Strata's own names",
        cause: """
            Every row has an `id`, and unless it is switched off `version`, `createdAt` and `updatedAt`; with `softDelete` also \
            `deletedAt`. Strata keeps them. A relation would meet them where `include` shows it.
            """,
        remedy: "Leave it out, rename it, or switch Strata's own off.",
        wrong: "createdAt: timestamp default=now",
        right: "timestamps: true"
    ),
]
