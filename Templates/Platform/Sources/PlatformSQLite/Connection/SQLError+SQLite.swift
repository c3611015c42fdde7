import CSQLite
import PlatformSQL

extension SQLError {
    /// The error that a connection's last call has left.
    init(of database: OpaquePointer?) {
        self.init(code: sqlite3_extended_errcode(database), message: String(cString: sqlite3_errmsg(database)))
    }

    /// The error of an extended result code. Which constraint was broken stands in the message only.
    private init(code: Int32, message: String) {
        switch code {
        case csqlite_constraint_unique, csqlite_constraint_primarykey, csqlite_constraint_rowid:
            let (table, columns) = Self.columns(in: message)
            self.init(.unique(table: table, columns: columns))
        case csqlite_constraint_notnull:
            let (table, columns) = Self.columns(in: message)
            self.init(.notNull(table: table, column: columns.first ?? ""))
        case csqlite_constraint_foreignkey:
            self.init(.foreignKey)
        // ON DELETE RESTRICT is made of a trigger, and fails as one.
        case csqlite_constraint_trigger where message == "FOREIGN KEY constraint failed":
            self.init(.foreignKey)
        case csqlite_constraint_check:
            self.init(.check(constraint: Self.subject(of: message)))
        case csqlite_ioerr_write, csqlite_ioerr_fsync, csqlite_ioerr_dir_fsync, csqlite_ioerr_truncate, csqlite_ioerr_shmsize:
            self.init(.full)
        default:
            switch code & 0xff {
            case SQLITE_BUSY, SQLITE_LOCKED: self.init(.busy)
            case SQLITE_FULL: self.init(.full)
            case SQLITE_CORRUPT, SQLITE_NOTADB: self.init(.corrupt("the database file"))
            case SQLITE_INTERRUPT: self.init(.timedOut)
            case SQLITE_ERROR where message.hasPrefix("no such module: "): self.init(.missingModule(Self.subject(of: message)))
            case SQLITE_ERROR: self.init(.syntax(message))
            default: self.init(.other(code: Int(code)))
            }
        }
    }

    /// `UNIQUE constraint failed: book.author_id, book.title` in its parts.
    private static func columns(in message: String) -> (table: String, columns: [String]) {
        let names = subject(of: message).split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1) }
        return (String(names.first?.first ?? ""), names.compactMap { $0.count == 2 ? String($0[1]) : nil })
    }

    /// What stands after the colon.
    private static func subject(of message: String) -> String {
        message.split(separator: ": ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
    }
}
