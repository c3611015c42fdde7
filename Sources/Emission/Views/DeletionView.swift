import Templating

/// The deletion of a row of an entity, where foreign keys alone do not see to what it does elsewhere.
struct DeletionView: TemplateContext {
    /// The keys that lead to the entity, and what becomes of their rows.
    var dependents: [DependentView]
    /// Whether there is any.
    var hasDependents: Bool
    /// Whether there is more than one.
    var hasSeveral: Bool

    static let members = Members<DeletionView>(
        .list("dependents", DependentView.self, "The keys that lead to the entity, and what becomes of their rows") { $0.dependents },
        .flag("hasDependents", "Whether there is any") { $0.hasDependents },
        .flag("hasSeveral", "Whether there is more than one") { $0.hasSeveral }
    )
}

/// One `belongsTo` that leads to an entity whose rows are deleted by `Deletion`.
struct DependentView: TemplateContext {
    /// What it is called in the spec: `OrderLine.order`.
    var relation: String
    /// Its name in the name of a test: `OrderLineOrder`.
    var title: String
    /// The table that holds the key.
    var childTable: String
    /// The column.
    var column: String
    /// The Swift type of the rows that refer.
    var childType: String
    /// The variable of their service.
    var childPluralVariable: String
    /// The Swift property of the key.
    var property: String
    /// Whether they keep a row from being deleted.
    var isRestricting: Bool
    /// Whether they lose their key.
    var isEmptied: Bool
    /// Whether they are deleted as well.
    var isCascading: Bool
    /// Whether they are hidden when they are deleted.
    var childIsSoftDeleted: Bool
    /// Whether they have versions.
    var childIsVersioned: Bool
    /// Whether they have createdAt and updatedAt.
    var childHasTimestamps: Bool
    /// Whether their own deletion is more than a DELETE.
    var childHasDeletion: Bool
    /// Whether clients send the key, so that a test can, too.
    var isSent: Bool
    /// The JSON member.
    var json: String
    /// The id of the row of the entity, as JSON.
    var idJSON: String

    static let members = Members<DependentView>(
        .text("relation", "What it is called in the spec: `OrderLine.order`") { $0.relation },
        .text("title", "Its name in the name of a test: `OrderLineOrder`") { $0.title },
        .text("childTable", "The table that holds the key") { $0.childTable },
        .text("column", "The column") { $0.column },
        .text("childType", "The Swift type of the rows that refer") { $0.childType },
        .text("childPluralVariable", "The variable of their service") { $0.childPluralVariable },
        .text("property", "The Swift property of the key") { $0.property },
        .flag("isRestricting", "Whether they keep a row from being deleted") { $0.isRestricting },
        .flag("isEmptied", "Whether they lose their key") { $0.isEmptied },
        .flag("isCascading", "Whether they are deleted as well") { $0.isCascading },
        .flag("childIsSoftDeleted", "Whether they are hidden when they are deleted") { $0.childIsSoftDeleted },
        .flag("childIsVersioned", "Whether they have versions") { $0.childIsVersioned },
        .flag("childHasTimestamps", "Whether they have createdAt and updatedAt") { $0.childHasTimestamps },
        .flag("childHasDeletion", "Whether their own deletion is more than a DELETE") { $0.childHasDeletion },
        .flag("isSent", "Whether clients send the key, so that a test can, too") { $0.isSent },
        .text("json", "The JSON member") { $0.json },
        .text("idJSON", "The id of the row of the entity, as JSON") { $0.idJSON }
    )
}
