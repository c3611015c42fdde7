public import Diagnostics
import Plugins
public import ServiceModel
import Templating

/// Renders a whole service in memory.
public struct Emitter: Sendable {
    private let templates: TemplateSet

    /// An emitter that uses these templates.
    public init(templates: TemplateSet) {
        self.templates = templates
    }

    /// Every file of the service, by path, changed as plugins want it.
    ///
    /// - Throws: files that plugins may not write, or that two want; changes that do not fit.
    public func checkedFiles(of model: ServiceModel) throws(DiagnosticFailure) -> [GeneratedFile] {
        let files = files(of: model)
        let clashes = FileClashes.check(files)
        if clashes.hasErrors { throw DiagnosticFailure(clashes) }
        return try PluginPatches.applied(templates.plugins.patches, to: files)
    }

    /// Every file of the service, by path, as templates and modules have it.
    public func files(of model: ServiceModel) -> [GeneratedFile] {
        let service = templates.slots.filled(ServiceViewBuilder.view(of: model, templates.plugins))
        let slots = service.slots.texts
        var files = templates.service.concurrentMap { Self.render($0, service, slots, subject: nil) }.compactMap { $0 }
        for view in service.enums { files += templates.enumeration.compactMap { Self.render($0, view, .none, subject: view.name) } }
        for view in service.values { files += templates.value.compactMap { Self.render($0, view, .none, subject: view.name) } }
        files += service.entities.concurrentMap { view in
            templates.entity.compactMap { Self.render($0, view, view.slots.texts, subject: view.name) }
        }.flatMap { $0 }
        return (files + PlatformFiles.all() + PluginFiles.all(of: templates.plugins)).sorted { $0.path < $1.path }
    }

    private static func render<Context>(
        _ template: TemplateSet.Bound<Context>,
        _ context: Context,
        _ slots: SlotTexts,
        subject: String?
    ) -> GeneratedFile? {
        let path = template.output(context)
        if path.isEmpty { return nil }
        let text = ImportMerger.adding(slots.imports(of: template.registration.id), to: template.body(context))
        return GeneratedFile(
            path: path,
            text: path.hasSuffix(".swift") ? LineBreaker.broken(text) : text,
            ownership: template.registration.ownership,
            template: template.registration.id,
            subject: subject,
            plugin: template.registration.plugin
        )
    }
}
