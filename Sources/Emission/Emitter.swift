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
        var files = templates.service.concurrentMap { Self.render($0, service, subject: nil) }.compactMap { $0 }
        for view in service.enums { files += templates.enumeration.compactMap { Self.render($0, view, subject: view.name) } }
        for view in service.values { files += templates.value.compactMap { Self.render($0, view, subject: view.name) } }
        files += service.entities.concurrentMap { view in templates.entity.compactMap { Self.render($0, view, subject: view.name) } }
            .flatMap { $0 }
        return (files + PlatformFiles.all()).sorted { $0.path < $1.path }
    }

    private static func render<Context>(_ template: TemplateSet.Bound<Context>, _ context: Context, subject: String?) -> GeneratedFile? {
        let path = template.output.render(context)
        if path.isEmpty { return nil }
        return GeneratedFile(
            path: path,
            text: path.hasSuffix(".swift") ? LineBreaker.broken(template.body.render(context)) : template.body.render(context),
            ownership: template.registration.ownership,
            template: template.registration.id,
            subject: subject
        )
    }
}
