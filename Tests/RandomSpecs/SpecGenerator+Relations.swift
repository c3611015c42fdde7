extension SpecGenerator {
    /// Some `belongsTo` of an entity: required ones to entities before it, optional ones to any, itself included; and their other sides.
    mutating func addRelations(to index: Int) {
        for _ in 0..<random.pick([0, 0, 1, 1, 2]) {
            let target = Int.random(in: spec.entities.indices, using: &random)
            let isOptional = target >= index || random.chance(30)
            var used = names(of: index)
            let name = memberName(&used)
            var relation = RandomSpec.Member(name: name, head: "belongsTo \(spec.entities[target].name)", description: description(15))
            relation.target = spec.entities[target].name
            if isOptional { relation.head += "?" }
            let isSoft = spec.entities[target].options.contains("softDelete: true")
            let canCascade = !isSoft || spec.entities[index].options.contains("softDelete: true")
            let isUnique = random.chance(15)
            if isUnique { relation.modifiers.append("unique") }
            if random.chance(40) { relation.modifiers.append("filter") }
            if random.chance(10) {
                relation.modifiers.append("immutable")
            } else if isOptional, random.chance(10) {
                relation.modifiers.append("readonly")
            }
            let actions = ["restrict"] + (canCascade ? ["cascade"] : []) + (isOptional ? ["setNull"] : [])
            if random.chance(50) { relation.modifiers.append("onDelete=\(random.pick(actions))") }
            // Its key and its column must not meet a field's.
            let key = name.lowercased() + "id"
            guard !spec.entities[index].fields.contains(where: { $0.name.lowercased() == key }) else { continue }
            spec.entities[index].relations.append(relation)
            addOtherSide(of: name, from: index, to: target, isUnique: isUnique)
        }
    }

    private mutating func addOtherSide(of relation: String, from source: Int, to target: Int, isUnique: Bool) {
        guard random.chance(50) else { return }
        if isUnique, !features.contains(.hasOne) { return }
        var used = names(of: target)
        let kind = isUnique ? "hasOne" : "hasMany"
        let name = memberName(&used) + (isUnique ? "One" : "Many")
        var side = RandomSpec.Member(
            name: name,
            head: "\(kind) \(spec.entities[source].name) inverse=\(relation)",
            description: description(10)
        )
        side.target = spec.entities[source].name
        side.mentions = [relation]
        spec.entities[target].relations.append(side)
    }

    /// A `manyToMany`, perhaps declared on both sides.
    mutating func addLink() {
        let (one, other) = (0, spec.entities.count - 1)
        var used = names(of: one)
        var link = RandomSpec.Member(name: memberName(&used) + "Links", head: "manyToMany \(spec.entities[other].name)")
        link.target = spec.entities[other].name
        spec.entities[one].relations.append(link)
        guard random.chance(50) else { return }
        var back = RandomSpec.Member(name: "backLinks", head: "manyToMany \(spec.entities[one].name) inverse=\(link.name)")
        back.target = spec.entities[one].name
        spec.entities[other].relations.append(back)
    }

    /// A `manyToMany` that is read through an entity of its own.
    mutating func addThrough() {
        let (one, other) = (spec.entities[0].name, spec.entities[spec.entities.count - 1].name)
        var joining = RandomSpec.Entity(name: typeName() + "Join")
        joining.fields = [RandomSpec.Member(name: "weight", head: "int", modifiers: ["sort"])]
        for (name, target) in [("left", one), ("right", other)] {
            var relation = RandomSpec.Member(name: name, head: "belongsTo \(target)")
            relation.target = target
            joining.relations.append(relation)
        }
        var side = RandomSpec.Member(name: "joined", head: "manyToMany \(other) through=\(joining.name)")
        side.target = other
        spec.entities[0].relations.append(side)
        spec.entities.append(joining)
    }

    /// Rules and actions that rows of usual values meet.
    mutating func addConditions(to index: Int) {
        let fields = spec.entities[index].fields.filter { !$0.modifiers.contains("secret") }
        let numbers = fields.filter { ["int", "int32"].contains($0.head) }.map(\.name)
        let optional = fields.filter { $0.head.hasSuffix("?") && !$0.modifiers.contains("readonly") }.map(\.name)
        if features.contains(.rules), random.chance(40), let number = numbers.first {
            var rule = RandomSpec.Member(
                name: "ruleOfNumbers",
                head: "\(number) != 13",
                description: "Thirteen brings bad luck.",
                mentions: [number]
            )
            if let other = optional.first {
                rule.head = "if \(number) > 1000 then \(other) != null"
                rule.mentions.insert(other)
            }
            spec.entities[index].rules.append(rule)
        }
        if features.contains(.rules), random.chance(60), let rule = ruleOfMembers(fields) { spec.entities[index].rules.append(rule) }
        guard features.contains(.actions), random.chance(30), !spec.entities[index].options.contains(where: { $0.hasPrefix("operations") })
        else { return }
        var used = names(of: index)
        let name = memberName(&used)
        spec.entities[index].fields.append(RandomSpec.Member(name: name, head: "int", modifiers: ["default=0", "readonly"]))
        spec.entities[index].actions.append(
            RandomSpec.Member(name: "advance", head: "{ when: \(name) == 0, set: { \(name): 1 } }", mentions: [name])
        )
    }

    /// A rule about a member of a value object.
    private mutating func ruleOfMembers(_ fields: [RandomSpec.Member]) -> RandomSpec.Member? {
        for field in fields where !field.modifiers.contains("readonly") {
            let type = field.head.hasSuffix("?") ? String(field.head.dropLast()) : field.head
            guard let value = spec.declarations.first(where: { $0.section == "values" && $0.name == type }) else { continue }
            let member = random.pick(value.members)
            let path = "\(field.name).\(member.name)"
            let condition =
                switch member.head {
                case "int": "\(path) > 2"
                case "double": "\(path) < 100"
                case "bool": "not \(path)"
                case "string(40)": "\(path) != \"thirteen\""
                case "string(2..2)": "\(path) in (\"ab\", \"cd\", \"ef\")"
                default: random.chance(50) ? "\(path) == null" : "\(path) != null"
                }
            return RandomSpec.Member(name: "ruleOfMembers", head: condition, mentions: [field.name])
        }
        return nil
    }

    private func names(of index: Int) -> Set<String> {
        let entity = spec.entities[index]
        return Set((entity.fields + entity.relations).flatMap { [$0.name.lowercased(), $0.name.lowercased() + "id"] })
    }
}
