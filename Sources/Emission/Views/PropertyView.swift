import Templating

/// One stored property of an entity: a field, or the key of a `belongsTo`.
struct PropertyView: TemplateContext {
    /// Its name in the spec.
    var name: String
    /// The Swift property, escaped where needed.
    var swift: String
    /// The Swift property, with `self.` where a parameter would shadow it.
    var own: String
    /// The Swift type, with `?` where it is optional.
    var type: String
    /// The JSON member.
    var json: String
    /// The column.
    var column: String
    /// The lines of its documentation.
    var doc: [String]
    /// Whether it may be null.
    var isOptional: Bool
    /// Whether clients send it.
    var isInput: Bool
    /// Whether nobody reads it.
    var isSecret: Bool
    /// What follows `=` where it is read from a body, white space included.
    var read: String
    /// Its value in a new row.
    var initial: String
    /// Its value in a new row, or in the next version of `current`.
    var revised: String
    /// The constant of its pattern.
    var pattern: PatternView?
    /// Its `x-…` keys.
    var x: [String: String]

    static let members = Members<PropertyView>(
        .text("name", "Its name in the spec") { $0.name },
        .text("swift", "The Swift property, escaped where needed") { $0.swift },
        .text("own", "The Swift property, with `self.` where a parameter would shadow it") { $0.own },
        .text("type", "The Swift type, with `?` where it is optional") { $0.type },
        .text("json", "The JSON member") { $0.json },
        .text("column", "The column") { $0.column },
        .textList("doc", "The lines of its documentation") { $0.doc },
        .flag("isOptional", "Whether it may be null") { $0.isOptional },
        .flag("isInput", "Whether clients send it") { $0.isInput },
        .flag("isSecret", "Whether nobody reads it") { $0.isSecret },
        .text("read", "What follows `=` where it is read from a body, white space included") { $0.read },
        .text("initial", "Its value in a new row") { $0.initial },
        .text("revised", "Its value in a new row, or in the next version of `current`") { $0.revised },
        .optionalObject("pattern", PatternView.self, "The constant of its pattern") { $0.pattern },
        .openMap("x", "Its `x-…` keys") { $0.x }
    )
}

/// A compiled pattern, kept as a constant.
struct PatternView: TemplateContext {
    /// The name of the constant.
    var name: String
    /// The pattern as a Swift string literal.
    var literal: String

    static let members = Members<PatternView>(
        .text("name", "The name of the constant") { $0.name },
        .text("literal", "The pattern as a Swift string literal") { $0.literal }
    )
}
