import Diagnostics

extension LineCursor {
    /// What a relation's line begins with.
    struct RelationHead {
        var kind: Located<RelationDeclaration.Kind>
        var target: Located<String>
        var isOptional = false
    }

    /// Reads kind, target and `?`; after a problem gives the likeliest, so that other errors are found, and `isBroken`.
    mutating func takeRelationHead(isBroken: inout Bool) -> RelationHead? {
        guard let kind = takeKind(isBroken: &isBroken) else { return nil }
        skipSpaces()
        let start = offset
        let word = line.text(take { !Self.isSpace($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "[") })
        var head = RelationHead(kind: kind, target: Located(word, at: line.location(start)))
        guard checkTarget(word, at: start, kind: kind.value) else {
            takeWord()
            return nil
        }
        if isAt("[") {
            error("E0322", at: offset, "a target has no brackets", hint: "a relation to many is hasMany \(word) or manyToMany \(word)")
            isBroken = true
            takeWord()
        }
        let end = offset
        if skipSpaces() > 0, isAt("?") {
            error("E0310", at: offset, "the `?` belongs to the target, without a space", hint: "write \(word)?")
        } else {
            offset = isAt("?") ? offset : end
        }
        takeOptionalMark(&head)
        if let byte, !Self.isSpace(byte) {
            error("E0311", at: offset, "`\(upcomingWord)` follows the target at once", hint: "put a space between them")
            takeWord()
        }
        return head
    }

    private mutating func takeOptionalMark(_ head: inout RelationHead) {
        guard isAt("?") else { return }
        if head.kind.value == .belongsTo {
            head.isOptional = true
        } else {
            let hint =
                head.kind.value == .hasOne ? "the other side may always be missing; leave it out" : "there may always be none; leave it out"
            error("E0324", at: offset, "`?` is for belongsTo alone", hint: hint)
        }
        offset += 1
    }

    private mutating func takeKind(isBroken: inout Bool) -> Located<RelationDeclaration.Kind>? {
        let start = offset
        let word = line.text(takeWord())
        let location = line.location(start)
        if let kind = RelationDeclaration.Kind(rawValue: word) { return Located(kind, at: location) }
        isBroken = true
        let kinds = RelationDeclaration.Kind.allCases.map(\.rawValue)
        let message = "a relation begins with belongsTo, hasOne, hasMany or manyToMany, not `\(word)`"
        if let meant = ForeignSpellings.relationKinds[word] {
            error("E0321", at: start, message, hint: "that is `\(meant)`")
            return RelationDeclaration.Kind(rawValue: meant).map { Located($0, at: location) }
        }
        if let near = nearestSpelling(to: word, among: kinds) {
            error("E0321", at: start, message, hint: "did you mean `\(near)`?")
            return RelationDeclaration.Kind(rawValue: near).map { Located($0, at: location) }
        }
        let bare = String(word.prefix { $0 != "?" && $0 != "[" })
        if Names.isUpperCamel(bare) {
            error("E0321", at: start, message, hint: word.contains("[") ? "write hasMany \(bare)" : "write belongsTo \(word)")
            offset = start
            return Located(.belongsTo, at: location)
        }
        let isType = ForeignSpellings.typeNames.contains { word.hasPrefix($0) }
        error("E0321", at: start, message, hint: isType ? "a field stands under `fields`" : "for example: author: belongsTo Author")
        return nil
    }

    private mutating func checkTarget(_ word: String, at start: Int, kind: RelationDeclaration.Kind) -> Bool {
        if Names.isUpperCamel(word) { return true }
        let message =
            word.isEmpty || Modifier.Name(rawValue: word) != nil ? "the target is missing" : "`\(word)` is not the name of an entity"
        let hint =
            word.isEmpty ? "write \(kind.rawValue) Entity" : Names.upperCamel(word).map { "entities are written UpperCamelCase: \($0)" }
        error("E0322", at: start, message, hint: hint ?? "entities are written UpperCamelCase")
        return false
    }
}
