import Templating

/// Everything that a template of scope *entity* can print.
struct EntityView: TemplateContext {
    /// The service's Swift module.
    var module: String
    /// Its name in the spec.
    var name: String
    /// The Swift type.
    var type: String
    /// A variable that holds one.
    var variable: String
    /// A variable that holds several, or their repository.
    var pluralVariable: String
    /// The SQL table.
    var table: String
    /// What one is called in prose.
    var singular: String
    /// The same with its article.
    var aSingular: String
    /// What several are called in prose.
    var plural: String
    /// What several are called at the start of a sentence.
    var title: String
    /// The lines of its documentation.
    var doc: [String]
    /// The Swift type of its id.
    var idType: String
    /// The case of `ScalarValue` that binds its id.
    var idScalar: String
    /// How its id is written into a path.
    var idText: String
    /// The method of a request that reads its id.
    var idMethod: String
    /// An id that no row has.
    var unknownID: String
    /// Whether the database makes its ids.
    var hasIntegerID: Bool
    /// Whether it has versions and ETags.
    var isVersioned: Bool
    /// Whether changes must carry If-Match.
    var requiresIfMatch: Bool
    /// Whether it has createdAt and updatedAt.
    var hasTimestamps: Bool
    /// Whether a new row needs the present moment.
    var creationTakesTime: Bool
    /// Whether a deletion hides.
    var isSoftDeleted: Bool
    /// Whether a deletion is more than a DELETE.
    var hasDeletion: Bool
    /// What such a deletion does elsewhere.
    var deletion: DeletionView?
    /// Whether its lists are searched.
    var isSearched: Bool
    /// How they are.
    var search: SearchView?
    /// Its fields, then the keys of its `belongsTo`s.
    var properties: [PropertyView]
    /// Those of them that clients send.
    var inputs: [PropertyView]
    /// The patterns of its inputs.
    var patterns: [PatternView]
    /// Its columns, in the order of the select list.
    var columns: [ColumnView]
    /// Its properties, Strata's own among them, as they are read from a row.
    var rowReads: [RowReadView]
    /// The quoted columns, wrapped.
    var columnLines: [String]
    /// The placeholders of all columns, wrapped.
    var placeholderLines: [String]
    /// The assignments of all columns but the id, wrapped.
    var assignmentLines: [String]
    /// Whether any member is never returned.
    var hasSecrets: Bool
    /// The array of the members that are never returned.
    var secretNames: String
    /// The call that makes what explains broken constraints.
    var constraints: String
    /// The array of the values of one row, in the order of its columns.
    var values: String
    /// Whether it has any `belongsTo`.
    var hasReferences: Bool
    /// The array of what a broken foreign key is explained by.
    var referenceList: String
    /// The keys of its `belongsTo`s.
    var references: [ReferenceView]
    /// Its `hasMany`s.
    var collections: [CollectionView]
    /// Its `hasOne`s.
    var ones: [CollectionView]
    /// Its `manyToMany`s.
    var links: [LinkView]
    /// Whether it has any `manyToMany`.
    var hasLinks: Bool
    /// Whether it has any relation whose key stands elsewhere.
    var hasCollections: Bool
    /// Whether it has any relation.
    var hasRelations: Bool
    /// The array of the names of its relations.
    var relationNames: String
    /// The calls that load its relations.
    var inclusions: [String]
    /// The repositories of other entities that its service needs.
    var neighbours: [NeighbourView]
    /// Its routes.
    var routes: [RouteView]
    /// The path of its list.
    var collectionPath: String
    /// Whether it can be listed.
    var canList: Bool
    /// Whether one can be read.
    var canGet: Bool
    /// Whether one can be created.
    var canCreate: Bool
    /// Whether one can be replaced.
    var canReplace: Bool
    /// Whether one can be patched.
    var canUpdate: Bool
    /// Whether one can be replaced or patched.
    var canChange: Bool
    /// Whether one can be deleted.
    var canDelete: Bool
    /// What can be done to several with one request.
    var bulk: BulkView
    /// Whether several can be created, updated or deleted with one request.
    var isBulk: Bool
    /// Whether any operation looks up one row first.
    var needsExisting: Bool
    /// The statement of its lists.
    var listStatement: String
    /// The array of the fields that filter or sort.
    var listFields: String
    /// The literal of the names of the members that clients see.
    var memberNames: String
    /// The array of the keys of its default sort.
    var defaultSort: String
    /// Rows a page when the client does not say.
    var defaultLimit: String
    /// The most rows a page.
    var maximumLimit: String
    /// Its rules; null where it has none.
    var rules: RuleSetView?
    /// Whether it has rules.
    var hasRules: Bool
    /// Whether it has rules that the table checks as well.
    var hasRuleConstraints: Bool
    /// Its actions.
    var actions: [ActionView]
    /// Whether it has actions.
    var hasActions: Bool
    /// Whether clients send anything to one of them.
    var hasActionInputs: Bool
    /// What its tests print.
    var tests: EntityTestView
    /// Its `x-…` keys.
    var x: [String: String]
    /// What plugins add to the entity's files.
    var slots = EntitySlotsView()

