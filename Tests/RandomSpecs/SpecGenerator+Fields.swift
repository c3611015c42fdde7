extension SpecGenerator {
    /// A random field: a type, and modifiers that fit it and each other.
    mutating func field(named name: String) -> RandomSpec.Member {
        var kinds = [
            "string", "string", "text", "email", "url", "int", "int32", "double", "decimal", "bool", "uuid", "date", "time", "timestamp",
        ]
        if spec.declarations.contains(where: { $0.section == "enums" }) { kinds += ["enum", "enum"] }
        if spec.declarations.contains(where: { $0.section == "values" }) { kinds.append("value") }
        if features.contains(.arrays) { kinds.append("array") }
        if features.contains(.json) { kinds.append("json") }
        if features.contains(.bytes) { kinds.append("bytes") }
        let kind = random.pick(kinds)
        var member = RandomSpec.Member(name: name, head: type(kind), description: description(20))
        let isOptional = random.chance(30)
        if isOptional { member.head += "?" }
        member.modifiers = kind == "value" ? [] : modifiers(kind, member.head, isOptional: isOptional)
        return member
    }

    private mutating func type(_ kind: String) -> String {
        switch kind {
        case "string": random.pick(["string", "string(40)", "string(0..200)", "string(5..30)", "string(1..8)"])
        case "text": random.pick(["text", "text(500)"])
        case "decimal": random.pick(["decimal(10,2)", "decimal(5,0)", "decimal(18,6)", "decimal(4,4)"])
        case "enum": random.pick(spec.declarations.filter { $0.section == "enums" }.map(\.name))
        case "value": random.pick(spec.declarations.filter { $0.section == "values" }.map(\.name))
        case "array": random.pick(["string(20)[]", "int[1..5]", "date[0..3]", "decimal(6,2)[]", "uuid[2..4]", "email[]"])
        case "json": random.pick(["json", "json(1000)"])
        case "bytes": random.pick(["bytes", "bytes(64)"])
        default: kind
        }
    }

    private static let indexable: Set = [
        "string", "email", "url", "int", "int32", "double", "decimal", "bool", "uuid", "date", "time", "timestamp", "enum",
    ]

    private mutating func modifiers(_ kind: String, _ type: String, isOptional: Bool) -> [String] {
        var modifiers: [String] = []
        if features.contains(.secret), random.chance(6), !["array", "json"].contains(kind) { return ["secret"] }
        if Self.indexable.contains(kind) {
            if random.chance(35) { modifiers.append("sort") }
            if random.chance(35) { modifiers.append("filter") }
        }
        if features.contains(.search), ["string", "text"].contains(kind), random.chance(30) { modifiers.append("search") }
        let isUnique = Self.indexable.contains(kind) && (kind != "bool" || isOptional) && random.chance(15)
        if isUnique { modifiers.append("unique") }
        modifiers += bounds(kind, type)
        if !isUnique, !modifiers.contains(where: { $0.hasPrefix("pattern") }), let value = defaultValue(kind, type), random.chance(25) {
            modifiers.append("default=\(value)")
            if random.chance(30) { return modifiers + ["readonly"] }
        } else if isOptional, !isUnique, random.chance(10) {
            return modifiers + ["readonly"]
        }
        if random.chance(10) { modifiers.append("immutable") }
        return modifiers
    }

    /// `min`, `max`, `pattern`, `trim`, `lowercase`: with room for some different values in all of them.
    private mutating func bounds(_ kind: String, _ type: String) -> [String] {
        switch kind {
        case "string" where random.chance(20) && type.hasPrefix("string(5..30)"):
            return ["pattern=" + random.pick(["^[a-z]{5,9}$", "^[A-Z]{2}[0-9]{4}$", "^\\d{3}-\\d{4}$", "^(foo|bar)[a-z0-9_]{3,}$"])]
        case "string", "text", "email":
            return (random.chance(20) ? ["trim"] : []) + (random.chance(20) ? ["lowercase"] : [])
        case "int", "int32":
            return (random.chance(25) ? ["min=\(random.pick([0, 1, -5]))"] : [])
                + (random.chance(25) ? ["max=\(random.pick([100, 2000]))"] : [])
        case "double":
            return (random.chance(25) ? ["min=0"] : []) + (random.chance(25) ? ["max=\(random.pick(["99.5", "1000"]))"] : [])
        case "decimal" where !type.hasPrefix("decimal(4,4)"): return random.chance(30) ? ["min=0"] : []
        case "date": return random.chance(20) ? ["min=2000-01-01", "max=2099-12-31"] : []
        case "timestamp": return random.chance(20) ? ["min=2001-02-03T04:05:06Z"] : []
        case "time": return random.chance(20) ? ["min=06:00"] : []
        default: return []
        }
    }

    private mutating func defaultValue(_ kind: String, _ type: String) -> String? {
        switch kind {
        case "string" where type.hasPrefix("string(1..8)"): "abcdef"
        case "string", "text": random.pick(["abcdef", "\"two words\"", "\"it's \"\"so\"\"\""])
        case "int", "int32": random.pick(["7", "42"])
        case "double": random.pick(["1.5", "3"])
        case "bool": random.pick(["true", "false"])
        case "date": random.pick(["today", "2026-11-22"])
        case "time": "08:30"
        case "timestamp": random.pick(["now", "2026-11-22T08:30:00Z"])
        case "array": nil
        default: nil
        }
    }
}
