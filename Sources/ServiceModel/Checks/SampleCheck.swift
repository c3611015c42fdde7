import Diagnostics
import Spec

/// Looks for rules that no sample keeps, for actions that are never allowed, and for what is unique but has too few values.
enum SampleCheck {
    /// What was found in a model that has no other errors.
    static func check(_ model: ServiceModel, _ declarations: [ExpandedEntity]) -> Diagnostics {
        var diagnostics = Diagnostics()
        for (entity, expanded) in zip(model.entities, declarations) {
            let declaration = expanded.declaration
            let rows = SampleRows(of: entity, in: model)
            if let rule = declaration.rules.first, !rows.keepsRules {
                let message = "no `\(entity.name)` was found that keeps its rules"
                diagnostics.error("E0539", at: rule.name.location, message, hint: hint)
                continue
            }
            if let names = rows.repeated {
                let field = declaration.fields.first { names.contains($0.name.value) }?.name ?? declaration.name
                let list = names.map { "`\($0)`" }.joined(separator: " and ")
                let message = "no four rows of `\(entity.name)` were found that differ in \(list), which must be unique"
                diagnostics.error("E0419", at: field.location, message, hint: scarcityHint)
            }
            for action in entity.actions where ActionStates(action, of: entity, in: model).allowed(index: 0) == nil {
                let name = declaration.actions.first { $0.name.value == action.name }?.name ?? declaration.name
                let message = "no `\(entity.name)` was found on which `\(action.name)` is allowed and keeps the rules"
                diagnostics.error("E0539", at: name.location, message, hint: hint)
            }
        }
        return diagnostics
    }

    private static let hint = "see whether the conditions contradict each other, or give a field an `example=` that meets them"
    private static let scarcityHint =
        "make it optional with `?`, since rows without it do not meet; or leave `unique` out, or allow more values"
}
