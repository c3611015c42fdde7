/// Writes what a field or reference carries as the spec does.
enum ModifierText {
    /// `unique sort default=fiction`.
    static func of(_ field: Field) -> String {
        let flags = [
            ("unique", field.isUnique), ("sort", field.isSortable), ("filter", field.isFilterable), ("search", field.isSearchable),
            ("readonly", field.isReadonly), ("immutable", field.isImmutable), ("secret", field.isSecret), ("encrypted", field.isEncrypted),
            ("trim", field.trims), ("lowercase", field.lowercases),
        ]
        let values = [
            ("default", field.defaultValue?.specText), ("min", field.minimum?.specText), ("max", field.maximum?.specText),
            ("pattern", field.pattern), ("example", field.example?.specText),
        ]
        let words = flags.filter(\.1).map(\.0) + values.compactMap { name, value in value.map { "\(name)=\($0.quotedIfNeeded)" } }
        return words.joined(separator: " ")
    }

    /// `unique onDelete=cascade`.
    static func of(_ reference: Reference) -> String {
        let flags = [
            ("unique", reference.isUnique), ("filter", reference.isFilterable), ("readonly", reference.isReadonly),
            ("immutable", reference.isImmutable), ("default=caller", reference.defaultsToCaller),
        ]
        let rule = reference.onDelete == .restrict ? [] : ["onDelete=\(reference.onDelete.rawValue)"]
        return (flags.filter(\.1).map(\.0) + rule).joined(separator: " ")
    }
}

extension String {
    /// In quotes where a line of the spec needs them.
    fileprivate var quotedIfNeeded: String {
        guard isEmpty || contains(" ") || contains("\"") else { return self }
        return "\"\(split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
