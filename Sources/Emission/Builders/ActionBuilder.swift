import ServiceModel

/// Makes the views of an entity's actions.
struct ActionBuilder {
    let model: ServiceModel
    let entity: Entity

    /// Names that a service, a controller or a type has already.
    private static let taken: Set<String> = [
        "acted", "addRoutes", "change", "database", "existing", "hooks", "init", "service", "self", "time",
    ]

    /// The views, in the order of the spec.
    func views() -> [ActionView] { entity.actions.map(view) }

    /// The function of an action.
    static func swiftName(_ action: Action, of entity: Entity) -> String {
        let handlers = entity.collections.map { "list" + DocComment.capitalized($0.name) }
        let isTaken = taken.contains(action.name) || handlers.contains(action.name)
        return isTaken ? action.name + "Action" : SwiftName.escaped(action.name)
    }

    private func view(_ action: Action) -> ActionView {
        let swift = Self.swiftName(action, of: entity)
        let title = DocComment.capitalized(action.name)
        let type = entity.names.type
        let parameters = parameters(of: action)
        let tests = ActionTestBuilder(model: model, entity: entity, action: action)
        let usesTime = entity.hasTimestamps || entity.rules.contains(where: \.usesClock) || action.when?.usesClock == true
        return ActionView(
            swift: swift,
            title: title,
            path: "\(model.service.pathPrefix)/\(entity.names.path)/{id}/\(action.path)",
            operationID: action.name + entity.name,
            doc: DocComment.sentence(
                action.description,
                or: "Runs `\(action.name)` on \(DocComment.article(entity.names.singular))."
            ),
            details: details(of: action),
            hasDetails: !details(of: action).isEmpty,
            signature: signature(
                swift,
                parameters.map { $0.declaration + ($0.isPrecondition ? " = .none" : "") } + ["once: Once<\(type)>? = nil"],
                isAsync: true
            ),
            coreSignature: signature(swift, parameters.map(\.declaration) + ["in session: any Session"], isAsync: false),
            coreCall: SwiftLayout.call(
                swift,
                parameters.map(\.argument) + ["in: session"],
                indentation: 8,
                used: "try await database.write(once: once) { session in try  }".count
            ),
            controllerCall: SwiftLayout.call(
                "service.\(swift)",
                ["id"] + (action.inputs.isEmpty ? [] : ["with: input"])
                    + (entity.versioning == .off ? [] : ["if: request.precondition()"]) + ["once: request.once(acted)"],
                indentation: 8,
                used: "return try await acted()".count
            ),
            takesTime: usesTime || (action.assignments ?? []).contains { $0.value == .now || $0.value == .today },
            guardStatement: guardStatement(of: action),
            ownInputs: action.inputs.filter(\.isOwn).map(\.field.swiftName),
            hasOwnInputs: action.inputs.contains(where: \.isOwn),
            assignments: (action.assignments ?? []).map(assignment),
            isWritten: action.assignments == nil,
            hasInput: !action.inputs.isEmpty,
            requiresBody: action.inputs.contains(where: \.isRequired),
            inputs: action.inputs.map(input),
            keepsFields: action.inputs.contains { $0.isOwn && $0.field.isOptional },
            allowedClosure: tests.allowedClosure(),
            willHook: hook("will\(title)", hookParameters(of: action, isChangeable: true)),
            didHook: hook("did\(title)", ["_ \(entity.names.variable): \(type)", "from previous: \(type)", "in session: any Session"]),
            writtenHook: hook(swift, hookParameters(of: action, isChangeable: false), end: " throws -> \(type)"),
            tests: tests.view()
        )
    }

    // MARK: - Signatures

    private struct Parameter {
        var declaration: String
        var argument: String
        var isPrecondition = false
    }

    private func parameters(of action: Action) -> [Parameter] {
        var parameters = [Parameter(declaration: "_ id: \(entity.identifier == .int ? "Int64" : "UUID")", argument: "id")]
        if !action.inputs.isEmpty { parameters.append(Parameter(declaration: "with body: InputBody", argument: "with: body")) }
        if entity.versioning != .off {
            parameters.append(Parameter(declaration: "if precondition: Precondition", argument: "if: precondition", isPrecondition: true))
        }
        return parameters
    }

