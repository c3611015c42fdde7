import Foundation
import PlatformCore
import XCTest

final class MemberReaderTests: XCTestCase {
    func testReadsMembersOfEveryType() throws {
        var reader = try reader(
            """
            {"title": " A ", "isbn": "978", "mail": "A@B.DE", "stock": 3, "small": -4, "rate": 0.5, "open": true, "id": "0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60",
             "day": "2026-11-22", "time": "08:30", "at": "2026-11-22T09:30:00+01:00", "price": "12.5", "genre": "history", "cover": "AQI="}
            """
        )
        XCTAssertEqual(reader.string("title", length: 1...3, trim: true), "A")
        XCTAssertEqual(reader.string("isbn", length: 0...13, pattern: Pattern(checked: "^[0-9]+$")), "978")
        XCTAssertEqual(reader.string("mail", length: 1...254, format: .email, lowercase: true), "a@b.de")
        XCTAssertEqual(reader.int("stock", range: 0...10), 3)
        XCTAssertEqual(reader.int32("small"), -4)
        XCTAssertEqual(reader.double("rate"), 0.5)
        XCTAssertEqual(reader.bool("open"), true)
        XCTAssertEqual(reader.uuid("id").lowercased, "0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60")
        XCTAssertEqual(reader.date("day").description, "2026-11-22")
        XCTAssertEqual(reader.time("time").description, "08:30:00")
        XCTAssertEqual(reader.timestamp("at").description, "2026-11-22T08:30:00Z")
        XCTAssertEqual(reader.decimal("price", precision: 10, scale: 2).description, "12.50")
        XCTAssertEqual(reader.enumeration("genre", Genre.self), .history)
        XCTAssertEqual(reader.bytes("cover", length: 0...2), [1, 2])
        try reader.finish()
    }

