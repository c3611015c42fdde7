import Foundation
import Logging
import PlatformHTTP
import PlatformSQL
import PlatformSQLite
import Notes

/// Reads the configuration and runs one command.
@main
struct App {
    static func main() async {
        do {
            try await run(CommandLine.arguments.dropFirst().first ?? "serve")
        } catch {
            FileHandle.standardError.write(Data("notes: \(error)\n".utf8))
            exit(1)
        }
    }

    private static let usage = """
        notes [COMMAND]
          serve           bring the database to the newest schema, then answer requests (the default)
          migrate         bring the database to the newest schema
          seed            write sample rows into a development database
          --print-config  print the configuration, secrets covered

        """

    private static func run(_ command: String) async throws {
        guard ["serve", "migrate", "seed", "--print-config"].contains(command) else {
            FileHandle.standardError.write(Data(usage.utf8))
            exit(command == "--help" ? 0 : 64)
        }
        let configuration = try ServerConfiguration.read(databaseURL: "notes.sqlite")
        if command == "--print-config" { return print(configuration.redacted, terminator: "") }
        let logger = Logger.service("notes", level: configuration.logLevel)
        let database = try SQLiteDatabase(path: configuration.databaseURL, readers: configuration.databaseReaders, logger: logger)
        for migration in try await Migrator(migrations).migrate(database) { logger.info("migrated", metadata: ["id": "\(migration)"]) }
        switch command {
        case "serve":
            try await buildApplication(configuration, database: database, logger: logger).serve()
        case "seed" where configuration.environment == .production:
            throw SeedRefused()
        case "seed":
            try await seed(database)
        default:
            break
        }
        await database.close()
    }
}

/// Sample rows do not belong into a production database.
private struct SeedRefused: Error, CustomStringConvertible {
    let description = "seed writes sample rows; it does not run with APP_ENV=production"
}
