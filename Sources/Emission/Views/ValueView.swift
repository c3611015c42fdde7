import Templating

/// Everything that a template of scope *value* can print.
struct ValueView: TemplateContext {
    /// The service's Swift module.
    var module: String
    /// Its name in the spec.
    var name: String
    /// The Swift type.
    var type: String
    /// A variable that holds one.
    var variable: String
    /// What one is called in prose.
    var singular: String
    /// The same with its article.
    var aSingular: String
    /// The lines of its documentation.
    var doc: [String]
    /// Its members.
    var properties: [PropertyView]
    /// The patterns of its members.
    var patterns: [PatternView]
    /// Its members as they are read from the columns of a row.
    var rowReads: [RowReadView]
    /// What its tests print.
    var tests: ValueTestView
    /// Its `x-…` keys.
    var x: [String: String]

    static let members = Members<ValueView>(
        .text("module", "The service's Swift module") { $0.module },
        .text("name", "Its name in the spec") { $0.name },
        .text("type", "The Swift type") { $0.type },
        .text("variable", "A variable that holds one") { $0.variable },
        .text("singular", "What one is called in prose") { $0.singular },
        .text("aSingular", "The same with its article") { $0.aSingular },
        .textList("doc", "The lines of its documentation") { $0.doc },
        .list("properties", PropertyView.self, "Its members") { $0.properties },
        .list("patterns", PatternView.self, "The patterns of its members") { $0.patterns },
        .list("rowReads", RowReadView.self, "Its members as they are read from the columns of a row") { $0.rowReads },
        .object("tests", ValueTestView.self, "What its tests print") { $0.tests },
        .openMap("x", "Its `x-…` keys") { $0.x }
    )
}

/// What the tests and samples of a value object print.
struct ValueTestView: TemplateContext {
    /// The dictionary of its members; `number` is the number of the sample.
    var sampleMembers: String
    /// Its members, quoted and sorted.
    var memberNames: [String]
    /// The members that it must be given.
    var required: [String]
    /// Whether there are any.
    var hasRequired: Bool
    /// Values that a member must not have, one fault each.
    var refusals: [RefusalView]

    static let members = Members<ValueTestView>(
        .text("sampleMembers", "The dictionary of its members; `number` is the number of the sample") { $0.sampleMembers },
        .textList("memberNames", "Its members, quoted and sorted") { $0.memberNames },
        .textList("required", "The members that it must be given") { $0.required },
        .flag("hasRequired", "Whether there are any") { $0.hasRequired },
        .list("refusals", RefusalView.self, "Values that a member must not have, one fault each") { $0.refusals }
    )
}
