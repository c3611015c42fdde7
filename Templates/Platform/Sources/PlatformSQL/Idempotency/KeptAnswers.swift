import PlatformCore

/// The table of the answers that are kept for requests which may come again. It is the Platform's own: the migrator makes it beside its
/// ledger, and no migration knows of it.
enum KeptAnswers {
    /// How many expired answers each claim removes: more than it adds, and never so many that a caller would notice.
    private static let purgeLimit: Int64 = 100

    static let create = [
        """
        CREATE TABLE IF NOT EXISTS strata_idempotency (
            scope TEXT NOT NULL,
            idempotency_key TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            expires_at BIGINT NOT NULL,
            status BIGINT,
            location TEXT,
            entity_tag TEXT,
            body TEXT,
            PRIMARY KEY (scope, idempotency_key)
        )
        """,
        "CREATE INDEX IF NOT EXISTS strata_idempotency_expires_at ON strata_idempotency (expires_at)",
    ]

    /// Takes a key for the change that this transaction makes.
    ///
    /// - Throws: `Replay` or `IdempotencyKey.reused` if it is taken.
    static func claim(_ key: IdempotencyKey, in session: any Session) throws {
        let now = ScalarValue.int(key.received.microseconds)
        try session.execute(purge, [now, .int(purgeLimit)])
        let values: [ScalarValue] = [.text(key.scope), .text(key.text), .text(key.fingerprint), .int(key.expiry.microseconds), now]
        if try session.execute(insert, values) == 1 { return }
        let kept = try session.first(select, [.text(key.scope), .text(key.text)]) { row in
            let answer = KeptAnswer(
                status: Int(try row.int64(1)),
                location: try row.optionalText(2),
                entityTag: try row.optionalText(3),
                body: try row.text(4)
            )
            return (fingerprint: try row.text(0), answer: answer)
        }
        guard let kept else { throw SQLError(.corrupt("strata_idempotency")) }
        throw kept.fingerprint == key.fingerprint ? Replay(kept.answer) : IdempotencyKey.reused
    }

    /// Keeps the answer for a key that this transaction has claimed.
    static func keep(_ answer: KeptAnswer, for key: IdempotencyKey, in session: any Session) throws {
        let values: [ScalarValue] = [
            .text(key.scope),
            .text(key.text),
            .int(Int64(answer.status)),
            ScalarValue(answer.location),
            ScalarValue(answer.entityTag),
            .text(answer.body),
        ]
        try session.execute(update, values)
    }

    private static let purge = """
        DELETE FROM strata_idempotency WHERE (scope, idempotency_key) IN (
            SELECT scope, idempotency_key FROM strata_idempotency WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2
        )
        """

    /// A key that has expired, but is not purged yet, can be taken.
    private static let insert = """
        INSERT INTO strata_idempotency (scope, idempotency_key, fingerprint, expires_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (scope, idempotency_key) DO UPDATE SET fingerprint = excluded.fingerprint, expires_at = excluded.expires_at
        WHERE strata_idempotency.expires_at <= ?5
        """

    private static let select = """
        SELECT fingerprint, status, location, entity_tag, body FROM strata_idempotency WHERE scope = ?1 AND idempotency_key = ?2
        """

    private static let update = """
        UPDATE strata_idempotency SET status = ?3, location = ?4, entity_tag = ?5, body = ?6 WHERE scope = ?1 AND idempotency_key = ?2
        """
}
