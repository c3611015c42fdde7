import Templating

/// What the tests and samples of an entity print: valid bodies, and the ways to break them.
struct EntityTestView: TemplateContext {
    /// A valid body that needs no row of another entity.
    var sample: String
    /// The parameters of a sample, after its number.
    var parameters: String
    /// What a sample with its parents is made of, after its number.
    var arguments: String
    /// The array of the members that clients send.
    var inputNames: String
    /// The dictionary of the members of a valid body; `number` is the number of the sample.
    var sampleMembers: String
    /// The members that a new row must be given.
    var required: [String]
    /// Values that a member must not have, one fault each.
    var refusals: [RefusalView]
    /// SQL assignments that a constraint refuses, as Swift literals.
    var breakers: [String]
    /// What no two rows share.
    var uniques: [UniqueTestView]
    /// Whether there is anything that no two rows share.
    var hasUniques: Bool
    /// What keeps a row from being deleted.
    var inUse: InUseView?

    static let members = Members<EntityTestView>(
        .text("sample", "A valid body that needs no row of another entity") { $0.sample },
        .text("parameters", "The parameters of a sample, after its number") { $0.parameters },
        .text("arguments", "What a sample with its parents is made of, after its number") { $0.arguments },
        .text("inputNames", "The array of the members that clients send") { $0.inputNames },
        .text("sampleMembers", "The dictionary of the members of a valid body; `number` is the number of the sample") { $0.sampleMembers },
        .textList("required", "The members that a new row must be given") { $0.required },
        .list("refusals", RefusalView.self, "Values that a member must not have, one fault each") { $0.refusals },
        .textList("breakers", "SQL assignments that a constraint refuses, as Swift literals") { $0.breakers },
        .list("uniques", UniqueTestView.self, "What no two rows share") { $0.uniques },
        .flag("hasUniques", "Whether there is anything that no two rows share") { $0.hasUniques },
        .optionalObject("inUse", InUseView.self, "What keeps a row from being deleted") { $0.inUse }
    )
}

/// One value that is refused.
struct RefusalView: TemplateContext {
    /// The JSON member, or a place in it: `shipTo/street`, `keywords/0`.
    var member: String
    /// The value as a Swift expression.
    var value: String
    /// The code of the violation.
    var code: String

    static let members = Members<RefusalView>(
        .text("member", "The JSON member, or a place in it: `shipTo/street`, `keywords/0`") { $0.member },
        .text("value", "The value as a Swift expression") { $0.value },
        .text("code", "The code of the violation") { $0.code }
    )
}

/// One set of properties that no two rows share.
struct UniqueTestView: TemplateContext {
    /// Its name in the name of a test.
    var title: String
    /// The Swift properties.
    var properties: [String]

    static let members = Members<UniqueTestView>(
        .text("title", "Its name in the name of a test") { $0.title },
        .textList("properties", "The Swift properties") { $0.properties }
    )
}

/// A row of another kind that refers to a row of this entity, so that it cannot be deleted.
struct InUseView: TemplateContext {
    /// The Swift type of the other row.
    var type: String
    /// The variable of its service.
    var pluralVariable: String
    /// The JSON member that refers.
    var json: String
    /// The id that it refers to, as JSON.
    var idJSON: String
    /// The id that it refers to, as text.
    var idString: String

    static let members = Members<InUseView>(
        .text("type", "The Swift type of the other row") { $0.type },
        .text("pluralVariable", "The variable of its service") { $0.pluralVariable },
        .text("json", "The JSON member that refers") { $0.json },
        .text("idJSON", "The id that it refers to, as JSON") { $0.idJSON },
        .text("idString", "The id that it refers to, as text") { $0.idString }
    )
}
