/// What happens around a replacement or a patch.
///
/// It runs inside the transaction of the change: a hook that throws undoes it. What a type does not write does nothing.
public protocol AroundChange: Sendable {
    /// What is kept.
    associatedtype Resource
    /// What clients send for it.
    associatedtype ResourceInput

    /// Before the next version is made: may change what was sent.
    func willUpdate(_ input: inout ResourceInput, of current: Resource, in session: any Session) throws
    /// After the next version was written.
    func didUpdate(_ resource: Resource, from previous: Resource, in session: any Session) throws
}

extension AroundChange {
    /// Does nothing.
    public func willUpdate(_ input: inout ResourceInput, of current: Resource, in session: any Session) throws {}
    /// Does nothing.
    public func didUpdate(_ resource: Resource, from previous: Resource, in session: any Session) throws {}
}
