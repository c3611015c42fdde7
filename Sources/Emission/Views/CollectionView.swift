import Templating

/// A relation whose key stands in the rows that it leads to: `hasMany` or `hasOne`.
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
    /// The column of the target that leads here.
    var column: String
    /// A variable that holds one of its rows.
    var targetVariable: String
    /// What one of its rows is called in prose.
    var targetSingular: String
    /// What its rows are called in prose.
    var targetPlural: String
    /// Whether its rows have versions and ETags.
    var targetIsVersioned: Bool
    /// Its `x-…` keys.
    var x: [String: String]

    static let members = Members<CollectionView>(
        .text("method", "The name of the service's function") { $0.method },
        .text("handler", "The name of the controller's function") { $0.handler },
        .text("path", "Its path segment") { $0.path },
        .text("target", "The Swift type of its rows") { $0.target },
        .text("repository", "The name of the repository that keeps its rows") { $0.repository },
        .text("column", "The column of the target that leads here") { $0.column },
        .text("targetVariable", "A variable that holds one of its rows") { $0.targetVariable },
        .text("targetSingular", "What one of its rows is called in prose") { $0.targetSingular },
        .text("targetPlural", "What its rows are called in prose") { $0.targetPlural },
        .flag("targetIsVersioned", "Whether its rows have versions and ETags") { $0.targetIsVersioned },
        .openMap("x", "Its `x-…` keys") { $0.x }
    )
}

/// The repository of another entity that a service needs.
struct NeighbourView: TemplateContext {
    /// The Swift type of its rows.
    var target: String
    /// What it is called.
    var repository: String

    static let members = Members<NeighbourView>(
        .text("target", "The Swift type of its rows") { $0.target },
        .text("repository", "What it is called") { $0.repository }
    )
}
