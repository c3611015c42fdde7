public import ServiceModel
import Templating

/// Renders a whole service in memory.
public struct Emitter: Sendable {
    private let templates: TemplateSet

    /// An emitter that uses these templates.
    public init(templates: TemplateSet) {
        self.templates = templates
    }

    /// Every file of the service, by path.
    public func files(of model: ServiceModel) -> [GeneratedFile] {
        let service = ServiceViewBuilder.view(of: model)
        var files = templates.service.map { Self.render($0, service, subject: nil) }
        for view in service.enums { files += templates.enumeration.map { Self.render($0, view, subject: view.name) } }
        for view in service.entities { files += templates.entity.map { Self.render($0, view, subject: view.name) } }
        return (files + PlatformFiles.all()).sorted { $0.path < $1.path }
    }

    private static func render<Context>(_ template: TemplateSet.Bound<Context>, _ context: Context, subject: String?) -> GeneratedFile {
        GeneratedFile(
            path: template.output.render(context),
            text: template.body.render(context),
            ownership: template.registration.ownership,
            template: template.registration.id,
            subject: subject
        )
    }
}
