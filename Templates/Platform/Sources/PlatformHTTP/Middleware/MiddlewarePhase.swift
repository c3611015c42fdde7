/// Where on its way a request meets a middleware. A request passes the phases in this order, a response in the opposite one.
public enum MiddlewarePhase: Int, Sendable, CaseIterable {
    /// Around everything: every response passes here, problems and those to unknown paths included.
    case edge
    /// The route is known, nothing else is: may the request come in at all?
    case admission
    /// Who calls is found out and left with the request.
    case authentication
    /// Who calls is known: may they go on?
    case authorization
    /// The query and the key of a request that comes again have been read; next is the controller.
    case handling
}
