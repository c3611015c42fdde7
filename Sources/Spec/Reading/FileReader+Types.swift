import Diagnostics

extension FileReader {
    /// Enums by name, short and long.
    mutating func enums(_ pair: YAMLPair) -> [EnumDeclaration] {
        guard let pairs = mapping(pair, of: "enums") else { return [] }
        return declarations(pairs) { $0.enumeration($1) }
    }

    private mutating func enumeration(_ pair: YAMLPair) -> EnumDeclaration {
        checkType(pair.key)
        var declaration = EnumDeclaration(name: pair.key, values: [])
        switch pair.value.content {
        case .list(let items):
            declaration.values = names(items, of: pair.key)
        case .map(let pairs):
            guard pairs.contains(where: { $0.key.value == "values" || KeyTable.enumeration.foreign[$0.key.value] != nil }) else {
                error(
                    "E0203",
                    at: pair.key.location,
                    "the long form of an enum needs `values`",
                    hint: "write \(pair.key.value): { values: { … } }"
                )
                declaration.isUnreadable = true
                return declaration
            }
            let keys = keys(of: pairs, .enumeration)
            declaration.description = keys["description"].flatMap { text($0) }
            declaration.renamedFrom = keys["renamedFrom"].flatMap { text($0) }
            declaration.extensions = keys.extensions
            guard let values = keys["values"] else {
                declaration.isUnreadable = true
                return declaration
            }
            declaration.values = enumValues(values)
            if case .scalar = values.value.content { declaration.isUnreadable = true }
        case .scalar:
            reportNoList(pair, example: "\(pair.key.value): [draft, placed]")
            declaration.isUnreadable = true
        case .refused:
            declaration.isUnreadable = true
        }
        return declaration
    }

    private mutating func enumValues(_ pair: YAMLPair) -> [EnumDeclaration.Value] {
        switch pair.value.content {
        case .list(let items):
            return names(items, of: pair.key)
        case .map(let pairs):
            return declarations(pairs) { reader, entry in
                reader.checkMember(entry.key)
                return reader.enumValue(entry)
            }
        case .scalar, .refused:
            reportNoList(pair, example: "[draft, placed], or draft: label, one a line")
            return []
        }
    }

    private mutating func enumValue(_ pair: YAMLPair) -> EnumDeclaration.Value {
        var value = EnumDeclaration.Value(name: pair.key)
        if pair.value.isAbsent { return value }
        guard case .map = pair.value.content else {
            value.label = text(pair)
            return value
        }
        guard let keys = keys(of: pair, .enumValue) else { return value }
        value.label = keys["label"].flatMap { text($0) }
        value.renamedFrom = keys["renamedFrom"].flatMap { text($0) }
        value.extensions = keys.extensions
        return value
    }

    private mutating func names(_ items: [YAMLNode], of key: Located<String>) -> [EnumDeclaration.Value] {
        texts(items, of: key).map { name in
            checkMember(name)
            return EnumDeclaration.Value(name: name)
        }
    }

    /// Value objects by name.
    mutating func values(_ pair: YAMLPair) -> [ValueDeclaration] {
        guard let pairs = mapping(pair, of: "values") else { return [] }
        return declarations(pairs) { $0.value($1) }
    }

    /// A value object: its members and, since these are all that stands in it, its `x-…` keys among them.
    private mutating func value(_ pair: YAMLPair) -> ValueDeclaration {
        checkType(pair.key)
        guard case .map(let pairs) = pair.value.content else { return ValueDeclaration(name: pair.key, fields: fields(pair)) }
        var members = pair
        members.value.content = .map(pairs.filter { !Self.isExtension($0.key) })
        let extensions = pairs.filter { Self.isExtension($0.key) && !$0.isDuplicate }
        return ValueDeclaration(
            name: pair.key,
            fields: fields(members),
            extensions: extensions.map { SpecEntry(key: $0.key, value: tree($0.value)) }
        )
    }
}
