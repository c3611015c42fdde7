import ServiceModel

extension OperationBuilder {
    /// The operation of an action.
    func action(_ action: Action, _ route: Route) -> OpenAPIDocument.Operation {
        let condition = action.when.map { "Only where \($0.text), else 409." }
        var response = found(entity, "The \(entity.names.singular) as it is now.")
        response.headers.append(SharedComponents.headerReference("Idempotency-Replayed"))
        let parts = [action.description, condition, effect(of: action), ruleNote].compactMap { $0 }
        let unwritten = action.assignments == nil ? [501] : []
        return make(
            route,
            summary: "\(Self.capitalized(ActionSchemas.phrase(action))) one \(entity.names.singular)",
            description: parts.isEmpty ? nil : parts.joined(separator: "\n"),
            parameters: preconditions + [.component("idempotencyKey")],
            body: [OpenAPIDocument.MediaType("application/json", JSONSchema(reference: names.input(action, entity)))],
            isBodyRequired: action.inputs.contains(where: \.isRequired),
            success: OpenAPIDocument.StatusResponse(200, .inline(response)),
            failures: [400, 404, 406, 413, 415, 422] + conflicts(of: action) + preconditionFailures + unwritten
        )
    }

    private func effect(of action: Action) -> String? {
        guard let assignments = action.assignments, !assignments.isEmpty else { return nil }
        return "Sets \(assignments.map { "`\($0.target.text)` to \($0.value.specText)" }.joined(separator: ", "))."
    }

    private func conflicts(of action: Action) -> [Int] {
        action.when != nil || entity.hasUniqueInput(action) ? [409] : []
    }

    // MARK: - Rules

    /// The rules of the entity, for people.
    var ruleNote: String? {
        if entity.rules.isEmpty { return nil }
        let lines = entity.rules.map { "- `\($0.code)`: \($0.message)" }
        return "Rules, each with the code of its violation:\n" + lines.joined(separator: "\n")
    }

    func described(_ text: String) -> String { ruleNote.map { "\(text)\n\n\($0)" } ?? text }
}

extension Entity {
    /// Whether what is sent to an action must be unique.
    func hasUniqueInput(_ action: Action) -> Bool {
        let own = Set(action.inputs.filter(\.isOwn).map(\.field.name))
        return fields.contains { $0.isUnique && own.contains($0.name) } || uniques.contains { !own.isDisjoint(with: $0) }
    }
}
