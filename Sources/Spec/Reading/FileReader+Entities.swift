import Diagnostics

extension FileReader {
    /// Entities or mixins by name.
    mutating func entities(_ pair: YAMLPair, _ table: KeyTable) -> [EntityDeclaration] {
        guard let pairs = mapping(pair, of: pair.key.value) else { return [] }
        return declarations(pairs) { $0.entity($1, table) }
    }

    private mutating func entity(_ pair: YAMLPair, _ table: KeyTable) -> EntityDeclaration {
        checkType(pair.key)
        var entity = EntityDeclaration(name: pair.key)
        if pair.value.isAbsent {
            error("E0205", at: pair.key.location, "`\(pair.key.value)` has no value", hint: "write its `fields` under it")
            entity.isUnreadable = true
            return entity
        }
        guard let keys = keys(of: pair, table) else {
            entity.isUnreadable = true
            return entity
        }
        entity.isUnreadable = [keys["fields"], keys["relations"]].contains { members in
            guard let members else { return false }
            if case .map = members.value.content { return false }
            return true
        }
        entity.description = keys["description"].flatMap { text($0) }
        entity.include = keys["include"].flatMap { texts($0, example: "[Described]") } ?? []
        entity.fields = keys["fields"].map { fields($0) } ?? []
        entity.relations = keys["relations"].map { relations($0) } ?? []
        entity.unique = keys["unique"].map { nameSets($0) } ?? []
        entity.indexes = keys["indexes"].map { nameSets($0) } ?? []
        entity.rules = keys["rules"].map { rules($0) } ?? []
        entity.actions = keys["actions"].map { actions($0) } ?? []
        entity.operations = keys["operations"].flatMap { operations($0) }
        entity.defaultSort = keys["defaultSort"].flatMap { texts($0, example: "[-publishedOn, title]") }
        readCapabilities(keys, into: &entity)
        readNaming(keys, into: &entity)
        entity.extensions = keys.extensions
        return entity
    }

    private mutating func readCapabilities(_ keys: Keys, into entity: inout EntityDeclaration) {
        entity.access = keys["access"].flatMap { accessDeclaration($0) }
        entity.owner = keys["owner"].flatMap { path($0) }
        entity.tenant = keys["tenant"].flatMap { text($0) }
        entity.cache = keys["cache"].map { tree($0.value) }
        entity.id = keys["id"].flatMap { identifier($0) }
        entity.timestamps = keys["timestamps"].flatMap { bool($0) }
        entity.versioned = keys["versioned"].flatMap { versioned($0) }
        entity.softDelete = keys["softDelete"].flatMap { bool($0) }
    }

    private mutating func readNaming(_ keys: Keys, into entity: inout EntityDeclaration) {
        entity.plural = keys["plural"].flatMap {
            name($0, "lowerCamelCase or UpperCamelCase", example: "people") { Names.isLowerCamel($0) || Names.isUpperCamel($0) }
        }
        entity.table = keys["table"].flatMap { name($0, "snake_case", example: "order_lines", Names.isSnake) }
        entity.path = keys["path"].flatMap { name($0, "kebab-case", example: "order-lines", Names.isKebab) }
        entity.renamedFrom = keys["renamedFrom"].flatMap { text($0) }
    }

    private mutating func identifier(_ pair: YAMLPair) -> Located<String>? {
        let foreign = [
            "integer": "int", "int64": "int", "serial": "int", "auto": "int", "bigint": "int", "guid": "uuid", "UUID": "uuid",
            "uuidv7": "uuid",
        ]
        return text(pair).flatMap { word($0, of: "id", among: ["uuid", "int"], foreign: foreign) }
    }

    private mutating func versioned(_ pair: YAMLPair) -> Located<String>? {
        let foreign = ["yes": "true", "on": "true", "optional": "true", "no": "false", "off": "false", "none": "false"]
        return text(pair).flatMap { word($0, of: "versioned", among: ["true", "false", "required"], foreign: foreign) }
    }

    private mutating func operations(_ pair: YAMLPair) -> [Located<String>]? {
        let words = ["list", "get", "create", "replace", "update", "delete", "bulk"]
        return texts(pair, example: "[list, get, create]")?.compactMap {
            word($0, of: "operations", among: words, foreign: ForeignSpellings.operations)
        }
    }

    /// A name with a form of its own.
    mutating func name(_ pair: YAMLPair, _ form: String, example: String, _ fits: (String) -> Bool) -> Located<String>? {
        guard let text = text(pair) else { return nil }
        guard fits(text.value) else {
            error("E0605", at: text.location, "`\(text.value)` is not written \(form)", hint: "write it as in \(example)")
            return nil
        }
        return text
    }

    /// `[[author, title], [isbn]]`.
    private mutating func nameSets(_ pair: YAMLPair) -> [Located<[Located<String>]>] {
        let key = pair.key.value
        let example = "\(key): [[a, b]]"
        guard case .list(let items) = pair.value.content else {
            reportNoList(pair, example: example)
            return []
        }
        if let first = items.first, case .scalar(let scalar) = first.content, !first.isAbsent {
            let names = items.compactMap { if case .scalar(let scalar) = $0.content { scalar.text } else { nil } }
            let joined = names.isEmpty ? scalar.text : names.joined(separator: ", ")
            error("E0204", at: pair.value.location, "`\(key)` is a list of lists", hint: "write \(key): [[\(joined)]]")
            return []
        }
        var sets: [Located<[Located<String>]>] = []
        for item in items {
            guard case .list(let names) = item.content else {
                reportNoList(YAMLPair(key: pair.key, value: item), example: example)
                continue
            }
            guard !names.isEmpty else {
                error("E0214", at: item.location, "this list is empty", hint: "name the fields and relations that belong together")
                continue
            }
            sets.append(Located(texts(names, of: pair.key), at: item.location))
        }
        return sets
    }
}
