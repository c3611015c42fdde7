import Templating

/// A relation that leads to rows elsewhere, as its test makes such a row.
struct RelationTestView: TemplateContext {
    /// Its name in the spec.
    var name: String
    /// Its name in the name of a test.
    var title: String
    /// The id of the row that it leads to, as text.
    var madeID: String
    /// The name of the service's function.
    var method: String
    /// Whether it leads to one row at most.
    var isOne: Bool
    /// The Swift type of the rows that it leads to.
    var target: String
    /// The variable of their service.
    var repository: String
    /// A variable that holds one of them.
    var targetVariable: String
    /// The `RelationPath` by which they are found.
    var relationPath: String
    /// The row whose keys are the relation: the one that it leads to, or one of the entity between; null where it has a table of pairs.
    var keyed: KeyedRowView?
    /// The table of pairs; null where keys are the relation.
    var linked: LinkedRowsView?
    /// The row whose deletion hides the one that it leads to; null where deletions hide nothing.
    var hidden: HiddenRowView?

    static let members = Members<RelationTestView>(
        .text("name", "Its name in the spec") { $0.name },
        .text("title", "Its name in the name of a test") { $0.title },
        .text("madeID", "The id of the row that it leads to, as text") { $0.madeID },
        .text("method", "The name of the service's function") { $0.method },
        .flag("isOne", "Whether it leads to one row at most") { $0.isOne },
        .text("target", "The Swift type of the rows that it leads to") { $0.target },
        .text("repository", "The variable of their service") { $0.repository },
        .text("targetVariable", "A variable that holds one of them") { $0.targetVariable },
        .text("relationPath", "The `RelationPath` by which they are found") { $0.relationPath },
        .optionalObject("keyed", KeyedRowView.self, "The row whose keys are the relation; null where it has a table of pairs") { $0.keyed },
        .optionalObject("linked", LinkedRowsView.self, "The table of pairs; null where keys are the relation") { $0.linked },
        .optionalObject("hidden", HiddenRowView.self, "The row whose deletion hides what it leads to; null where nothing is hidden") {
            $0.hidden
        }
    )
}

/// A row that a test hides: the one that a relation leads to, or one of the entity between.
struct HiddenRowView: TemplateContext {
    /// Its Swift type.
    var hiddenType: String
    /// The variable that holds it.
    var hiddenVariable: String

    static let members = Members<HiddenRowView>(
        .text("hiddenType", "Its Swift type") { $0.hiddenType },
        .text("hiddenVariable", "The variable that holds it") { $0.hiddenVariable }
    )
}

/// A row with keys that a test sets.
struct KeyedRowView: TemplateContext {
    /// Its Swift type.
    var keyedType: String
    /// The variable of its service.
    var keyedService: String
    /// The JSON member that leads to the row under test.
    var near: String
    /// The id of the row under test, as JSON.
    var nearID: String
    /// Whether it is an entity between, which has a second key.
    var isBetween: Bool
    /// The JSON member of that key.
    var far: String
    /// The id that it leads to, as JSON.
    var farID: String
    /// The second sample, where a further row like the samples would be in their way; then its key is written past the service.
    var held: HoldingRowView?

    static let members = Members<KeyedRowView>(
        .text("keyedType", "Its Swift type") { $0.keyedType },
        .text("keyedService", "The variable of its service") { $0.keyedService },
        .text("near", "The JSON member that leads to the row under test") { $0.near },
        .text("nearID", "The id of the row under test, as JSON") { $0.nearID },
        .flag("isBetween", "Whether it is an entity between, which has a second key") { $0.isBetween },
        .text("far", "The JSON member of that key") { $0.far },
        .text("farID", "The id that it leads to, as JSON") { $0.farID },
        .optionalObject("held", HoldingRowView.self, "The second sample, where a further row would be in its way") { $0.held }
    )
}

/// A table of pairs, as its test changes it.
struct LinkedRowsView: TemplateContext {
    /// The name of the service's function that links.
    var add: String
    /// The table.
    var linkTable: String
    /// The table of the rows that it leads to.
    var targetTable: String
    /// The case of `ScalarValue` that binds the id of such a row.
    var targetIDScalar: String

    static let members = Members<LinkedRowsView>(
        .text("add", "The name of the service's function that links") { $0.add },
        .text("linkTable", "The table") { $0.linkTable },
        .text("targetTable", "The table of the rows that it leads to") { $0.targetTable },
        .text("targetIDScalar", "The case of `ScalarValue` that binds the id of such a row") { $0.targetIDScalar }
    )
}
