import Diagnostics
import Plugins
import Templating

/// Checks templates against the contexts of their scopes; those of a plugin see its options, too.
struct TemplateBinder {
    let library: TemplateLibrary
    let registrations: [TemplateRegistration]
    /// What templates of a plugin see, by the plugin's name.
    let scopes: [String: PluginScope]

    /// The templates of a scope; what is wrong with one is reported.
    func bind<Context>(_ scope: TemplateRegistration.Scope, _ diagnostics: inout Diagnostics) -> [TemplateSet.Bound<Context>] {
        var bound: [TemplateSet.Bound<Context>] = []
        for registration in registrations where registration.scope == scope {
            do throws(DiagnosticFailure) {
                let body: @Sendable (Context) -> String = try program(registration.source, registration)
                let output: @Sendable (Context) -> String = try program("output:\(registration.id)", registration)
                bound.append(TemplateSet.Bound(registration: registration, body: body, output: output))
            } catch {
                diagnostics.append(error.diagnostics)
            }
        }
        return bound
    }

    private func program<Context: TemplateContext>(
        _ name: String,
        _ registration: TemplateRegistration
    ) throws(DiagnosticFailure) -> @Sendable (Context) -> String {
        guard let scope = registration.plugin.flatMap({ scopes[$0] }) else {
            let template: Template<Context> = try library.template(name)
            return { template.render($0) }
        }
        let template: ExtendedTemplate<Context> = try library.template(name, beside: scope.members)
        return { template.render($0, beside: scope.value) }
    }
}
