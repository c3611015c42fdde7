extension RandomSpec {
    /// The specs with one part less, the largest parts first: what to try when a spec fails.
    public var smaller: [RandomSpec] {
        let withoutEntity = entities.count > 1 ? entities.map { without(entity: $0.name) } : []
        let withoutDeclaration = declarations.indices.map { index in
            var spec = self
            spec.declarations.remove(at: index)
            return spec
        }
        let smallerEntities = entities.indices.flatMap { index in
            entities[index].smaller.map { entity in
                var spec = self
                spec.entities[index] = entity
                return spec
            }
        }
        return withoutEntity + smallerEntities + withoutDeclaration
    }

    /// The smallest spec that still fails, as far as taking out one part after another leads; `tries` bounds how often it is asked.
    public func shrunk(tries: Int, while fails: (RandomSpec) throws -> Bool) rethrows -> RandomSpec {
        var smallest = self
        var left = tries
        search: while true {
            for candidate in smallest.smaller {
                guard left > 0 else { break search }
                left -= 1
                if try fails(candidate) {
                    smallest = candidate
                    continue search
                }
            }
            break
        }
        return smallest
    }

    private func without(entity name: String) -> RandomSpec {
        var spec = self
        spec.entities.removeAll { $0.name == name }
        for index in spec.entities.indices {
            for relation in spec.entities[index].relations where relation.target == name || relation.line.contains("through=\(name)") {
                spec.entities[index] = spec.entities[index].without(relation.name)
            }
        }
        return spec
    }
}

extension RandomSpec.Entity {
    fileprivate var smaller: [Self] {
        let withoutMember = (fields + relations + rules + actions).map { without($0.name) }
        let withoutList = lists.indices.map { index in
            var entity = self
            entity.lists.remove(at: index)
            return entity
        }
        let withoutOption = options.indices.map { index in
            var entity = self
            entity.options.remove(at: index)
            return entity
        }
        var plain = self
        plain.description = nil
        let withoutDescription = description == nil ? [] : [plain]
        return withoutMember.filter { !$0.fields.isEmpty || !$0.relations.isEmpty } + withoutList + withoutOption + withoutDescription
            + simpler(\.fields) + simpler(\.relations)
    }

    private func simpler(_ members: WritableKeyPath<Self, [RandomSpec.Member]>) -> [Self] {
        self[keyPath: members].indices.flatMap { index in
            self[keyPath: members][index].simpler.map { member in
                var entity = self
                entity[keyPath: members][index] = member
                return entity
            }
        }
    }

    fileprivate func without(_ name: String) -> Self {
        var entity = self
        entity.fields.removeAll { $0.name == name }
        entity.relations.removeAll { $0.name == name }
        entity.rules.removeAll { $0.name == name || $0.mentions.contains(name) }
        entity.actions.removeAll { $0.name == name || $0.mentions.contains(name) }
        entity.lists.removeAll { list in list.names.contains { $0 == name || $0 == "-" + name } }
        return entity
    }
}

extension RandomSpec.Member {
    fileprivate var simpler: [Self] {
        var members = modifiers.indices.map { index in
            var member = self
            member.modifiers.remove(at: index)
            return member
        }
        if description != nil {
            var member = self
            member.description = nil
            members.append(member)
        }
        return members
    }
}
