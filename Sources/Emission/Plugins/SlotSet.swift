import Diagnostics
import Plugins
import RelationalSchema
import Spec
import Templating

/// The pieces of all plugins, each checked against the context that it prints.
struct SlotSet: Sendable {
    private var service: [SlotPiece<ServiceView>] = []
    private var entity: [SlotPiece<EntityView>] = []
    /// The tables of the plugins, by name.
    private let tables: [String]
    private var middleware: [(phase: MiddlewarePhase, imports: [String], render: @Sendable (ServiceView) -> String)] = []

    /// Reads and checks the pieces.
    ///
    /// - Throws: every error of every piece, with the place in the manifest.
    init(_ plugins: Contributions, _ scopes: [String: PluginScope]) throws(DiagnosticFailure) {
        tables = plugins.tables.map(\.value.name)
        var diagnostics = Diagnostics()
        for piece in plugins.snippets {
            let snippet = piece.value
            guard let scope = scopes[piece.plugin] else { continue }
            let imports = snippet.imports.map(\.value)
            if snippet.slot.value.isOfEntity {
                guard let render: @Sendable (EntityView) -> String = Self.bound(snippet.text, scope, &diagnostics) else { continue }
                entity.append(SlotPiece(slot: snippet.slot.value, imports: imports, render: render))
            } else {
                guard let render: @Sendable (ServiceView) -> String = Self.bound(snippet.text, scope, &diagnostics) else { continue }
                service.append(SlotPiece(slot: snippet.slot.value, imports: imports, render: render))
            }
        }
        for piece in plugins.middleware {
            guard let scope = scopes[piece.plugin],
                let render: @Sendable (ServiceView) -> String = Self.bound(piece.value.value, scope, &diagnostics)
            else { continue }
            middleware.append((piece.value.phase.value, piece.value.imports.map(\.value), render))
        }
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics) }
    }

    /// The view with what the pieces print of it.
    func filled(_ view: ServiceView) -> ServiceView {
        if service.isEmpty, entity.isEmpty, middleware.isEmpty, tables.isEmpty { return view }
        var filled = view
        for index in filled.entities.indices {
            filled.entities[index].slots.texts = SlotTexts(entity, of: view.entities[index])
            filled.entities[index].slots.tables = tables
        }
        filled.slots.texts = SlotTexts(service, of: view)
        for index in filled.entities.indices {
            filled.slots.texts.addImports(of: filled.entities[index].slots.texts, in: Slot.serviceArguments.template)
        }
        for member in middleware {
            let value = member.render(view).split(separator: "\n").joined(separator: " ")
            let lines = LineBreaker.broken("    middleware.add(\(value), in: .\(member.phase.rawValue))")
            filled.slots.middleware += lines.split(separator: "\n").map(String.init)
            filled.slots.texts.addImports(Set(member.imports), in: "service/application")
        }
        return filled
    }

    private static func bound<Context: TemplateContext>(
        _ text: Located<String>,
        _ scope: PluginScope,
        _ diagnostics: inout Diagnostics
    ) -> (@Sendable (Context) -> String)? {
        do throws(DiagnosticFailure) {
            let library = try TemplateLibrary([TemplateSource(name: "piece", path: text.location.file, text: text.value)])
            let template: ExtendedTemplate<Context> = try library.template("piece", beside: scope.members)
            return { template.render($0, beside: scope.value) }
        } catch {
            // Lines are counted within the piece; the manifest is where its author finds it.
            for found in error.diagnostics.all { diagnostics.error(found.code, at: text.location, found.message, hint: found.hint) }
            return nil
        }
    }
}
