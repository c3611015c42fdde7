import Diagnostics

/// E03xx: lines of relations.
let relationErrorPages: [ErrorPage] = [
    ErrorPage(
        "E0321",
        "A relation begins with its kind",
        cause: "The kinds are `belongsTo`, `hasOne`, `hasMany` and `manyToMany`. The key lives where `belongsTo` stands.",
        remedy: "Write one of the four, then the entity.",
        wrong: "writer: manyToOne Author",
        right: "writer: belongsTo Author"
    ),
    ErrorPage(
        "E0322",
        "The target of a relation is an entity",
        cause: "After the kind stands the name of an entity, UpperCamelCase, without brackets.",
        remedy: "Write the entity's name.",
        wrong: "writer: belongsTo author",
        right: "writer: belongsTo Author"
    ),
    ErrorPage(
        "E0323",
        "The modifier is not for this kind of relation",
        cause:
            "`belongsTo` takes `unique`, `filter`, `readonly`, `immutable`, `default=caller`, `onDelete=`, `read=` and `write=`, for it holds the key. "
            + "`hasOne` and `hasMany` take `inverse=`, `manyToMany` takes `inverse=` or `through=`.",
        remedy: "Write it on the side that it belongs to.",
        wrong: "books: hasMany Book onDelete=cascade",
        right: "author: belongsTo Author onDelete=cascade"
    ),
    ErrorPage(
        "E0324",
        "Only belongsTo can be optional",
        cause: "Of the other kinds there may always be none.",
        remedy: "Leave the `?` out.",
        wrong: "books: hasMany Book?",
        right: "books: hasMany Book"
    ),
    ErrorPage(
        "E0325",
        "A required relation cannot become null",
        cause: "`onDelete=setNull` empties the key when its target is deleted; a required key cannot be empty.",
        remedy: "Make the relation optional with `?`, or choose `restrict` or `cascade`.",
        wrong: "writer: belongsTo Author onDelete=setNull",
        right: "writer: belongsTo Author? onDelete=setNull"
    ),
    ErrorPage(
        "E0326",
        "A delete does one of three things",
        cause: "`restrict` forbids it while rows point to the target, `cascade` deletes them, too, `setNull` empties their key.",
        remedy: "Write one of the three.",
        wrong: "writer: belongsTo Author? onDelete=SET NULL",
        right: "writer: belongsTo Author? onDelete=setNull"
    ),
    ErrorPage(
        "E0327",
        "The only default of a relation is the caller",
        cause: "A fixed id would differ from database to database.",
        remedy: "Write `default=caller`, or leave it out and set it in the rules file."
    ),
    ErrorPage(
        "E0328",
        "The name does not fit the modifier",
        cause: "`inverse=` names the relation on the other side, `through=` the joining entity and, after a point, its relation.",
        remedy: "Write inverse=name, through=Entity or through=Entity.name."
    ),
    ErrorPage(
        "E0329",
        "inverse and through exclude each other",
        cause: "A relation through an entity has no link of its own that two sides could share.",
        remedy: "Leave out `inverse=`."
    ),
]
