import Foundation
import ServiceModel
import XCTest

@testable import OpenAPI

/// Patterns that stand for bounds, against every text of a small type.
final class BoundPatternTests: XCTestCase {
    private func assertPattern(_ pattern: String, accepts texts: [String], where isInside: (String) -> Bool, line: UInt = #line) throws {
        let expression = try NSRegularExpression(pattern: pattern)
        for text in texts {
            let range = NSRange(text.startIndex..., in: text)
            XCTAssertEqual(expression.firstMatch(in: text, range: range) != nil, isInside(text), "\(text) and \(pattern)", line: line)
        }
    }

    /// Every way to write a decimal(3,1), and some that are none.
    private let decimals: [String] = {
        var texts = ["", ".", "1.", ".1", "000", "1.11", "100", "+1", "1e1", " 1", "--1", "0.00"]
        for sign in ["", "-"] {
            for whole in (0...9).map(String.init) + (0...99).map({ ($0 < 10 ? "0" : "") + String($0) }) {
                texts.append(sign + whole)
                for digit in 0...9 { texts.append("\(sign)\(whole).\(digit)") }
            }
        }
        return texts
    }()

    /// The number of tenths, nil if the text is no decimal(3,1).
    private func tenths(_ text: String) -> Int? {
        let magnitude = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = magnitude.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...2).contains(parts[0].count), let whole = Int(parts[0]), parts[0].allSatisfy(\.isNumber)
        else { return nil }
        let fraction = parts.count == 2 ? (parts[1].count == 1 ? Int(parts[1]) : nil) : 0
        return fraction.map { (text.hasPrefix("-") ? -1 : 1) * (whole * 10 + $0) }
    }

    func testADecimalWithoutBoundsIsAnyOfItsDigits() throws {
        let pattern = DecimalPattern.accepted(precision: 3, scale: 1)
        try assertPattern(pattern, accepts: decimals) { tenths($0) != nil }
    }

    func testADecimalFromZeroHasNoSign() throws {
        let pattern = DecimalPattern.accepted(precision: 3, scale: 1, minimum: .integer(0))
        try assertPattern(pattern, accepts: decimals) { text in
            // -0 is left out: it is zero, but nobody writes it.
            !text.hasPrefix("-") && tenths(text) != nil
        }
    }

    func testTheBoundsOfADecimal() throws {
        let bounds = [(5, 999), (1, 1), (10, 10), (105, 105), (5, 73), (99, 101), (250, 999), (-15, 20), (-999, -7), (-50, -50), (-3, 999)]
        for (low, high) in bounds {
            let pattern = DecimalPattern.accepted(
                precision: 3,
                scale: 1,
                minimum: .decimal(units: Int64(low), scale: 1),
                maximum: .decimal(units: Int64(high), scale: 1)
            )
            try assertPattern(pattern, accepts: decimals.filter { tenths($0) != 0 || !$0.hasPrefix("-") }) { text in
                tenths(text).map { (low...high).contains($0) } ?? false
            }
        }
    }

    func testTheBoundsOfADecimalWithoutFraction() throws {
        let pattern = DecimalPattern.accepted(precision: 2, scale: 0, minimum: .integer(7), maximum: .integer(42))
        try assertPattern(pattern, accepts: decimals) { text in
            guard !text.contains("."), !text.hasPrefix("-"), (1...2).contains(text.count), let value = Int(text) else { return false }
            return !text.hasPrefix("+") && (7...42).contains(value)
        }
    }

    func testTheBoundsOfDates() throws {
        let days = (0..<900).map { CivilCalendar.date(days: 10_600 + $0) }
        for (low, high) in [("1999-02-27", "2000-03-01"), ("2000-01-01", "2000-01-01"), ("1999-12-31", "2000-01-01")] {
            let pattern = try XCTUnwrap(DatePattern.within(.date(low), .date(high)))
            try assertPattern(pattern, accepts: days) { (low...high).contains($0) }
        }
        XCTAssertNil(DatePattern.within(nil, nil))
    }

    func testTheBoundsOfTimes() throws {
        let times = stride(from: 0, to: 86_400, by: 15).map { CivilCalendar.time(seconds: $0) }
        let short = times.filter { $0.hasSuffix(":00") }.map { String($0.dropLast(3)) }
        let pattern = try XCTUnwrap(TimePattern.within(.time("08:00:15"), .time("18:30:00")))
        try assertPattern(pattern, accepts: times + short) { text in
            ("08:00:15"..."18:30:00").contains(text.count == 5 ? text + ":00" : text)
        }
    }
}
