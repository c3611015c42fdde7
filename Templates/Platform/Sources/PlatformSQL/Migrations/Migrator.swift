public import PlatformCore

/// Brings a database's schema up to date, one transaction a migration, and keeps a ledger of what it has run.
///
/// Programs that start at the same time do not disturb each other: each migration's transaction takes the write lock first and then
/// looks again whether another program has run it.
public struct Migrator: Sendable {
    private let migrations: [Migration]
    private let time: TimeSource

    /// A migrator of this history, oldest first.
    ///
    /// - Throws: `MigrationError` if it is not one line: an id twice, two migrations after one, a parent that is not there.
    public init(_ migrations: [Migration], time: TimeSource = .system) throws(MigrationError) {
        var ids: Set<String> = []
        for migration in migrations where !ids.insert(migration.id).inserted { throw .duplicate(id: migration.id) }
        var previous: Migration?
        for migration in migrations {
            let siblings = migrations.filter { $0.parent == migration.parent }
            guard siblings.count == 1 else { throw .fork(parent: migration.parent, children: siblings.map(\.id)) }
            guard migration.parent == previous?.id else { throw .missingParent(id: migration.id, parent: migration.parent ?? "nothing") }
            previous = migration
        }
        self.migrations = migrations
        self.time = time
    }

    /// Runs the migrations that the database has not run, and returns their ids.
    ///
    /// - Throws: `MigrationError` if the ledger and the history contradict each other, `SQLError` if a statement fails. Migrations
    ///   before the one that failed stay.
    @discardableResult
    public func migrate(_ database: any Database) async throws -> [String] {
        var applied: [String] = []
        for migration in try await pending(database) {
            let wasApplied = try await database.migrate { session in try apply(migration, in: session) }
            if wasApplied { applied.append(migration.id) }
        }
        return applied
    }

    /// The migrations that the database has not run.
    ///
    /// - Throws: `MigrationError` if the ledger and the history contradict each other.
    public func pending(_ database: any Database) async throws -> [Migration] {
        let ledger = try await database.write { session in
            // With the ledger come the tables that belong to no entity.
            for statement in [Ledger.create] + KeptAnswers.create { try session.execute(statement, []) }
            return try Ledger(session)
        }
        return try pending(ledger, dialect: database.dialect)
    }

    private func pending(_ ledger: Ledger, dialect: Dialect) throws(MigrationError) -> [Migration] {
        for row in ledger.rows where row.state != Ledger.done { throw .unfinished(id: row.id) }
        for row in ledger.rows where !migrations.contains(where: { $0.id == row.id }) { throw .unknown(id: row.id) }
        var missing: Migration?
        for migration in migrations {
            guard migration.sql[dialect] != nil else { throw .noStatements(id: migration.id, dialect: dialect) }
            guard let row = ledger.rows.first(where: { $0.id == migration.id }) else {
                missing = missing ?? migration
                continue
            }
            if let missing { throw .outOfOrder(id: migration.id, missing: missing.id) }
            guard row.checksum == migration.checksum(dialect) else { throw .edited(id: migration.id) }
        }
        return migrations.filter { migration in !ledger.rows.contains { $0.id == migration.id } }
    }

    /// Runs one migration, unless another program has done so since the ledger was read.
    private func apply(_ migration: Migration, in session: any Session) throws -> Bool {
        guard try pending(Ledger(session), dialect: session.dialect).first?.id == migration.id else { return false }
        for statement in migration.sql[session.dialect] ?? [] { try session.executeScript(statement) }
        let values: [ScalarValue] = [
            .text(migration.id),
            .text(migration.checksum(session.dialect)),
            .text(time.now().description),
            .text(Ledger.done),
        ]
        try session.execute(Ledger.insert, values)
        return true
    }
}
