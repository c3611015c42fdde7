/// The members that a client sent, and what they are meant to do.
public struct InputBody: Sendable, Hashable {
    /// What a body does.
    public enum Mode: Sendable, Hashable {
        /// Makes a new row: POST.
        case create
        /// Takes the place of all that a client may set: PUT.
        case replace
        /// Changes only what it names (RFC 7396): PATCH.
        case patch
    }

    /// The members.
    public var members: JSONObject
    /// What they are meant to do.
    public var mode: Mode

    /// A body of these members.
    public init(_ members: JSONObject, mode: Mode = .create) {
        self.members = members
        self.mode = mode
    }
}

extension MemberReader {
    /// A reader of a whole body.
    public init(_ body: InputBody) {
        self.init(body.members, patching: body.mode == .patch)
    }

    /// The present value of a member that can be sent at creation only; nil at creation, when it is still to be read.
    ///
    /// Refuses the member if a change names it.
    public mutating func immutable<Record, Value>(_ name: String, in current: Record?, _ value: (Record) -> Value) -> Value? {
        guard let current else { return nil }
        refuse(name, code: "immutable", detail: "Can be set at creation only.")
        return value(current)
    }
}
