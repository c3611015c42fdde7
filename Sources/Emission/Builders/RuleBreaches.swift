import ServiceModel

/// Finds the requests and rows that break one rule of an entity.
struct RuleBreaches {
    private let model: ServiceModel
    private let entity: Entity
    private let solver: RowSolver
    private let sample: RowValues
    private let rows: RowEditor

    /// Prepares to break the rules of an entity, from its first sample on.
    init(model: ServiceModel, entity: Entity) {
        self.model = model
        self.entity = entity
        solver = RowSolver(entity, in: model)
        sample = SampleRows(of: entity, in: model).row(0)
        rows = RowEditor(model: model, entity: entity)
    }

    /// The members that make a request break the rule, and alone if that can be.
    func breach(of rule: Rule, _ builder: RuleBuilder) -> RuleBreachView? {
        let broken = RowSolver.Demand.breaking(rule, at: .ofTests)
        let others = entity.rules.filter { $0 != rule }.map { RowSolver.Demand.keeping($0, at: [.ofTests]) }
        let alone = solver.row(from: sample, index: 0, meeting: [broken] + others)
        guard let row = alone ?? solver.row(from: sample, index: 0, meeting: [broken]) else { return nil }
        let changed = rows.changedNames(from: sample, to: row)
        let expected = entity.rules.filter { $0.truth(of: row, at: .ofTests) == false }.map { other in
            SwiftLiteral.string("\(builder.pointer(of: other)) \(other.code)")
        }
        return RuleBreachView(
            body: SwiftLayout.list(rows.members(changed, of: row, index: 0), indentation: 8, column: 37, sharesLine: true, empty: "[:]"),
            expected: "[\(expected.joined(separator: ", "))]",
            fitsChange: changed.allSatisfy { name in !(entity.field(name)?.isImmutable ?? entity.reference(name)?.isImmutable ?? false) }
        )
    }

    /// The assignments that make a row break the rule, and no other; none where that cannot be.
    func assignments(breaking rule: Rule) -> [String] {
        if rule.usesClock { return [] }
        let others = entity.rules.filter { $0 != rule && !$0.usesClock }.map { RowSolver.Demand.keeping($0, at: [.ofTests]) }
        let demands = [RowSolver.Demand.breaking(rule, at: .ofTests)] + others
        return solver.row(from: sample, index: 0, meeting: demands, mayChangeReadonly: true).map {
            rows.assignments(from: sample, to: $0, subject: "$0", index: 0)
        } ?? []
    }

    /// A moment at which the sample itself would break a rule that looks at the clock.
    func laterMoment(breaking rule: Rule) -> String? {
        guard rule.usesClock else { return nil }
        let moments: [(ConditionMoment, String)] = [
            (.latest, "Timestamp.range.upperBound"), (.earliest, "Timestamp.range.lowerBound"),
        ]
        return moments.first { rule.truth(of: sample, at: $0.0) == false }?.1
    }
}