    private func signature(_ name: String, _ parameters: [String], isAsync: Bool) -> String {
        let end = " \(isAsync ? "async " : "")throws -> \(entity.names.type) {"
        let line = "func \(name)(\(parameters.joined(separator: ", ")))\(end)"
        if parameters.count <= 2, 4 + line.count <= SwiftLayout.width { return line }
        let inner = SwiftLayout.spaces(8)
        return "func \(name)(\n\(parameters.map { inner + $0 }.joined(separator: ",\n"))\n    )\(end)"
    }

    private func hookParameters(of action: Action, isChangeable: Bool) -> [String] {
        let type = entity.names.type
        let input = "\(isChangeable ? "inout " : "")\(type)Actions.\(DocComment.capitalized(action.name))Input"
        let row = action.inputs.isEmpty ? ["_ current: \(type)"] : ["_ input: \(input)", "of current: \(type)"]
        return row + ["in session: any Session"]
    }

    private func hook(_ name: String, _ parameters: [String], end: String = " throws") -> String {
        SwiftLayout.call("func \(name)", parameters, indentation: 4, used: end.count + " {}".count) + end
    }

    // MARK: - Statements

    private func details(of action: Action) -> [String] {
        let condition = action.when.map { "Only where \($0.text)." }
        let sets = (action.assignments ?? []).map { "\($0.target.text) to \($0.value.specText)" }.joined(separator: ", ")
        let effect = sets.isEmpty ? nil : "Sets \(sets)."
        return DocComment.lines([condition, effect].compactMap { $0 }.joined(separator: " "))
    }

    private func guardStatement(of action: Action) -> String? {
        guard let when = action.when else { return nil }
        let code = ConditionCode(model: model, entity: entity, subject: "current.", time: "now")
        let expression = code.expression(when)
        let refusal = SwiftLayout.call(
            "throw DomainError.conflict",
            [
                "code: \(SwiftLiteral.string("\(Self.code(of: action))_not_allowed"))",
                "detail: \(SwiftLiteral.wrapped("This is possible only where \(when.text).", indentation: 16, used: 9))",
            ],
            indentation: 12
        )
        let test = expression.line + (expression.isKnown ? "" : " == true")
        if "        guard \(test) else {".count <= SwiftLayout.width {
            return "guard \(test) else {\n            \(refusal)\n        }"
        }
        let value = expression.laid(indentation: 8, used: "let isAllowed = ".count)
        let isTrue = expression.isKnown ? "isAllowed" : "isAllowed == true"
        return "let isAllowed: Bool? = \(value)\n        guard \(isTrue) else {\n            \(refusal)\n        }"
    }

    /// The code of a refusal names the action.
    static func code(of action: Action) -> String { action.path.replacing("-", with: "_") }

    private func assignment(_ assignment: Action.Assignment) -> String {
        let property = ConditionCode(model: model, entity: entity).property(assignment.target)
        let value = SwiftValue.expression(assignment.value, type: assignment.target.type, in: model, time: "now")
        return "changed.\(property) = \(value)"
    }

    // MARK: - What is sent

    private func input(_ input: Action.Input) -> ActionInputView {
        var field = input.field
        // It is sent because the action takes it, whatever other operations do with it.
        field.isImmutable = false
        if input.isOwn { field.defaultValue = nil }
        let keeps = input.isOwn && field.isOptional
        let swift = SwiftType.of(field.type, in: model)
        let hidden: Set<String> = ["body", "current", "members"]
        return ActionInputView(
            swift: field.swiftName,
            own: hidden.contains(field.swiftName) ? "self.\(field.swiftName)" : field.swiftName,
            type: swift.name + (field.isOptional ? "?" : ""),
            doc: field.description.map { DocComment.lines($0) } ?? [],
            read: ReaderCall(model: model, keeping: keeps ? "current" : nil).field(field),
            pattern: field.pattern.map { PatternView(name: ReaderCall.patternName(of: field), literal: SwiftLiteral.string($0)) }
        )
    }
}
