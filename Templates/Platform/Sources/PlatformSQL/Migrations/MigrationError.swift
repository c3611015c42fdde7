/// Why migrations are refused. Nothing has been changed by the migration in question.
public enum MigrationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Two migrations have one id.
    case duplicate(id: String)
    /// Two migrations have one parent.
    case fork(parent: String?, children: [String])
    /// A migration names a parent that is not there, or that comes after it.
    case missingParent(id: String, parent: String)
    /// A migration has no statements for this database.
    case noStatements(id: String, dialect: Dialect)
    /// The database has run a migration of this id with other statements.
    case edited(id: String)
    /// The database has run a migration that this program does not have.
    case unknown(id: String)
    /// The database has run a migration whose predecessor it has not.
    case outOfOrder(id: String, missing: String)
    /// A migration was begun and never finished.
    case unfinished(id: String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .duplicate(let id):
            "Two migrations are called \(id). Rename the one that has not been released."
        case .fork(let parent, let children):
            "\(children.joined(separator: " and ")) both follow \(parent ?? "nothing"). Run `strata migration rebase`, or let one follow the other."
        case .missingParent(let id, let parent):
            "\(id) follows \(parent), which is not among the migrations before it. Restore \(parent), or correct the parent of \(id)."
        case .noStatements(let id, let dialect):
            "\(id) has no statements for \(dialect). Generate it for this database, too."
        case .edited(let id):
            "\(id) has been edited since this database ran it. Restore its text, and put the change into a new migration."
        case .unknown(let id):
            "This database has run \(id), which this program does not know. Deploy a version that has it, or restore its file."
        case .outOfOrder(let id, let missing):
            "This database has run \(id), but not \(missing) before it. Let \(missing) follow the newest migration instead."
        case .unfinished(let id):
            "\(id) was begun on this database and not finished. Look at what it has done, complete or undo it, and correct its row in strata_migrations."
        }
    }
}
