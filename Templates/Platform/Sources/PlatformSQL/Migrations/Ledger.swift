/// What a database remembers of its migrations.
struct Ledger {
    struct Entry {
        var id: String
        var checksum: String
        var state: String
    }

    /// The state of a migration that has run to its end. Its row is written in the migration's own transaction.
    static let done = "done"

    static let create = """
        CREATE TABLE IF NOT EXISTS strata_migrations (
            id TEXT NOT NULL PRIMARY KEY,
            checksum TEXT NOT NULL,
            applied_at TEXT NOT NULL,
            state TEXT NOT NULL
        )
        """

    static let insert = "INSERT INTO strata_migrations (id, checksum, applied_at, state) VALUES (?, ?, ?, ?)"

    let rows: [Entry]

    init(_ session: any Session) throws {
        rows = try session.query("SELECT id, checksum, state FROM strata_migrations ORDER BY id", []) { row in
            Entry(id: try row.text(0), checksum: try row.text(1), state: try row.text(2))
        }
    }
}
