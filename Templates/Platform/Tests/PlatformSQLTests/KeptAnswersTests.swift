import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

final class KeptAnswersTests: XCTestCase {
    private static let moment = Timestamp(microseconds: 1_000_000_000)
    private static let hour: Int64 = 3_600_000_000

    /// A change under a key, answered by its result.
    private static func once(_ key: String = "k", _ fingerprint: String = "f", at time: Timestamp = moment) -> Once<Int64> {
        let key = IdempotencyKey(scope: "POST /rows", text: key, fingerprint: fingerprint, received: time, lifetime: .seconds(3600))
        return Once(key) { KeptAnswer(status: 201, location: "/rows/\($0)", entityTag: nil, body: "{\"id\":\($0)}") }
    }

    private static func later(_ hours: Int64) -> Timestamp { Timestamp(microseconds: moment.microseconds + hours * hour) }

    private func withRows(_ test: (SQLiteDatabase) async throws -> Void) async throws {
        try await withDatabase { database in
            let table = Migration(id: "1", parent: nil, sql: [.sqlite: ["CREATE TABLE rows (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"]])
            try await Migrator([table]).migrate(database)
            try await test(database)
        }
    }

    private static func insert(_ name: String?, _ once: Once<Int64>?, into database: SQLiteDatabase) async throws -> Int64 {
        try await database.write(once: once) { session in
            try session.execute("INSERT INTO rows (name) VALUES (?)", [ScalarValue(name)])
            return session.lastInsertedID
        }
    }

    /// What a repeated change is answered; nil if it was made.
    private static func replay(_ once: Once<Int64>, in database: SQLiteDatabase) async throws -> KeptAnswer? {
        do {
            _ = try await Self.insert(nil, once, into: database)
            return nil
        } catch let replay as Replay {
            return replay.answer
        }
    }

    private static func count(_ table: String, in database: SQLiteDatabase) async throws -> Int64? {
        try await database.read { try $0.first("SELECT count(*) FROM \(table)", []) { try $0.int64(0) } }
    }

    func testAPI16AChangeIsMadeOnceAndAnsweredTheSame() async throws {
        try await withRows { database in
            let id = try await Self.insert(nil, Self.once(), into: database)
            let answer = try await Self.replay(Self.once(at: Self.later(0)), in: database)
            XCTAssertEqual(answer, KeptAnswer(status: 201, location: "/rows/\(id)", entityTag: nil, body: "{\"id\":\(id)}"))
            let rows = try await Self.count("rows", in: database)
            XCTAssertEqual(rows, 1)
        }
    }

    func testAPI16OfFiftyAtOnceOneIsMade() async throws {
        try await withRows { database in
            let answers = try await withThrowingTaskGroup(of: KeptAnswer?.self) { group in
                for _ in 0..<50 { group.addTask { try await Self.replay(Self.once(), in: database) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            XCTAssertEqual(answers.count { $0 == nil }, 1)
            XCTAssertEqual(Set(answers.compactMap { $0 }).count, 1)
            let rows = try await Self.count("rows", in: database)
            XCTAssertEqual(rows, 1)
        }
    }

    func testAPI16TheAnswerOutlivesTheProcessThatCouldNotSendIt() async throws {
        try await withTemporaryFile { path in
            let table = Migration(id: "1", parent: nil, sql: [.sqlite: ["CREATE TABLE rows (id INTEGER PRIMARY KEY, name TEXT)"]])
            let first = try SQLiteDatabase(path: path)
            try await Migrator([table]).migrate(first)
            _ = try await Self.insert(nil, Self.once(), into: first)
            await first.close()
            let second = try SQLiteDatabase(path: path)
            let answer = try await Self.replay(Self.once(), in: second)
            XCTAssertEqual(answer?.status, 201)
            await second.close()
        }
    }

    func testAPI16TheSameKeyForAnotherRequestIsRefused() async throws {
        try await withRows { database in
            _ = try await Self.insert(nil, Self.once(), into: database)
            do {
                _ = try await Self.insert(nil, Self.once("k", "other"), into: database)
                XCTFail("nothing was refused")
            } catch let error as DomainError {
                XCTAssertEqual(error, IdempotencyKey.reused)
            }
        }
    }

    func testAPI16AKeyBelongsToItsScope() async throws {
        try await withRows { database in
            _ = try await Self.insert(nil, Self.once(), into: database)
            let once = Self.once("k", "other")
            var key = once.key
            key.scope = "POST /others"
            _ = try await Self.insert(nil, Once(key, answer: once.answer), into: database)
            let rows = try await Self.count("rows", in: database)
            XCTAssertEqual(rows, 2)
        }
    }

    func testAPI16WhatFailsCanBeMendedAndTriedAgain() async throws {
        try await withRows { database in
            _ = try await Self.insert("taken", nil, into: database)
            let failure = try await failure { try await Self.insert("taken", Self.once(), into: database) }
            XCTAssertEqual(failure, .unique(table: "rows", columns: ["name"]))
            _ = try await Self.insert("free", Self.once("k", "mended"), into: database)
            let answers = try await Self.count("strata_idempotency", in: database)
            XCTAssertEqual(answers, 1)
        }
    }

    func testAPI16AnswersExpire() async throws {
        try await withRows { database in
            _ = try await Self.insert(nil, Self.once(), into: database)
            let kept = try await Self.replay(Self.once(at: Timestamp(microseconds: Self.later(1).microseconds - 1)), in: database)
            XCTAssertNotNil(kept)
            let expired = try await Self.replay(Self.once(at: Self.later(1)), in: database)
            XCTAssertNil(expired)
        }
    }

    func testAPI16ExpiredAnswersAreRemovedAHundredAtATime() async throws {
        try await withRows { database in
            for number in 0..<250 { _ = try await Self.insert(nil, Self.once("old-\(number)"), into: database) }
            for (key, left) in [("a", 151), ("b", 52), ("c", 3)] as [(String, Int64)] {
                _ = try await Self.insert(nil, Self.once(key, at: Self.later(1)), into: database)
                let answers = try await Self.count("strata_idempotency", in: database)
                XCTAssertEqual(answers, left)
            }
        }
    }

    func testAChangeWithoutAKeyKeepsNothing() async throws {
        try await withRows { database in
            _ = try await Self.insert(nil, nil, into: database)
            let answers = try await Self.count("strata_idempotency", in: database)
            XCTAssertEqual(answers, 0)
        }
    }
}
