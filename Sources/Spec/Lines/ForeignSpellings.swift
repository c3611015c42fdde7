/// What other tools call things, and what they are called here: a person who writes `varchar` is told, not left to search.
enum ForeignSpellings {
    /// The language's own types, in the order in which messages list them.
    static let typeNames = [
        "string", "text", "bytes", "json", "int", "int32", "double", "decimal", "bool", "uuid", "date", "time", "timestamp", "email", "url",
    ]

    /// Types, in lower case.
    static let types: [String: String] = [
        "varchar": "string(n)", "char": "string(n)", "nvarchar": "string(n)", "varchar2": "string(n)", "character": "string(n)",
        "str": "string(n)", "citext": "string(n) with the modifier `lowercase`",
        "clob": "text", "longtext": "text", "mediumtext": "text", "tinytext": "text",
        "integer": "int (64 bits) or int32", "bigint": "int", "int64": "int", "long": "int", "bigserial": "int; ids are made by `id: int`",
        "serial": "int; ids are made by `id: int`", "smallint": "int32", "tinyint": "int32, or bool", "short": "int32", "int16": "int32",
        "number": "int, double or decimal(p,s)", "numeric": "decimal(p,s)", "money": "decimal(p,s)", "currency": "decimal(p,s)",
        "bigdecimal": "decimal(p,s)", "float": "double", "real": "double", "float64": "double", "float32": "double",
        "decimal": "decimal(p,s)",
        "boolean": "bool", "bit": "bool", "datetime": "timestamp", "timestamptz": "timestamp", "instant": "timestamp",
        "datetime2": "timestamp", "date-time": "timestamp", "localdate": "date", "localtime": "time", "guid": "uuid",
        "blob": "bytes", "binary": "bytes", "bytea": "bytes", "varbinary": "bytes", "data": "bytes", "file": "bytes",
        "jsonb": "json", "object": "json, or a value object declared under `values`", "map": "json", "any": "json", "dict": "json",
        "array": "T[]: an array is written after its element, as in string(40)[]", "list": "T[], as in string(40)[]",
        "set": "T[], as in string(40)[]",
        "enum": "by the name of an enum that is declared under `enums`", "uri": "url", "link": "url", "mail": "email",
    ]

    /// Words after a field's type.
    static let modifiers: [String: String] = [
        "nullable": "write `?` after the type: string(40)?", "optional": "write `?` after the type: string(40)?",
        "null": "write `?` after the type: string(40)?",
        "primary_key": "every entity has its `id`; leave it out", "primarykey": "every entity has its `id`; leave it out",
        "primary": "every entity has its `id`; leave it out", "pk": "every entity has its `id`; leave it out",
        "autoincrement": "ids are made by `id: int` on the entity", "auto_increment": "ids are made by `id: int` on the entity",
        "references": "write it under `relations`: author: belongsTo Author", "ref": "write it under `relations`: author: belongsTo Author",
        "foreignkey": "write it under `relations`: author: belongsTo Author",
        "foreign_key": "write it under `relations`: author: belongsTo Author",
        "index": "write `sort` or `filter`, or `indexes: [[name]]` on the entity",
        "indexed": "write `sort` or `filter`, or `indexes: [[name]]` on the entity",
        "unsigned": "write min=0", "positive": "write min=1", "length": "a size is written in parentheses: string(40)",
        "size": "a size is written in parentheses: string(40)", "maxlength": "a size is written in parentheses: string(40)",
        "max_length": "a size is written in parentheses: string(40)", "minlength": "a size is written in parentheses: string(2..40)",
        "min_length": "a size is written in parentheses: string(2..40)", "limit": "a size is written in parentheses: string(40)",
        "maximum": "write max=", "minimum": "write min=", "gte": "write min=", "lte": "write max=", "ge": "write min=", "le": "write max=",
        "regex": "write pattern=^…$", "regexp": "write pattern=^…$", "match": "write pattern=^…$",
        "format": "a format is a type: email, url, uuid, date",
        "readonly": "write readonly, in lower case", "read_only": "write readonly", "read-only": "write readonly",
        "writeonly": "write secret", "write_only": "write secret", "hidden": "write secret", "private": "write secret",
        "password": "write secret",
        "sortable": "write sort", "orderable": "write sort", "filterable": "write filter", "searchable": "write search",
        "fulltext": "write search",
        "const": "write immutable", "final": "write immutable", "createonly": "write immutable", "create_only": "write immutable",
        "strip": "write trim", "lower": "write lowercase", "downcase": "write lowercase", "encrypt": "write encrypted",
        "comment": "a description stands last, in double quotes", "description": "a description stands last, in double quotes",
        "desc": "a description stands last, in double quotes", "label": "a description stands last, in double quotes",
        "array": "an array is written after its element: string(40)[]", "many": "an array is written after its element: string(40)[]",
        "ondelete": "it belongs to a relation: belongsTo Author onDelete=cascade", "uniq": "write unique",
        "enum": "declare the values under `enums`",
        "virtual": "write `readonly`, and set it in the rules file", "generated": "write `readonly`, and set it in the rules file",
        "backfill": "it stands in the mapping form: { type: …, backfill: … }",
        "renamedfrom": "it stands in the mapping form: { type: …, renamedFrom: … }",
    ]

