import Templating

/// Everything that a template of scope *enum* can print.
struct EnumView: TemplateContext {
    /// The service's Swift module.
    var module: String
    /// Its name in the spec.
    var name: String
    /// The Swift type.
    var type: String
    /// The lines of its documentation.
    var doc: [String]
    /// Its cases, in the order written.
    var cases: [EnumCaseView]
    /// Its `x-…` keys.
    var x: [String: String]

    static let members = Members<EnumView>(
        .text("module", "The service's Swift module") { $0.module },
        .text("name", "Its name in the spec") { $0.name },
        .text("type", "The Swift type") { $0.type },
        .textList("doc", "The lines of its documentation") { $0.doc },
        .list("cases", EnumCaseView.self, "Its cases, in the order written") { $0.cases },
        .openMap("x", "Its `x-…` keys") { $0.x }
    )
}

/// One case of an enum.
struct EnumCaseView: TemplateContext {
    /// The value in JSON and SQL.
    var name: String
    /// The Swift case, escaped where needed.
    var swift: String
    /// The case with its raw value where the two differ.
    var declaration: String
    /// The lines of its documentation.
    var doc: [String]
    /// Its `x-…` keys.
    var x: [String: String]

    static let members = Members<EnumCaseView>(
        .text("name", "The value in JSON and SQL") { $0.name },
        .text("swift", "The Swift case, escaped where needed") { $0.swift },
        .text("declaration", "The case with its raw value where the two differ") { $0.declaration },
        .textList("doc", "The lines of its documentation") { $0.doc },
        .openMap("x", "Its `x-…` keys") { $0.x }
    )
}
