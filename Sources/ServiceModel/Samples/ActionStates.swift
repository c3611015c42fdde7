import Spec

/// The rows on which an action is tried: where it is allowed, where it is not, and where it would break a rule.
public struct ActionStates: Sendable {
    /// What an action does to a row.
    public enum Answer: Sendable, Hashable {
        /// It happens.
        case allowed
        /// Its condition is not true.
        case refused
        /// A rule would be broken.
        case invalid
    }

    /// One combination of values of what the condition names.
    public struct State: Sendable {
        /// `status draft`.
        public var name: String
        /// The row.
        public var row: RowValues
        /// What the action does to it when the clock of tests stands.
        public var answer: Answer
    }

    private let action: Action
    private let entity: Entity
    private let model: ServiceModel
    private let solver: RowSolver
    private let samples: SampleRows
    /// The number of the sample whose values clients send.
    private let sentIndex: Int

    /// The states of an action of an entity.
    public init(_ action: Action, of entity: Entity, in model: ServiceModel) {
        self.action = action
        self.entity = entity
        self.model = model
        solver = RowSolver(entity, in: model)
        samples = SampleRows(of: entity, in: model)
        sentIndex = Self.sentIndex(action, entity, samples)
    }

    // MARK: - What is sent

    /// What a client sends in a field of the input.
    public func json(for input: Action.Input) -> SampleValue {
        input.isOwn ? samples.json(for: input.field, index: sentIndex) : Samples.json(for: input.field, in: model, index: 0)
    }

    /// The values of own fields are those of a sample that keeps the rules after the action.
    private static func sentIndex(_ action: Action, _ entity: Entity, _ samples: SampleRows) -> Int {
        // Behind those that tests create, so that what is unique is free.
        let indexes = [5, 6, 7, 0]
        return indexes.first { index in
            let row = action.applied(to: samples.row(0), sent: samples.row(index), of: entity)
            return entity.rules.allSatisfy { rule in [.ofTests, .distant].allSatisfy { rule.truth(of: row, at: $0) != false } }
        } ?? 0
    }

    /// The row after the action.
    public func after(_ row: RowValues) -> RowValues { action.applied(to: row, sent: samples.row(sentIndex), of: entity) }

    // MARK: - Rows

    /// A row on which the action is allowed and keeps the rules, made of the sample of that number; nil if none was found.
    public func allowed(index: Int) -> RowValues? {
        solver.row(from: samples.row(index), index: index, meeting: whenTrue(true) + kept + keptAfter, mayChangeReadonly: true)
    }

    /// A row that keeps the rules and on which the action is not allowed; nil if it always is.
    public func refused(index: Int) -> RowValues? {
        guard action.when != nil else { return nil }
        return solver.row(from: samples.row(index), index: index, meeting: whenTrue(false) + kept, mayChangeReadonly: true)
    }

    /// A row that keeps the rules, on which the action is allowed and would break one; nil if none was found.
    public func invalid(index: Int) -> RowValues? {
        let touched = Set(action.inputs.filter(\.isOwn).map { [$0.field.name] } + (action.assignments ?? []).map(\.target.path))
        let action = action
        let entity = entity
        let sent = samples.row(sentIndex)
        for rule in entity.rules where rule.columns.contains(where: { touched.contains(Array($0.path.prefix(1))) }) {
            let broken = RowSolver.Demand.breaking(rule, at: .distant).after { action.applied(to: $0, sent: sent, of: entity) }
            let demands = whenTrue(true) + kept + [broken]
            if let row = solver.row(from: samples.row(index), index: index, meeting: demands, mayChangeReadonly: true) { return row }
        }
        return nil
    }

    /// Whether the action is allowed at most once, because its condition is not true of what it leaves behind.
    public func isFinal(_ row: RowValues) -> Bool {
        guard let when = action.when, action.assignments != nil else { return false }
        let after = after(row)
        return [.ofTests, .distant].allSatisfy { when.truth(of: after, at: $0) != true }
    }

