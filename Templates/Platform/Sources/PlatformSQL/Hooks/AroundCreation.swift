/// What happens around a creation.
///
/// It runs inside the transaction of the change: a hook that throws undoes it. What a type does not write does nothing.
public protocol AroundCreation: Sendable {
    /// What is kept.
    associatedtype Resource
    /// What clients send for it.
    associatedtype ResourceInput

    /// Before the row is made: may change what was sent.
    func willCreate(_ input: inout ResourceInput, in session: any Session) throws
    /// After the row was written.
    func didCreate(_ resource: Resource, in session: any Session) throws
}

extension AroundCreation {
    /// Does nothing.
    public func willCreate(_ input: inout ResourceInput, in session: any Session) throws {}
    /// Does nothing.
    public func didCreate(_ resource: Resource, in session: any Session) throws {}
}
