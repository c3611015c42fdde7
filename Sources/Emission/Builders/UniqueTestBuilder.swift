import ServiceModel

/// Makes what the tests of uniques print: what the samples need, so that one can be in the way of another.
struct UniqueTestBuilder {
    let model: ServiceModel
    let entity: Entity

    /// The views, one for each unique.
    func tests() -> [UniqueTestView] {
        entity.uniqueSets.map { names in
            let fills = rowFills(Set(names))
            return UniqueTestView(
                title: names.map(DocComment.capitalized).joined(separator: "And"),
                properties: names.compactMap { entity.field($0)?.swiftName ?? entity.reference($0)?.swiftName },
                fills: fills,
                hasFills: !fills.isEmpty,
                jsonMembers: names.compactMap { entity.field($0)?.json ?? entity.reference($0)?.json }.map { "\"\($0)\"" }.joined(
                    separator: ", "
                )
            )
        }
    }

    /// The optional references among these names: samples leave them out, and what is null is not in the way of anything.
    func fills(_ names: Set<String>) -> [FillView] {
        entity.references.filter { $0.isOptional && !$0.isReadonly && names.contains($0.name) }.map { reference in
            let isUUID = reference.targetIdentifier == .uuid
            func id(_ number: Int) -> String {
                let id = "await \(sample(of: reference, number)).id"
                return isUUID ? ".string(\(id).lowercased)" : ".number(String(\(id)))"
            }
            return FillView(json: reference.json, idJSON: id(2), otherJSON: id(3))
        }
    }

    /// What a body needs to be in the way of a change of the first sample; nothing, where that already is with what samples hold.
    ///
    /// What cannot be changed is then the same in both.
    func conflictFills() -> [FillView] {
        let sets = entity.clientUniqueSets
        let changeable = sets.filter { $0.contains { !isFixed($0) } }
        let needs = (changeable.isEmpty ? sets : changeable).map { names in
            fills(Set(names)) + (changeable.isEmpty ? [] : names.filter(isFixed).map(copy))
        }
        return needs.contains { $0.isEmpty } ? [] : needs.first ?? []
    }

    /// What the first sample has in its row, beyond what clients send, so that the second can have the same.
    private func rowFills(_ names: Set<String>) -> [RowFillView] {
        let fields = entity.fields.filter { names.contains($0.name) && $0.startsNull }.map { field in
            let value = SwiftValue.expression(Samples.literal(for: field, in: model, index: 0), type: field.type, in: model)
            return RowFillView(property: field.swiftName, value: value)
        }
        let references = entity.references.filter { names.contains($0.name) && $0.isOptional }.map { reference in
            RowFillView(property: reference.swiftName, value: "try await \(sample(of: reference, 2)).id")
        }
        return fields + references
    }

    private func sample(of reference: Reference, _ number: Int) -> String {
        "samples.\(model.entity(reference.target)?.names.variable ?? reference.target)(\(number))"
    }

    private func isFixed(_ name: String) -> Bool {
        entity.field(name).map { $0.isImmutable || $0.isReadonly }
            ?? entity.reference(name).map { $0.isImmutable || $0.isReadonly } ?? false
    }

    /// The member as the first sample has it.
    private func copy(_ name: String) -> FillView {
        let json = entity.field(name)?.json ?? entity.reference(name)?.json ?? name
        func member(_ number: Int) -> String { "await samples.new\(entity.names.type)(\(number))[\"\(json)\"]" }
        return FillView(json: json, idJSON: member(0), otherJSON: member(3))
    }
}
