import XCTest

@testable import ServiceModel

final class LiteralTests: XCTestCase {
    private let parser = LiteralParser(enumValues: ["Genre": ["fiction", "history"]])

    func testReadsEachType() throws {
        let decimal = FieldType.decimal(precision: 10, scale: 2)
        let cases: [(String, FieldType, Literal)] = [
            ("abc", .string(minimum: 1, maximum: 9, isText: false), .string("abc")),
            ("ada@example.com", .email, .string("ada@example.com")),
            ("https://example.com/a", .url, .string("https://example.com/a")),
            ("-42", .int, .integer(-42)), ("2147483647", .int32, .integer(2_147_483_647)), ("1e3", .double, .double(1000)),
            ("12.5", decimal, .decimal(units: 1250, scale: 2)), ("-0.05", decimal, .decimal(units: -5, scale: 2)),
            ("true", .bool, .bool(true)),
            ("0190B6F0-0000-7000-8000-000000000000", .uuid, .uuid("0190b6f0-0000-7000-8000-000000000000")),
            ("2024-02-29", .date, .date("2024-02-29")), ("08:30", .time, .time("08:30:00")),
            ("2026-11-22T09:30:00+01:00", .timestamp, .timestamp("2026-11-22T08:30:00Z")),
            ("2026-11-22T08:30:00.5Z", .timestamp, .timestamp("2026-11-22T08:30:00.500Z")),
            ("fiction", .enumeration("Genre"), .enumeration("fiction")),
            ("[]", .array(of: .int, minimum: 0, maximum: 9), .emptyArray),
        ]
        for (text, type, literal) in cases { XCTAssertEqual(try parser.parse(text, as: type), literal, text) }
    }

    func testRefusesWhatIsNotOfTheType() {
        let decimal = FieldType.decimal(precision: 4, scale: 2)
        let cases: [(String, FieldType)] = [
            ("ada", .email), ("a@b", .email), ("ada@@example.com", .email), ("example.com", .url), ("ftp://example.com", .url),
            ("https:///x", .url),
            ("1.0", .int), ("+1", .int), ("007", .int), ("9223372036854775808", .int), ("2147483648", .int32), ("", .int),
            ("1e400", .double),
            ("nan", .double), (".5", .double), ("0x10", .double), ("1.234", decimal), ("100", decimal), ("1.", decimal), ("1e2", decimal),
            ("yes", .bool), ("TRUE", .bool), ("0190b6f0", .uuid), ("2023-02-29", .date), ("2026-13-01", .date), ("0000-01-01", .date),
            ("2026-1-1", .date), ("24:00", .time), ("8:30", .time), ("08:30:61", .time), ("2026-11-22 08:30:00Z", .timestamp),
            ("2026-11-22T08:30:00", .timestamp), ("2026-11-22T08:30:00.1234567Z", .timestamp), ("poetry", .enumeration("Genre")),
            ("[a]", .array(of: .int, minimum: 0, maximum: 9)), ("abc", .bytes(maximum: 9)), ("{}", .json(maximum: 9)),
        ]
        for (text, type) in cases { XCTAssertThrowsError(try parser.parse(text, as: type), "\(text) as \(type.specText)") }
    }

    func testReportsValuesOutOfTheirBounds() {
        assertCodes("n: int min=1 default=0", ["E0343"])
        assertCodes("n: int max=9 example=10", ["E0343"])
        assertCodes("n: int min=5 max=4", ["E0338"])
        assertCodes("d: date min=2020-01-01 default=2019-12-31", ["E0343"])
        assertCodes("t: timestamp min=2026-01-01T00:00:00.5Z default=2026-01-01T00:00:00Z", ["E0343"])
        assertCodes("s: string(3) default=abcd", ["E0343"])
        assertCodes("s: string(2..3) example=a", ["E0343"])
        assertCodes("s: string pattern=^[a-z]+$ default=A", ["E0343"])
        assertCodes("s: string lowercase default=A", ["E0343"])
        assertCodes(#"s: string trim default=" a""#, ["E0343"])
        assertCodes("s: string[1..3] default=[]", ["E0343"])
        assertCodes("n: int min=1 max=9 default=9", [])
    }

    func testKeepsNowAndTodayToTheirTypes() {
        assertCodes("t: timestamp default=now", [])
        assertCodes("d: date default=today", [])
        assertCodes("d: date default=now", ["E0333"])
        assertCodes("t: timestamp default=today", ["E0333"])
        assertCodes("t: time default=now", ["E0333"])
        assertCodes("u: uuid default=caller", ["E0333"])
    }

    func testReportsSizesThatCannotBe() {
        assertCodes("s: string[200000]", ["E0339"])
        assertCodes("s: string(2000000)", ["E0339"])
        assertCodes("a: json[]", ["E0340"])
        assertCodes("a: bytes[]", ["E0340"])
    }

    func testRefusesPatternsThatAreNotPortable() {
        for pattern in [
            #"^\p{L}+$"#, #"^(a)\1$"#, "^(?<n>a)$", "^a++$", "^a{3,2}$", "^[z-a]$", #"^[\d-z]$"#, "^[]$", "^[a[b]]$", "^a|b$",
            "^((a{100}){100}){100}$",
        ] {
            assertCodes("s: {type: string, pattern: '\(pattern)'}", ["E0344"])
        }
        for pattern in [#"^\d{4}-\d{2}$"#, "^(?:a|b)$", "^[A-Z][a-z]*?$", #"^[\t-\r-]$"#, #"^\$\.$"#, "^[^\"]*$"] {
            assertCodes("s: {type: string, pattern: '\(pattern)'}", [])
        }
    }

    private func assertCodes(_ line: String, _ codes: [String], line number: UInt = #line) {
        XCTAssertEqual(resolve(spec("entities:\n  Book:\n    fields:\n      \(line)\n")).codes, codes, line, line: number)
    }
}
