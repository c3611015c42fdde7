import Plugins
import Templating

/// A plugin's piece for a slot, checked against the context that it prints.
struct SlotPiece<Context: TemplateContext>: Sendable {
    let slot: Slot
    /// The modules that it needs.
    let imports: [String]
    let render: @Sendable (Context) -> String
}

/// What plugins put into the slots of one context.
struct SlotTexts: Sendable {
    private var lines: [Slot: [String]] = [:]
    private var modules: [String: Set<String>] = [:]

    /// What all pieces print of a context.
    init<Context>(_ pieces: [SlotPiece<Context>], of context: Context) {
        for piece in pieces {
            let text = piece.render(context)
            var added = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            while added.last?.isEmpty == true { added.removeLast() }
            if added.allSatisfy(\.isEmpty) { continue }
            lines[piece.slot, default: []] += added
            modules[piece.slot.template, default: []].formUnion(piece.imports)
        }
    }

    /// Nothing.
    static let none = SlotTexts()

    private init() {}

    /// The lines of a slot as they stand in its file.
    subscript(slot: Slot) -> [String] {
        let lines = lines[slot] ?? []
        let indentation = SwiftLayout.spaces(slot.indentation)
        return lines.enumerated().map { index, line in
            if line.isEmpty { return line }
            // The arguments of an entity's service stand before others, those of `Services` at the end.
            let needsComma = slot.isList && (slot == .serviceArguments || index < lines.count - 1) && !line.hasSuffix(",")
            return indentation + line + (needsComma ? "," : "")
        }
    }

    /// Adds modules to those that a file needs.
    mutating func addImports(_ added: Set<String>, in template: String) {
        if !added.isEmpty { modules[template, default: []].formUnion(added) }
    }

    /// Adds the modules that a file needs for other pieces.
    mutating func addImports(of other: SlotTexts, in template: String) {
        addImports(other.imports(of: template), in: template)
    }

    /// The modules that a file needs for what plugins put into it.
    func imports(of template: String) -> Set<String> { modules[template] ?? [] }
}
