/// A change that is made once, however often it is asked for: the key of the request, and the answer that its result gets.
///
/// A controller makes it of a request, and the service hands it to `Database.write(once:)`, which keeps the answer in the transaction
/// of the change itself. So there is no moment in which one is there without the other.
public struct Once<Value: Sendable>: Sendable {
    /// The key.
    public let key: IdempotencyKey
    /// The answer to keep, from the result of the change.
    public let answer: @Sendable (Value) -> KeptAnswer

    /// A change under a key.
    public init(_ key: IdempotencyKey, answer: @escaping @Sendable (Value) -> KeptAnswer) {
        self.key = key
        self.answer = answer
    }
}
