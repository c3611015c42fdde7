public import PlatformSQL

/// What services rely on and no statement of theirs shows: that a database undoes what fails, and that a reader cannot write.
public struct DatabaseChecks: Sendable {
    private struct Refused: Error {}

    private let database: any Database

    /// The checks of a database, in which they leave a table of their own.
    public init(_ database: any Database) {
        self.database = database
    }

    /// What does not hold.
    public func problems() async throws -> [String] {
        try await database.write { session in try session.executeScript(#"CREATE TABLE "checks" ("id" INTEGER)"#) }
        var problems: [String] = []
        do {
            try await database.write { session in
                _ = try session.execute(Self.insert, [])
                throw Refused()
            }
        } catch is Refused {
            if try await count() != 0 { problems.append("a transaction that fails is not undone") }
        }
        do {
            try await database.read { session in _ = try session.execute(Self.insert, []) }
            problems.append("a transaction that only reads can write")
        } catch is SQLError {}
        try await database.write { session in _ = try session.execute(Self.insert, []) }
        if try await count() != 1 { problems.append("a transaction that succeeds leaves nothing") }
        return problems
    }

    private static let insert = #"INSERT INTO "checks" ("id") VALUES (1)"#

    private func count() async throws -> Int {
        try await database.read { session in try session.query(#"SELECT "id" FROM "checks""#, []) { try $0.int64(0) }.count }
    }
}
