import Templating

/// The rules of an entity.
struct RuleSetView: TemplateContext {
    /// The rules.
    var all: [RuleView]
    /// The array of those that the table checks as well; null where there is none.
    var constraints: String?
    /// The parameters of the function that checks them.
    var parameters: String
    /// The arguments of its call for a new row.
    var creationArguments: String
    /// The arguments of its call for a changed row.
    var changeArguments: String
    /// Whether a rule looks at the clock.
    var usesClock: Bool
    /// Whether the checks need Foundation.
    var usesFoundation: Bool

    static let members = Members<RuleSetView>(
        .list("all", RuleView.self, "The rules") { $0.all },
        .optionalText("constraints", "The array of those that the table checks as well; null where there is none") { $0.constraints },
        .text("parameters", "The parameters of the function that checks them") { $0.parameters },
        .text("creationArguments", "The arguments of its call for a new row") { $0.creationArguments },
        .text("changeArguments", "The arguments of its call for a changed row") { $0.changeArguments },
        .flag("usesClock", "Whether a rule looks at the clock") { $0.usesClock },
        .flag("usesFoundation", "Whether the checks need Foundation") { $0.usesFoundation }
    )
}

/// One rule.
struct RuleView: TemplateContext {
    /// Its name in Swift.
    var swift: String
    /// Its name in the names of tests.
    var title: String
    /// The rule as the spec writes it, in lines.
    var text: [String]
    /// The code of the error.
    var code: String
    /// The violation, as a Swift expression.
    var violation: String
    /// The statement that checks it.
    var check: String
    /// How a request breaks it; null where none can.
    var breach: RuleBreachView?
    /// The assignments that make a row break it and nothing else; empty where none do.
    var assignments: [String]
    /// Whether there are any.
    var hasAssignments: Bool
    /// Whether the table checks it, too.
    var isConstraint: Bool
    /// A moment at which the first sample would break it; null where there is none.
    var laterMoment: String?

    static let members = Members<RuleView>(
        .text("swift", "Its name in Swift") { $0.swift },
        .text("title", "Its name in the names of tests") { $0.title },
        .textList("text", "The rule as the spec writes it, in lines") { $0.text },
        .text("code", "The code of the error") { $0.code },
        .text("violation", "The violation, as a Swift expression") { $0.violation },
        .text("check", "The statement that checks it") { $0.check },
        .optionalObject("breach", RuleBreachView.self, "How a request breaks it; null where none can") { $0.breach },
        .textList("assignments", "The assignments that make a row break it and nothing else; empty where none do") { $0.assignments },
        .flag("hasAssignments", "Whether there are any") { $0.hasAssignments },
        .flag("isConstraint", "Whether the table checks it, too") { $0.isConstraint },
        .optionalText("laterMoment", "A moment at which the first sample would break it; null where there is none") { $0.laterMoment }
    )
}

/// How a request breaks a rule.
struct RuleBreachView: TemplateContext {
    /// The members that make the first sample break it.
    var body: String
    /// The rules that are broken then: pointer and code of each.
    var expected: String
    /// Whether a change can break it so, and not only a creation.
    var fitsChange: Bool

    static let members = Members<RuleBreachView>(
        .text("body", "The members that make the first sample break it") { $0.body },
        .text("expected", "The rules that are broken then: pointer and code of each") { $0.expected },
        .flag("fitsChange", "Whether a change can break it so, and not only a creation") { $0.fitsChange }
    )
}
