public import ServiceModel
import Templating

/// What a person asks about templates: which there are, what one prints, what it makes of an entity.
public struct TemplateCatalog: Sendable {
    private let templates: TemplateSet

    /// A catalog of these templates.
    public init(templates: TemplateSet) {
        self.templates = templates
    }

    /// The registered templates, in their order.
    public var registrations: [TemplateRegistration] { templates.registrations }

    /// The registration of a template, by id or by its path.
    public func registration(_ name: String) -> TemplateRegistration? {
        registrations.first { $0.id == name || $0.source == name }
    }

    /// The text of a template, overrides included.
    public func source(of registration: TemplateRegistration) -> TemplateSet.Source? {
        templates.sources[registration.source]
    }

    /// What templates of a scope can name: a reference in columns.
    public func reference(for scope: TemplateRegistration.Scope) -> String {
        switch scope {
        case .service: ContextReference.describe(ServiceView.self)
        case .entity: ContextReference.describe(EntityView.self)
        case .enumeration: ContextReference.describe(EnumView.self)
        case .value: ContextReference.describe(ValueView.self)
        }
    }

    /// The values that templates print for the service, or for the entity, enum or value object of that name; nil where there is none.
    public func values(of subject: String?, in model: ServiceModel) -> String? {
        guard let subject else { return ContextReference.dump(ServiceViewBuilder.view(of: model)) }
        if let entity = model.entity(subject) { return ContextReference.dump(EntityViewBuilder(model: model, entity: entity).view()) }
        if let value = model.value(subject) { return ContextReference.dump(ValueViewBuilder.view(of: value, in: model)) }
        return model.enumeration(subject).map { ContextReference.dump(EnumViewBuilder.view(of: $0, in: model)) }
    }

    /// What one template makes of a model: of the subject only, if one is given.
    public func render(_ registration: TemplateRegistration, of subject: String?, in model: ServiceModel) -> [GeneratedFile] {
        Emitter(templates: templates).files(of: model).filter { file in
            file.template == registration.id && (subject == nil || file.subject == subject)
        }
    }
}
