import Logging
import PlatformHTTP
import PlatformSQL
import PlatformSQLite
import PlatformTesting

@testable import Notes

/// Runs a test on a database of its own, in memory, with the newest schema, and with sample rows at hand.
func withDatabase(_ test: (any Database, inout Samples) async throws -> Void) async throws {
    let database = try SQLiteDatabase(path: ":memory:", logger: quiet)
    _ = try await Migrator(migrations).migrate(database)
    var samples = Samples(Services(database: database))
    try await test(database, &samples)
    await database.close()
}

/// Runs a test against the whole application over such a database.
func withService(_ test: (ServiceUnderTest, inout Samples) async throws -> Void) async throws {
    try await withDatabase { database, samples in
        let service = try ServiceUnderTest(document: OpenAPIText.yaml) { failing in
            try buildApplication(.testing(), database: failing ?? database, logger: quiet)
        }
        try await test(service, &samples)
    }
}

private let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
