import PlatformCore
import XCTest

final class TimestampTests: XCTestCase {
    func testWritesTheShortestFractionThatLosesNothing() {
        XCTAssertEqual(Timestamp(microseconds: 0).description, "1970-01-01T00:00:00Z")
        XCTAssertEqual(Timestamp(microseconds: 250_000).description, "1970-01-01T00:00:00.250Z")
        XCTAssertEqual(Timestamp(microseconds: 1).description, "1970-01-01T00:00:00.000001Z")
        XCTAssertEqual(Timestamp(microseconds: -1).description, "1969-12-31T23:59:59.999999Z")
    }

    func testReadsWhatItWrites() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<10_000 {
            let moment = Timestamp(
                microseconds: .random(
                    in: Timestamp.range.lowerBound.microseconds...Timestamp.range.upperBound.microseconds,
                    using: &generator
                )
            )
            XCTAssertEqual(Timestamp(moment.description), moment)
        }
    }

    func testConvertsOffsetsToUTC() {
        XCTAssertEqual(Timestamp("2026-11-22T00:30:00+01:00")?.description, "2026-11-21T23:30:00Z")
        XCTAssertEqual(Timestamp("2026-11-22T23:30:00-05:45")?.description, "2026-11-23T05:15:00Z")
        XCTAssertEqual(Timestamp("2026-11-22T08:30:00-00:00")?.description, "2026-11-22T08:30:00Z")
    }

    func testReadsLowerCaseLettersAsTheStandardAllows() {
        XCTAssertEqual(Timestamp("2026-11-22t08:30:00z")?.description, "2026-11-22T08:30:00Z")
    }

    func testReadsFractionsUpToMicroseconds() {
        XCTAssertEqual(Timestamp("1970-01-01T00:00:00.5Z")?.microseconds, 500_000)
        XCTAssertEqual(Timestamp("1970-01-01T00:00:00.123456000Z")?.microseconds, 123_456)
        XCTAssertNil(Timestamp("1970-01-01T00:00:00.1234567Z"), "a digit would be lost")
    }

    func testRefusesWhatIsNoMoment() {
        for text in [
            "", "2026-11-22", "2026-11-22T08:30:00", "2026-11-22 08:30:00Z", "2026-11-22T08:30Z", "2026-11-22T08:30:00+0100",
            "2026-11-22T08:30:00+24:00", "2026-11-22T08:30:00+01:60", "2026-11-22T24:00:00Z", "2026-02-29T00:00:00Z",
            "2026-11-22T08:30:00.Z",
            "2026-11-22T08:30:00Z ", "2026-11-22T08:30:00ZZ", "1795500000",
        ] {
            XCTAssertNil(Timestamp(text), text)
        }
    }

    func testRefusesLeapSeconds() {
        XCTAssertNil(Timestamp("2016-12-31T23:59:60Z"))
    }

    func testRefusesWhatLiesOutsideTheYearsInUTC() {
        XCTAssertNotNil(Timestamp("0001-01-01T00:00:00Z"))
        XCTAssertNil(Timestamp("0001-01-01T00:00:00+00:01"))
        XCTAssertNotNil(Timestamp("9999-12-31T23:59:59.999999Z"))
        XCTAssertNil(Timestamp("9999-12-31T23:59:59-00:01"))
    }

    func testWritesMomentsOutsideTheYearsAsTheNearestOne() {
        XCTAssertEqual(Timestamp(microseconds: .max).description, "9999-12-31T23:59:59.999999Z")
        XCTAssertEqual(Timestamp(microseconds: .min).description, "0001-01-01T00:00:00Z")
    }

    func testKnowsItsDay() {
        XCTAssertEqual(Timestamp("1969-12-31T23:59:59Z")?.date.description, "1969-12-31")
    }
}
