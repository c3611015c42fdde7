import PlatformCore
import XCTest

final class CalendarDateTests: XCTestCase {
    func testReadsAndWritesTheSameText() {
        for text in ["0001-01-01", "1970-01-01", "2000-02-29", "2026-11-22", "9999-12-31"] {
            XCTAssertEqual(CalendarDate(text)?.description, text)
        }
    }

    func testRefusesDaysThatTheCalendarLacks() {
        for text in ["1900-02-29", "2023-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-12-31"] {
            XCTAssertNil(CalendarDate(text), text)
        }
    }

    func testRefusesEveryOtherSpelling() {
        for text in [
            "", "2026-1-02", "2026-11-2", "20261122", "2026-11-22 ", " 2026-11-22", "2026/11/22", "+2026-11-22", "２０２６-11-22",
            "2026-11-22T",
        ] {
            XCTAssertNil(CalendarDate(text), text)
        }
    }

    func testCountsDaysWithoutAGapOrAnOverlap() {
        var previous = CalendarDate(daysSinceEpoch: -719_162)
        XCTAssertEqual(previous?.description, "0001-01-01")
        for days in -719_161...2_932_896 {
            let date = CalendarDate(daysSinceEpoch: days)
            guard let date, let last = previous, last < date, date.daysSinceEpoch == days else {
                return XCTFail("day \(days) follows \(previous?.description ?? "nothing") as \(date?.description ?? "nothing")")
            }
            previous = date
        }
        XCTAssertEqual(previous?.description, "9999-12-31")
        XCTAssertNil(CalendarDate(daysSinceEpoch: 2_932_897))
        XCTAssertNil(CalendarDate(daysSinceEpoch: -719_163))
    }

    func testKnowsTheDaysOfKnownDates() {
        XCTAssertEqual(CalendarDate("1970-01-01")?.daysSinceEpoch, 0)
        XCTAssertEqual(CalendarDate("1969-12-31")?.daysSinceEpoch, -1)
        XCTAssertEqual(CalendarDate("2000-03-01")?.daysSinceEpoch, 11_017)
    }
}
