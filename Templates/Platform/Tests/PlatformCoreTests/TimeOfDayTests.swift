import PlatformCore
import XCTest

final class TimeOfDayTests: XCTestCase {
    func testReadsMinutesAndSeconds() {
        XCTAssertEqual(TimeOfDay("08:30")?.description, "08:30:00")
        XCTAssertEqual(TimeOfDay("23:59:59")?.seconds, 86_399)
    }

    func testRefusesTimesThatNoClockShows() {
        for text in ["24:00:00", "23:60:00", "23:59:60", "8:30", "08:30:0", "08:30:00.5", "08:30:00Z", "-1:00", ""] {
            XCTAssertNil(TimeOfDay(text), text)
        }
        XCTAssertNil(TimeOfDay(seconds: 86_400))
        XCTAssertNil(TimeOfDay(seconds: -1))
    }

    func testOrdersFromMidnightOn() throws {
        XCTAssertLessThan(try XCTUnwrap(TimeOfDay("08:30")), try XCTUnwrap(TimeOfDay("08:30:01")))
    }
}
