import Diagnostics
import RelationalSchema
import Spec

// What a plugin adds to the data: configuration and tables.
extension ManifestReader {
    mutating func configuration(_ entry: SpecEntry) -> ConfigurationEntry? {
        let keys = ["type", "default", "option", "minimum", "maximum", "pattern", "secret", "required", "summary"]
        guard let entries = tree.entries(entry.value, of: "`\(entry.key.value)`", keys: keys, required: ["summary"]),
            let summary = tree.text(entries["summary"])
        else { return nil }
        tree.require(
            entry.key,
            NameForms.isConfigurationKey(entry.key.value),
            "`\(entry.key.value)` is not the name of a configuration key",
            hint: "write at least two words in capitals, as in CORS_ORIGINS"
        )
        let kind = tree.word(entries["type"], ConfigurationEntry.Kind.self)
        var standard: ConfigurationEntry.Standard?
        if let entry = entries["default"] {
            // An empty list, and an empty text, are written as nothing.
            if case .scalar(let text) = entry.value { standard = .literal(text) } else { _ = tree.text(entry) }
        }
        if let option = entries["option"], let name = tree.text(option) {
            if standard != nil { tree.require(name, false, "`default` and `option` exclude each other") }
            standard = .option(name)
        }
        return ConfigurationEntry(
            key: entry.key,
            kind: kind?.value ?? .string,
            standard: standard,
            minimum: tree.integer(entries["minimum"]),
            maximum: tree.integer(entries["maximum"]),
            pattern: tree.text(entries["pattern"]),
            isSecret: tree.flag(entries["secret"]),
            isRequired: tree.flag(entries["required"]),
            summary: summary.value
        )
    }

    mutating func table(_ entry: SpecEntry) -> TableEntry? {
        let keys = ["columns", "key", "unique", "indexes"]
        guard let entries = tree.entries(entry.value, of: "the table `\(entry.key.value)`", keys: keys, required: ["columns", "key"]),
            let columns = entries["columns"].flatMap({ tree.map($0.value, of: "`columns`") })
        else { return nil }
        checkSnake(entry.key)
        let table = TableEntry(
            name: entry.key,
            columns: columns.compactMap { column($0) },
            key: tree.texts(entries["key"]),
            uniques: sets(entries["unique"]),
            indexes: sets(entries["indexes"])
        )
        let known = table.columns.map(\.name.value)
        for name in table.key + (table.uniques + table.indexes).joined() where !known.contains(name.value) {
            tree.require(name, false, "`\(entry.key.value)` has no column `\(name.value)`", hint: "it has \(known.joined(separator: ", "))")
        }
        return table
    }

    private mutating func sets(_ entry: SpecEntry?) -> [[Located<String>]] {
        tree.list(entry).map { set in tree.texts(SpecEntry(key: entry?.key ?? Located("", at: set.location), value: set)) }
    }

    /// `string(120)`, or a mapping with `type`, `references` and `onDelete`.
    private mutating func column(_ entry: SpecEntry) -> ColumnEntry? {
        checkSnake(entry.key)
        if case .scalar = entry.value {
            return tree.text(entry).map { ColumnEntry(name: entry.key, type: $0, references: nil, onDelete: nil) }
        }
        let keys = ["type", "references", "onDelete"]
        guard let entries = tree.entries(entry.value, of: "the column `\(entry.key.value)`", keys: keys, required: ["type"]),
            let type = tree.text(entries["type"])
        else { return nil }
        return ColumnEntry(
            name: entry.key,
            type: type,
            references: tree.text(entries["references"]),
            onDelete: tree.word(entries["onDelete"], ForeignKey.DeleteRule.self)
        )
    }

    private mutating func checkSnake(_ name: Located<String>) {
        tree.require(
            name,
            NameForms.isSnake(name.value),
            "`\(name.value)` is not written snake_case",
            hint: "write it as in login_attempts"
        )
    }
}
