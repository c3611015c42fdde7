/// Makes rows of an entity that meet conditions, by changing as little as possible of a row that is there.
public struct RowSolver: Sendable {
    /// What a row should be.
    public struct Demand: Sendable {
        var columns: [ColumnPath]
        var isMet: @Sendable (RowValues) -> Bool

        /// A rule that must not be false at any of these moments.
        public static func keeping(_ rule: Rule, at moments: [ConditionMoment]) -> Demand {
            Demand(columns: rule.columns) { row in moments.allSatisfy { rule.truth(of: row, at: $0) != false } }
        }

        /// A rule that must be false.
        public static func breaking(_ rule: Rule, at moment: ConditionMoment) -> Demand {
            Demand(columns: rule.columns) { rule.truth(of: $0, at: moment) == false }
        }

        /// A condition that must be true, or must not be.
        public static func having(_ condition: TypedCondition, isTrue: Bool, at moments: [ConditionMoment]) -> Demand {
            Demand(columns: condition.columns) { row in moments.allSatisfy { (condition.truth(of: row, at: $0) == true) == isTrue } }
        }

        /// The same, of the row that a change makes of this one.
        public func after(_ change: @escaping @Sendable (RowValues) -> RowValues) -> Demand {
            Demand(columns: columns) { isMet(change($0)) }
        }
    }

    let entity: Entity
    let model: ServiceModel
    private let variables: [RowVariable]
    private let byPath: [[String]: RowVariable]
    private let candidates: RowCandidates

    /// A solver for the rows of an entity.
    public init(_ entity: Entity, in model: ServiceModel) {
        self.entity = entity
        self.model = model
        variables = RowVariable.all(of: entity, in: model)
        byPath = Dictionary(variables.map { ($0.path, $0) }) { first, _ in first }
        let rules = entity.rules.flatMap { [$0.premise, $0.condition].compactMap { $0 } }
        candidates = RowCandidates(rules + entity.actions.compactMap(\.when), in: model)
    }

    /// The row of the samples of that index, as it is created, whether or not it keeps the rules.
    func start(index: Int) -> RowValues {
        var row = RowValues()
        for variable in variables { row[variable.path] = initial(variable, index: index) }
        return row
    }

    /// The row nearest to `start` that meets every demand; nil if none is found.
    ///
    /// - Parameter mayChangeReadonly: whether what clients never send may be changed, too.
    public func row(
        from start: RowValues,
        index: Int,
        meeting demands: [Demand],
        keeping fixed: Set<[String]> = [],
        mayChangeReadonly: Bool = false
    ) -> RowValues? {
        let goals = demands.map { demand in
            let variables = changeable(demand.columns)
            return RowSearch.Goal(
                variables: variables.filter { (mayChangeReadonly || $0.isSent) && !fixed.contains($0.path) },
                paths: Set(variables.map(\.path)),
                isMet: demand.isMet
            )
        }
        var search = RowSearch(goals, candidates: candidates, index: index) { members(of: $0, index: index) }
        return search.row(from: start)
    }

    /// What clients send of a row: the paths of fields, of members of value objects and of keys.
    public var sentPaths: Set<[String]> { Set(variables.filter(\.isSent).map(\.path)) }

    /// What can be changed to change the values of some columns: they, and the value objects that hold them.
    private func changeable(_ columns: [ColumnPath]) -> [RowVariable] {
        columns.flatMap { column in (1...column.path.count).reversed().compactMap { byPath[Array(column.path.prefix($0))] } }
    }

    /// Sets a value, and what comes and goes with it: a value object is there together with its required members.
    func set(_ path: [String], to value: Literal, in row: inout RowValues, index: Int) {
        let holder = [path[0]]
        let wasThere = row[holder] != .null
        let isThere = value != .null || (path != holder && wasThere && byPath[path]?.isOptional == true)
        if isThere != wasThere {
            if isThere, path != holder { row[holder] = .bool(true) }
            if !isThere { row[holder] = .null }
            for (member, sample) in members(of: holder, index: index) { row[member] = isThere ? sample : .null }
        }
        if isThere { row[path] = value }
    }

    /// The members of a value object, with their samples; nothing for any other path.
    private func members(of holder: [String], index: Int) -> [([String], Literal)] {
        guard case .value(let field, let members) = byPath[holder]?.source else { return [] }
        return members.map { ([field.name, $0.name], value(of: $0, index: index)) }
    }

    private func initial(_ variable: RowVariable, index: Int) -> Literal {
        switch variable.source {
        case .reference(let reference, _): variable.isSent && !reference.isOptional ? .integer(Int64(index)) : .null
        case .value: variable.isSent ? .bool(true) : .null
        case .field(let field) where variable.isSent: value(of: field, index: index)
        case .field(let field): variable.path.count == 1 ? field.defaultValue ?? .null : .null
        }
    }

    /// The sample; of a type that has no literals only that it is there.
    private func value(of field: Field, index: Int) -> Literal {
        switch field.type.kind {
        case .array, .json, .bytes, .value: .bool(true)
        default: Samples.literal(for: field, in: model, index: index)
        }
    }
}
