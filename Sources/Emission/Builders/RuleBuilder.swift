import ServiceModel

/// Makes the view of an entity's rules.
struct RuleBuilder {
    let model: ServiceModel
    let entity: Entity

    /// The names of the checking function's parameters and variables.
    private static let hidden: Set<String> = ["previous", "rules", "time"]

    /// The view; nil for an entity without rules.
    func view() -> RuleSetView? {
        if entity.rules.isEmpty { return nil }
        let usesClock = entity.rules.contains(where: \.usesClock)
        let constraints = entity.rules.filter { !$0.usesClock }.map(swiftName)
        let type = entity.names.type
        let breaches = RuleBreaches(model: model, entity: entity)
        return RuleSetView(
            all: entity.rules.map { view(of: $0, breaches) },
            constraints: constraints.isEmpty
                ? nil
                : SwiftLayout.list(constraints, indentation: 4, column: "    static let constraints = ".count, sharesLine: true),
            parameters: usesClock ? "replacing previous: \(type)? = nil, at time: Timestamp" : "",
            creationArguments: usesClock ? "at: time.now()" : "",
            changeArguments: usesClock ? "replacing: current, at: time.now()" : "",
            usesClock: usesClock,
            usesFoundation: entity.rules.contains { check(of: $0).contains("UUID(") }
        )
    }

    /// The constant of a rule's violation.
    func swiftName(_ rule: Rule) -> String {
        ["constraints", "init", "self"].contains(rule.name) ? rule.name + "Rule" : SwiftName.escaped(rule.name)
    }

    /// The JSON Pointer of what an error points at.
    func pointer(of rule: Rule) -> String {
        guard let first = rule.pointsAt.path.first else { return "" }
        guard let field = entity.field(first) else { return "/\(entity.reference(first)?.json ?? first)" }
        guard rule.pointsAt.path.count > 1, case .value(let name) = field.type else { return "/\(field.json)" }
        let member = model.values.first { $0.name == name }?.fields.first { $0.name == rule.pointsAt.path[1] }
        return "/\(field.json)/\(member?.json ?? rule.pointsAt.path[1])"
    }

    private func view(of rule: Rule, _ breaches: RuleBreaches) -> RuleView {
        let assignments = breaches.assignments(breaking: rule)
        return RuleView(
            swift: swiftName(rule),
            title: DocComment.capitalized(rule.name),
            text: DocComment.lines(rule.text),
            code: rule.code,
            violation: SwiftLayout.call(
                "Violation",
                [
                    "pointer: \(SwiftLiteral.string(pointer(of: rule)))",
                    "code: \(SwiftLiteral.string(rule.code))",
                    "detail: \(SwiftLiteral.wrapped(rule.message, indentation: 8, used: 9))",
                ],
                indentation: 4,
                used: "static let \(swiftName(rule)) = ".count
            ),
            check: check(of: rule),
            breach: breaches.breach(of: rule, self),
            assignments: assignments,
            hasAssignments: !assignments.isEmpty,
            isConstraint: !rule.usesClock,
            laterMoment: breaches.laterMoment(breaking: rule)
        )
    }

    /// The statement, the lines after its first one indented.
    private func check(of rule: Rule) -> String {
        let code = ConditionCode(model: model, entity: entity, hidden: Self.hidden)
        let violation = ConditionExpression.text("\(entity.names.type)RuleChecks.\(swiftName(rule))")
        let call = ConditionExpression.call("rules.require", [.init(code.expression(rule)), .init(violation, label: "or")])
        guard rule.usesClock else { return call.laid(indentation: 8) }
        let changes = ["previous == nil"] + rule.columns.map { change(of: $0, code) }
        let line = "if \(changes.joined(separator: " || ")) {"
        let condition =
            8 + line.count <= SwiftLayout.width ? line : "if \(changes.joined(separator: "\n            || "))\n        {"
        return "\(condition)\n            \(call.laid(indentation: 12))\n        }"
    }

    private func change(of column: ColumnPath, _ code: ConditionCode) -> String {
        let now = code.property(column)
        let before = "previous?." + (now.hasPrefix("self.") ? String(now.dropFirst(5)) : now)
        switch column.type {
        case .string, .email, .url: return "Truth.differ(\(before), \(now))"
        default: return "\(before) != \(now)"
        }
    }
}
