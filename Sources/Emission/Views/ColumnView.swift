import Templating

/// One column of the table, in the order of the select list.
struct ColumnView: TemplateContext {
    /// The column.
    var column: String
    /// The value that is bound to it.
    var scalar: String

    static let members = Members<ColumnView>(
        .text("column", "The column") { $0.column },
        .text("scalar", "The value that is bound to it") { $0.scalar }
    )
}
