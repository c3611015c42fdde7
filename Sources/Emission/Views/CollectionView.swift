import Templating

/// One sub-collection.
struct CollectionView: TemplateContext {
    /// The name of the service's function.
    var method: String
    /// The name of the controller's function.
    var handler: String
    /// Its path segment.
    var path: String
    /// The Swift type of its rows.
    var target: String
    /// The name of the repository that keeps its rows.
    var repository: String
    /// Whether no earlier collection needs that repository, nor the entity itself.
    var declares: Bool
    /// The column of the target that leads here.
    var column: String
    /// What its rows are called in prose.
    var plural: String
    /// Its `x-…` keys.
    var x: [String: String]

    static let members = Members<CollectionView>(
        .text("method", "The name of the service's function") { $0.method },
        .text("handler", "The name of the controller's function") { $0.handler },
        .text("path", "Its path segment") { $0.path },
        .text("target", "The Swift type of its rows") { $0.target },
        .text("repository", "The name of the repository that keeps its rows") { $0.repository },
        .flag("declares", "Whether no earlier collection needs that repository, nor the entity itself") { $0.declares },
        .text("column", "The column of the target that leads here") { $0.column },
        .text("plural", "What its rows are called in prose") { $0.plural },
        .openMap("x", "Its `x-…` keys") { $0.x }
    )
}
