public import Diagnostics

/// The text of one template, before it is read.
public struct TemplateSource: Sendable, Hashable {
    /// What partials, parents and programs call it, such as `Model/Field`.
    public var name: String
    /// The file that error messages point to.
    public var path: String
    /// The template.
    public var text: String

    /// Names a template; `path` is the name where no other is given.
    public init(name: String, path: String? = nil, text: String) {
        self.name = name
        self.path = path ?? name
        self.text = text
    }
}

/// Templates that may include each other.
///
/// Reading the library checks the syntax of every template. Asking it for one `template(_:for:)` checks every tag of
/// it, and of the partials and parents that it brings in, against the members that the context declares.
public struct TemplateLibrary: Sendable {
    private let templates: [String: [Node]]

    /// Reads the templates; of two with the same name the later counts, so that overrides follow what they override.
    ///
    /// - Throws: every syntax error of every template.
    public init(_ sources: [TemplateSource]) throws(DiagnosticFailure) {
        var templates: [String: [Node]] = [:]
        var diagnostics = Diagnostics()
        let winners = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { _, later in later })
        for source in winners.values.sorted(by: { $0.name < $1.name }) {
            var parser = TemplateParser(source)
            templates[source.name] = parser.parse()
            diagnostics.append(parser.diagnostics)
        }
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics) }
        self.templates = templates
    }

    /// The names of all templates, sorted.
    public var names: [String] { templates.keys.sorted() }

    /// The template of that name, checked against the declared members of the context.
    ///
    /// - Throws: every tag that names no member, partial or block, or uses one as what it is not.
    public func template<Context: TemplateContext>(
        _ name: String,
        for context: Context.Type = Context.self
    ) throws(DiagnosticFailure) -> Template<Context> {
        Template(name: name, program: try program(name, for: .context(Context.members.shape)))
    }

    /// The template of that name, checked against the declared members of the context and of the data beside it.
    ///
    /// What both have means the context's. Partials see the context alone.
    public func template<Context: TemplateContext>(
        _ name: String,
        for context: Context.Type = Context.self,
        beside data: DynamicMembers
    ) throws(DiagnosticFailure) -> ExtendedTemplate<Context> {
        ExtendedTemplate(program: try program(name, for: .context(data.shape), .context(Context.members.shape)))
    }

    func program(_ name: String, for roots: Scope.Value...) throws(DiagnosticFailure) -> Program {
        var binder = Binder(templates)
        let instructions = binder.bind(name, to: roots)
        if binder.diagnostics.hasErrors { throw DiagnosticFailure(binder.diagnostics) }
        return Program(instructions)
    }
}
