public import PlatformSQL

/// Hooks that note in a log that they were called, and throw where the log refuses.
public protocol RecordingHooks: AroundCreation, AroundChange, AroundDeletion {
    /// Where the calls are noted, by the names of the hooks.
    var log: CallLog { get }
}

extension RecordingHooks {
    /// Notes the call.
    public func willCreate(_ input: inout ResourceInput, in session: any Session) throws { try log.call("willCreate") }
    /// Notes the call.
    public func didCreate(_ resource: Resource, in session: any Session) throws { try log.call("didCreate") }
    /// Notes the call.
    public func willUpdate(_ input: inout ResourceInput, of current: Resource, in session: any Session) throws {
        try log.call("willUpdate")
    }
    /// Notes the call.
    public func didUpdate(_ resource: Resource, from previous: Resource, in session: any Session) throws { try log.call("didUpdate") }
    /// Notes the call.
    public func willDelete(_ resource: Resource, in session: any Session) throws { try log.call("willDelete") }
    /// Notes the call.
    public func didDelete(_ resource: Resource, in session: any Session) throws { try log.call("didDelete") }
}
