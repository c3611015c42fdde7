/// Makes random specs that are legal: of up to four entities, with every construct that is emitted, under awkward names.
public struct SpecGenerator: Sendable {
    var random: SplitMix64
    let features: Set<Feature>
    private let naming: Names
    var spec: RandomSpec
    private var taken: Set<String> = []

    /// What entities and members are called.
    public enum Names: Sendable {
        /// What something has taken, most of it short.
        case awkward
        /// The same, made so long that SQL just takes it.
        case long
    }

    /// The spec of a seed: always the same one with the same features.
    ///
    /// - Parameter attempt: names of a spec may meet each other, which is illegal; the next attempt at the same seed is another spec.
    public static func spec(
        name: String,
        seed: UInt64,
        attempt: UInt64 = 0,
        features: Set<Feature>,
        names: Names = .awkward
    ) -> RandomSpec {
        var generator = SpecGenerator(name: name, seed: seed &+ attempt << 32, features: features, names: names)
        generator.generate()
        return generator.spec
    }

    private init(name: String, seed: UInt64, features: Set<Feature>, names: Names) {
        random = SplitMix64(seed: seed)
        self.features = features
        naming = names
        spec = RandomSpec(name: name)
    }

    private mutating func generate() {
        for _ in 0..<random.pick([0, 1, 1, 2]) { addEnum() }
        if features.contains(.values), random.chance(50) { addValue() }
        if random.chance(30) { addMixin() }
        for _ in 0..<random.pick([1, 2, 2, 3, 3, 4]) { addEntity() }
        for index in spec.entities.indices { addRelations(to: index) }
        if features.contains(.manyToMany), spec.entities.count > 1, random.chance(40) { addLink() }
        if features.contains(.through), spec.entities.count > 1, random.chance(25) { addThrough() }
        for index in spec.entities.indices { addLists(to: index) }
        for index in spec.entities.indices { addConditions(to: index) }
    }

    /// A name of the list that nothing in the spec has, whatever the case.
    mutating func typeName() -> String {
        let name = lengthened(random.pick(AwkwardNames.entities))
        let fold = name.lowercased()
        guard taken.insert(fold).inserted else { return typeName() }
        return name
    }

    /// A member's name that the entity does not have.
    mutating func memberName(_ used: inout Set<String>) -> String {
        let name = lengthened(random.pick(AwkwardNames.members))
        guard used.insert(name.lowercased()).inserted else { return memberName(&used) }
        return name
    }

    private func lengthened(_ name: String) -> String {
        let words = ["Of", "Quarterly", "Environmental", "Compliance", "Reports"]
        guard naming == .long, name.count < 40 else { return name }
        return words.reduce(name) { $0.count + $1.count <= 45 ? $0 + $1 : $0 }
    }

    mutating func description(_ percent: Int) -> String? {
        random.chance(percent) ? random.pick(AwkwardNames.descriptions) : nil
    }

    private mutating func addEnum() {
        let cases = Array(Set(AwkwardNames.cases).sorted().shuffled(using: &random).prefix(random.pick([4, 4, 5, 7])))
        spec.declarations.append(RandomSpec.Declaration(section: "enums", name: typeName(), text: "[\(cases.joined(separator: ", "))]"))
    }

    private mutating func addValue() {
        var used: Set<String> = []
        var members = [RandomSpec.Member(name: memberName(&used), head: "string(40)")]
        for _ in 0..<random.pick([0, 1, 2, 3]) {
            let type = random.pick(["string(20)?", "int", "date?", "bool", "double", "string(2..2)", "timestamp?"])
            members.append(RandomSpec.Member(name: memberName(&used), head: type))
        }
        let text = members.map { "\($0.name): \($0.line)" }.joined(separator: ", ")
        spec.declarations.append(RandomSpec.Declaration(section: "values", name: typeName(), text: "{ \(text) }", members: members))
    }

    private mutating func addMixin() {
        let text = random.pick([
            "{ fields: { remark: 'string(300)?', mixedIn: int sort default=3 } }", "{ fields: { remark: text } }",
            "{ timestamps: false, fields: { mixedIn: 'bool default=true filter' } }",
        ])
        spec.declarations.append(RandomSpec.Declaration(section: "mixins", name: typeName() + "Mixin", text: text))
    }

    private mutating func addEntity() {
        var entity = RandomSpec.Entity(name: typeName(), description: description(50))
        if let mixin = spec.declarations.first(where: { $0.section == "mixins" }), random.chance(50) {
            entity.options.append("include: [\(mixin.name)]")
        }
        if random.chance(25) { entity.options.append("id: int") }
        if random.chance(20), !entity.options.contains(where: { $0.hasPrefix("include") }) { entity.options.append("timestamps: false") }
        if random.chance(30) { entity.options.append("versioned: \(random.pick(["false", "required"]))") }
        if random.chance(20) {
            let operations = random.pick([
                "list, get", "list, get, create", "get, create, replace", "list, create, delete", "list, get, create, update",
                "create, get, update, delete", "list, get, create, replace, update", "list, get, create, update, delete, bulk",
            ])
            entity.options.append("operations: [\(operations)]")
        }
        if random.chance(10) { entity.options.append("plural: lotsOf\(entity.name)") }
        if random.chance(10) { entity.options.append("table: table_of_\(spec.entities.count)") }
        if random.chance(10) { entity.options.append("path: some-things-\(spec.entities.count)") }
        if features.contains(.softDelete), random.chance(20), !entity.options.contains(where: { $0.hasPrefix("operations") }) {
            entity.options.append("softDelete: true")
        }
        var used: Set<String> = []
        for _ in 0..<Int.random(in: 1...6, using: &random) { entity.fields.append(field(named: memberName(&used))) }
        spec.entities.append(entity)
    }

    private mutating func addLists(to index: Int) {
        let fields = spec.entities[index].fields
        let indexable = fields.filter { $0.isIndexable && !$0.modifiers.contains("unique") }.map(\.name)
        let keys = spec.entities[index].relations.filter { $0.head.hasPrefix("belongsTo") && !$0.modifiers.contains("unique") }.map(\.name)
        if random.chance(25), let key = (keys + fields.filter(\.isDistinct).map(\.name)).first, let other = indexable.last, key != other {
            spec.entities[index].lists.append(RandomSpec.Names(key: "unique", names: [key, other]))
        }
        if random.chance(25), let one = indexable.first {
            spec.entities[index].lists.append(RandomSpec.Names(key: "indexes", names: [one] + keys.prefix(1)))
        }
        let sortable = fields.filter { $0.modifiers.contains("sort") }.map(\.name)
        if random.chance(40), !sortable.isEmpty {
            let names = sortable.shuffled(using: &random).prefix(2).map { (random.chance(50) ? "-" : "") + $0 }
            spec.entities[index].lists.append(RandomSpec.Names(key: "defaultSort", names: names))
        }
    }
}

extension RandomSpec.Member {
    /// Whether an index can hold it.
    var isIndexable: Bool {
        let types = ["string", "int", "decimal", "bool", "uuid", "date", "time", "email", "url", "double"]
        return (types.contains { head.hasPrefix($0) } || isEnum) && !head.contains("[") && !modifiers.contains("secret")
    }

    /// Whether it is of an enum: no other type of a field begins in upper case, but those of value objects, which have no modifiers.
    private var isEnum: Bool { head.first?.isUppercase == true && !modifiers.isEmpty }

    /// Whether four samples of it are four values.
    var isDistinct: Bool { isIndexable && !head.hasPrefix("bool") && !modifiers.contains { $0.hasPrefix("default") || $0 == "readonly" } }
}
