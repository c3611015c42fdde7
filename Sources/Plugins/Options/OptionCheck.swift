import Diagnostics
import Spec

/// Holds what a spec says of a plugin against the schema of the plugin's options.
struct OptionCheck {
    /// The plugin that the options are of.
    let plugin: String
    /// What was found.
    var diagnostics = Diagnostics()

    /// The options with all defaults; what is wrong is reported.
    static func options(
        _ value: SpecValue,
        of plugin: Located<String>,
        _ schema: OptionSchema,
        _ diagnostics: inout Diagnostics
    ) -> OptionValue {
        var check = OptionCheck(plugin: plugin.value)
        let options = check.value(value, schema, named: "") ?? .object([])
        diagnostics.append(check.diagnostics)
        return options
    }

    /// The checked value; nil if it is not of the schema's kind.
    mutating func value(_ value: SpecValue, _ schema: OptionSchema, named name: String) -> OptionValue? {
        switch (schema.kind, value) {
        case (.object, .map(let entries, let location)): return object(entries, at: location, schema, named: name)
        case (.array, .list(let items, _)):
            guard let element = schema.items else { return .list([]) }
            return .list(items.enumerated().compactMap { self.value($1, element, named: "\(name)[\($0)]") })
        case (.object, _), (.array, _):
            refuse(value.location, "`\(name)` is \(schema.kind == .object ? "a mapping" : "a list")", hint(schema))
            return nil
        case (_, .scalar(let text)): return scalar(text, schema, named: name)
        default:
            refuse(value.location, "`\(name)` is a value of type \(schema.kind.rawValue)", hint(schema))
            return nil
        }
    }

    private mutating func scalar(_ text: Located<String>, _ schema: OptionSchema, named name: String) -> OptionValue? {
        if !schema.values.isEmpty, !schema.values.contains(text.value) {
            let nearest = nearestSpelling(to: text.value, among: schema.values)
            let list = schema.values.joined(separator: ", ")
            refuse(text.location, "`\(name)` is not `\(text.value)`", nearest.map { "did you mean `\($0)`?" } ?? "it is one of \(list)")
            return nil
        }
        switch schema.kind {
        case .string: return string(text, schema, named: name)
        case .integer:
            guard let number = Int(text.value) else { return wrongType(text, schema, named: name) }
            checkBounds(Double(number), text, schema, named: name)
            return .integer(number)
        case .number:
            guard let number = Double(text.value), number.isFinite else { return wrongType(text, schema, named: name) }
            checkBounds(number, text, schema, named: name)
            return .number(text.value)
        case .boolean:
            guard let flag = Bool(text.value) else { return wrongType(text, schema, named: name) }
            return .flag(flag)
        case .array, .object: return nil
        }
    }

    private mutating func string(_ text: Located<String>, _ schema: OptionSchema, named name: String) -> OptionValue {
        let length = text.value.unicodeScalars.count
        if let least = schema.minLength, length < least { refuse(text.location, "`\(name)` has at least \(least) characters", nil) }
        if let most = schema.maxLength, length > most { refuse(text.location, "`\(name)` has at most \(most) characters", nil) }
        if let pattern = schema.pattern, !matches(text.value, pattern) {
            refuse(text.location, "`\(name)` does not match \(pattern)", schema.description)
        }
        return .text(text.value)
    }

    /// As in JSON Schema a pattern is looked for anywhere; `^` and `$` anchor it.
    private func matches(_ text: String, _ pattern: String) -> Bool {
        do { return try Regex(pattern).firstMatch(in: text) != nil } catch { return false }
    }

    private mutating func checkBounds(_ number: Double, _ text: Located<String>, _ schema: OptionSchema, named name: String) {
        if let least = schema.minimum, number < least { refuse(text.location, "`\(name)` is at least \(Self.text(least))", nil) }
        if let most = schema.maximum, number > most { refuse(text.location, "`\(name)` is at most \(Self.text(most))", nil) }
    }

    private mutating func object(_ entries: [SpecEntry], at place: SourceLocation, _ schema: OptionSchema, named name: String)
        -> OptionValue
    {
        let prefix = name.isEmpty ? "" : name + "."
        let known = schema.properties.map(\.name.value)
        let written = Dictionary(entries.map { ($0.key.value, $0) }) { first, _ in first }
        var members: [OptionValue.Member] = []
        for property in schema.properties {
            let title = prefix + property.name.value
            if let value = written[property.name.value]?.value ?? property.schema.standard {
                if let checked = self.value(value, property.schema, named: title) { members.append(.init(property.name.value, checked)) }
            } else if schema.required.contains(where: { $0.value == property.name.value }) {
                diagnostics.error("E1404", at: place, "\(owner) needs the option `\(title)`", hint: hint(property.schema))
            } else if property.schema.kind == .object, property.schema.required.isEmpty {
                let empty = SpecValue.map([], at: place)
                if let checked = self.value(empty, property.schema, named: title) { members.append(.init(property.name.value, checked)) }
            }
        }
        for entry in entries where !known.contains(entry.key.value) {
            guard let additional = schema.additional else {
                reportUnknown(entry.key, known)
                continue
            }
            if let checked = value(entry.value, additional, named: prefix + entry.key.value) {
                members.append(.init(entry.key.value, checked))
            }
        }
        return .object(members)
    }

    private mutating func reportUnknown(_ key: Located<String>, _ known: [String]) {
        let nearest = nearestSpelling(to: key.value, among: known).map { "did you mean `\($0)`?" }
        let others = known.isEmpty ? "it takes none" : "it takes \(known.joined(separator: ", "))"
        diagnostics.error("E1403", at: key.location, "\(owner) has no option `\(key.value)`", hint: nearest ?? others)
    }

    private mutating func wrongType(_ text: Located<String>, _ schema: OptionSchema, named name: String) -> OptionValue? {
        refuse(text.location, "`\(name)` is \(Self.article(schema.kind)), not `\(text.value)`", hint(schema))
        return nil
    }

    private mutating func refuse(_ place: SourceLocation, _ message: String, _ hint: String?) {
        diagnostics.error("E1402", at: place, plugin.isEmpty ? message : "\(message) (an option of `\(plugin)`)", hint: hint)
    }

    private var owner: String { "the plugin `\(plugin)`" }

    private func hint(_ schema: OptionSchema) -> String? { schema.description }

    private static func article(_ kind: OptionSchema.Kind) -> String {
        switch kind {
        case .string: "a text"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .array: "a list"
        case .object: "a mapping"
        }
    }

    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}
