import Templating

/// What the tests and samples of an entity print: valid bodies, and the ways to break them.
struct EntityTestView: TemplateContext {
    /// A valid body that needs no row of another entity.
    var sample: String
    /// Another one.
    var otherSample: String
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
    /// Members that are read as something else than what was sent: an array literal of member, what is sent, and what is kept.
    var readings: String
    /// Whether there are any.
    var hasReadings: Bool
    /// Assertions on members that are the present moment or day where clients do not send them.
    var clockDefaults: [String]
    /// Assertions on the members of a new row that clients cannot send.
    var beginnings: [String]
    /// What becomes of the rows when those that they refer to are deleted: a dictionary literal.
    var deleteActions: String
    /// SQL assignments that a constraint refuses, as Swift literals.
    var breakers: [String]
    /// What no two rows share.
    var uniques: [UniqueTestView]
    /// Whether there is anything that no two rows share.
    var hasUniques: Bool
    /// The keys that samples leave out, though they are among what no two rows share.
    var fills: [FillView]
    /// Those of them without which two samples would share nothing; only some entities have such.
    var conflictFills: [FillView]
    /// Whether there are any.
    var hasConflictFills: Bool
    /// The arrays of the columns that an index must begin with, as arguments; empty where there are none.
    var indexArguments: String
    /// Whether there are any.
    var hasIndexes: Bool
    /// What keeps a row from being deleted.
    var inUse: InUseView?
    /// Its relations whose keys stand elsewhere.
    var relations: [RelationTestView]
    /// The ids of rows of other kinds that stand in paths, as a dictionary literal; null if there are none.
    var pathIDs: String?

    static let members = Members<EntityTestView>(
        .text("sample", "A valid body that needs no row of another entity") { $0.sample },
        .text("otherSample", "Another one") { $0.otherSample },
        .text("parameters", "The parameters of a sample, after its number") { $0.parameters },
        .text("arguments", "What a sample with its parents is made of, after its number") { $0.arguments },
        .text("inputNames", "The literal of the names of the members that clients send") { $0.inputNames },
        .text("sampleMembers", "The dictionary of the members of a valid body; `number` is the number of the sample") { $0.sampleMembers },
        .textList("required", "The members that a new row must be given") { $0.required },
        .text("refusals", "Values that a member must not have, one fault each: an array literal of member, value, code") { view in
            SwiftLayout.list(
                view.refusals.map { "(\"\($0.member)\", \($0.value), \"\($0.code)\")" },
                indentation: 8,
                column: "        let refusals: [(member: String, value: JSONValue, code: String)] = ".count
            )
        },
        .text("readings", "Members that are read as something else than what was sent: an array literal of member, sent and kept") {
            $0.readings
        },
        .flag("hasReadings", "Whether there are any") { $0.hasReadings },
        .textList("clockDefaults", "Assertions on members that are the present where clients do not send them") { $0.clockDefaults },
        .flag("hasClockDefaults", "Whether there are any") { !$0.clockDefaults.isEmpty },
        .textList("beginnings", "Assertions on the members of a new row that clients cannot send") { $0.beginnings },
        .flag("hasBeginnings", "Whether there are any") { !$0.beginnings.isEmpty },
        .text("deleteActions", "What becomes of the rows when those that they refer to are deleted: a dictionary literal") {
            $0.deleteActions
        },
        .text("breakers", "SQL assignments that a constraint refuses: an array literal") { view in
            SwiftLayout.list(view.breakers, indentation: 12, column: "            for assignment in  {".count)
        },
        .list("uniques", UniqueTestView.self, "What no two rows share") { $0.uniques },
        .flag("hasUniques", "Whether there is anything that no two rows share") { $0.hasUniques },
        .list("fills", FillView.self, "The keys that samples leave out, though they are among what no two rows share") { $0.fills },
        .list("conflictFills", FillView.self, "Those of them without which two samples would share nothing") { $0.conflictFills },
        .flag("hasConflictFills", "Whether there are any") { $0.hasConflictFills },
        .text("indexArguments", "The arrays of the columns that an index must begin with, as arguments") { $0.indexArguments },
        .flag("hasIndexes", "Whether there are any") { $0.hasIndexes },
        .optionalObject("inUse", InUseView.self, "What keeps a row from being deleted") { $0.inUse },
        .list("relations", RelationTestView.self, "Its relations whose keys stand elsewhere") { $0.relations },
        .optionalText("pathIDs", "The ids of rows of other kinds that stand in paths, as a dictionary literal") { $0.pathIDs }
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
    /// Those of them that samples leave out.
    var fills: [RowFillView]
    /// Whether there are any.
    var hasFills: Bool
    /// The JSON members, quoted, with commas between them.
    var jsonMembers: String

    static let members = Members<UniqueTestView>(
        .text("title", "Its name in the name of a test") { $0.title },
        .textList("properties", "The Swift properties") { $0.properties },
        .list("fills", RowFillView.self, "Those of them that samples leave null") { $0.fills },
        .flag("hasFills", "Whether there are any") { $0.hasFills },
        .text("jsonMembers", "The JSON members, quoted, with commas between them") { $0.jsonMembers }
    )
}

/// An optional key of a `belongsTo`, and a row that it can lead to.
struct FillView: TemplateContext {
    /// The JSON member.
    var json: String
    /// What it holds in one body, as JSON: the id of a sample.
    var idJSON: String
    /// What it holds in another.
    var otherJSON: String

