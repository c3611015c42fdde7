import Diagnostics
import Spec

/// Reads the schema of a plugin's options, strictly: a keyword that would not be checked is refused.
enum OptionSchemaReader {
    /// The schema of all options: an object.
    static func options(_ value: SpecValue, _ tree: inout TreeReader) -> OptionSchema {
        let schema = schema(value, &tree, isRoot: true) ?? .noOptions
        if schema.kind != .object { tree.diagnostics.error("E1412", at: value.location, "the options of a plugin are an object") }
        return schema
    }

    private static let keywords = [
        "type", "description", "enum", "const", "minimum", "maximum", "minLength", "maxLength", "pattern", "items", "properties",
        "required", "additionalProperties", "default",
    ]

    private static func schema(_ value: SpecValue, _ tree: inout TreeReader, isRoot: Bool = false) -> OptionSchema? {
        guard let all = tree.map(value, of: "a schema") else { return nil }
        let entries = Dictionary(all.map { ($0.key.value, $0) }) { first, _ in first }
        for entry in all where !keywords.contains(entry.key.value) {
            tree.diagnostics.error(
                "E1412",
                at: entry.key.location,
                "the keyword `\(entry.key.value)` of JSON Schema is not known here",
                hint: nearestSpelling(to: entry.key.value, among: keywords).map { "did you mean `\($0)`?" }
                    ?? "there are \(keywords.joined(separator: ", "))"
            )
        }
        if !isRoot, entries["type"] == nil { tree.diagnostics.error("E1412", at: value.location, "a schema of an option names its `type`") }
        let kind = tree.word(entries["type"], OptionSchema.Kind.self, code: "E1412")
        var schema = OptionSchema(kind?.value ?? .object)
        schema.description = tree.text(entries["description"])?.value
        if let constant = tree.text(entries["const"]) { schema.values = [constant.value] }
        if entries["enum"] != nil { schema.values = tree.texts(entries["enum"]).map(\.value) }
        schema.minimum = number(entries["minimum"], &tree)
        schema.maximum = number(entries["maximum"], &tree)
        schema.minLength = tree.integer(entries["minLength"])
        schema.maxLength = tree.integer(entries["maxLength"])
        schema.pattern = pattern(entries["pattern"], &tree)
        schema.standard = entries["default"]?.value
        schema.items = entries["items"].flatMap { self.schema($0.value, &tree) }
        readObject(entries, &schema, &tree)
        checkFit(schema, entries, &tree)
        return schema
    }

    private static func readObject(_ entries: [String: SpecEntry], _ schema: inout OptionSchema, _ tree: inout TreeReader) {
        for entry in entries["properties"].flatMap({ tree.map($0.value, of: "`properties`") }) ?? [] {
            if entry.key.value.wholeMatch(of: /[a-z][A-Za-z0-9]*/) == nil {
                tree.diagnostics.error("E1412", at: entry.key.location, "an option is written lowerCamelCase, not `\(entry.key.value)`")
            }
            if let property = self.schema(entry.value, &tree) { schema.properties.append(.init(name: entry.key, schema: property)) }
        }
        schema.required = tree.texts(entries["required"])
        for name in schema.required where schema.property(name.value) == nil {
            tree.diagnostics.error("E1412", at: name.location, "there is no property `\(name.value)` that could be required")
        }
        guard let additional = entries["additionalProperties"] else { return }
        if case .scalar(let text) = additional.value {
            if text.value == "false" { return }
            tree.diagnostics.error(
                "E1412",
                at: text.location,
                "`additionalProperties` is false or a schema",
                hint: "say what other properties are: { type: string }"
            )
        } else {
            schema.additional = self.schema(additional.value, &tree)
        }
    }

    /// A keyword that says nothing of values of this kind is a mistake; so is a default that the schema refuses.
    private static func checkFit(_ schema: OptionSchema, _ entries: [String: SpecEntry], _ tree: inout TreeReader) {
        let fitting: [OptionSchema.Kind: Set<String>] = [
            .string: ["enum", "const", "minLength", "maxLength", "pattern"], .integer: ["enum", "const", "minimum", "maximum"],
            .number: ["minimum", "maximum"], .boolean: [], .array: ["items"], .object: ["properties", "required", "additionalProperties"],
        ]
        let allowed = (fitting[schema.kind] ?? []).union(["type", "description", "default"])
        for key in keywords where !allowed.contains(key) {
            guard let entry = entries[key] else { continue }
            tree.diagnostics.error("E1412", at: entry.key.location, "`\(key)` says nothing of a value of type \(schema.kind.rawValue)")
        }
        if schema.kind == .array, schema.items == nil, let type = entries["type"] {
            tree.diagnostics.error("E1412", at: type.key.location, "an array says what its `items` are")
        }
        guard let standard = entries["default"] else { return }
        var check = OptionCheck(plugin: "")
        _ = check.value(standard.value, schema, named: "default")
        for found in check.diagnostics.all { tree.diagnostics.error("E1412", at: found.location, found.message, hint: found.hint) }
    }

    private static func number(_ entry: SpecEntry?, _ tree: inout TreeReader) -> Double? {
        guard let text = tree.text(entry) else { return nil }
        if let number = Double(text.value), number.isFinite { return number }
        tree.diagnostics.error("E1412", at: text.location, "`\(text.value)` is not a number")
        return nil
    }

    private static func pattern(_ entry: SpecEntry?, _ tree: inout TreeReader) -> String? {
        guard let text = tree.text(entry) else { return nil }
        do {
            _ = try Regex(text.value)
            return text.value
        } catch {
            tree.diagnostics.error("E1412", at: text.location, "the pattern `\(text.value)` cannot be read")
            return nil
        }
    }
}
