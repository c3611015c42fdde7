/// Whole samples of an entity: those of its fields, changed where together they would break a rule.
public struct SampleRows: Sendable {
    /// How many rows are made; enough for those that tests and documents use.
    public static let count = 16
    /// How many of them are in a database together, and so differ in everything that is unique.
    static let together = 4

    /// The keys that samples hold: those that are required, and those that a rule wants.
    public let references: [Reference]
    /// Whether every row keeps every rule.
    let keepsRules: Bool
    /// What should be unique, and is not in the rows that are together; nil if all is well.
    let repeated: [String]?
    private let model: ServiceModel
    private let entity: Entity
    /// The rows that had to be changed; none in an entity without rules.
    private let solved: [RowValues]

    /// The samples of an entity; they are different in everything that is unique.
    public init(of entity: Entity, in model: ServiceModel) {
        self.model = model
        self.entity = entity
        let required = entity.references.filter { !$0.isReadonly && !$0.isOptional }
        let scarce = entity.uniqueSets.filter { entity.mayRepeat($0) }
        if entity.rules.isEmpty && scarce.isEmpty {
            (solved, references, keepsRules, repeated) = ([], required, true, nil)
            return
        }
        let solver = RowSolver(entity, in: model)
        let starts = (0..<Self.count).map(solver.start)
        let found = Self.solve(entity, solver, starts)
        let rows = zip(found, starts).map { $0 ?? $1 }
        solved = rows == starts ? [] : rows
        keepsRules = !found.contains(nil)
        repeated = entity.uniqueSets.first { names in
            let different = Self.different(names, in: entity)
            let together = rows.prefix(Self.together)
            return together.indices.contains { !different(together[$0], together[..<$0]) }
        }
        references = entity.references.filter { reference in
            required.contains(reference) || (!reference.isReadonly && rows.contains { $0[[reference.name]] != .null })
        }
    }

    /// The row of that number, as it is created.
    public func row(_ index: Int) -> RowValues { solved.isEmpty ? RowSolver(entity, in: model).start(index: index) : solved[index] }

    /// The sample of a field in the row of that number, as it stands in JSON.
    public func json(for field: Field, index: Int) -> SampleValue {
        solved.isEmpty
            ? Samples.json(for: field, in: model, index: index)
            : Self.json(of: field, in: solved[index], index: index, model: model)
    }

    /// What a row holds in a field, as it stands in JSON; `index` is the number of the sample that the row was made of.
    public static func json(of field: Field, in row: RowValues, index: Int, model: ServiceModel) -> SampleValue {
        json(of: field, at: [field.name], in: row, index: index, model: model)
    }

    private static func json(of field: Field, at path: [String], in row: RowValues, index: Int, model: ServiceModel) -> SampleValue {
        switch (row[path], field.type) {
        case (.null, _): return .null
        case (_, .array), (_, .json), (_, .bytes): return Samples.json(for: field, in: model, index: index)
        case (_, .value(let name)):
            let members = model.value(name)?.fields ?? []
            return .object(
                members.map { member in
                    SampleValue.Member(member.json, json(of: member, at: path + [member.name], in: row, index: index, model: model))
                }
            )
        case (let literal, _): return literal.jsonValue ?? .null
        }
    }

    /// The number of the row that a key leads to; nil if it leads to none.
    public func target(of reference: Reference, index: Int) -> Int? {
        if case .integer(let number) = row(index)[[reference.name]] { Int(number) } else { nil }
    }

    private static func solve(_ entity: Entity, _ solver: RowSolver, _ starts: [RowValues]) -> [RowValues?] {
        let rules = entity.rules.map { RowSolver.Demand.keeping($0, at: [.ofTests, .distant]) }
        var rows: [RowValues?] = []
        for (index, start) in starts.enumerated() {
            let earlier = rows.compactMap { $0 }
            let others = entity.uniqueSets.map { names in
                let different = different(names, in: entity)
                return RowSolver.Demand(columns: entity.uniqueColumns(of: names)) { different($0, earlier[...]) }
            }
            // A test copies what is unique from the first row to the second, and expects that to be all that is wrong.
            let copies = index == 1 ? earlier.first.map { first in entity.uniqueSets.flatMap { copied($0, from: first, rules) } } ?? [] : []
            let row = solver.row(from: start, index: index, meeting: rules + others + copies)
            rows.append(row ?? solver.row(from: start, index: index, meeting: rules))
        }
        return rows
    }

    /// Whether a row differs from all of some others in what must be unique; what is null meets nothing.
    private static func different(_ names: [String], in entity: Entity) -> @Sendable (RowValues, ArraySlice<RowValues>) -> Bool {
        let paths = names.map { [$0] }
        return { row, others in others.allSatisfy { other in paths.contains { row[$0] != other[$0] || row[$0] == .null } } }
    }

    private static func copied(_ names: [String], from first: RowValues, _ rules: [RowSolver.Demand]) -> [RowSolver.Demand] {
        rules.map { rule in
            rule.after { row in
                var row = row
                for name in names { row[[name]] = first[[name]] }
                return row
            }
        }
    }
}

extension Entity {
    /// What no two rows share, by names in the spec.
    public var uniqueSets: [[String]] {
        fields.filter(\.isUnique).map { [$0.name] } + references.filter(\.isUnique).map { [$0.name] } + uniques
    }

    /// Those of them that bodies can meet in: not the ones with something that clients never send, and that is null until an action sets it.
    public var clientUniqueSets: [[String]] {
        uniqueSets.filter { names in
            !names.contains { field($0)?.startsNull == true || reference($0)?.isReadonly == true }
        }
    }

    /// The columns that can make rows differ in these names: those that rules read, whose samples may have been changed, and those of few
    /// values.
    fileprivate func uniqueColumns(of names: [String]) -> [ColumnPath] {
        let ruled = rules.flatMap(\.columns).filter { $0.path.count == 1 && names.contains($0.path[0]) }
        guard mayRepeat(names) else { return ruled }
        return ruled
            + names.compactMap { field($0) }.map { field in
                ColumnPath(path: [field.name], column: field.column, type: field.type, isOptional: field.isOptional)
            }
    }

    /// Whether samples may meet in these names, because all of them are fields of few values; those of keys are always different rows.
    fileprivate func mayRepeat(_ names: [String]) -> Bool {
        names.allSatisfy { field($0)?.hasFewValues == true }
    }
}

extension Field {
    /// Whether it is null in a new row, whatever clients send.
    public var startsNull: Bool { isOptional && isReadonly && defaultValue == nil }

    /// Whether it may have fewer values than there are samples.
    fileprivate var hasFewValues: Bool {
        switch type {
        case .bool, .enumeration: true
        default: pattern != nil || (minimum != nil && maximum != nil)
        }
    }
}
