import Templating

/// A context with every kind of member, for the tests.
struct EntityView: TemplateContext {
    var name = "Book"
    var summary: String?
    var fields: [FieldView] = []
    var tags: [String] = []
    var extensions: [String: String] = [:]
    var isVersioned = false

    static let members = Members<EntityView>(
        .text("name", "The entity's name in the spec") { $0.name },
        .optionalText("summary", "What the spec says about it") { $0.summary },
        .integer("fieldCount", "How many fields it has") { $0.fields.count },
        .flag("isVersioned", "Whether its rows carry a version") { $0.isVersioned },
        .list("fields", FieldView.self, "Its fields, as declared") { $0.fields },
        .textList("tags", "Words about it") { $0.tags },
        .optionalObject("identifier", FieldView.self, "The first field") { $0.fields.first },
        .openMap("x", "Its `x-…` keys") { $0.extensions }
    )
}

/// A member of an entity, which leads to another entity or back to the same.
struct FieldView: TemplateContext {
    var name: String
    var type = TypeView(swift: "String")
    var target: [EntityView] = []

    init(_ name: String, _ type: String = "String", target: [EntityView] = []) {
        self.name = name
        self.type = TypeView(swift: type)
        self.target = target
    }

    static let members = Members<FieldView>(
        .text("name", "The field's name") { $0.name },
        .object("type", TypeView.self, "Its type") { $0.type },
        .optionalObject("target", EntityView.self, "The entity that it refers to") { $0.target.first }
    )
}

/// The type of a field.
struct TypeView: TemplateContext {
    var swift: String
    var note: String?

    static let members = Members<TypeView>(
        .text("swift", "Its spelling in Swift") { $0.swift },
        .optionalText("note", "A remark") { $0.note },
        .flag("isText", "Whether it is a string") { $0.swift == "String" }
    )
}
