import ServiceModel

/// Makes what the tests and samples of an entity print.
struct EntityTestBuilder {
    let model: ServiceModel
    let entity: Entity
    private let rows: SampleRows

    init(model: ServiceModel, entity: Entity) {
        self.model = model
        self.entity = entity
        rows = SampleRows(of: entity, in: model)
    }

    /// How many different samples a service has of each entity.
    static let sampleCount = 4

    /// The view.
    func view() -> EntityTestView {
        let parents = rows.references
        let type = entity.names.variable
        let uniqueTests = UniqueTestBuilder(model: model, entity: entity)
        let uniques = uniqueTests.tests()
        let conflictFills = uniqueTests.conflictFills()
        let indexArguments = IndexTestBuilder(model: model, entity: entity).arguments()
        let readings = readings()
        return EntityTestView(
            sample: SwiftLayout.call(
                "Samples.\(type)",
                ["0"] + parents.map { "\($0.swiftName): \(anyID($0))" },
                indentation: 4,
                used: "private let members = ".count
            ),
            otherSample: SwiftLayout.call(
                "Samples.\(type)",
                ["1"] + parents.map { "\($0.swiftName): \(anyID($0))" },
                indentation: 8,
                used: "let others = ".count
            ),
            parameters: parents.map { ", \($0.swiftName): \($0.targetIdentifier == .uuid ? "UUID" : "Int64")" }.joined(),
            arguments: parents.map { ", \($0.swiftName): try await \(variable(of: $0.target))(\(number(of: $0))).id" }.joined(),
            inputNames: inputNames(inputs),
            sampleMembers: SwiftLayout.list(
                SampleMembers(model: model, json: rows.json, examined: entity.examinedFields).members(of: inputs) + parents.map(sample),
                indentation: 8,
                empty: "[:]"
            ),
            required: required(),
            refusals: inputs.flatMap { FieldRefusals(field: $0, model: model).all() } + referenceRefusals(),
            readings: SwiftLayout.list(
                readings,
                indentation: 8,
                column: "        let readings: [(member: String, sent: JSONValue?, kept: JSONValue)] = ".count
            ),
            hasReadings: !readings.isEmpty,
            clockDefaults: clockDefaults(),
            beginnings: beginnings(),
            deleteActions: deleteActions(),
            breakers: ConstraintBreakers(model: model, entity: entity).assignments().map { "#\"\($0)\"#" },
            uniques: uniques,
            hasUniques: !uniques.isEmpty,
            fills: uniqueTests.fills(Set(entity.uniqueSets.joined())),
            conflictFills: conflictFills,
            hasConflictFills: !conflictFills.isEmpty,
            indexArguments: indexArguments,
            hasIndexes: !indexArguments.isEmpty,
            inUse: InUseBuilder(model: model, entity: entity).view(),
            relations: RelationBuilder(model: model, entity: entity).tests(),
            pathIDs: pathIDs()
        )
    }

    private var inputs: [Field] { entity.fields.filter { !$0.isReadonly } }

    /// An id for a key of a sample that stands alone; the same for keys that lead to the same row.
    /// The literal of the names of what is sent as one value, as the argument of a call.
    private func inputNames(_ inputs: [Field]) -> String {
        let fields = inputs.filter(FieldRefusals.refusesObjects).map(\.json)
        let references = entity.references.filter { !$0.isReadonly }.map(\.json)
        let words = SwiftLayout.words(fields + references, indentation: 4, used: "private let inputs = names()".count)
        return words.contains("\n") ? "\n\(SwiftLayout.spaces(8))\(words)\n\(SwiftLayout.spaces(4))" : words
    }

    private func anyID(_ reference: Reference) -> String {
        if entity.comparesKeys { return RowEditor.id(reference.targetIdentifier, rows.target(of: reference, index: 0) ?? 0) }
        return reference.targetIdentifier == .uuid ? "UUIDv7.next()" : "1"
    }

    /// The number of the row that a key of the sample `number` leads to.
    private func number(of reference: Reference) -> String {
        rows.target(of: reference, index: 0) == 0 ? "number" : "(number + 1) % Self.count"
    }

    private func variable(of entity: String) -> String { model.entity(entity)?.names.variable ?? entity }

    private func sample(_ reference: Reference) -> String {
        let isUUID = reference.targetIdentifier == .uuid
        let expression = isUUID ? ".string(\(reference.swiftName).lowercased)" : ".number(String(\(reference.swiftName)))"
        return "\"\(reference.json)\": \(expression)"
    }

    private func required() -> [String] {
        let fields = inputs.filter { !$0.isOptional && $0.defaultValue == nil }.map(\.json)
        return fields + entity.references.filter { !$0.isReadonly && !$0.isOptional }.map(\.json)
    }

    private func referenceRefusals() -> [RefusalView] {
        entity.references.filter { !$0.isReadonly }.map { reference in
            let isUUID = reference.targetIdentifier == .uuid
            return RefusalView(member: reference.json, value: isUUID ? "\"none\"" : "\"1\"", code: isUUID ? "invalid_format" : "wrong_type")
        }
    }

    /// One row of each entity that links lead to; the second, so that it is another one where a row is linked with its like.
    private func pathIDs() -> String? {
        var ids: [String] = []
        for link in RelationBuilder(model: model, entity: entity).links() where link.isWritable {
            let row = "samples.\(link.targetVariable)(1).id"
            let id = link.targetIDType == "UUID" ? "\(row).lowercased" : "String(\(row))"
            let pair = "\"\(link.targetParameter)\": \(id)"
            if !ids.contains(pair) { ids.append(pair) }
        }
        return ids.isEmpty ? nil : SwiftLayout.list(ids, indentation: 16, column: "                pathIDs: ".count)
    }
}
