import ServiceModel

extension FieldSchema {
    /// What a body may hold, marked where nobody reads it.
    func accepted(_ field: Field, for use: Use) -> JSONSchema {
        var schema = schema(field, for: use)
        schema.isWriteOnly = field.isSecret
        return schema
    }

    /// The schema of a type that is made of others, or that any value may have; nil for the other types.
    func composed(_ field: Field, for use: Use) -> JSONSchema? {
        switch field.type {
        case .value(let name): JSONSchema(reference: names.value(name, use))
        case .array(let element, let minimum, let maximum): array(of: element, minimum: minimum, maximum: maximum, field, use)
        case .json: anyValue
        case .bytes(let maximum): bytes(maximum)
        default: nil
        }
    }

    private func array(of type: FieldType, minimum: Int, maximum: Int, _ field: Field, _ use: Use) -> JSONSchema {
        var element = field
        element.type = type
        element.isOptional = false
        element.description = nil
        var schema = JSONSchema("array")
        schema.items = self.schema(element, for: use)
        schema.minItems = minimum > 0 ? minimum : nil
        schema.maxItems = maximum
        return schema
    }

    private var anyValue: JSONSchema {
        var schema = JSONSchema()
        schema.types = ["object", "array", "string", "number", "boolean"]
        return schema
    }

    private func bytes(_ maximum: Int) -> JSONSchema {
        var schema = JSONSchema("string", pattern: Base64Pattern.text)
        schema.contentEncoding = "base64"
        schema.maxLength = (maximum + 2) / 3 * 4
        schema.allOf =
            Base64Pattern.padding(maximum).map { pattern in
                var further = JSONSchema()
                further.pattern = pattern
                return [further]
            } ?? []
        return schema
    }
}

/// Regular expressions for bytes as base64 (RFC 4648 §4).
private enum Base64Pattern {
    /// Groups of four characters, the last one padded; bits that are left over are zero.
    static let text = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$"

    /// What makes a text of the greatest length hold no byte too many; nil where every such text is short enough, or where the expression
    /// would be larger than many engines take.
    static func padding(_ maximum: Int) -> String? {
        let whole = maximum / 3 * 4
        guard maximum % 3 != 0, whole <= 1000 else { return nil }
        return "^(?:.{0,\(whole)}|.*\(maximum % 3 == 1 ? "==" : "="))$"
    }
}

extension FieldType {
    /// Whether a sample says more than the schema: a value object's stand with its members.
    var showsExamples: Bool { if case .value = self { false } else { true } }
}
