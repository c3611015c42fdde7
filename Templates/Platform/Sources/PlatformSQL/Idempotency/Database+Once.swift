public import PlatformCore

extension Database {
    /// Runs a closure in one transaction, as `write` does; with a key only the first time, and keeps the answer to its result there.
    ///
    /// Of several requests with one key that come at the same time, one runs. The others wait for its transaction: on SQLite because
    /// there is one writer, elsewhere because they want to insert the same row. What fails keeps nothing and can be tried again.
    ///
    /// - Throws: `Replay` if it has run before, `IdempotencyKey.reused` if that was for another request, and whatever `body` throws.
    @discardableResult
    public func write<Value>(once: Once<Value>?, _ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        guard let once else { return try await write(body) }
        return try await write { session in
            try KeptAnswers.claim(once.key, in: session)
            let value = try body(session)
            try KeptAnswers.keep(once.answer(value), for: once.key, in: session)
            return value
        }
    }
}
