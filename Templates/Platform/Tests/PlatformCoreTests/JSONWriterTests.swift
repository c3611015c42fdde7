import Foundation
import PlatformCore
import XCTest

final class JSONWriterTests: XCTestCase {
    func testWritesEveryTypeOfMember() throws {
        var json = JSONWriter()
        json.beginObject()
        json.member("bool", true)
        json.member("int", Int64.min)
        json.member("int32", Int32(-7))
        json.member("double", 0.1)
        json.member("decimal", FixedDecimal(units: 1250, scale: 2))
        json.member("text", "x")
        json.member("uuid", try XCTUnwrap(UUID(canonical: "0190A5D8-3F6E-7C44-9A53-2B1C0D4E5F60")))
        json.member("date", try XCTUnwrap(CalendarDate("2026-11-22")))
        json.member("time", try XCTUnwrap(TimeOfDay("08:30")))
        json.member("timestamp", Timestamp(microseconds: 0))
        json.member("bytes", [1, 2, 3, 250] as [UInt8])
        json.member("genre", Genre.history)
        json.member("json", ["a": [1, .null]] as JSONValue)
        json.endObject()
        XCTAssertEqual(
            text(json),
            #"{"bool":true,"int":-9223372036854775808,"int32":-7,"double":0.1,"decimal":"12.50","text":"x","#
                + #""uuid":"0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60","date":"2026-11-22","time":"08:30:00","timestamp":"1970-01-01T00:00:00Z","#
                + #""bytes":"AQID+g==","genre":"history","json":{"a":[1,null]}}"#
        )
    }

    func testWritesNilAsNull() {
        var json = JSONWriter()
        json.beginObject()
        json.member("a", String?.none)
        json.member("b", Int64?.none)
        json.member("c", Genre?.none)
        json.member("d", String?.some("x"))
        json.endObject()
        XCTAssertEqual(text(json), #"{"a":null,"b":null,"c":null,"d":"x"}"#)
    }

    func testPlacesCommasInNestedObjectsAndArrays() {
        var json = JSONWriter()
        json.beginObject()
        json.beginArray("items")
        json.beginObject()
        json.endObject()
        json.beginObject()
        json.member("a", 1)
        json.endObject()
        json.value("x")
        json.beginArray()
        json.endArray()
        json.endArray()
        json.beginObject("links")
        json.endObject()
        json.member("n", false)
        json.endObject()
        XCTAssertEqual(text(json), #"{"items":[{},{"a":1},"x",[]],"links":{},"n":false}"#)
    }

    func testEscapesWhatJSONDoesNotAllow() {
        XCTAssertEqual(text(of: "a\"b\\c/\n\r\t\u{0}\u{1f}\u{7f}é😀\u{2028}"), "\"a\\\"b\\\\c/\\n\\r\\t\\u0000\\u001f\u{7f}é😀\u{2028}\"")
        XCTAssertEqual(text(of: ""), "\"\"")
        XCTAssertEqual(text(of: "\"\""), #""\"\"""#)
    }

    func testWritesNumbersThatAreNotFiniteAsNull() {
        var json = JSONWriter()
        json.beginArray()
        json.value(Double.nan)
        json.value(-Double.infinity)
        json.value(-0.0)
        json.value(1e21)
        json.endArray()
        XCTAssertEqual(text(json), "[null,null,-0.0,1e+21]")
    }

    func testTheParserReadsWhatTheWriterWrites() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let value = random(depth: 4, &generator)
            XCTAssertEqual(try JSONParser.parse(value.json), value)
        }
    }

    private func random(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .number("\(Int64.random(in: .min ... .max, using: &generator))")
        case 3: return .string(randomText(&generator))
        case 4: return .array((0..<Int.random(in: 0..<4, using: &generator)).map { _ in random(depth: depth - 1, &generator) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<4, using: &generator) { object[randomText(&generator)] = random(depth: depth - 1, &generator) }
            return .object(object)
        }
    }

    private func randomText(_ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &generator) {
            let bound: UInt32 = Bool.random(using: &generator) ? 0x80 : 0x11_0000
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<bound, using: &generator)) { text.append(scalar) }
        }
        return String(text)
    }

    private func text(of value: String) -> String {
        text(.string(value))
    }

    private func text(_ value: JSONValue) -> String {
        String(decoding: value.json, as: UTF8.self)
    }

    private func text(_ json: JSONWriter) -> String {
        String(decoding: json.bytes, as: UTF8.self)
    }
}

private enum Genre: String {
    case history
}
