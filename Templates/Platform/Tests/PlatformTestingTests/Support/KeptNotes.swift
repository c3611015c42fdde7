import PlatformCore
import Synchronization

/// What the service of notes has answered to requests with a key. It makes one note at a time.
final class KeptNotes: Sendable {
    private let answers = Mutex<[String: (fingerprint: String, answer: KeptAnswer)]>([:])

    /// Makes something, or throws the answer that its key has got before.
    ///
    /// - Parameter isShared: whether a key belongs to all operations, which is a mistake.
    func run<Value>(_ once: Once<Value>?, isShared: Bool = false, _ make: () throws -> Value) throws -> Value {
        try answers.withLock { answers in
            let key = once.map { (isShared ? "" : $0.key.scope) + $0.key.text }
            if let once, let key, let kept = answers[key] {
                throw kept.fingerprint == once.key.fingerprint ? Replay(kept.answer) : IdempotencyKey.reused
            }
            let value = try make()
            if let once, let key { answers[key] = (once.key.fingerprint, once.answer(value)) }
            return value
        }
    }
}
