import Foundation
import PlatformCore
import XCTest

final class JSONElementTests: XCTestCase {
    private enum Genre: String { case fiction, history }

    func testEveryScalarReadsWhatItHasWritten() throws {
        try assertRoundTrip(["", "é\"\n", "😀"])
        try assertRoundTrip([true, false])
        try assertRoundTrip([Int64.min, 0, .max])
        try assertRoundTrip([Int32.min, 0, .max])
        try assertRoundTrip([-0.5, 1e300])
        try assertRoundTrip([UUID(), UUID()])
        try assertRoundTrip([FixedDecimal(units: -1250, scale: 2), FixedDecimal(units: 7, scale: 0), FixedDecimal(units: 5, scale: 18)])
        try assertRoundTrip([XCTUnwrap(CalendarDate("2024-02-29"))])
        try assertRoundTrip([XCTUnwrap(TimeOfDay("08:30"))])
        try assertRoundTrip([Timestamp(microseconds: 1), Timestamp(microseconds: -1)])
    }

    func testADecimalKeepsItsScale() {
        XCTAssertEqual(FixedDecimal(element: "12.50")?.scale, 2)
        XCTAssertEqual(FixedDecimal(element: "12")?.scale, 0)
    }

    func testAValueOfAnotherTypeIsRefused() {
        XCTAssertNil(String(element: 1))
        XCTAssertNil(Int64(element: "1"))
        XCTAssertNil(Int32(element: 2_147_483_648))
        XCTAssertNil(Bool(element: 1))
        XCTAssertNil(UUID(element: "none"))
        XCTAssertNil(CalendarDate(element: "2023-02-29"))
    }

    func testArraysAreMembers() {
        var json = JSONWriter()
        json.beginObject()
        json.member("words", ["a", "b"])
        json.member("genres", [Genre.history, .fiction])
        json.member("none", [String]?.none)
        json.member("no", [Genre]?.none)
        json.member("bytes", [UInt8]([1, 2]))
        json.endObject()
        XCTAssertEqual(
            String(decoding: json.bytes, as: UTF8.self),
            #"{"words":["a","b"],"genres":["history","fiction"],"none":null,"no":null,"bytes":"AQI="}"#
        )
    }

    func testColumnsKeepJSONAsText() {
        XCTAssertEqual(ScalarValue(json: ["a", "b"] as [String]), .text(#"["a","b"]"#))
        XCTAssertEqual(ScalarValue(json: [Genre.history]), .text(#"["history"]"#))
        XCTAssertEqual(ScalarValue(json: ["a": [1, .null]] as JSONValue), .text(#"{"a":[1,null]}"#))
        XCTAssertEqual(ScalarValue(json: JSONValue?.none), .null)
        XCTAssertEqual(ScalarValue(json: [String]?.none), .null)
        XCTAssertEqual(ScalarValue(json: [Genre]?.none), .null)
    }

    private func assertRoundTrip<Element: JSONElement>(_ elements: [Element], line: UInt = #line) throws {
        var json = JSONWriter()
        json.value(elements)
        let read = try JSONParser.parse(json.bytes).array?.map { Element(element: $0) }
        XCTAssertEqual(read, elements.map(Optional.some), line: line)
    }
}
