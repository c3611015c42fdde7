import BuiltInTemplates
public import Diagnostics
public import Plugins
import Templating

/// The templates of one run: the built-in ones and those of plugins, with overrides in their place, each checked against its context.
public struct TemplateSet: Sendable {
    /// Where the text of a template came from.
    public struct Source: Sendable, Hashable {
        /// Its path below the folder of templates: `Sources/Service/Models/Entity.swift.mustache`.
        public var name: String
        /// The file as errors show it.
        public var path: String
        /// The text.
        public var text: String
        /// Whether it takes the place of another one.
        public var isOverride: Bool

        /// Creates a source.
        public init(name: String, path: String, text: String, isOverride: Bool) {
            self.name = name
            self.path = path
            self.text = text
            self.isOverride = isOverride
        }
    }

    /// The sources by name; overrides stand in the place of what they override.
    public let sources: [String: Source]
    /// Every template, the built-in ones first.
    public let registrations: [TemplateRegistration]
    /// What plugins add.
    let plugins: Contributions
    /// Their pieces for slots.
    let slots: SlotSet
    let service: [Bound<ServiceView>]
    let entity: [Bound<EntityView>]
    let enumeration: [Bound<EnumView>]
    let value: [Bound<ValueView>]

    /// A registered template, its text and its output path checked against the context of its scope.
    struct Bound<Context: TemplateContext>: Sendable {
        var registration: TemplateRegistration
        var body: @Sendable (Context) -> String
        var output: @Sendable (Context) -> String
    }

    /// Reads and checks all templates.
    ///
    /// - Parameters:
    ///   - overrides: templates of the project or of `--templates`, later ones winning.
    ///   - plugins: what plugins add.
    /// - Throws: every error of every template; an override that overrides nothing is one.
    public init(overrides: [Source] = [], plugins: Contributions = .none) throws(DiagnosticFailure) {
        var sources: [String: Source] = [:]
        for file in EmbeddedTemplates.files where file.path.hasPrefix(Self.folder) {
            let name = String(file.path.dropFirst(Self.folder.count))
            sources[name] = Source(name: name, path: "Templates/\(file.path)", text: file.text, isOverride: false)
        }
        let replaced = plugins.overrides.map {
            Source(name: $0.value.name, path: $0.value.path, text: $0.value.text, isOverride: true)
        }
        let added = plugins.templates.map { template in
            Source(
                name: TemplateRegistration.source(of: template),
                path: template.value.path,
                text: template.value.text,
                isOverride: false
            )
        }
        let registrations = builtInTemplates + plugins.templates.map { TemplateRegistration($0) }
        try Self.refuseStrangers(replaced, known: Set(builtInTemplates.map(\.source)))
        try Self.refuseStrangers(overrides, known: Set(registrations.map(\.source)))
        for source in replaced + added + overrides { sources[source.name] = source }
        self.sources = sources
        self.registrations = registrations
        self.plugins = plugins

        let scopes = Dictionary(uniqueKeysWithValues: plugins.options.map { ($0.key, PluginScope($0.key, $0.value)) })
        let outputs = registrations.map { TemplateSource(name: "output:\($0.id)", text: $0.path) }
        let bodies = sources.values.sorted { $0.name < $1.name }.map { TemplateSource(name: $0.name, path: $0.path, text: $0.text) }
        let library = try TemplateLibrary(bodies + outputs)
        var diagnostics = Diagnostics()
        let binder = TemplateBinder(library: library, registrations: registrations, scopes: scopes)
        service = binder.bind(.service, &diagnostics)
        entity = binder.bind(.entity, &diagnostics)
        enumeration = binder.bind(.enumeration, &diagnostics)
        value = binder.bind(.value, &diagnostics)
        slots = try SlotSet(plugins, scopes)
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics) }
    }

    private static let folder = "Service/"

    private static func refuseStrangers(_ overrides: [Source], known: Set<String>) throws(DiagnosticFailure) {
        var diagnostics = Diagnostics()
        for source in overrides where !known.contains(source.name) {
            let nearest = nearestSpelling(to: source.name, among: known.sorted())
            diagnostics.error(
                "E1120",
                at: SourceLocation(file: source.path, line: 1, column: 1),
                "there is no built-in template `\(source.name)` to override",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "`strata template list` shows the templates"
            )
        }
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics) }
    }
}
