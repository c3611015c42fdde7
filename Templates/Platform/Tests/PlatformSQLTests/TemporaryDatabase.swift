import Foundation
import PlatformSQL
import PlatformSQLite
import XCTest

/// Runs a test on a database in a file of its own, which is removed afterwards.
func withDatabase(
    readers: Int = 2,
    waitTimeout: Duration = .seconds(5),
    waitLimit: Int = 1000,
    transactionTimeout: Duration = .seconds(30),
    _ schema: String = "",
    _ test: (SQLiteDatabase) async throws -> Void
) async throws {
    try await withTemporaryFile { path in
        let database = try SQLiteDatabase(
            path: path,
            readers: readers,
            waitTimeout: waitTimeout,
            waitLimit: waitLimit,
            transactionTimeout: transactionTimeout
        )
        do {
            if !schema.isEmpty { try await database.write { try $0.executeScript(schema) } }
            try await test(database)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}

/// The path of a file in a folder of its own, which is removed afterwards.
func withTemporaryFile(_ body: (_ path: String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: folder)) }
    try await body(folder.appending(path: "test.sqlite").path)
}

/// The kind of the `SQLError` that some work ends in.
func failure<Value>(_ work: () async throws -> Value) async throws -> SQLError.Kind? {
    do {
        _ = try await work()
        return nil
    } catch let error as SQLError {
        return error.kind
    }
}
