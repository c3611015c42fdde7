import Diagnostics
import Spec

/// Looks for rules that no sample keeps, and for actions that are never allowed.
enum SampleCheck {
    /// What was found in a model that has no other errors.
    static func check(_ model: ServiceModel, _ declarations: [ExpandedEntity]) -> Diagnostics {
        var diagnostics = Diagnostics()
        for (entity, expanded) in zip(model.entities, declarations) {
            let declaration = expanded.declaration
            if let rule = declaration.rules.first, !entity.rules.isEmpty, !SampleRows(of: entity, in: model).keepsRules {
                let message = "no `\(entity.name)` was found that keeps its rules"
                diagnostics.error("E0539", at: rule.name.location, message, hint: hint)
                continue
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
}
