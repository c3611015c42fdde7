import Templating

/// The key of a `belongsTo`, as tests and explanations of errors need it.
struct ReferenceView: TemplateContext {
    /// The JSON member.
    var json: String
    /// The Swift property.
    var swift: String
    /// Its name in the name of a test: `Author`.
    var title: String
    /// The value that is bound to its column.
    var scalar: String
    /// The table that it leads to.
    var targetTable: String
    /// The Swift type of what it leads to.
    var targetType: String
    /// A variable that holds what it leads to.
    var targetVariable: String
    /// Whether what it leads to may be hidden.
    var leadsToHideable: Bool
    /// An id that no row of the target has.
    var unknownID: String
    /// Its name in the spec.
    var name: String
    /// Whether samples leave it out and no rule names it, so that a test of it can set it.
    var isUnset: Bool
    /// The id of the row `other` as text.
    var otherID: String

    static let members = Members<ReferenceView>(
        .text("json", "The JSON member") { $0.json },
        .text("swift", "The Swift property") { $0.swift },
        .text("title", "Its name in the name of a test: `Author`") { $0.title },
        .text("scalar", "The value that is bound to its column") { $0.scalar },
        .text("targetTable", "The table that it leads to") { $0.targetTable },
        .text("targetType", "The Swift type of what it leads to") { $0.targetType },
        .text("targetVariable", "A variable that holds what it leads to") { $0.targetVariable },
        .flag("leadsToHideable", "Whether what it leads to may be hidden") { $0.leadsToHideable },
        .text("unknownID", "An id that no row of the target has") { $0.unknownID },
        .text("name", "Its name in the spec") { $0.name },
        .flag("isUnset", "Whether samples leave it out and no rule names it, so that a test of it can set it") { $0.isUnset },
        .text("otherID", "The id of the row `other` as text") { $0.otherID }
    )
}
