import Foundation
import PlatformCore
import XCTest

@testable import PlatformHTTP

final class PositionCoderTests: XCTestCase {
    func testAPI24EveryTypeOfValueComesBackAsItWas() throws {
        let position: [ScalarValue] = [
            .null, .bool(true), .bool(false), .int(.min), .int(7), .double(-0.5), .decimal(FixedDecimal(units: -1250, scale: 2)), .text(""),
            .text("Bücher, 🐘"), .uuid(UUID()), .date(try XCTUnwrap(CalendarDate("2026-11-22"))),
            .time(try XCTUnwrap(TimeOfDay("08:30:00"))), .timestamp(Timestamp(microseconds: -1)), .bytes([0, 255]),
        ]
        XCTAssertEqual(PositionCoder.decode(PositionCoder.encode(position)), position)
    }

    func testWhatIsCutShortIsNoPosition() {
        let whole = PositionCoder.encode([.text("abc"), .int(1)])
        XCTAssertNil(PositionCoder.decode(Array(whole.dropLast())))
        XCTAssertNil(PositionCoder.decode([5, 0, 0, 0, 9, 1]))
        XCTAssertNil(PositionCoder.decode([99]))
        XCTAssertEqual(PositionCoder.decode([]), [])
    }
}
