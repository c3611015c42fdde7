/// What a caller was answered, so that it can be answered the same once more.
public struct KeptAnswer: Sendable, Hashable {
    /// The status.
    public let status: Int
    /// The path of what was made, if something was.
    public let location: String?
    /// The entity tag without its quotes, if there was one.
    public let entityTag: String?
    /// The JSON of the body; empty if there was none.
    public let body: String

    /// An answer to keep.
    public init(status: Int, location: String?, entityTag: String?, body: String) {
        self.status = status
        self.location = location
        self.entityTag = entityTag
        self.body = body
    }
}

/// Thrown where a change has been made before, under the same key: not a fault, but the end of the work. The caller gets the answer
/// of then.
public struct Replay: Error, Sendable {
    /// What was answered.
    public let answer: KeptAnswer

    /// A replay of this answer.
    public init(_ answer: KeptAnswer) {
        self.answer = answer
    }
}
