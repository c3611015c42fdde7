extension SpecSchema {
    /// Fields by name.
    static var fields: SchemaNode {
        .named("Fields by name: TYPE[?] modifier… \"description\".", names: LinePatterns.member, .reference("field"))
    }

    /// A value object: its members and, beside them, `x-…` keys.
    static var value: SchemaNode {
        .object([
            ("description", .text("Members by name: TYPE[?] modifier… \"description\".")),
            ("type", .text("object")),
            ("patternProperties", .object([(LinePatterns.member, .reference("field")), ("^x-.", .object([]))])),
            ("additionalProperties", .flag(false)),
        ])
    }

    /// A field.
    static var field: SchemaNode {
        var keys: [(String, SchemaNode)] = [("type", .string("The type: string(40)?", pattern: LinePatterns.fieldType))]
        keys += ModifierOwner.field.allowed.map { ($0.rawValue, modifier($0)) }
        keys += [
            ("description", .scalar("What it is.")),
            ("renamedFrom", .string("Its earlier name.")),
            ("backfill", .scalar("What existing rows get when the column is added.")),
        ]
        let line = SchemaNode.string("TYPE[?] modifier… \"description\"", pattern: LinePatterns.field)
        return .anyOf("A field.", [line, .keys("A field whose modifiers are keys.", keys, required: ["type"], takesExtensions: true)])
    }

    /// A relation.
    static var relation: SchemaNode {
        let modifiers: [Modifier.Name] = [.unique, .filter, .readonly, .immutable, .default, .onDelete, .read, .write, .inverse, .through]
        var keys: [(String, SchemaNode)] = [
            ("type", .string("The kind and the target: belongsTo Author?", pattern: LinePatterns.relationType))
        ]
        keys += modifiers.map { ($0.rawValue, modifier($0)) }
        keys += [
            ("description", .scalar("What it is.")),
            ("renamedFrom", .string("Its earlier name.")),
            ("backfill", .scalar("What existing rows get when the key is added.")),
        ]
        let line = SchemaNode.string("KIND Target[?] modifier… \"description\"", pattern: LinePatterns.relation)
        return .anyOf(
            "A relation.",
            [line, .keys("A relation whose modifiers are keys.", keys, required: ["type"], takesExtensions: true)]
        )
    }

    private static func modifier(_ name: Modifier.Name) -> SchemaNode {
        switch name {
        case .unique: .boolean("No two rows have the same value.")
        case .sort: .boolean("Lists may be sorted by it.")
        case .filter: .boolean("Lists may be filtered by it.")
        case .search: .boolean("The query `q` looks into it.")
        case .readonly: .boolean("Clients never send it.")
        case .immutable: .boolean("Sent at creation only.")
        case .secret: .boolean("Accepted, never returned or logged.")
        case .encrypted: .boolean("Kept encrypted; needs a plugin.")
        case .trim: .boolean("White space at both ends is removed before it is checked.")
        case .lowercase: .boolean("Lowercased before it is checked.")
        case .default: defaultValue
        case .min: .scalar("The least value; numbers and times only.")
        case .max: .scalar("The greatest value; numbers and times only.")
        case .pattern: .string("A regular expression for the whole value: ^…$", pattern: #"^\^[\s\S]*\$$"#)
        case .example: .scalar("A value for documents and tests.")
        case .read: .string("Who may read it.", pattern: LinePatterns.expression)
        case .write: .string("Who may write it.", pattern: LinePatterns.expression)
        case .onDelete: .words("What a delete of the target does.", [.text("restrict"), .text("cascade"), .text("setNull")])
        case .inverse: .string("The relation on the other side.", pattern: LinePatterns.member)
        case .through:
            .string("The joining entity: Enrolment or Enrolment.student.", pattern: #"^[A-Z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?$"#)
        }
    }

    private static var defaultValue: SchemaNode {
        let empty = SchemaNode.object([("type", .text("array")), ("maxItems", .number(0))])
        return .anyOf(
            "Its value when a client sends none: a literal, now, today, [] or, of a relation, caller.",
            [.scalar("A literal."), empty]
        )
    }

    // MARK: Rules, actions, access

    /// A rule.
    static var rule: SchemaNode {
        let line = SchemaNode.string("[if CONDITION then] CONDITION \"message\"", pattern: LinePatterns.expression)
        let keys: [(String, SchemaNode)] = [
            ("check", .string("The condition.", pattern: LinePatterns.expression)),
            ("message", .scalar("What a person reads when it is broken.")),
            ("renamedFrom", .string("Its earlier name.")),
        ]
        return .anyOf("A rule.", [line, .keys("A rule as a mapping.", keys, required: ["check"], takesExtensions: true)])
    }

    /// An action.
    static var action: SchemaNode {
        let own = SchemaNode.array(
            "Own fields by name, or new ones.",
            of: .anyOf("A field.", [.string("An own field.", pattern: LinePatterns.member), .reference("fields")])
        )
        let values = SchemaNode.object([("description", .text("A literal, now, today, caller or null."))])
        let keys: [(String, SchemaNode)] = [
            ("description", .scalar("What it does.")),
            ("when", .string("The condition that must be true, else 409.", pattern: LinePatterns.expression)),
            ("input", .anyOf("What a client sends with it.", [own, .reference("fields")])),
            ("set", .named("What it sets.", names: LinePatterns.member, values)),
            ("renamedFrom", .string("Its earlier name.")),
        ]
        return .keys("An action: POST /…/{id}/name.", keys, takesExtensions: true)
    }

    /// Access.
    static var access: SchemaNode {
        let line = SchemaNode.string(
            "Who may: anyone, authenticated, owner, role NAME, scope NAME, a path of relations.",
            pattern: LinePatterns.expression
        )
        let verbs = SchemaNode.named(
            "Who may do what: read, create, update, delete, write, or an action.",
            names: LinePatterns.member,
            line
        )
        return .anyOf("Who may do what.", [line, verbs])
    }

    // MARK: Entities

    /// An entity.
    static var entity: SchemaNode {
        let naming: [(String, SchemaNode)] = [
            ("plural", .string("Its plural, where the rule fails: people.", pattern: "^[A-Za-z][A-Za-z0-9]*$")),
            ("table", .string("Its table.", pattern: LinePatterns.table)),
            ("path", .string("Its path segment.", pattern: LinePatterns.kebab)),
            ("renamedFrom", .string("Its earlier name.")),
        ]
        return .keys("An entity.", sharedKeys + naming, takesExtensions: true)
    }

    /// A mixin.
    static var mixin: SchemaNode {
        .keys("A piece of an entity.", sharedKeys, takesExtensions: true)
    }

    private static var sharedKeys: [(String, SchemaNode)] {
        let operations = ["list", "get", "create", "replace", "update", "delete", "bulk"].map { SchemaNode.text($0) }
        let names = SchemaNode.array("Fields and relations.", of: .string("A field or relation.", pattern: LinePatterns.member))
        return [
            ("description", .scalar("What it is.")),
            ("include", .array("Mixins.", of: .string("A mixin.", pattern: LinePatterns.type))),
            ("fields", .reference("fields")),
            (
                "relations",
                .named("Relations by name: KIND Target[?] modifier… \"description\".", names: LinePatterns.member, .reference("relation"))
            ),
            ("unique", .array("Sets of fields and relations that are unique together: [[author, title]].", of: names)),
            ("indexes", .array("Further indexes: [[genre, publishedOn]].", of: names)),
            ("rules", .named("Rules by name.", names: LinePatterns.member, .reference("rule"))),
            ("actions", .named("Actions by name.", names: LinePatterns.member, .reference("action"))),
            ("operations", .array("What clients can do; all but bulk when absent.", of: .words("An operation.", operations))),
            (
                "defaultSort",
                .array(
                    "The order of a list: [-publishedOn, title].",
                    of: .string("A field, `-` before it for descending.", pattern: LinePatterns.sortKey)
                )
            ),
            ("access", .reference("access")),
            ("owner", .string("The path to the caller who owns a row; `id` on the principal itself.", pattern: LinePatterns.path)),
            ("tenant", .string("The relation to the tenant, or none.", pattern: LinePatterns.member)),
            ("cache", .object([("description", .text("How reads are cached; needs a plugin."))])),
            ("id", .words("How rows are identified.", [.text("uuid"), .text("int")])),
            ("timestamps", .boolean("Whether rows carry createdAt and updatedAt; on.")),
            (
                "versioned",
                .words(
                    "Whether rows carry a version; `required`: writes must send If-Match.",
                    [.flag(true), .flag(false), .text("required")]
                )
            ),
            ("softDelete", .boolean("Whether DELETE hides.")),
        ]
    }
}
