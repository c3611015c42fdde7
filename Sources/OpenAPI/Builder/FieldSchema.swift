import ServiceModel

/// The schemas of fields: what the service returns, what it accepts in a body, what it accepts in a filter.
///
/// Strings in bodies are accepted exactly where their schema says so, but for `min` and `max` of timestamps, which no keyword can say;
/// the description does.
struct FieldSchema {
    /// What a schema is for.
    enum Use: Sendable {
        /// What the service returns.
        case response
        /// What a body holds that creates or replaces.
        case input
        /// What a body holds that changes some of it.
        case patch
    }

    let model: ServiceModel
    let names: ComponentNames

    /// What a field is in a body that is sent or returned.
    func schema(_ field: Field, for use: Use) -> JSONSchema {
        if let schema = composed(field, for: use) { return finished(schema, field) }
        return use == .response ? response(field) : input(field)
    }

    /// What the service returns.
    private func response(_ field: Field) -> JSONSchema {
        var schema = unbounded(field.type, timestamp: names.timestamp)
        switch field.type {
        case .string(let minimum, let maximum, _):
            schema.minLength = minimum > 0 ? minimum : nil
            schema.maxLength = maximum
            schema.pattern = field.pattern
        case .email, .url:
            schema.pattern = field.pattern ?? schema.pattern
        case .int, .int32, .double:
            schema.minimum = field.minimum?.jsonValue ?? schema.minimum
            schema.maximum = field.maximum?.jsonValue ?? schema.maximum
        case .decimal(let precision, let scale):
            schema.pattern = DecimalPattern.canonical(precision: precision, scale: scale)
        case .uuid: schema.pattern = TextPattern.canonicalUUID
        case .time: schema.pattern = TextPattern.canonicalTime
        default: break
        }
        return finished(schema, field)
    }

    /// What a body may hold.
    private func input(_ field: Field) -> JSONSchema {
        var schema = unbounded(field.type, timestamp: names.timestampInput)
        var patterns: [String] = []
        switch field.type {
        case .string(let minimum, let maximum, _):
            schema.minLength = minimum > 0 ? minimum : nil
            schema.maxLength = maximum
            patterns = TextPattern.ofString(field, minimum: minimum)
        case .email: patterns = [TextPattern.email, TextPattern.emailLengths]
        case .int, .int32, .double:
            schema.minimum = field.minimum?.jsonValue ?? schema.minimum
            schema.maximum = field.maximum?.jsonValue ?? schema.maximum
        case .decimal(let precision, let scale):
            patterns = [DecimalPattern.accepted(precision: precision, scale: scale, minimum: field.minimum, maximum: field.maximum)]
        case .date: patterns = [DatePattern.within(field.minimum, field.maximum)].compactMap { $0 }
        case .time: patterns = [schema.pattern, TimePattern.within(field.minimum, field.maximum)].compactMap { $0 }
        default: patterns = [schema.pattern].compactMap { $0 }
        }
        schema.pattern = patterns.first
        schema.allOf = patterns.dropFirst().map { pattern in
            var further = JSONSchema()
            further.pattern = pattern
            return further
        }
        return finished(schema, field)
    }

    /// What a filter may hold: any value of the type, within the field's bounds or not.
    func filter(_ type: FieldType) -> JSONSchema {
        switch type {
        case .string, .email, .url: JSONSchema("string", pattern: TextPattern.withoutNull)
        default: unbounded(type, timestamp: names.timestampInput)
        }
    }

    func finished(_ schema: JSONSchema, _ field: Field) -> JSONSchema {
        var schema = field.isOptional ? schema.nullable : schema
        schema.description = [field.description, Self.note(field)].compactMap { $0 }.joined(separator: " ")
        if schema.description == "" { schema.description = nil }
        return schema
    }

    /// The bounds that no keyword can say.
    private static func note(_ field: Field) -> String? {
        var notes: [String] = []
        if case .timestamp(let text) = field.minimum { notes.append("Not before \(text).") }
        if case .timestamp(let text) = field.maximum { notes.append("Not after \(text).") }
        if case .bytes(let maximum) = field.type { notes.append("At most \(maximum) bytes.") }
        if case .json(let maximum) = field.type { notes.append("Any JSON value, of at most \(maximum) bytes of text.") }
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    /// A type without the field's own bounds.
    private func unbounded(_ type: FieldType, timestamp: String) -> JSONSchema {
        switch type {
        case .string: return JSONSchema("string")
        case .email:
            var schema = JSONSchema("string", format: "email", pattern: TextPattern.email)
            schema.maxLength = 254
            return schema
        case .url:
            var schema = JSONSchema("string", format: "uri", pattern: TextPattern.url)
            schema.maxLength = 2048
            return schema
        case .int: return number("integer", "int64", .integer(.min), .integer(.max))
        case .int32: return number("integer", "int32", .integer(Int64(Int32.min)), .integer(Int64(Int32.max)))
        case .double: return number("number", "double", .double(-Double.greatestFiniteMagnitude), .double(Double.greatestFiniteMagnitude))
        case .decimal(let precision, let scale):
            return JSONSchema("string", pattern: DecimalPattern.accepted(precision: precision, scale: scale))
        case .bool: return JSONSchema("boolean")
        case .uuid: return JSONSchema("string", format: "uuid", pattern: TextPattern.uuid)
        case .date: return JSONSchema("string", format: "date")
        case .time: return JSONSchema("string", pattern: TextPattern.time)
        case .timestamp: return JSONSchema(reference: timestamp)
        case .enumeration(let name): return JSONSchema(reference: names.enumeration(name))
        // `composed` has made these already: none of them can be filtered by.
        case .bytes, .json, .value, .array: return JSONSchema()
        }
    }

    private func number(_ type: String, _ format: String, _ minimum: SampleValue, _ maximum: SampleValue) -> JSONSchema {
        var schema = JSONSchema(type, format: format)
        schema.minimum = minimum
        schema.maximum = maximum
        return schema
    }
}

/// The schema of an enum.
enum EnumSchema {
    static func schema(of type: EnumType) -> JSONSchema {
        var schema = JSONSchema("string")
        schema.enumeration = type.cases.map(\.name)
        let labels = type.cases.compactMap { item in item.label.map { "`\(item.name)`: \($0)." } }
        let parts = [type.description].compactMap { $0 } + labels
        schema.description = parts.isEmpty ? nil : parts.joined(separator: "\n")
        return schema
    }
}
