import Templating

/// A relation between many rows and many others: `manyToMany`, with a table of its own or through an entity.
struct LinkView: TemplateContext {
    /// Its name in Swift: the service's function that lists, and the constant of its table.
    var method: String
    /// The name of the controller's function that lists.
    var handler: String
    /// The name of the functions that link.
    var add: String
    /// The name of the functions that take a link away.
    var remove: String
    /// Whether clients link rows by it; false where an entity stands between.
    var isWritable: Bool
    /// The table of the pairs, or of the entity between.
    var linkTable: String
    /// Its column that leads here.
    var near: String
    /// Its column that leads to the rows that are listed.
    var far: String
    /// Whether pairs may be hidden: those that are rows of an entity that hides what is deleted.
    var hidesPairs: Bool
    /// The Swift type of those rows.
    var target: String
    /// The name of the repository that keeps them.
    var repository: String
    /// A variable that holds one of them.
    var targetVariable: String
    /// What one of them is called in prose.
    var targetSingular: String
    /// The same with its article.
    var aTargetSingular: String
    /// What they are called in prose.
    var targetPlural: String
    /// The path parameter with the id of one of them.
    var targetParameter: String
    /// A variable that holds it.
    var targetID: String
    /// The Swift type of their ids.
    var targetIDType: String
    /// The case of `ScalarValue` that binds such an id.
    var targetIDScalar: String
    /// The method of a request that reads such an id.
    var targetIDMethod: String

    static let members = Members<LinkView>(
        .text("method", "Its name in Swift: the service's function that lists, and the constant of its table") { $0.method },
        .text("handler", "The name of the controller's function that lists") { $0.handler },
        .text("add", "The name of the functions that link") { $0.add },
        .text("remove", "The name of the functions that take a link away") { $0.remove },
        .flag("isWritable", "Whether clients link rows by it; false where an entity stands between") { $0.isWritable },
        .text("linkTable", "The table of the pairs, or of the entity between") { $0.linkTable },
        .text("near", "Its column that leads here") { $0.near },
        .text("far", "Its column that leads to the rows that are listed") { $0.far },
        .flag("hidesPairs", "Whether pairs may be hidden") { $0.hidesPairs },
        .text("target", "The Swift type of those rows") { $0.target },
        .text("repository", "The name of the repository that keeps them") { $0.repository },
        .text("targetVariable", "A variable that holds one of them") { $0.targetVariable },
        .text("targetSingular", "What one of them is called in prose") { $0.targetSingular },
        .text("aTargetSingular", "The same with its article") { $0.aTargetSingular },
        .text("targetPlural", "What they are called in prose") { $0.targetPlural },
        .text("targetParameter", "The path parameter with the id of one of them") { $0.targetParameter },
        .text("targetID", "A variable that holds it") { $0.targetID },
        .text("targetIDType", "The Swift type of their ids") { $0.targetIDType },
        .text("targetIDScalar", "The case of `ScalarValue` that binds such an id") { $0.targetIDScalar },
        .text("targetIDMethod", "The method of a request that reads such an id") { $0.targetIDMethod }
    )
}
