import Plugins
import Spec

extension TemplateRegistration {
    /// The registration of a plugin's template: `cors/tests`.
    init(_ template: Brought<ContributedTemplate>) {
        let entry = template.value.entry
        let scope: Scope =
            switch entry.scope {
            case .service: .service
            case .entity: .entity
            case .enumeration: .enumeration
            case .value: .value
            }
        self.init(
            "\(template.plugin)/\(entry.id.value)",
            scope,
            source: Self.source(of: template),
            output: entry.output.value,
            when: entry.condition?.value,
            GeneratedFile.Ownership(entry.ownership)
        )
        plugin = template.plugin
    }

    /// Its path below an override folder: `Plugins/cors/Tests.swift.mustache`.
    static func source(of template: Brought<ContributedTemplate>) -> String {
        "Plugins/\(template.plugin)/\(template.value.entry.source.value)"
    }
}
