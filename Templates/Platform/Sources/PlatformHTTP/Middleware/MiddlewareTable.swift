/// The middleware of a service: by phase, and within a phase in the order in which it was added.
public final class MiddlewareTable {
    private var members: [MiddlewarePhase: [any APIMiddleware]] = [:]

    /// A table without middleware.
    public init() {}

    /// Adds a middleware behind those that its phase has.
    public func add(_ middleware: any APIMiddleware, in phase: MiddlewarePhase) {
        members[phase, default: []].append(middleware)
    }

    /// The middleware of these phases, the outermost first.
    func chain(_ phases: MiddlewarePhase...) -> MiddlewareChain {
        MiddlewareChain(members: phases.flatMap { members[$0] ?? [] })
    }
}
