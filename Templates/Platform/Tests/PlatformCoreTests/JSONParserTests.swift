import PlatformCore
import XCTest

final class JSONParserTests: XCTestCase {
    func testReadsEveryKindOfValue() throws {
        let value = try parse(#" { "a" : [ null , true , false , -12.5e+3 , "x" , { } , [ ] ] , "b" : 0 } "#)
        XCTAssertEqual(value, ["a": [.null, true, false, .number("-12.5e+3"), "x", [:], []], "b": 0])
    }

    func testKeepsTheOrderOfMembers() throws {
        XCTAssertEqual(try parse(#"{"z":1,"a":2,"m":3}"#).object?.names, ["z", "a", "m"])
    }

    func testKeepsTheTextOfNumbers() throws {
        for text in ["0", "-0", "1.0", "1e400", "9223372036854775808", "0.10", "1E-2"] {
            XCTAssertEqual(try parse(text), .number(text))
        }
    }

    func testReadsEscapes() throws {
        XCTAssertEqual(try parse(#""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00é😀\u0000""#), .string("\"\\/\u{8}\u{c}\n\r\té😀é😀\0"))
    }

    func testRefusesWhatIsNotJSON() {
        for text in [
            "", " ", "nul", "True", "{", "[", "]", "{]", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}",
            "01", "-", "+1",
            ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\n\"", "\"\u{1}\"", "1 2", "// 1",
            "[1]x", "\u{a0}1",
        ] {
            XCTAssertThrowsError(try parse(text), text)
        }
    }

    func testRefusesANameThatStandsTwice() {
        XCTAssertThrowsError(try parse(#"{"a":1,"\u0061":2}"#)) { error in
            XCTAssertEqual((error as? JSONSyntaxError)?.offset, 7)
        }
        let many = (0..<100).map { "\"n\($0)\":1" }.joined(separator: ",")
        XCTAssertThrowsError(try parse("{\(many),\"n50\":1}"))
        XCTAssertNoThrow(try parse("{\(many)}"))
    }

    func testRefusesHalvesOfSurrogatePairs() {
        for text in [#""\ud800""#, #""\udc00""#, #""\ud800x""#, #""\ud800\ud800""#, #""\ud800\n""#] {
            XCTAssertThrowsError(try parse(text), text)
        }
    }

    func testRefusesMalformedUTF8() {
        let sequences: [[UInt8]] = [
            [0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80], [0xc3], [0xff],
        ]
        for sequence in sequences {
            XCTAssertThrowsError(try JSONParser.parse([0x22] + sequence + [0x22]), "\(sequence)")
            XCTAssertThrowsError(try JSONParser.parse([0x22, 0x5c, 0x6e] + sequence + [0x22]), "\(sequence) after an escape")
        }
    }

    func testRefusesAByteOrderMark() {
        XCTAssertThrowsError(try JSONParser.parse([0xef, 0xbb, 0xbf] + Array("{}".utf8)))
    }

    func testRefusesAZeroByte() {
        XCTAssertThrowsError(try JSONParser.parse(Array("1".utf8) + [0]))
        XCTAssertThrowsError(try JSONParser.parse([0x22, 0, 0x22]))
    }

    func testRefusesMoreThanTheLimits() {
        XCTAssertNoThrow(try parse(nested(32)))
        XCTAssertThrowsError(try parse(nested(33)))
        XCTAssertNoThrow(try parse(String(repeating: "1", count: 64)))
        XCTAssertThrowsError(try parse(String(repeating: "1", count: 65)))
        XCTAssertThrowsError(try JSONParser.parse(Array("[1, 2]".utf8), limits: JSONLimits(bytes: 5)))
    }

    func testRefusesHostileTextsQuickly() {
        let deep = Array(String(repeating: "[", count: 100_000).utf8)
        let number = Array(String(repeating: "9", count: 1_000_000).utf8)
        let wide = Array("[\(String(repeating: "1,", count: 1_000_000))1]".utf8)
        let clock = ContinuousClock()
        for hostile in [deep, number, wide] {
            let time = clock.measure { XCTAssertTrue(isRefused(hostile)) }
            XCTAssertLessThan(time, .milliseconds(200))
        }
    }

    func testReadsManyMembersInLinearTime() throws {
        let text = "{" + (0..<50_000).map { "\"name\($0)\":1" }.joined(separator: ",") + "}"
        XCTAssertEqual(try parse(text).object?.count, 50_000)
    }

    func testSaysWhereAndWhy() {
        XCTAssertThrowsError(try parse("{\n  \"é\": tru\n}")) { error in
            XCTAssertEqual("\(error)", "Line 2, column 8: a value should stand here.")
        }
        XCTAssertThrowsError(try parse("[1, 2")) { error in
            XCTAssertEqual("\(error)", "Line 1, column 6: a comma or the array's end should stand here.")
        }
    }

    func testReadsAnyCollectionOfBytes() throws {
        XCTAssertEqual(try JSONParser.parse("[1]".utf8), [1])
        XCTAssertEqual(try JSONParser.parse("[1]".utf8.lazy.map { $0 }), [1])
    }

    private func parse(_ text: String) throws -> JSONValue {
        try JSONParser.parse(Array(text.utf8))
    }

    private func isRefused(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try JSONParser.parse(bytes)
            return false
        } catch {
            return true
        }
    }

    private func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
}
