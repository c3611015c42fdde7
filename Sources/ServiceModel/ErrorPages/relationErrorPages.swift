import Diagnostics

/// Pages of the errors about entities and their relations.
let relationErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0401",
        "a relation leads to no entity",
        cause: "The name after belongsTo, hasOne, hasMany or manyToMany must be an entity of this spec or of its imports.",
        remedy: "Correct the name, or declare the entity.",
        wrong: "writer: belongsTo Autor",
        right: "writer: belongsTo Author"
    ),
    ErrorPage(
        "E0402",
        "an entity is used as a type",
        cause: """
            Rows of another entity are not held but pointed at. That is a relation, which names the side that carries the key.
            """,
        remedy: "Write the line under `relations`.",
        wrong: "fields: { writer: Author }",
        right: "relations: { writer: belongsTo Author }"
    ),
    ErrorPage(
        "E0403",
        "a name stands for something else",
        cause: """
            Relations lead to entities, types are enums and value objects, and mixins are put in with `include`. This name is of \
            another kind than its place needs.
            """,
        remedy: "Write the line where the hint says.",
        wrong: "relations: { genre: belongsTo Genre }",
        right: "fields: { genre: Genre }"
    ),
    ErrorPage(
        "E0404",
        "there is no such mixin",
        cause: "`include` names mixins of this spec or of its imports.",
        remedy: "Correct the name, or declare it under `mixins`.",
        wrong: "include: [Describd]",
        right: "include: [Described]"
    ),
    ErrorPage(
        "E0405",
        "the other side does not point back",
        cause: """
            The key of a one-to-many relation stands with the many. `hasMany` and `hasOne` only read it, so the target needs a \
            belongsTo that leads here.
            """,
        remedy: "Add the belongsTo to the target.",
        wrong: "Author: { relations: { books: hasMany Book } }",
        right: "Book: { relations: { author: belongsTo Author } }"
    ),
    ErrorPage(
        "E0406",
        "several relations point back",
        cause: """
            More than one belongsTo (or manyToMany, or way through a joining entity) fits, and which one is meant cannot be \
            guessed.
            """,
        remedy: "Name it, with `inverse=` or `through=Entity.relation`.",
        wrong: "books: hasMany Book",
        right: "books: hasMany Book inverse=author"
    ),
    ErrorPage(
        "E0407",
        "`inverse` names nothing that leads back",
        cause: "The relation on the other side has another name, another kind, or leads elsewhere.",
        remedy: "Name a belongsTo of the target that leads here; for manyToMany, a manyToMany of the target.",
        wrong: "books: hasMany Book inverse=writer",
        right: "books: hasMany Book inverse=author"
    ),
    ErrorPage(
        "E0408",
        "`through` does not join the two",
        cause: "A joining entity needs a belongsTo of each side.",
        remedy: "Add what is missing to the joining entity, or name another one.",
        wrong: "students: manyToMany Student through=Course",
        right: "students: manyToMany Student through=Enrolment"
    ),
    ErrorPage(
        "E0409",
        "hasOne could be many",
        cause: "There is at most one row only if the belongsTo that leads back is `unique`.",
        remedy: "Add `unique` to it, or write hasMany.",
        wrong: "user: belongsTo User",
        right: "user: belongsTo User unique"
    ),
    ErrorPage(
        "E0410",
        "nothing gives a required readonly field its first value",
        cause: "Clients never send what is `readonly`, and a required field cannot be empty when a row is created.",
        remedy: "Add `default=…`, or make it optional and set it in the rules file or by an action.",
        wrong: "total: decimal(10,2) readonly",
        right: "total: decimal(10,2) readonly default=0.00"
    ),
    ErrorPage(
        "E0411",
        "entities need each other before any of them can exist",
        cause: """
            Each row of a circle of required belongsTo needs a row of the next one first, so the first row can never be created.
            """,
        remedy: "Make one of the relations optional with `?`.",
        wrong: "parent: belongsTo Category",
        right: "parent: belongsTo Category?"
    ),
    ErrorPage(
        "E0412",
        "a cascade leads to an entity that cannot be hidden",
        cause: """
            With `softDelete` a DELETE hides the row, and a cascade must hide its dependants with it, so that both can come back. \
            The dependant has no `softDelete`.
            """,
        remedy: "Add `softDelete: true` to it, or write onDelete=restrict."
    ),
    ErrorPage(
        "E0413",
        "a name under `unique` or `indexes` cannot stand there",
        cause: "The lists name fields and belongsTo of the entity, by their names in the spec, that an index can hold.",
        remedy: "Correct the name; of a relation write `author`, not `authorId`.",
        wrong: "unique: [[authorId, title]]",
        right: "unique: [[author, title]]"
    ),
    ErrorPage(
        "E0414",
        "a name in `defaultSort` cannot be sorted by",
        cause: """
            A list goes on from any row, which needs an index: only fields with `sort`, `id`, `createdAt` and `updatedAt` can lead \
            the way, each once.
            """,
        remedy: "Add `sort` to the field, or sort by another.",
        wrong: "defaultSort: [-publishedOn]",
        right: "publishedOn: date? sort"
    ),
    ErrorPage(
        "E0415",
        "a member comes from two places",
        cause: "An entity and its mixins are put together; a mixin's field, relation, rule or action cannot be overridden.",
        remedy: "Take one of the two out, or give it another name."
    ),
    ErrorPage(
        "E0416",
        "two mixins disagree",
        cause: "Two mixins of one entity give the same key different values, and neither is nearer.",
        remedy: "Write the key in the entity itself: its own always wins."
    ),
    ErrorPage(
        "E0417",
        "mixins include each other",
        cause: "A mixin would contain itself.",
        remedy: "Take one `include` out."
    ),
    ErrorPage(
        "E0418",
        "an entity holds nothing",
        cause: "Without a field and without a belongsTo there would be nothing to create or to read but an id.",
        remedy: "Give it a field.",
        wrong: "Tag: {}",
        right: "Tag: { fields: { name: string(40) } }"
    ),
    ErrorPage(
        "E0419",
        "what is unique has too few values",
        cause: """
            Documents, `make seed` and the emitted tests are made of four sample rows, which differ in everything that is unique. A \
            required field that is unique, of a type with fewer values, allows no four rows; nor does a set of such fields.
            """,
        remedy: """
            Make it optional: rows without it do not meet, so that `isMain: bool? unique` allows one main row and any number of others. \
            Else leave `unique` out, or allow more values.
            """,
        wrong: "isMain: bool unique",
        right: "isMain: bool? unique"
    ),
    ErrorPage(
        "E0420",
        "a list of `unique` or `indexes` says nothing new",
        cause: "The same list stands twice, or its one field is `unique` already.",
        remedy: "Take it out.",
        wrong: "unique: [[isbn]]",
        right: "isbn: string(13) unique"
    ),
    ErrorPage(
        "E0421",
        "`bulk` has nothing to repeat",
        cause: "It gives the form for several rows of create, update and delete, as far as the entity has them; here it has none.",
        remedy: "Add one of them, or leave `bulk` out.",
        wrong: "operations: [list, get, bulk]",
        right: "operations: [list, get, create, bulk]"
    ),
]
