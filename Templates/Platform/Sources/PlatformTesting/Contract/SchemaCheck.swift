import PlatformCore

/// Checks values against the part of JSON Schema 2020-12 that our documents use. A keyword outside of it that would restrict a value is
/// reported, so that nothing passes because nobody looked.
struct SchemaCheck {
    /// Where `$ref` looks.
    let document: JSONValue
    private var depth = 0

    private static let depthLimit = 64
    private static let unsupported: Set<String> = [
        "$dynamicRef", "contains", "dependentRequired", "dependentSchemas", "else", "if", "maxProperties", "minProperties", "multipleOf",
        "not", "patternProperties", "prefixItems", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
    ]

    init(document: JSONValue) {
        self.document = document
    }

    /// What is wrong with a value; `pointer` is its place.
    func problems(of value: JSONValue, by schema: JSONValue, at pointer: String) -> [String] {
        guard let keywords = schema.object else {
            return schema == .bool(false) ? ["\(pointer): nothing may stand here"] : []
        }
        var inner = self
        inner.depth += 1
        guard inner.depth <= Self.depthLimit else { return ["\(pointer): the schema refers to itself without an end"] }
        return keywords.members.flatMap { keyword, rule in inner.problems(of: value, keyword, rule, in: schema, at: pointer) }
    }

    private func problems(of value: JSONValue, _ keyword: String, _ rule: JSONValue, in schema: JSONValue, at pointer: String) -> [String] {
        let found: [String]
        switch keyword {
        case "$ref": return referenced(value, rule, at: pointer)
        case "allOf": return (rule.array ?? []).flatMap { problems(of: value, by: $0, at: pointer) }
        case "anyOf": found = matches(value, rule, at: pointer) > 0 ? [] : ["fits none of the alternatives"]
        case "oneOf": found = matches(value, rule, at: pointer) == 1 ? [] : ["must fit exactly one of the alternatives"]
        case "type": found = JSONTypes(rule).allow(value) ? [] : ["must be \(JSONTypes(rule))"]
        case "enum": found = (rule.array ?? []).contains { $0.isSame(as: value) } ? [] : ["is not one of the values"]
        case "const": found = rule.isSame(as: value) ? [] : ["is not the value"]
        case "properties", "required", "additionalProperties":
            return value.object.map { members(of: $0, keyword, rule, in: schema, at: pointer) } ?? []
        case "items":
            return (value.array ?? []).enumerated().flatMap { problems(of: $1, by: rule, at: "\(pointer)/\($0)") }
        case "minItems", "maxItems", "uniqueItems": found = value.array.map { ArrayRules.problems(of: $0, keyword, rule) } ?? []
        case "pattern", "format", "minLength", "maxLength": found = value.string.map { TextRules.problems(of: $0, keyword, rule) } ?? []
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum": found = NumberRules.problems(of: value, keyword, rule)
        default: found = Self.unsupported.contains(keyword) ? ["the keyword \(keyword) is not checked here"] : []
        }
        return found.map { "\(pointer): \($0)" }
    }

    private func referenced(_ value: JSONValue, _ rule: JSONValue, at pointer: String) -> [String] {
        guard let reference = rule.string, let schema = document.target(of: reference) else {
            return ["\(pointer): the reference in its schema leads nowhere"]
        }
        return problems(of: value, by: schema, at: pointer)
    }

    private func matches(_ value: JSONValue, _ rule: JSONValue, at pointer: String) -> Int {
        (rule.array ?? []).count { problems(of: value, by: $0, at: pointer).isEmpty }
    }

    private func members(
        of object: JSONObject,
        _ keyword: String,
        _ rule: JSONValue,
        in schema: JSONValue,
        at pointer: String
    ) -> [String] {
        switch keyword {
        case "required":
            (rule.array ?? []).compactMap(\.string).filter { !object.contains($0) }.map {
                "\(Violation.pointer(to: $0, below: pointer)): is missing"
            }
        case "properties":
            object.members.flatMap { name, value in
                rule[name].map { problems(of: value, by: $0, at: Violation.pointer(to: name, below: pointer)) } ?? []
            }
        default:
            object.members.filter { schema["properties"]?[$0.name] == nil }.flatMap { name, value in
                problems(of: value, by: rule, at: Violation.pointer(to: name, below: pointer))
            }
        }
    }
}
