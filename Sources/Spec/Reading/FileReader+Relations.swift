import Diagnostics

extension FileReader {
    /// Relations from `name: LINE`s and mappings.
    mutating func relations(_ pair: YAMLPair) -> [RelationDeclaration] {
        declarations(lines(pair, of: pair.key.value)) { $0.relation($1) }
    }

    private mutating func relation(_ pair: YAMLPair) -> RelationDeclaration? {
        checkMember(pair.key)
        switch pair.value.content {
        case .scalar where pair.value.isAbsent:
            error(
                "E0308",
                at: pair.key.location,
                "`\(pair.key.value)` has no kind and target",
                hint: "write \(pair.key.value): belongsTo Entity"
            )
            return nil
        case .scalar:
            return line(pair).flatMap { relation(pair.key, $0) }
        case .map(let pairs):
            return relation(pair.key, pairs)
        case .list:
            let message = "a relation is a line, not a list"
            error("E0204", at: pair.value.location, message, hint: "a relation to many is written hasMany Entity, or manyToMany Entity")
            return nil
        case .refused:
            return nil
        }
    }

    private mutating func relation(_ name: Located<String>, _ line: LineText) -> RelationDeclaration? {
        var cursor = LineCursor(line)
        var isBroken = false
        guard let head = cursor.takeRelationHead(isBroken: &isBroken) else {
            diagnostics.append(cursor.diagnostics)
            return nil
        }
        let tail = cursor.takeTail(of: .relation(head.kind.value))
        diagnostics.append(cursor.diagnostics)
        var relation = declaration(name, head, tail.modifiers, isBroken: isBroken)
        relation.description = tail.description
        return relation
    }

    private mutating func relation(_ name: Located<String>, _ pairs: [YAMLPair]) -> RelationDeclaration? {
        let keys = keys(of: pairs, .relation)
        guard let pair = keys["type"] else {
            error("E0308", at: name.location, "`\(name.value)` has no kind and target", hint: "add type: belongsTo Entity")
            return nil
        }
        guard let line = line(pair) else { return nil }
        var cursor = LineCursor(line)
        var isBroken = false
        let head = cursor.takeRelationHead(isBroken: &isBroken)
        cursor.skipSpaces()
        if head != nil, !cursor.isAtEnd {
            cursor.error(
                "E0311",
                at: cursor.offset,
                "`type` is the kind and the target alone",
                hint: "in a mapping each modifier is a key: `unique: true`"
            )
        }
        diagnostics.append(cursor.diagnostics)
        guard let head else { return nil }
        var relation = declaration(name, head, modifiers(keys, of: .relation(head.kind.value)), isBroken: isBroken)
        relation.description = keys["description"].flatMap { text($0) }
        relation.renamedFrom = keys["renamedFrom"].flatMap { text($0) }
        relation.backfill = keys["backfill"].flatMap { text($0) }
        relation.extensions = keys.extensions
        return relation
    }

    private mutating func declaration(
        _ name: Located<String>,
        _ head: LineCursor.RelationHead,
        _ modifiers: [Modifier],
        isBroken: Bool
    ) -> RelationDeclaration {
        if !isBroken {
            diagnostics.append(ModifierCheck.problems(ofRelation: modifiers, isOptional: head.isOptional, target: head.target.value))
        }
        var relation = RelationDeclaration(
            name: name,
            kind: head.kind,
            target: head.target,
            isOptional: head.isOptional,
            modifiers: modifiers
        )
        relation.isUnreadable = isBroken
        return relation
    }
}
