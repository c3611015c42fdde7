import Templating

/// One action.
struct ActionView: TemplateContext {
    /// The function of the service and of the controller.
    var swift: String
    /// Its name in the names of hooks, types and tests: `Place`.
    var title: String
    /// The path of its route, as the service's.
    var path: String
    /// The `operationId` of the OpenAPI document.
    var operationID: String
    /// The lines of its documentation.
    var doc: [String]
    /// The lines of its condition and its effect.
    var details: [String]
    /// Whether there are any.
    var hasDetails: Bool
    /// The function that opens the transaction, up to its brace.
    var signature: String
    /// The same inside the transaction.
    var coreSignature: String
    /// The call of the latter by the former.
    var coreCall: String
    /// The call by the controller.
    var controllerCall: String
    /// Whether the function needs the present moment.
    var takesTime: Bool
    /// The statement that refuses what the condition does not allow; null where it is always allowed.
    var guardStatement: String?
    /// The properties of own fields that are sent.
    var ownInputs: [String]
    /// Whether there are any.
    var hasOwnInputs: Bool
    /// The assignments to the changed row.
    var assignments: [String]
    /// Whether it is a function in the rules file.
    var isWritten: Bool
    /// Whether clients send anything.
    var hasInput: Bool
    /// Whether they must.
    var requiresBody: Bool
    /// What they send.
    var inputs: [ActionInputView]
    /// Whether an own field that is not sent stays as it is.
    var keepsFields: Bool
    /// The closure that makes the first sample a row on which it is allowed.
    var allowedClosure: String
    /// The hook before it.
    var willHook: String
    /// The hook after it.
    var didHook: String
    /// The function in the rules file.
    var writtenHook: String
    /// What its tests print.
    var tests: ActionTestView

    static let members = Members<ActionView>(
        .text("swift", "The function of the service and of the controller") { $0.swift },
        .text("title", "Its name in the names of hooks, types and tests: `Place`") { $0.title },
        .text("path", "The path of its route, as the service's") { $0.path },
        .text("operationID", "The `operationId` of the OpenAPI document") { $0.operationID },
        .textList("doc", "The lines of its documentation") { $0.doc },
        .textList("details", "The lines of its condition and its effect") { $0.details },
        .flag("hasDetails", "Whether there are any") { $0.hasDetails },
        .text("signature", "The function that opens the transaction, up to its brace") { $0.signature },
        .text("coreSignature", "The same inside the transaction") { $0.coreSignature },
        .text("coreCall", "The call of the latter by the former") { $0.coreCall },
        .text("controllerCall", "The call by the controller") { $0.controllerCall },
        .flag("takesTime", "Whether the function needs the present moment") { $0.takesTime },
        .optionalText("guardStatement", "The statement that refuses what the condition does not allow; null where it is always allowed") {
            $0.guardStatement
        },
        .textList("ownInputs", "The properties of own fields that are sent") { $0.ownInputs },
        .flag("hasOwnInputs", "Whether there are any") { $0.hasOwnInputs },
        .textList("assignments", "The assignments to the changed row") { $0.assignments },
        .flag("isWritten", "Whether it is a function in the rules file") { $0.isWritten },
        .flag("hasInput", "Whether clients send anything") { $0.hasInput },
        .flag("requiresBody", "Whether they must") { $0.requiresBody },
        .list("inputs", ActionInputView.self, "What they send") { $0.inputs },
        .flag("keepsFields", "Whether an own field that is not sent stays as it is") { $0.keepsFields },
        .text("allowedClosure", "The closure that makes the first sample a row on which it is allowed") { $0.allowedClosure },
        .text("willHook", "The hook before it") { $0.willHook },
        .text("didHook", "The hook after it") { $0.didHook },
        .text("writtenHook", "The function in the rules file") { $0.writtenHook },
        .object("tests", ActionTestView.self, "What its tests print") { $0.tests }
    )
}

/// One member of what clients send to an action.
struct ActionInputView: TemplateContext {
    /// The Swift property, escaped where needed.
    var swift: String
    /// The Swift property, with `self.` where a parameter would shadow it.
    var own: String
    /// The Swift type, with `?` where it is optional.
    var type: String
    /// The lines of its documentation.
    var doc: [String]
    /// What follows `=` where it is read from a body, white space included.
    var read: String
    /// The constant of its pattern.
    var pattern: PatternView?

    static let members = Members<ActionInputView>(
        .text("swift", "The Swift property, escaped where needed") { $0.swift },
        .text("own", "The Swift property, with `self.` where a parameter would shadow it") { $0.own },
        .text("type", "The Swift type, with `?` where it is optional") { $0.type },
        .textList("doc", "The lines of its documentation") { $0.doc },
        .text("read", "What follows `=` where it is read from a body, white space included") { $0.read },
        .optionalObject("pattern", PatternView.self, "The constant of its pattern") { $0.pattern }
    )
}
