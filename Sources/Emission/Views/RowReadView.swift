import Templating

/// One property as it is read from a row: a value object from several columns, everything else from one.
struct RowReadView: TemplateContext {
    /// The property, with `self.` where a parameter would shadow it.
    var own: String
    /// What follows `=`, white space included.
    var read: String

    static let members = Members<RowReadView>(
        .text("own", "The property, with `self.` where a parameter would shadow it") { $0.own },
        .text("read", "What follows `=`, white space included") { $0.read }
    )
}
