/// What happens around a deletion.
///
/// It runs inside the transaction of the change: a hook that throws undoes it. What a type does not write does nothing.
public protocol AroundDeletion: Sendable {
    /// What is kept.
    associatedtype Resource

    /// Before the row goes.
    func willDelete(_ resource: Resource, in session: any Session) throws
    /// After it went.
    func didDelete(_ resource: Resource, in session: any Session) throws
}

extension AroundDeletion {
    /// Does nothing.
    public func willDelete(_ resource: Resource, in session: any Session) throws {}
    /// Does nothing.
    public func didDelete(_ resource: Resource, in session: any Session) throws {}
}
