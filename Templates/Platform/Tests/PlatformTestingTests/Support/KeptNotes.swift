import PlatformCore
import Synchronization

/// What the service of notes has answered to requests with a key. It makes one note at a time.
final class KeptNotes: Sendable {
    private let answers = Mutex<[String: (fingerprint: String, answer: KeptAnswer)]>([:])

    /// Makes something, or throws the answer that its key has got before.
    func run<Value>(_ once: Once<Value>?, _ make: () throws -> Value) throws -> Value {
        try answers.withLock { answers in
            if let once, let kept = answers[once.key.text] {
                throw kept.fingerprint == once.key.fingerprint ? Replay(kept.answer) : IdempotencyKey.reused
            }
            let value = try make()
            if let once { answers[once.key.text] = (once.key.fingerprint, once.answer(value)) }
            return value
        }
    }
}
