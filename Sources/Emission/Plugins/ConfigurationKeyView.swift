import Plugins
import Spec
import Templating

/// A configuration key of a plugin.
struct ConfigurationKeyView: TemplateContext {
    /// Its name: `CORS_ORIGINS`.
    let key: String
    /// The property of `PluginConfiguration`: `corsOrigins`.
    let property: String
    /// The lines of its comment.
    let doc: [String]
    /// What follows the property's name in its declaration: `: [String] = []`.
    let declaration: String
    /// The expression that reads it.
    let reading: String
    /// What is shown of its value, inside a string literal.
    let shown: String
    /// Whether production does not start without it.
    let isRequired: Bool
    /// Its default for people, in a cell of a table.
    let standardCell: String
    /// Its default, as a Swift literal.
    let standardLiteral: String
    /// What it is.
    let summary: String
    /// The same, as a Swift literal.
    let summaryLiteral: String

    static let members = Members<ConfigurationKeyView>(
        .text("key", "Its name") { $0.key },
        .text("property", "The property of `PluginConfiguration`") { $0.property },
        .textList("doc", "The lines of its comment") { $0.doc },
        .text("declaration", "What follows the property's name in its declaration") { $0.declaration },
        .text("reading", "The expression that reads it") { $0.reading },
        .text("shown", "What is shown of its value, inside a string literal") { $0.shown },
        .flag("isRequired", "Whether production does not start without it") { $0.isRequired },
        .text("standardCell", "Its default for people, in a cell of a table") { $0.standardCell },
        .text("standardLiteral", "Its default, as a Swift literal") { $0.standardLiteral },
        .text("summary", "What it is") { $0.summary },
        .text("summaryLiteral", "The same, as a Swift literal") { $0.summaryLiteral }
    )

    /// The view of a key.
    init(_ key: ContributedKey) {
        let entry = key.entry
        self.key = entry.key.value
        let words = entry.key.value.lowercased().split(separator: "_").map(String.init)
        property = words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        doc = DocComment.lines("\(entry.summary.hasSuffix(".") ? String(entry.summary.dropLast()) : entry.summary) (`\(entry.key.value)`).")
        let literal = key.standard.map { Self.literal($0, entry.kind) }
        declaration = ": " + Self.type(entry.kind) + (literal.map { " = " + $0 } ?? "?")
        reading = "reader.\(Self.call(entry, property))" + (literal == nil ? "" : " ?? \(property)")
        shown = Self.shown(entry, property, isOptional: literal == nil)
        isRequired = entry.isRequired
        let standard = key.standard ?? (entry.isRequired ? "none; production needs it" : "none")
        standardCell = standard.isEmpty ? "none" : key.standard == nil ? standard : "`\(standard)`"
        standardLiteral = SwiftLiteral.wrapped(key.standard ?? "", indentation: 8, used: 10)
        summary = entry.summary
        summaryLiteral = SwiftLiteral.wrapped(entry.summary, indentation: 8, used: 10)
    }

    private static func type(_ kind: ConfigurationEntry.Kind) -> String {
        switch kind {
        case .string: "String"
        case .integer: "Int"
        case .boolean: "Bool"
        case .list: "[String]"
        }
    }

    private static func literal(_ text: String, _ kind: ConfigurationEntry.Kind) -> String {
        switch kind {
        case .string: SwiftLiteral.string(text)
        case .integer: SwiftLiteral.integer(Int64(text) ?? 0)
        case .boolean: text
        case .list: "[" + text.split(separator: ",").map { SwiftLiteral.string($0.trimmingSpaces) }.joined(separator: ", ") + "]"
        }
    }

    private static func call(_ entry: ConfigurationEntry, _ property: String) -> String {
        let key = "Self.\(property)Key"
        let pattern = entry.pattern.map { ", matching: Pattern(checked: \(SwiftLiteral.string($0.value)))" } ?? ""
        switch entry.kind {
        case .string: return "text(\(key)\(pattern))"
        case .list: return "list(\(key)\(pattern))"
        case .boolean: return "flag(\(key))"
        case .integer:
            let minimum = SwiftLiteral.integer(Int64(entry.minimum ?? 0))
            return "number(\(key), in: \(minimum)...\(entry.maximum.map { SwiftLiteral.integer(Int64($0)) } ?? "Int.max"))"
        }
    }

    private static func shown(_ entry: ConfigurationEntry, _ property: String, isOptional: Bool) -> String {
        if entry.isSecret {
            return isOptional ? "\\(\(property) == nil ? \"\" : \"(set)\")" : "\\(\(property).isEmpty ? \"\" : \"(set)\")"
        }
        switch (entry.kind, isOptional) {
        case (.list, false): return "\\(\(property).joined(separator: \",\"))"
        case (.list, true): return "\\(\(property)?.joined(separator: \",\") ?? \"\")"
        case (.string, true): return "\\(\(property) ?? \"\")"
        case (_, true): return "\\(\(property).map { \"\\($0)\" } ?? \"\")"
        case (_, false): return "\\(\(property))"
        }
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate var trimmingSpaces: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