    private func whenTrue(_ isTrue: Bool) -> [RowSolver.Demand] {
        action.when.map { [.having($0, isTrue: isTrue, at: [.ofTests, .distant])] } ?? []
    }

    private var kept: [RowSolver.Demand] { entity.rules.map { .keeping($0, at: [.ofTests, .distant]) } }

    private var keptAfter: [RowSolver.Demand] { keptAfter(at: [.ofTests, .distant]) }

    private func keptAfter(at moments: [ConditionMoment]) -> [RowSolver.Demand] {
        let action = action
        let entity = entity
        let sent = samples.row(sentIndex)
        return entity.rules.map { rule in
            RowSolver.Demand.keeping(rule, at: moments).after { action.applied(to: $0, sent: sent, of: entity) }
        }
    }

    // MARK: - The matrix

    /// Every combination of the values that the condition tells apart; where that would be too many, one thing at a time.
    public func matrix() -> [State] {
        let base = allowed(index: 0) ?? samples.row(0)
        guard let when = action.when else { return [state("any", base)] }
        let columns = when.columns.reduce(into: [ColumnPath]()) { unique, column in
            if !unique.contains(column) { unique.append(column) }
        }
        let choices = columns.map { column in values(of: column, in: when).map { (column, $0) } }
        var combinations: [[(ColumnPath, Literal)]] = [[]]
        if choices.reduce(1, { min(1000, $0 * $1.count) }) <= 48 {
            for choice in choices { combinations = combinations.flatMap { combination in choice.map { combination + [$0] } } }
        } else {
            combinations = choices.flatMap { choice in choice.map { [$0] } }
        }
        return combinations.compactMap { combination in
            guard let row = row(of: combination, from: base) else { return nil }
            return state(combination.map { "\($0.0.text) \($0.1.specText)" }.joined(separator: ", "), row, columns)
        }
    }

    /// The row with these values; nil if no row has all of them, because a value object is there or it is not.
    private func row(of combination: [(ColumnPath, Literal)], from base: RowValues) -> RowValues? {
        var row = base
        for (column, value) in combination { solver.set(column.path, to: value, in: &row, index: 0) }
        return combination.allSatisfy { row[$0.0.path] == $0.1 } ? row : nil
    }

    private func state(_ name: String, _ row: RowValues, _ columns: [ColumnPath] = []) -> State {
        guard action.when?.truth(of: row, at: .ofTests) ?? (action.when == nil) else {
            return State(name: name, row: row, answer: .refused)
        }
        let mended = solver.row(
            from: row,
            index: 0,
            meeting: keptAfter(at: [.ofTests]),
            keeping: Set(columns.map(\.path)),
            mayChangeReadonly: true
        )
        return State(name: name, row: mended ?? row, answer: mended == nil ? .invalid : .allowed)
    }

    private func values(of column: ColumnPath, in when: TypedCondition) -> [Literal] {
        var values: [Literal]
        switch column.type {
        case .bool: values = [.bool(true), .bool(false)]
        case .enumeration(let name): values = (model.enumeration(name)?.cases ?? []).map { .enumeration($0.name) }
        default:
            let variable = RowVariable.all(of: entity, in: model).first { $0.path == column.path }
            values = variable.map { RowCandidates([when], in: model).distinct(for: $0) } ?? []
        }
        return column.isOptional ? values + [.null] : values
    }
}

extension Action.Input {
    /// Whether it must be sent. An own field that is optional stays as it is, a new one gets its default.
    public var isRequired: Bool { !field.isOptional && (isOwn || field.defaultValue == nil) }
}

extension Action {
    /// The row after the action: own fields as they were sent, then what it sets.
    func applied(to row: RowValues, sent: RowValues, of entity: Entity) -> RowValues {
        var row = row
        for input in inputs where input.isOwn {
            for path in sent.paths(under: input.field.name).union(row.paths(under: input.field.name)) { row[path] = sent[path] }
        }
        for assignment in assignments ?? [] { row[assignment.target.path] = assignment.value }
        return row
    }
}
