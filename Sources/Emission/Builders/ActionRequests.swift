import Diagnostics
import ServiceModel

/// Makes the requests of `requests.http` that run the actions of one row, one after the other, each with the status that it is answered with.
struct ActionRequests {
    /// The requests.
    let requests: [RequestView]
    /// How many of them change the row.
    let successes: Int

    /// The requests for the sample of a number at a path; `version` is the row's before the first of them.
    init(model: ServiceModel, entity: Entity, sample: Int, path: String, version: Int) {
        var row = SampleRows(of: entity, in: model).row(sample)
        var version = version
        var requests: [RequestView] = []
        for action in entity.actions {
            let states = ActionStates(action, of: entity, in: model)
            let status = Self.status(action, entity, states, row)
            let body = action.inputs.map { "  \(JSONText.quoted($0.field.json)): \(states.json(for: $0).jsonText)" }
            let precondition = entity.versioning == .required ? ["If-Match: \"\(version)\""] : []
            let phrase = action.path.replacing("-", with: " ")
            requests.append(
                RequestView(
                    title: "\(DocComment.capitalized(phrase)) \(DocComment.article(entity.names.singular))",
                    name: nil,
                    method: "POST",
                    path: "\(path)/\(action.path)",
                    headers: (body.isEmpty ? [] : ["Content-Type: application/json"]) + precondition,
                    body: body.isEmpty ? nil : "{\n\(body.joined(separator: ",\n"))\n}",
                    status: "\(status)"
                )
            )
            if status == 200 {
                row = states.after(row)
                version += 1
            }
        }
        self.requests = requests
        successes = requests.filter { $0.status == "200" }.count
    }

    private static func status(_ action: Action, _ entity: Entity, _ states: ActionStates, _ row: RowValues) -> Int {
        if let when = action.when, when.truth(of: row, at: .present) != true { return 409 }
        if action.assignments == nil { return 501 }
        let after = states.after(row)
        return entity.rules.contains { $0.truth(of: after, at: .present) == false } ? 422 : 200
    }
}
