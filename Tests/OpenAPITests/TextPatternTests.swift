import Foundation
import ServiceModel
import XCTest

@testable import OpenAPI

final class TextPatternTests: XCTestCase {
    private func matches(_ text: String, _ pattern: String) throws -> Bool {
        let expression = try NSRegularExpression(pattern: pattern)
        return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    private func field(minimum: Int, trims: Bool = false, pattern: String? = nil) -> Field {
        let type = FieldType.string(minimum: minimum, maximum: 20, isText: false)
        return Field(name: "a", swiftName: "a", json: "a", column: "a", type: type, trims: trims, pattern: pattern)
    }

    /// The document must not promise more, or less, than the running service checks.
    func testTheFormatsAreThoseOfTheServicesRuntime() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Templates/Platform/Sources/PlatformCore/Patterns/StringFormat.swift")
        let source = try String(contentsOf: file, encoding: .utf8)
        for pattern in [TextPattern.email, TextPattern.emailLengths, TextPattern.url] {
            let literal = "\"\(pattern.replacing("\\", with: "\\\\"))\""
            XCTAssertTrue(source.contains(literal), "StringFormat.swift has another pattern than \(literal)")
        }
    }

    func testNoStringHoldsTheNullCharacter() throws {
        for pattern in TextPattern.ofString(field(minimum: 1), minimum: 1) {
            XCTAssertFalse(try matches("a\u{0}b", pattern))
            XCTAssertTrue(try matches("a\nb", pattern))
        }
        XCTAssertEqual(TextPattern.ofString(field(minimum: 1, pattern: "^[^a]$"), minimum: 1).count, 2)
        XCTAssertEqual(TextPattern.ofString(field(minimum: 1, pattern: "^[0-9]$"), minimum: 1), ["^[0-9]$"])
    }

    func testWhiteSpaceThatIsTrimmedDoesNotCount() throws {
        let one = try XCTUnwrap(TextPattern.ofString(field(minimum: 1, trims: true), minimum: 1).first)
        XCTAssertTrue(try matches(" a\n", one))
        XCTAssertFalse(try matches(" \t\u{3000}\u{85}", one))
        let three = try XCTUnwrap(TextPattern.ofString(field(minimum: 3, trims: true), minimum: 3).first)
        XCTAssertTrue(try matches(" a b ", three))
        XCTAssertFalse(try matches(" ab ", three))
    }

    func testMomentsWithOffsetsStayInTheCalendar() throws {
        for text in ["2026-11-22t08:30:00.123456+23:59", "9999-12-31T23:59:59Z", "0002-01-01T00:00:00.10000000-01:00"] {
            XCTAssertTrue(try matches(text, TextPattern.timestamp), text)
        }
        for text in ["9999-12-31T23:59:59-01:00", "0000-01-01T00:00:00Z", "2026-11-22T08:30:00", "2026-11-22T24:00:00Z"] {
            XCTAssertFalse(try matches(text, TextPattern.timestamp), text)
        }
    }
}
