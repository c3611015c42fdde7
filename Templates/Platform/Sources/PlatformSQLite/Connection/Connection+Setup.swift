import CSQLite
import PlatformSQL

extension Connection {
    /// How many of SQLite's virtual machine's steps pass between two looks at the clock: about a millisecond's worth.
    private static let stepsBetweenLooks: Int32 = 20_000

    /// Makes the connection strict, and refuses to go on where it cannot be.
    func setUp(busyTimeout: Duration) throws(SQLError) {
        guard csqlite_harden(handle) == SQLITE_OK else { throw SQLError(of: handle) }
        sqlite3_busy_timeout(handle, Int32(clamping: busyTimeout / .milliseconds(1)))
        // Readers go on while one connection writes. A commit survives a crash of the process; after a power cut the last ones may
        // be missing, but the file is whole.
        try run("PRAGMA journal_mode=WAL")
        try run("PRAGMA synchronous=NORMAL")
        // The log is brought into the file after 16 MiB rather than 4: a page that changes often is written there less often.
        try run("PRAGMA wal_autocheckpoint=4096")
        // 16 MiB a connection: the upper pages of the indexes of a table of millions of rows.
        try run("PRAGMA cache_size=-16384")
        try set("foreign_keys", 1)
        sqlite3_progress_handler(
            handle,
            Self.stepsBetweenLooks,
            { context in
                guard let context else { return 0 }
                return Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().shouldStop ? 1 : 0
            },
            // The connection keeps the watch for as long as SQLite can call it.
            Unmanaged.passUnretained(watch).toOpaque()
        )
    }

    /// Sets a pragma and reads it back: SQLite ignores what it cannot do.
    func set(_ pragma: String, _ value: Int64) throws(SQLError) {
        try run("PRAGMA \(pragma)=\(value)")
        let statement = try Statement("PRAGMA \(pragma)", in: handle, isPersistent: false)
        guard try statement.step(), sqlite3_column_int64(statement.handle, 0) == value else {
            throw SQLError(.other(code: Int(SQLITE_MISUSE)))
        }
    }

    private func run(_ sql: String) throws(SQLError) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw SQLError(of: handle) }
    }
}

extension Duration {
    /// How many times a duration goes into this one.
    fileprivate static func / (total: Duration, part: Duration) -> Int64 {
        Int64((total / part as Double).rounded())
    }
}
