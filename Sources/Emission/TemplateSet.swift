import BuiltInTemplates
public import Diagnostics
import Templating

/// The templates of one run: the built-in ones, with overrides in their place, each checked against its context.
public struct TemplateSet: Sendable {
    /// Where the text of a template came from.
    public struct Source: Sendable, Hashable {
        /// Its path below the folder of templates: `Sources/Service/Models/Entity.swift.mustache`.
        public var name: String
        /// The file as errors show it.
        public var path: String
        /// The text.
        public var text: String
        /// Whether it takes the place of a built-in one.
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
    let service: [Bound<ServiceView>]
    let entity: [Bound<EntityView>]
    let enumeration: [Bound<EnumView>]
    let value: [Bound<ValueView>]

    /// A registered template, its text and its output path checked against the context of its scope.
    struct Bound<Context: TemplateContext>: Sendable {
        var registration: TemplateRegistration
        var body: Template<Context>
        var output: Template<Context>
    }

    /// Reads and checks all templates.
    ///
    /// - Parameter overrides: templates of the project or of `--templates`, later ones winning.
    /// - Throws: every error of every template; an override that overrides nothing is one.
    public init(overrides: [Source] = []) throws(DiagnosticFailure) {
        var sources: [String: Source] = [:]
        for file in EmbeddedTemplates.files where file.path.hasPrefix(Self.folder) {
            let name = String(file.path.dropFirst(Self.folder.count))
            sources[name] = Source(name: name, path: "Templates/\(file.path)", text: file.text, isOverride: false)
        }
        try Self.refuseStrangers(overrides, known: Set(builtInTemplates.map(\.source)))
        for source in overrides { sources[source.name] = source }
        self.sources = sources

        let outputs = builtInTemplates.map { TemplateSource(name: "output:\($0.id)", text: $0.path) }
        let bodies = sources.values.sorted { $0.name < $1.name }.map { TemplateSource(name: $0.name, path: $0.path, text: $0.text) }
        let library = try TemplateLibrary(bodies + outputs)
        var diagnostics = Diagnostics()
        service = Self.bind(.service, in: library, &diagnostics)
        entity = Self.bind(.entity, in: library, &diagnostics)
        enumeration = Self.bind(.enumeration, in: library, &diagnostics)
        value = Self.bind(.value, in: library, &diagnostics)
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

    private static func bind<Context>(
        _ scope: TemplateRegistration.Scope,
        in library: TemplateLibrary,
        _ diagnostics: inout Diagnostics
    ) -> [Bound<Context>] {
        var bound: [Bound<Context>] = []
        for registration in builtInTemplates where registration.scope == scope {
            do {
                bound.append(
                    Bound(
                        registration: registration,
                        body: try library.template(registration.source),
                        output: try library.template("output:\(registration.id)")
                    )
                )
            } catch {
                diagnostics.append(error.diagnostics)
            }
        }
        return bound
    }
}
