/// A piece of a JSON document whose members keep the order in which they were put.
indirect enum SchemaNode: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([SchemaNode])
    case object([(String, SchemaNode)])

    /// It as JSON, indented by two spaces a level.
    func json(indent: Int = 0) -> String {
        let margin = String(repeating: "  ", count: indent)
        let inner = margin + "  "
        switch self {
        case .text(let text): return Self.quoted(text)
        case .number(let number): return String(number)
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let items):
            let isFlat = items.allSatisfy { if case .text = $0 { true } else { false } }
            if isFlat { return "[" + items.map { $0.json() }.joined(separator: ", ") + "]" }
            return "[\n" + items.map { inner + $0.json(indent: indent + 1) }.joined(separator: ",\n") + "\n\(margin)]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.json(indent: indent + 1))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}

extension SchemaNode {
    /// A reference to a definition.
    static func reference(_ name: String, _ description: String? = nil) -> SchemaNode {
        let target = ("$ref", SchemaNode.text("#/definitions/\(name)"))
        guard let description else { return .object([target]) }
        // Draft 07 ignores what stands beside `$ref`.
        return .object([("description", .text(description)), ("allOf", .list([.object([target])]))])
    }

    /// A text, perhaps of a form.
    static func string(_ description: String, pattern: String? = nil) -> SchemaNode {
        .object([("description", .text(description)), ("type", .text("string"))] + (pattern.map { [("pattern", .text($0))] } ?? []))
    }

    /// Any scalar: editors type what the language does not.
    static func scalar(_ description: String) -> SchemaNode {
        .object([("description", .text(description)), ("type", .list(["string", "number", "boolean"].map { .text($0) }))])
    }

    /// `true` or `false`.
    static func boolean(_ description: String) -> SchemaNode {
        .object([("description", .text(description)), ("type", .text("boolean"))])
    }

    /// One of a few words, some of which editors read as bools.
    static func words(_ description: String, _ words: [SchemaNode]) -> SchemaNode {
        .object([("description", .text(description)), ("enum", .list(words))])
    }

    /// A whole number from 1.
    static func count(_ description: String, most: Int) -> SchemaNode {
        .object([("description", .text(description)), ("type", .text("integer")), ("minimum", .number(1)), ("maximum", .number(most))])
    }

    /// A list.
    static func array(_ description: String, of items: SchemaNode) -> SchemaNode {
        .object([("description", .text(description)), ("type", .text("array")), ("items", items)])
    }

    /// A mapping with names of the spec's own.
    static func named(_ description: String, names: String, _ value: SchemaNode) -> SchemaNode {
        .object([
            ("description", .text(description)),
            ("type", .text("object")),
            ("patternProperties", .object([(names, value)])),
            ("additionalProperties", .flag(false)),
        ])
    }

    /// A mapping of fixed keys.
    static func keys(_ description: String, _ keys: [(String, SchemaNode)], required: [String] = [], takesExtensions: Bool = false)
        -> SchemaNode
    {
        var members: [(String, SchemaNode)] = [
            ("description", .text(description)), ("type", .text("object")), ("properties", .object(keys)),
        ]
        if takesExtensions { members.append(("patternProperties", .object([("^x-.", .object([]))]))) }
        if !required.isEmpty { members.append(("required", .list(required.map { .text($0) }))) }
        members.append(("additionalProperties", .flag(false)))
        return .object(members)
    }

    /// One of several.
    static func anyOf(_ description: String, _ choices: [SchemaNode]) -> SchemaNode {
        .object([("description", .text(description)), ("anyOf", .list(choices))])
    }
}
