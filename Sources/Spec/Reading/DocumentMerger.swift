import Diagnostics

/// Merges the declarations of several files, each name once.
struct DocumentMerger {
    /// The names that stand in more than one place.
    private(set) var diagnostics = Diagnostics()

    private var enums = Merged<EnumDeclaration>(kind: "enum")
    private var values = Merged<ValueDeclaration>(kind: "value object")
    private var mixins = Merged<EntityDeclaration>(kind: "mixin")
    private var entities = Merged<EntityDeclaration>(kind: "entity")

    init() {}

    /// Starts with the spec itself.
    init(_ document: SpecDocument) {
        add(document)
    }

    /// Adds what a file declares.
    mutating func add(_ document: SpecDocument) {
        enums.add(document.enums, \.name, &diagnostics)
        values.add(document.values, \.name, &diagnostics)
        mixins.add(document.mixins, \.name, &diagnostics)
        entities.add(document.entities, \.name, &diagnostics)
    }

    /// Puts everything into the document.
    func finish(_ document: inout SpecDocument) {
        document.enums = enums.all
        document.values = values.all
        document.mixins = mixins.all
        document.entities = entities.all
    }

    private struct Merged<Declaration> {
        let kind: String
        var all: [Declaration] = []
        var places: [String: SourceLocation] = [:]

        init(kind: String) {
            self.kind = kind
        }

        mutating func add(_ declarations: [Declaration], _ name: (Declaration) -> Located<String>, _ diagnostics: inout Diagnostics) {
            for declaration in declarations {
                let name = name(declaration)
                if let first = places[name.value] {
                    let related = Diagnostic.Related(location: first, message: "the first \(kind) `\(name.value)`")
                    diagnostics.error(
                        "E0123",
                        at: name.location,
                        "the \(kind) `\(name.value)` is declared in \(first.file), too",
                        hint: "keep one of the two",
                        related: [related]
                    )
                } else {
                    places[name.value] = name.location
                    all.append(declaration)
                }
            }
        }
    }
}
