import Foundation
import PlatformCore
import XCTest

final class UUIDTests: XCTestCase {
    func testReadsTheCanonicalTextInAnyCase() {
        let text = "0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60"
        XCTAssertEqual(UUID(canonical: text)?.lowercased, text)
        XCTAssertEqual(UUID(canonical: text.uppercased())?.lowercased, text)
        XCTAssertEqual(UUID(canonical: text)?.uuidString, text.uppercased())
    }

    func testRefusesEveryOtherText() {
        for text in [
            "", "0190a5d83f6e7c449a532b1c0d4e5f60", "{0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60}", "0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f6",
            "0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f600", "0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f6g", "0190a5d83-f6e-7c44-9a53-2b1c0d4e5f60",
            "0190a5d8_3f6e_7c44_9a53_2b1c0d4e5f60", "0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f６0",
        ] {
            XCTAssertNil(UUID(canonical: text), text)
        }
    }

    func testReadsSixteenBytes() {
        XCTAssertEqual(UUID(bytes: Array(0..<16))?.lowercased, "00010203-0405-0607-0809-0a0b0c0d0e0f")
        XCTAssertNil(UUID(bytes: Array(0..<15)))
        XCTAssertNil(UUID(bytes: Array(0..<17)))
    }
}
