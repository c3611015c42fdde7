/// Where on its way a request meets a middleware; the same phases as the Platform's, in the same order.
public enum MiddlewarePhase: String, Sendable, Hashable, CaseIterable {
    /// Around everything: problems and unknown paths included.
    case edge
    /// The route is known: may the request come in at all?
    case admission
    /// Who calls is found out.
    case authentication
    /// Who calls is known: may they go on?
    case authorization
    /// Right before the controller.
    case handling
}