    func testCollectsEverythingThatIsWrong() throws {
        var reader = try reader(#"{"title": "", "stock": -1, "titel": "x"}"#)
        _ = reader.string("title", length: 1...200)
        _ = reader.int("stock", range: 0...10)
        _ = reader.bool("open")
        let error = refusal(&reader)
        XCTAssertEqual(error?.kind, .malformed)
        XCTAssertEqual(
            error?.violations.map { "\($0.pointer) \($0.code): \($0.detail)" },
            [
                "/title too_short: Must not be empty.",
                "/stock too_small: Must be at least 0.",
                "/open required: Is required.",
                "/titel unknown_member: Is not a member of this object. Did you mean “title”?",
            ]
        )
    }

    func testWithoutUnknownMembersTheRequestIsInvalidRatherThanMalformed() throws {
        var reader = try reader("{}")
        _ = reader.int("stock")
        XCTAssertEqual(refusal(&reader)?.kind, .invalid)
    }

    func testRefusesValuesOfOtherTypesInsteadOfConvertingThem() throws {
        for text in ["\"1\"", "1.0", "1e3", "1e400", "true", "[]", "{}"] {
            XCTAssertEqual(try codes(text) { $0.int("v") }, ["wrong_type"], text)
        }
        for text in ["1", "0", "\"true\"", "[]"] { XCTAssertEqual(try codes(text) { $0.bool("v") }, ["wrong_type"], text) }
        for text in ["1", "true", "[]", "{}"] { XCTAssertEqual(try codes(text) { $0.string("v", length: 0...9) }, ["wrong_type"], text) }
        for text in ["12.5", "12"] { XCTAssertEqual(try codes(text) { $0.decimal("v", precision: 4, scale: 1) }, ["wrong_type"], text) }
        XCTAssertEqual(try codes("\"0.5\"") { $0.double("v") }, ["wrong_type"])
    }

    func testRefusesNumbersThatDoNotFit() throws {
        XCTAssertEqual(try codes("9223372036854775808") { $0.int("v") }, ["too_large"])
        XCTAssertEqual(try codes("-9223372036854775809") { $0.int("v") }, ["too_small"])
        XCTAssertEqual(try codes("2147483648") { $0.int32("v") }, ["too_large"])
        XCTAssertEqual(try codes("1e400") { $0.double("v") }, ["too_large"])
        XCTAssertEqual(try codes("-1e400") { $0.double("v") }, ["too_small"])
        XCTAssertEqual(try codes("9223372036854775807") { $0.int("v") }, [])
        XCTAssertEqual(try codes("\"12.345\"") { $0.decimal("v", precision: 5, scale: 2) }, ["invalid_format"])
        let range = FixedDecimal(units: 0, scale: 2)...FixedDecimal(units: 500, scale: 2)
        XCTAssertEqual(try codes("\"5.01\"") { $0.decimal("v", precision: 5, scale: 2, range: range) }, ["too_large"])
    }

    func testCountsUnicodeScalars() throws {
        XCTAssertEqual(try codes("\"e\\u0301\"") { $0.string("v", length: 1...1) }, ["too_long"])
        XCTAssertEqual(try codes("\"😀\"") { $0.string("v", length: 1...1) }, [])
    }

    func testRefusesTextsThatBreakTheirRules() throws {
        XCTAssertEqual(try codes("\"a\\u0000\"") { $0.string("v", length: 0...9) }, ["invalid_character"])
        XCTAssertEqual(try codes("\"x\"") { $0.string("v", length: 0...9, pattern: Pattern(checked: "^y$")) }, ["pattern_mismatch"])
        XCTAssertEqual(try codes("\"x\"") { $0.string("v", length: 0...9, format: .email) }, ["invalid_format"])
        XCTAssertEqual(try codes("\"x\"") { $0.uuid("v") }, ["invalid_format"])
        XCTAssertEqual(try codes("\"2026-02-30\"") { $0.date("v") }, ["invalid_format"])
        XCTAssertEqual(try codes("\"25:00\"") { $0.time("v") }, ["invalid_format"])
        XCTAssertEqual(try codes("\"2026-11-22\"") { $0.timestamp("v") }, ["invalid_format"])
        XCTAssertEqual(try codes("\"fictoin\"") { $0.enumeration("v", Genre.self) }, ["not_in_enum"])
        for text in ["\"AQ\"", "\"AR==\"", "\"A Q==\"", "\"_w==\""] {
            XCTAssertEqual(try codes(text) { $0.bytes("v", length: 0...9) }, ["invalid_format"], text)
        }
        XCTAssertEqual(try codes("\"AQID\"") { $0.bytes("v", length: 0...2) }, ["too_long"])
    }

    func testUsesDefaultsForAbsentMembersOnly() throws {
        var reader = try reader(#"{"b": null}"#)
        XCTAssertEqual(reader.int("a", default: 7), 7)
        XCTAssertNil(reader.optionalInt("b", default: 7))
        XCTAssertEqual(reader.optionalInt("c", default: 7), 7)
        XCTAssertNil(reader.optionalInt("d"))
        try reader.finish()
    }

    func testRefusesNullForARequiredMember() throws {
        XCTAssertEqual(try codes("null") { $0.int("v", default: 7) }, ["required"])
    }

    func testAPatchKeepsWhatItDoesNotName() throws {
        var reader = try reader(#"{"b": 2, "d": null}"#, patching: true)
        XCTAssertEqual(reader.int("a", default: 7, keeping: 1), 1)
        XCTAssertEqual(reader.int("b", keeping: 1), 2)
        XCTAssertEqual(reader.optionalInt("c", default: 7, keeping: 3), 3)
        XCTAssertNil(reader.optionalInt("d", keeping: 4))
        XCTAssertNil(reader.optionalInt("e", default: 7, keeping: .some(nil)))
        try reader.finish()
    }

    func testAReplacementDoesNotKeepAnything() throws {
        var reader = try reader("{}")
        XCTAssertNil(reader.optionalInt("a", keeping: 1))
        XCTAssertEqual(reader.int("b", default: 7, keeping: 1), 7)
        _ = reader.int("c", keeping: 1)
        XCTAssertEqual(refusal(&reader)?.violations.map(\.pointer), ["/c"])
    }

    func testRefusesMembersThatAreNotTheCallersToSet() throws {
        var reader = try reader(#"{"id": 1}"#)
        reader.refuse("id")
        reader.refuse("createdAt")
        let violations = refusal(&reader)?.violations
        XCTAssertEqual(violations?.map(\.pointer), ["/id"])
        XCTAssertEqual(violations?.map(\.code), ["read_only"])
    }

    func testEscapesNamesInPointers() throws {
        var reader = try reader(#"{"a/b~c": 1}"#)
        XCTAssertEqual(refusal(&reader)?.violations.map(\.pointer), ["/a~1b~0c"])
    }

    func testReportsAtMostAHundredViolations() throws {
        var reader = try reader("{" + (0..<5000).map { "\"m\($0)\": 1" }.joined(separator: ",") + "}")
        XCTAssertEqual(refusal(&reader)?.violations.count, 100)
    }

    func testReadsObjectsWithinObjects() throws {
        var reader = try reader(#"{"shipTo": {"city": "", "zip": 1}, "billTo": 3}"#)
        _ = reader.object("shipTo") { $0.string("city", length: 1...9) }
        _ = reader.object("billTo") { $0.string("city", length: 1...9) }
        XCTAssertNil(reader.optionalObject("other") { $0.string("city", length: 1...9) })
        XCTAssertEqual(
            refusal(&reader)?.violations.map { "\($0.pointer) \($0.code)" },
            ["/shipTo/city too_short", "/shipTo/zip unknown_member", "/billTo wrong_type"]
        )
    }

    func testAPatchReachesIntoObjects() throws {
        var reader = try reader(#"{"shipTo": {"city": "Rome"}}"#, patching: true)
        let address = reader.object("shipTo", keeping: ["Oslo", "Main Street"]) { part in
            [part.string("city", length: 1...9, keeping: "Oslo"), part.string("street", length: 1...20, keeping: "Main Street")]
        }
        XCTAssertEqual(address, ["Rome", "Main Street"])
        try reader.finish()
    }

    func testReadsArraysAndPointsAtTheirElements() throws {
        var reader = try reader(#"{"keywords": ["a", "", 3, null], "none": [], "many": [1, 2, 3]}"#)
        _ = reader.array("keywords", count: 0...4) { $0.string($1, length: 1...9) }
        XCTAssertEqual(reader.array("none", count: 0...4) { $0.int($1) }, [])
        _ = reader.array("many", count: 0...2) { $0.int($1) }
        XCTAssertEqual(reader.array("absent", count: 0...2, default: [7]) { $0.int($1) }, [7])
        XCTAssertEqual(
            refusal(&reader)?.violations.map { "\($0.pointer) \($0.code)" },
            ["/keywords/1 too_short", "/keywords/2 wrong_type", "/keywords/3 required", "/many too_long"]
        )
    }

    func testReadsFreeJSONWithinABound() throws {
        var reader = try reader(#"{"a": {"x": [1]}, "b": {"x": "\u0000"}, "c": [1, 2, 3]}"#)
        XCTAssertEqual(reader.json("a"), ["x": [1]])
        _ = reader.json("b")
        _ = reader.optionalJson("c", bytes: 6)
        XCTAssertEqual(refusal(&reader)?.violations.map(\.code), ["invalid_character", "too_long"])
    }

    /// The codes that reading the member `v` of this value gives.
    private func codes<Value>(_ value: String, _ read: (inout MemberReader) -> Value) throws -> [String] {
        var reader = try reader("{\"v\": \(value)}")
        _ = read(&reader)
        return refusal(&reader)?.violations.map(\.code) ?? []
    }

    private func reader(_ text: String, patching: Bool = false) throws -> MemberReader {
        MemberReader(try XCTUnwrap(JSONParser.parse(Array(text.utf8)).object), patching: patching)
    }

    private func refusal(_ reader: inout MemberReader) -> DomainError? {
        do {
            try reader.finish()
            return nil
        } catch {
            return error
        }
    }
}

private enum Genre: String, CaseIterable {
    case fiction
    case history
}
