import Templating

/// The full-text search of an entity's lists.
struct SearchView: TemplateContext {
    /// The index, as a list is told of it.
    var index: String
    /// The table of the index.
    var indexTable: String
    /// The table of the numbers by which it knows the rows; null where they have numbers of their own.
    var numbersTable: String?
    /// The array of what tests write into each field that is searched: its column, a text with a word of its own, that word in other case
    /// and without its accents, and a text without it.
    var fields: String
    /// The words of all fields together.
    var words: String
    /// A text of sample 0 that is searched; null where samples have none.
    var sampleText: String?

    static let members = Members<SearchView>(
        .text("index", "The index, as a list is told of it") { $0.index },
        .text("indexTable", "The table of the index") { $0.indexTable },
        .optionalText("numbersTable", "The table of the numbers by which it knows the rows; null where they have their own") {
            $0.numbersTable
        },
        .text(
            "fields",
            "The array of what tests write into each field that is searched: its column, a text with a word of its own, that word in other "
                + "case and without its accents, and a text without it"
        ) { $0.fields },
        .text("words", "The words of all fields together") { $0.words },
        .optionalText("sampleText", "A text of sample 0 that is searched; null where samples have none") { $0.sampleText }
    )
}
