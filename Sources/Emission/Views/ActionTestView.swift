import Templating

/// What the tests of an action print.
struct ActionTestView: TemplateContext {
    /// The rows that keys of the rows below must lead to.
    var keys: [ActionKeyView]
    /// The object of the members that are sent.
    var body: String
    /// The walk over the action, as the contract's tests make it.
    var walk: String
    /// Every combination of values that its condition tells apart.
    var states: [ActionStateView]
    /// What holds of the changed row: property and value.
    var effects: [ActionEffectView]
    /// Values that a member must not have, one fault each.
    var refusals: [RefusalView]
    /// The fields of the row that stay as they are where they are not sent.
    var kept: [ActionKeptView]
    /// The members that must be sent.
    var required: [String]
    /// Whether there are any.
    var hasRequired: Bool
    /// The closure that makes the third sample a row on which it is allowed.
    var allowedRow: String
    /// The same for one on which it is not; null where there is none.
    var refused: ActionRowView?
    /// The same for one on which a rule would be broken; null where there is none, or where what is sent is refused anyway.
    var invalid: ActionRowView?
    /// The members of another row that must be unique; null where nothing must.
    var conflict: String?
    /// Whether of two clients only one can do it.
    var isFinal: Bool

    static let members = Members<ActionTestView>(
        .list("keys", ActionKeyView.self, "The rows that keys of the rows below must lead to") { $0.keys },
        .text("body", "The object of the members that are sent") { $0.body },
        .text("walk", "The walk over the action, as the contract's tests make it") { $0.walk },
        .list("states", ActionStateView.self, "Every combination of values that its condition tells apart") { $0.states },
        .list("effects", ActionEffectView.self, "What holds of the changed row: property and value") { $0.effects },
        .list("refusals", RefusalView.self, "Values that a member must not have, one fault each") { $0.refusals },
        .list("kept", ActionKeptView.self, "The fields of the row that stay as they are where they are not sent") { $0.kept },
        .textList("required", "The members that must be sent") { $0.required },
        .flag("hasRequired", "Whether there are any") { $0.hasRequired },
        .text("allowedRow", "The closure that makes the third sample a row on which it is allowed") { $0.allowedRow },
        .optionalObject("refused", ActionRowView.self, "The same for one on which it is not; null where there is none") { $0.refused },
        .optionalObject(
            "invalid",
            ActionRowView.self,
            "The same for one on which a rule would be broken; null where there is none, or where what is sent is refused anyway"
        ) { $0.invalid },
        .optionalText("conflict", "The members of another row that must be unique; null where nothing must") { $0.conflict },
        .flag("isFinal", "Whether of two clients only one can do it") { $0.isFinal }
    )
}

/// One combination of values, and what an action does to a row that has them.
struct ActionStateView: TemplateContext {
    /// Its name as a Swift string literal.
    var name: String
    /// The kind of refusal, or `nil`.
    var refusal: String
    /// The closure that makes the first sample such a row.
    var closure: String

    static let members = Members<ActionStateView>(
        .text("name", "Its name as a Swift string literal") { $0.name },
        .text("refusal", "The kind of refusal, or `nil`") { $0.refusal },
        .text("closure", "The closure that makes the first sample such a row") { $0.closure }
    )
}

/// What an action has done to a property.
struct ActionEffectView: TemplateContext {
    /// The Swift property.
    var property: String
    /// Its value.
    var value: String

    static let members = Members<ActionEffectView>(
        .text("property", "The Swift property") { $0.property },
        .text("value", "Its value") { $0.value }
    )
}

/// A field that stays as it is where it is not sent.
struct ActionKeptView: TemplateContext {
    /// The member.
    var member: String
    /// The Swift property.
    var property: String

    static let members = Members<ActionKeptView>(
        .text("member", "The member") { $0.member },
        .text("property", "The Swift property") { $0.property }
    )
}

/// A row that a key must lead to.
struct ActionKeyView: TemplateContext {
    /// The constant that holds its id.
    var name: String
    /// The function that makes it.
    var target: String
    /// Its number.
    var number: String

    static let members = Members<ActionKeyView>(
        .text("name", "The constant that holds its id") { $0.name },
        .text("target", "The function that makes it") { $0.target },
        .text("number", "Its number") { $0.number }
    )
}

/// What turns a sample into a row of some kind.
struct ActionRowView: TemplateContext {
    /// The closure that changes it.
    var closure: String

    static let members = Members<ActionRowView>(
        .text("closure", "The closure that changes it") { $0.closure }
    )
}
