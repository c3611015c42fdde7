import Diagnostics

extension FileReader {
    /// Fields from `name: LINE`s and mappings.
    mutating func fields(_ pair: YAMLPair) -> [FieldDeclaration] {
        declarations(lines(pair, of: pair.key.value)) { $0.field($1) }
    }

    /// One field.
    mutating func field(_ pair: YAMLPair) -> FieldDeclaration {
        checkMember(pair.key)
        switch pair.value.content {
        case .scalar where pair.value.isAbsent:
            error("E0308", at: pair.key.location, "`\(pair.key.value)` has no type", hint: "write \(pair.key.value): string")
        case .scalar:
            if let line = line(pair) { return field(pair.key, line) }
        case .map(let pairs):
            return field(pair.key, pairs)
        case .list(let items):
            reportListAsType(pair, items)
        case .refused:
            break
        }
        return unreadableField(pair.key)
    }

    private mutating func field(_ name: Located<String>, _ line: LineText) -> FieldDeclaration {
        var cursor = LineCursor(line)
        let type = cursor.takeType()
        let tail = cursor.takeTail(of: .field)
        diagnostics.append(cursor.diagnostics)
        var field = type.map { FieldDeclaration(name: name, type: $0) } ?? unreadableField(name)
        field.modifiers = tail.modifiers
        field.description = tail.description
        return field
    }

    private mutating func field(_ name: Located<String>, _ pairs: [YAMLPair]) -> FieldDeclaration {
        if name.value == "fields", !pairs.contains(where: { $0.key.value == "type" }) {
            error("E0309", at: name.location, "the members of a value object stand directly under its name", hint: "leave out `fields:`")
            return unreadableField(name)
        }
        let keys = keys(of: pairs, .field)
        var field = unreadableField(name)
        if let pair = keys["type"] {
            if let type = type(pair) {
                field.type = type
                field.isUnreadable = false
            }
        } else {
            error("E0308", at: name.location, "`\(name.value)` has no type", hint: "add type: string(40)")
        }
        field.modifiers = modifiers(keys, of: .field)
        field.description = keys["description"].flatMap { text($0) }
        field.renamedFrom = keys["renamedFrom"].flatMap { text($0) }
        field.backfill = keys["backfill"].flatMap { text($0) }
        field.extensions = keys.extensions
        return field
    }

    private mutating func type(_ pair: YAMLPair) -> Located<TypeExpression>? {
        if case .list(let items) = pair.value.content {
            reportListAsType(pair, items)
            return nil
        }
        guard let line = line(pair) else { return nil }
        var cursor = LineCursor(line)
        let type = cursor.takeType()
        cursor.skipSpaces()
        if type != nil, !cursor.isAtEnd {
            cursor.error(
                "E0311",
                at: cursor.offset,
                "`type` is the type alone",
                hint: "in a mapping each modifier is a key: `unique: true`"
            )
        }
        diagnostics.append(cursor.diagnostics)
        return type
    }

    /// `labels: [string(40)]`, which YAML reads as a list.
    private mutating func reportListAsType(_ pair: YAMLPair, _ items: [YAMLNode]) {
        let texts = items.compactMap { if case .scalar(let scalar) = $0.content { scalar.text } else { nil } }
        let isEnum = texts.count > 1 && !texts.contains { $0.contains("(") }
        let hint =
            isEnum
            ? "declare these values under `enums`, and write the enum's name here"
            : "write `\(texts.first ?? "string(40)")[]`"
        error("E0315", at: pair.value.location, "an array is written after its element", hint: hint)
    }

    /// A field whose type could not be read: it keeps its name, so that what refers to it is not an error as well.
    private func unreadableField(_ name: Located<String>) -> FieldDeclaration {
        var field = FieldDeclaration(name: name, type: Located(TypeExpression(.string(nil), isOptional: true), at: name.location))
        field.isUnreadable = true
        return field
    }

    // MARK: Modifiers as keys

    /// The modifiers of a mapping form.
    mutating func modifiers(_ keys: Keys, of owner: ModifierOwner) -> [Modifier] {
        var modifiers: [Modifier] = []
        for name in Modifier.Name.allCases {
            guard let pair = keys[name.rawValue] else { continue }
            guard owner.allowed.contains(name) else {
                error("E0323", at: pair.key.location, "`\(name.rawValue)` is not for \(owner.inWords)", hint: owner.hint(for: name))
                continue
            }
            if let modifier = modifier(name, pair) {
                diagnostics.append(ModifierCheck.problems(of: modifier, owner: owner))
                modifiers.append(modifier)
            }
        }
        return modifiers
    }

    private mutating func modifier(_ name: Modifier.Name, _ pair: YAMLPair) -> Modifier? {
        if name.isFlag {
            return bool(pair).flatMap { $0.value ? Modifier(name, at: pair.key.location) : nil }
        }
        if name == .default, case .list(let items) = pair.value.content {
            guard items.isEmpty else {
                error(
                    "E0204",
                    at: pair.value.location,
                    "the only default of an array is `[]`",
                    hint: "write default: [], or set it in the rules file"
                )
                return nil
            }
            return Modifier(name, at: pair.key.location, value: Located("[]", at: pair.value.location))
        }
        guard let text = text(pair), case .scalar(let scalar) = pair.value.content else { return nil }
        var modifier = Modifier(name, at: pair.key.location, value: text, isQuoted: scalar.style != .plain)
        if name.isAccess { modifier.access = access(pair) }
        return modifier
    }
}
