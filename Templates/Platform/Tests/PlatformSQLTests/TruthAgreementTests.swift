import PlatformCore
import PlatformSQL
import PlatformSQLite
import XCTest

/// What Swift calls true, false or unknown, SQLite does too.
final class TruthAgreementTests: XCTestCase {
    private let truths: [Bool?] = [true, false, nil]
    private let numbers: [Int64?] = [.min, -1, 0, 1, .max, nil]
    private let doubles: [Double?] = [-1.5, -0.0, 0, 0.1, 5e-324, 1.7976931348623157e308, nil]
    private let texts: [String?] = ["", "a", "A", "e\u{301}", "\u{E9}", "ß", "ss", "a ", nil]

    func testConnectives() async throws {
        for left in truths {
            for right in truths {
                let values = [ScalarValue(left), ScalarValue(right)]
                try await assertSQL("?1 AND ?2", values, is: Truth.all(left, right))
                try await assertSQL("?1 OR ?2", values, is: Truth.any(left, right))
                try await assertSQL("NOT ?1 OR ?2", values, is: Truth.if(left, then: right))
            }
        }
    }

    func testOrder() async throws {
        for left in numbers {
            for right in numbers {
                try await assertSQL("?1 < ?2", [ScalarValue(left), ScalarValue(right)], is: Truth.compare(left, <, right))
                try await assertSQL("?1 >= ?2", [ScalarValue(left), ScalarValue(right)], is: Truth.compare(left, >=, right))
                try await assertSQL("?1 = ?2", [ScalarValue(left), ScalarValue(right)], is: Truth.equal(left, right))
            }
        }
        for left in doubles {
            for right in doubles {
                try await assertSQL("?1 <= ?2", [ScalarValue(left), ScalarValue(right)], is: Truth.compare(left, <=, right))
                try await assertSQL("?1 = ?2", [ScalarValue(left), ScalarValue(right)], is: Truth.equal(left, right))
            }
        }
    }

    func testDecimalsDatesTimesAndMoments() async throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let units = (0..<2).map { _ in Int64.random(in: -300...300, using: &generator) }
            let decimals = units.map { FixedDecimal(units: $0, scale: 2) }
            try await assertSQL("?1 < ?2", decimals.map { .decimal($0) }, is: decimals[0] < decimals[1])
            let dates = units.compactMap { CalendarDate(daysSinceEpoch: Int($0) * 1000) }
            try await assertSQL("?1 < ?2", dates.map { .date($0) }, is: dates[0] < dates[1])
            let times = units.compactMap { TimeOfDay(seconds: Int($0.magnitude) * 17) }
            try await assertSQL("?1 <= ?2", times.map { .time($0) }, is: times[0] <= times[1])
            let moments = units.map { Timestamp(microseconds: $0) }
            try await assertSQL("?1 > ?2", moments.map { .timestamp($0) }, is: moments[0] > moments[1])
        }
    }

    func testTexts() async throws {
        for left in texts {
            for right in texts {
                try await assertSQL("?1 = ?2", [ScalarValue(left), ScalarValue(right)], is: Truth.equal(left, right))
                let values = [ScalarValue(left), .text("a"), ScalarValue(right)]
                try await assertSQL("?1 IN (?2, ?3)", values, is: Truth.isOne(left, of: ["a", right]))
            }
        }
    }

    private func assertSQL(_ condition: String, _ values: [ScalarValue], is truth: Bool?, line: UInt = #line) async throws {
        try await withDatabase("CREATE TABLE unused (id INTEGER) STRICT;") { database in
            let found = try await database.read { session in
                try session.first("SELECT \(condition)", values) { try $0.optionalBool(0) } ?? nil
            }
            XCTAssertEqual(found, truth, "\(condition) of \(values)", line: line)
        }
    }
}
