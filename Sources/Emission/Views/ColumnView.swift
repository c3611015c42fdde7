import Templating

/// One column of the table, in the order of the select list.
struct ColumnView: TemplateContext {
    /// The column.
    var column: String
    /// The property that holds it, with `self.` where a parameter would shadow it.
    var own: String
    /// The call that reads it from a row.
    var read: String
    /// The value that is bound to it.
    var scalar: String

    static let members = Members<ColumnView>(
        .text("column", "The column") { $0.column },
        .text("own", "The property that holds it, with `self.` where a parameter would shadow it") { $0.own },
        .text("read", "The call that reads it from a row") { $0.read },
        .text("scalar", "The value that is bound to it") { $0.scalar }
    )
}
