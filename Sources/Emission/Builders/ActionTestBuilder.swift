import ServiceModel

/// Makes what the tests of an action print.
struct ActionTestBuilder {
    private let model: ServiceModel
    private let entity: Entity
    private let action: Action
    private let states: ActionStates
    private let samples: SampleRows
    private let rows: RowEditor
    /// The same for tests with a database, where keys lead to rows.
    private let realRows: RowEditor

    /// The number of the sample that contract tests act on.
    private static let contractSample = 2

    init(model: ServiceModel, entity: Entity, action: Action) {
        self.model = model
        self.entity = entity
        self.action = action
        states = ActionStates(action, of: entity, in: model)
        samples = SampleRows(of: entity, in: model)
        rows = RowEditor(model: model, entity: entity)
        let title = DocComment.capitalized(action.name)
        realRows = RowEditor(model: model, entity: entity, variable: { Self.variable($0, $1, title) })
    }

    private static func variable(_ reference: Reference, _ number: Int64, _ title: String) -> String {
        "\(reference.name)\(number)Of\(title)"
    }

    /// The view.
    func view() -> ActionTestView {
        let required = action.inputs.filter(\.isRequired).map(\.field.json)
        let allowed = states.allowed(index: Self.contractSample)
        let refused = states.refused(index: Self.contractSample)
        let invalid = action.inputs.isEmpty ? states.invalid(index: Self.contractSample) : nil
        let title = DocComment.capitalized(action.name)
        return ActionTestView(
            keys: keys([allowed, refused, invalid].compactMap { $0 }, title),
            body: body(indentation: 4, column: "    private let bodyOf\(title): JSONObject = ".count),
            walk: walk(title),
            states: states.matrix().map(state),
            effects: effects(),
            refusals: action.inputs.flatMap { FieldRefusals(field: $0.field, model: model).all() },
            kept: action.inputs.filter { $0.isOwn && $0.field.isOptional }.map { input in
                ActionKeptView(member: input.field.json, property: input.field.swiftName)
            },
            required: required,
            hasRequired: !required.isEmpty,
            allowedRow: closure(allowed),
            refused: refused.map { ActionRowView(closure: closure($0)) },
            invalid: invalid.map { ActionRowView(closure: closure($0)) },
            conflict: conflict(),
            isFinal: allowed.map(states.isFinal) ?? false
        )
    }

    /// The walk over the action, as the contract's tests make it.
    private func walk(_ title: String) -> String {
        let arguments = ["service", "\"\(action.name)\(entity.name)\"", "on: id"]
        let body = body(indentation: 12, column: "            body: ".count)
        let call = "ActionWalk(\(arguments.joined(separator: ", ")), body: \(body))"
        if action.inputs.isEmpty { return "ActionWalk(\(arguments.joined(separator: ", ")))" }
        let used = "        let walkOf\(title) = ".count
        if !body.contains("\n"), used + call.count <= SwiftLayout.width { return call }
        let inner = SwiftLayout.spaces(12)
        return "ActionWalk(\n\((arguments + ["body: \(body)"]).map { inner + $0 }.joined(separator: ",\n"))\n        )"
    }

    private func body(indentation: Int, column: Int) -> String {
        SwiftLayout.list(
            action.inputs.map { "\"\($0.field.json)\": \(SampleExpression.json(states.json(for: $0), indentation: indentation + 4))" },
            indentation: indentation,
            column: column,
            sharesLine: true,
            empty: "[:]"
        )
    }

    private func state(_ state: ActionStates.State) -> ActionStateView {
        let refusal =
            switch state.answer {
            case .allowed: "nil"
            case .refused: ".conflict"
            case .invalid: ".invalid"
            }
        let name = SwiftLiteral.string(state.name)
        let used = "        try await assert\(action.name)(\(refusal), \(name)) ".count
        return ActionStateView(name: name, refusal: refusal, closure: closure(state.row, index: 0, used: used))
    }

    /// The closure that makes the first sample a row on which the action is allowed.
    func allowedClosure() -> String {
        closure(states.allowed(index: 0), index: 0)
    }

    private func closure(_ row: RowValues?, index: Int = contractSample, used: Int = 80) -> String {
        let editor = index == Self.contractSample ? realRows : rows
        let lines = row.map { editor.assignments(from: samples.row(index), to: $0, subject: "$0", index: index) } ?? []
        if lines.isEmpty { return "{ _ in }" }
        switch lines.count {
        case 1 where used + lines[0].count + 4 <= SwiftLayout.width: return "{ \(lines[0]) }"
        default: return "{\n\(lines.map { "            \($0)" }.joined(separator: "\n"))\n        }"
        }
    }

    /// The rows that keys must lead to.
    private func keys(_ rows: [RowValues], _ title: String) -> [ActionKeyView] {
        let sample = samples.row(Self.contractSample)
        var seen: Set<String> = []
        return rows.flatMap { row in
            entity.references.compactMap { reference -> ActionKeyView? in
                guard case .integer(let number) = row[[reference.name]], row[[reference.name]] != sample[[reference.name]] else {
                    return nil
                }
                let name = Self.variable(reference, number, title)
                let target = model.entity(reference.target)?.names.variable ?? reference.target
                return seen.insert(name).inserted ? ActionKeyView(name: name, target: target, number: "\(number)") : nil
            }
        }
    }

    private func effects() -> [ActionEffectView] {
        (action.assignments ?? []).map { assignment in
            ActionEffectView(
                property: ConditionCode(model: model, entity: entity).property(assignment.target),
                value: SwiftValue.expression(assignment.value, type: assignment.target.type, in: model, time: "moment")
            )
        }
    }

    /// What the second sample holds in a field that must be unique.
    private func conflict() -> String? {
        let unique = action.inputs.filter { $0.isOwn && $0.field.isUnique }
        if unique.isEmpty { return nil }
        let others = SampleRows(of: entity, in: model)
        let members = action.inputs.map { input in
            let value = unique.contains(input) ? others.json(for: input.field, index: 1) : states.json(for: input)
            return "\"\(input.field.json)\": \(SampleExpression.json(value, indentation: 12))"
        }
        return SwiftLayout.list(members, indentation: 8, sharesLine: true)
    }
}