    static let members = Members<FillView>(
        .text("json", "The JSON member") { $0.json },
        .text("idJSON", "What it holds in one body, as JSON: the id of a sample") { $0.idJSON },
        .text("otherJSON", "What it holds in another") { $0.otherJSON }
    )
}

/// A property that samples leave null, and what it is given in a row.
struct RowFillView: TemplateContext {
    /// The Swift property.
    var property: String
    /// An expression.
    var value: String

    static let members = Members<RowFillView>(
        .text("property", "The Swift property") { $0.property },
        .text("value", "An expression") { $0.value }
    )
}

/// Rows that refer to a row of this entity so that it cannot be deleted: one, or some that would go with it and one that would not.
struct InUseView: TemplateContext {
    /// The rows, each of which refers to the one before.
    var rows: [HoldingRowView]
    /// The id of the row that cannot be deleted, as text.
    var idString: String
    /// The same, as JSON.
    var targetJSON: String

    static let members = Members<InUseView>(
        .list("rows", HoldingRowView.self, "The rows, each of which refers to the one before") { $0.rows },
        .text("idString", "The id of the row that cannot be deleted, as text") { $0.idString },
        .text("targetJSON", "The same, as JSON") { $0.targetJSON }
    )
}

/// A row that refers to the one before it.
struct HoldingRowView: TemplateContext {
    /// A variable for it.
    var name: String
    /// Its Swift type.
    var type: String
    /// The variable of its service.
    var pluralVariable: String
    /// The JSON member that refers.
    var json: String
    /// The id that it refers to, as JSON.
    var idJSON: String
    /// Whether the sample is made to refer past the service: no client can send the key, or there cannot be another row like it.
    var isWrittenPast: Bool
    /// The function of its samples.
    var variable: String
    /// The Swift property that refers.
    var property: String
    /// The id that it refers to.
    var id: String
    /// Whether it has a version.
    var isVersioned: Bool

    static let members = Members<HoldingRowView>(
        .text("name", "A variable for it") { $0.name },
        .text("type", "Its Swift type") { $0.type },
        .text("pluralVariable", "The variable of its service") { $0.pluralVariable },
        .text("json", "The JSON member that refers") { $0.json },
        .text("idJSON", "The id that it refers to, as JSON") { $0.idJSON },
        .flag("isWrittenPast", "Whether the sample is made to refer past the service") { $0.isWrittenPast },
        .text("variable", "The function of its samples") { $0.variable },
        .text("property", "The Swift property that refers") { $0.property },
        .text("id", "The id that it refers to") { $0.id },
        .flag("isVersioned", "Whether it has a version") { $0.isVersioned }
    )
}
