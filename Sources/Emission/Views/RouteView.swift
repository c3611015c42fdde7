import Templating

/// One route.
struct RouteView: TemplateContext {
    /// The method in lower case.
    var verb: String
    /// The method.
    var method: String
    /// The path, with parameters in braces.
    var path: String
    /// The name of the controller's function.
    var handler: String
    /// The `operationId` of the OpenAPI document.
    var operationID: String
    /// What it does, in a few words.
    var summary: String

    static let members = Members<RouteView>(
        .text("verb", "The method in lower case") { $0.verb },
        .text("method", "The method") { $0.method },
        .text("path", "The path, with parameters in braces") { $0.path },
        .text("handler", "The name of the controller's function") { $0.handler },
        .text("operationID", "The `operationId` of the OpenAPI document") { $0.operationID },
        .text("summary", "What it does, in a few words") { $0.summary }
    )
}