    /// Words that say what is so anyway.
    static let requiredWords: Set<String> = ["required", "notnull", "not_null", "nonnull", "non-null", "mandatory", "require", "not"]

    /// The first word of a relation.
    static let relationKinds: [String: String] = [
        "manyToOne": "belongsTo", "many_to_one": "belongsTo", "ManyToOne": "belongsTo", "belongs_to": "belongsTo", "BelongsTo": "belongsTo",
        "references": "belongsTo", "reference": "belongsTo", "ref": "belongsTo", "foreignKey": "belongsTo", "ForeignKey": "belongsTo",
        "fk": "belongsTo",
        "oneToMany": "hasMany", "one_to_many": "hasMany", "OneToMany": "hasMany", "has_many": "hasMany", "HasMany": "hasMany",
        "oneToOne": "hasOne", "one_to_one": "hasOne", "OneToOne": "hasOne", "has_one": "hasOne", "HasOne": "hasOne",
        "many_to_many": "manyToMany", "ManyToMany": "manyToMany", "hasAndBelongsToMany": "manyToMany",
        "has_and_belongs_to_many": "manyToMany",
        "belongsToMany": "manyToMany", "ManyToManyField": "manyToMany", "OneToOneField": "hasOne",
    ]

    /// `onDelete=`.
    static let deleteRules: [String: String] = [
        "SET NULL": "setNull", "set null": "setNull", "NO ACTION": "restrict", "no action": "restrict", "set_null": "setNull",
        "SET_NULL": "setNull", "set": "setNull", "SET": "setNull", "nullify": "setNull", "null": "setNull",
        "setnull": "setNull",
        "no_action": "restrict", "noAction": "restrict", "NO": "restrict", "deny": "restrict", "RESTRICT": "restrict",
        "protect": "restrict",
        "CASCADE": "cascade", "delete": "cascade", "destroy": "cascade",
    ]

    /// Operations.
    static let operations: [String: String] = [
        "read": "get", "show": "get", "find": "get", "index": "list", "all": "list", "patch": "update", "edit": "update", "put": "replace",
        "post": "create", "insert": "create", "add": "create", "destroy": "delete", "remove": "delete",
        "batch": "bulk", "batchCreate": "bulk", "batchUpdate": "bulk", "batchDelete": "bulk", "import": "bulk",
    ]

    /// Databases.
    static let databases: [String: String] = [
        "postgresql": "postgres", "pg": "postgres", "psql": "postgres", "Postgres": "postgres", "sqlite3": "sqlite", "SQLite": "sqlite",
    ]

    /// Words that a later version of the language gives a meaning.
    static let keptForLater: Set<String> = ["key", "computed", "variants", "noOverlap", "audit", "singleton", "restore"]
}