    static let members = Members<EntityView>(
        .text("module", "The service's Swift module") { $0.module },
        .text("name", "Its name in the spec") { $0.name },
        .text("type", "The Swift type") { $0.type },
        .text("variable", "A variable that holds one") { $0.variable },
        .text("pluralVariable", "A variable that holds several, or their repository") { $0.pluralVariable },
        .text("table", "The SQL table") { $0.table },
        .text("singular", "What one is called in prose") { $0.singular },
        .text("aSingular", "The same with its article") { $0.aSingular },
        .text("plural", "What several are called in prose") { $0.plural },
        .text("title", "What several are called at the start of a sentence") { $0.title },
        .textList("doc", "The lines of its documentation") { $0.doc },
        .text("idType", "The Swift type of its id") { $0.idType },
        .text("idScalar", "The case of `ScalarValue` that binds its id") { $0.idScalar },
        .text("idText", "How its id is written into a path") { $0.idText },
        .text("idMethod", "The method of a request that reads its id") { $0.idMethod },
        .text("unknownID", "An id that no row has") { $0.unknownID },
        .flag("hasIntegerID", "Whether the database makes its ids") { $0.hasIntegerID },
        .flag("isVersioned", "Whether it has versions and ETags") { $0.isVersioned },
        .flag("requiresIfMatch", "Whether changes must carry If-Match") { $0.requiresIfMatch },
        .flag("hasTimestamps", "Whether it has createdAt and updatedAt") { $0.hasTimestamps },
        .flag("creationTakesTime", "Whether a new row needs the present moment") { $0.creationTakesTime },
        .flag("isSoftDeleted", "Whether a deletion hides") { $0.isSoftDeleted },
        .flag("hasDeletion", "Whether a deletion is more than a DELETE") { $0.hasDeletion },
        .optionalObject("deletion", DeletionView.self, "What such a deletion does elsewhere") { $0.deletion },
        .flag("isSearched", "Whether its lists are searched") { $0.isSearched },
        .optionalObject("search", SearchView.self, "How they are") { $0.search },
        .list("properties", PropertyView.self, "Its fields, then the keys of its `belongsTo`s") { $0.properties },
        .list("inputs", PropertyView.self, "Those of them that clients send") { $0.inputs },
        .list("patterns", PatternView.self, "The patterns of its inputs") { $0.patterns },
        .list("columns", ColumnView.self, "Its columns, in the order of the select list") { $0.columns },
        .list("rowReads", RowReadView.self, "Its properties, Strata's own among them, as they are read from a row") { $0.rowReads },
        .textList("columnLines", "The quoted columns, wrapped") { $0.columnLines },
        .textList("placeholderLines", "The placeholders of all columns, wrapped") { $0.placeholderLines },
        .textList("assignmentLines", "The assignments of all columns but the id, wrapped") { $0.assignmentLines },
        .flag("hasSecrets", "Whether any member is never returned") { $0.hasSecrets },
        .text("secretNames", "The array of the members that are never returned") { $0.secretNames },
        .text("constraints", "The call that makes what explains broken constraints") { $0.constraints },
        .text("values", "The array of the values of one row, in the order of its columns") { $0.values },
        .flag("hasReferences", "Whether it has any `belongsTo`") { $0.hasReferences },
        .text("referenceList", "The array of what a broken foreign key is explained by") { $0.referenceList },
        .list("references", ReferenceView.self, "The keys of its `belongsTo`s") { $0.references },
        .list("collections", CollectionView.self, "Its `hasMany`s") { $0.collections },
        .list("ones", CollectionView.self, "Its `hasOne`s") { $0.ones },
        .list("links", LinkView.self, "Its `manyToMany`s") { $0.links },
        .flag("hasLinks", "Whether it has any `manyToMany`") { $0.hasLinks },
        .flag("hasCollections", "Whether it has any relation whose key stands elsewhere") { $0.hasCollections },
        .flag("hasRelations", "Whether it has any relation") { $0.hasRelations },
        .text("relationNames", "The array of the names of its relations") { $0.relationNames },
        .textList("inclusions", "The calls that load its relations") { $0.inclusions },
        .list("neighbours", NeighbourView.self, "The repositories of other entities that its service needs") { $0.neighbours },
        .list("routes", RouteView.self, "Its routes") { $0.routes },
        .text("collectionPath", "The path of its list") { $0.collectionPath },
        .flag("canList", "Whether it can be listed") { $0.canList },
        .flag("canGet", "Whether one can be read") { $0.canGet },
        .flag("canCreate", "Whether one can be created") { $0.canCreate },
        .flag("canReplace", "Whether one can be replaced") { $0.canReplace },
        .flag("canUpdate", "Whether one can be patched") { $0.canUpdate },
        .flag("canChange", "Whether one can be replaced or patched") { $0.canChange },
        .flag("canDelete", "Whether one can be deleted") { $0.canDelete },
        .flag("isBulk", "Whether several can be created, updated or deleted with one request") { $0.isBulk },
        .object("bulk", BulkView.self, "What can be done to several with one request") { $0.bulk },
        .flag("needsExisting", "Whether any operation looks up one row first") { $0.needsExisting },
        .text("memberNames", "The literal of the names of the members that clients see") { $0.memberNames },
        .text("listStatement", "The statement of its lists") { $0.listStatement },
        .text("listFields", "The array of the fields that filter or sort") { $0.listFields },
        .text("defaultSort", "The array of the keys of its default sort") { $0.defaultSort },
        .text("defaultLimit", "Rows a page when the client does not say") { $0.defaultLimit },
        .text("maximumLimit", "The most rows a page") { $0.maximumLimit },
        .optionalObject("rules", RuleSetView.self, "Its rules; null where it has none") { $0.rules },
        .flag("hasRules", "Whether it has rules") { $0.hasRules },
        .flag("hasRuleConstraints", "Whether it has rules that the table checks as well") { $0.hasRuleConstraints },
        .list("actions", ActionView.self, "Its actions") { $0.actions },
        .flag("hasActions", "Whether it has actions") { $0.hasActions },
        .flag("hasActionInputs", "Whether clients send anything to one of them") { $0.hasActionInputs },
        .object("tests", EntityTestView.self, "What its tests print") { $0.tests },
        .object("slots", EntitySlotsView.self, "What plugins add to the entity's files") { $0.slots },
        .openMap("x", "Its `x-…` keys") { $0.x }
    )
}
