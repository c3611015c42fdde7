/// The JSON Schema of the spec language, draft 07, which editors' YAML servers read: it completes keys, and checks each line by pattern.
public enum SpecSchema {
    /// The schema as a JSON text that ends its line; always the same bytes.
    public static func json() -> String { document.json() + "\n" }

    private static var document: SchemaNode {
        .object([
            ("$schema", .text("http://json-schema.org/draft-07/schema#")),
            ("title", .text("Strata spec, version 1")),
            ("description", .text("What a service is made of: enums, value objects and entities, each line `name: LINE`.")),
            ("type", .text("object")),
            ("properties", .object(topKeys)),
            ("patternProperties", .object([("^x-.", .object([]))])),
            ("required", .list([.text("strata")])),
            ("additionalProperties", .flag(false)),
            ("definitions", .object(definitions)),
        ])
    }

    /// The keys of the spec itself.
    static var topKeys: [(String, SchemaNode)] {
        [
            ("strata", .words("The version of the language.", [.number(1), .text("1")])),
            ("service", service),
            ("api", api),
            ("database", database),
            (
                "enums",
                .named("Enums by name: a list of values, or the long form with labels.", names: LinePatterns.type, .reference("enum"))
            ),
            (
                "values",
                .named(
                    "Value objects by name: no identity of their own, columns of their holder.",
                    names: LinePatterns.type,
                    .reference("value")
                )
            ),
            ("mixins", .named("Pieces of entities, put in with `include`.", names: LinePatterns.type, .reference("mixin"))),
            ("entities", .named("Entities by name.", names: LinePatterns.type, .reference("entity"))),
            (
                "imports",
                .array(
                    "Files whose enums, values, mixins and entities belong to this spec; relative to this file.",
                    of: .string("A path such as parts/orders.yaml.")
                )
            ),
            ("plugins", plugins),
            ("auth", auth),
            ("access", .reference("access", "Who may do what wherever an entity says nothing else.")),
            ("house", .object([("description", .text("The house's conventions."))])),
            ("migrations", .object([("description", .text("How migrations are written."))])),
        ]
    }

    /// The definitions that keys refer to.
    static var definitions: [(String, SchemaNode)] {
        [
            ("enum", enumeration), ("fields", fields), ("field", field), ("value", value), ("relation", relation), ("rule", rule),
            ("action", action),
            ("access", access), ("entity", entity), ("mixin", mixin),
        ]
    }

    // MARK: The service

    private static var service: SchemaNode {
        let keys: [(String, SchemaNode)] = [
            ("name", .string("Names the module, the package and the database file: Bookstore.", pattern: LinePatterns.type)),
            ("description", .scalar("What the service is for.")),
            (
                "version",
                .string(
                    "The version of the API contract: 1.2.0. Its first number gives the path prefix /v1.",
                    pattern: LinePatterns.version
                )
            ),
        ]
        return .keys("What the service calls itself.", keys, required: ["name"])
    }

    private static var api: SchemaNode {
        let pagination: [(String, SchemaNode)] = [
            ("default", .count("Rows a page when a client does not say; 50.", most: 10_000)),
            ("max", .count("The most a client may ask for; 200.", most: 10_000)),
        ]
        let keys: [(String, SchemaNode)] = [
            ("pagination", .keys("Page sizes of lists.", pagination)),
            ("overlay", .string("A file that is merged into openapi.yaml: routes written by hand.")),
        ]
        return .keys("How the API behaves.", keys)
    }

    private static var database: SchemaNode {
        let kind = SchemaNode.words("A database.", [.text("sqlite"), .text("postgres")])
        return .anyOf("The database, or several: the first serves when DATABASE_URL is unset.", [kind, .array("Databases.", of: kind)])
    }

    private static var plugins: SchemaNode {
        let options = SchemaNode.object([
            ("description", .text("The plugin's options.")), ("type", .list([.text("object"), .text("null")])),
        ])
        return .named("Plugins by name, with their options; their order breaks ties.", names: LinePatterns.kebab, options)
    }

    private static var auth: SchemaNode {
        let keys: [(String, SchemaNode)] = [
            ("principal", .string("The entity whose rows are the callers.", pattern: LinePatterns.type)),
            ("login", .string("The field that names a caller at login.", pattern: LinePatterns.member)),
            ("roles", .array("The roles that callers may have.", of: .string("A role.", pattern: LinePatterns.member))),
            ("scopes", .array("The scopes that tokens may have.", of: .string("A scope: books:read."))),
            ("tenant", .string("The relation of the principal that is its tenant.", pattern: LinePatterns.member)),
        ]
        return .keys("Who the callers are.", keys)
    }

    // MARK: Enums

    private static var enumeration: SchemaNode {
        let names = SchemaNode.array("The values in their order.", of: .scalar("A value, as it stands in JSON and SQL."))
        let value: [(String, SchemaNode)] = [
            ("label", .scalar("What people read.")),
            ("renamedFrom", .scalar("Its earlier name.")),
        ]
        let label = SchemaNode.object([("type", .list(["string", "number", "boolean", "null"].map { .text($0) }))])
        let labelled = SchemaNode.named(
            "The values with their labels.",
            names: LinePatterns.member,
            .anyOf("A label, or a mapping.", [label, .keys("A value.", value, takesExtensions: true)])
        )
        let keys: [(String, SchemaNode)] = [
            ("values", .anyOf("The values.", [names, labelled])),
            ("description", .scalar("What the enum is for.")),
            ("renamedFrom", .string("Its earlier name.")),
        ]
        return .anyOf("An enum.", [names, .keys("The long form of an enum.", keys, required: ["values"], takesExtensions: true)])
    }
}
