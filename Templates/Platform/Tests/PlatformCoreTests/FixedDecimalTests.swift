import PlatformCore
import XCTest

final class FixedDecimalTests: XCTestCase {
    func testReadsTextIntoUnits() {
        let cases = ["12.50": 1250, "12.5": 1250, "12": 1200, "-0.01": -1, "0": 0, "-0": 0, "99999999.99": 9_999_999_999, "007.10": 710]
        for (text, units) in cases {
            XCTAssertEqual(FixedDecimal(text, precision: 10, scale: 2)?.units, Int64(units), text)
        }
    }

    func testRefusesDigitsThatItWouldHaveToDrop() {
        for text in ["12.345", "100000000", "12.500"] {
            XCTAssertNil(FixedDecimal(text, precision: 10, scale: 2), text)
        }
    }

    func testRefusesOtherNotations() {
        for text in ["", "-", ".", "1.", ".5", "+1", "1e3", "1,5", " 1", "1 ", "0x1", "NaN", "--1", "1-", "1.2.3", "１"] {
            XCTAssertNil(FixedDecimal(text, precision: 10, scale: 2), text)
        }
    }

    func testHoldsEighteenDigits() {
        XCTAssertEqual(FixedDecimal("-999999999999999999", precision: 18, scale: 0)?.units, -999_999_999_999_999_999)
        XCTAssertEqual(FixedDecimal("0.999999999999999999", precision: 18, scale: 18)?.description, "0.999999999999999999")
        XCTAssertNil(FixedDecimal("1.000000000000000000", precision: 18, scale: 18))
        XCTAssertNil(FixedDecimal("9.999999999999999999", precision: 18, scale: 18))
    }

    func testWritesEveryFractionDigit() {
        XCTAssertEqual(FixedDecimal(units: 5, scale: 2).description, "0.05")
        XCTAssertEqual(FixedDecimal(units: -1250, scale: 2).description, "-12.50")
        XCTAssertEqual(FixedDecimal(units: 7, scale: 0).description, "7")
        XCTAssertEqual(FixedDecimal(units: .min, scale: 18).description, "-9.223372036854775808")
    }

    func testComparesNumbersWhateverTheirScales() {
        XCTAssertEqual(FixedDecimal(units: 125, scale: 1), FixedDecimal(units: 1250, scale: 2))
        XCTAssertEqual(FixedDecimal(units: 125, scale: 1).hashValue, FixedDecimal(units: 1250, scale: 2).hashValue)
        XCTAssertLessThan(FixedDecimal(units: -126, scale: 1), FixedDecimal(units: -1250, scale: 2))
        XCTAssertLessThan(FixedDecimal(units: 9, scale: 2), FixedDecimal(units: 1, scale: 1))
        XCTAssertLessThan(FixedDecimal(units: .max, scale: 18), FixedDecimal(units: .max, scale: 0))
    }

    func testItsPatternSaysWhatItReads() throws {
        for (precision, scale) in [(10, 2), (5, 0), (3, 3), (18, 18), (1, 0)] {
            let pattern = try Pattern(FixedDecimal.pattern(precision: precision, scale: scale))
            for text in [
                "0", "-0", "00", "1", "12", "123456", "0.1", "0.12", "0.123", "1.5", "-1.5", "1.", ".1", "", "99999999.99", "123456789.1",
                "1e1",
            ] {
                let isRead = FixedDecimal(text, precision: precision, scale: scale) != nil
                XCTAssertEqual(isRead, pattern.matches(text), "\(text) as decimal(\(precision),\(scale))")
            }
        }
    }

    func testBringsAnImpossibleScaleIntoRange() {
        XCTAssertEqual(FixedDecimal(units: 1, scale: 40).scale, 18)
        XCTAssertEqual(FixedDecimal(units: 1, scale: -1).description, "1")
    }
}
