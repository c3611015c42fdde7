import XCTest

@testable import Emission

final class SwiftCodeTests: XCTestCase {
    func testStringLiteralsEscapeWhatCouldEndThemOrInterpolate() {
        XCTAssertEqual(SwiftLiteral.string(#"a "b" \(c)"#), #""a \"b\" \\(c)""#)
        XCTAssertEqual(SwiftLiteral.string("line\nbreak\u{2028}\u{202E}\u{0}"), #""line\nbreak\u{2028}\u{202E}\u{0}""#)
    }

    func testIntegersGroupTheirThousands() {
        XCTAssertEqual(SwiftLiteral.integer(9999), "9999")
        XCTAssertEqual(SwiftLiteral.integer(-1_234_567), "-1_234_567")
        XCTAssertEqual(SwiftLiteral.integer(.max), "Int64.max")
    }

    func testARawStringHasMoreMarksThanItsText() {
        XCTAssertEqual(RawString.literal("a\"\"\"#b", indentation: ""), "##\"\"\"\na\"\"\"#b\n\"\"\"##")
    }

    func testCommentsAreWrappedAndKeepToTheirLines() {
        XCTAssertEqual(DocComment.lines("one two three", width: 7), ["one two", "three"])
        XCTAssertEqual(DocComment.lines("first\n\nsecond"), ["first", "second"])
        XCTAssertEqual(DocComment.sentence("  ", or: "A book."), ["A book."])
    }

    func testAListStandsOnOneLineOnlyWithOneElement() {
        XCTAssertEqual(SwiftLayout.list([], indentation: 4), "[]")
        XCTAssertEqual(SwiftLayout.list(["a"], indentation: 4), "[a]")
        XCTAssertEqual(SwiftLayout.list(["a", "b"], indentation: 4), "[\n        a,\n        b,\n    ]")
    }

    func testALongCallHasOneArgumentALine() {
        let argument = String(repeating: "x", count: 80)
        XCTAssertEqual(SwiftLayout.call("f", ["a", "b"], indentation: 4), "f(a, b)")
        XCTAssertEqual(
            SwiftLayout.call("f", [argument, argument], indentation: 4),
            "f(\n        \(argument),\n        \(argument)\n    )"
        )
    }

    func testMomentsAreCountedFrom1970() {
        XCTAssertEqual(UTCTimestamp.microseconds(of: "1970-01-01T00:00:00Z"), 0)
        XCTAssertEqual(UTCTimestamp.microseconds(of: "2000-02-29T12:00:00.5Z"), 951_825_600_500_000)
        XCTAssertEqual(UTCTimestamp.microseconds(of: "1969-12-31T23:59:59Z"), -1_000_000)
    }

    func testWrappedListsBreakAtCommas() {
        XCTAssertEqual(Wrapped.lines(["aaa", "bbb", "ccc"], width: 9), ["aaa, bbb,", "ccc"])
    }
}
