import Foundation
import ServiceModel
import XCTest

final class SamplesTests: XCTestCase {
    /// The first samples of a field written as in a spec.
    private func samples(_ line: String, count: Int = 100) throws -> [SampleValue] {
        let model = try resolved(
            """
            strata: 1
            service: { name: Things }
            enums: { Colour: [red, green] }
            entities:
              Thing:
                fields:
                  thing: \(line)
                  other: string(10)
            """
        )
        let field = try XCTUnwrap(model.entities.first?.fields.first)
        return (0..<count).map { Samples.json(for: field, in: model, index: $0) }
    }

    private func texts(_ line: String, count: Int = 100) throws -> [String] {
        try samples(line, count: count).map { sample in
            guard case .string(let text) = sample else { throw XCTSkip("\(line) is no text") }
            return text
        }
    }

    func testComposedTypesAreSampled() throws {
        XCTAssertEqual(try samples("int[0..5]", count: 1), [.array([.integer(1), .integer(2)])])
        XCTAssertEqual(try samples("Colour[1..1]?", count: 2), [.array([.string("red")]), .array([.string("green")])])
        XCTAssertEqual(try samples("json", count: 1).map(\.jsonText), [#"{"thing": ["thing 1", 1]}"#])
        XCTAssertEqual(try samples("json(2)", count: 1), [.integer(0)])
        XCTAssertEqual(try samples("bytes(2)", count: 2), [.string("AT0="), .string("Aj4=")])
    }

    func testTextsSayWhatTheyAre() throws {
        XCTAssertEqual(try texts("string(20)", count: 2), ["Thing 1", "Thing 2"])
        XCTAssertEqual(try texts("string(20) lowercase", count: 2), ["thing 1", "thing 2"])
        XCTAssertEqual(try texts("email", count: 1), ["thing1@example.com"])
        XCTAssertEqual(try texts("url", count: 1), ["https://example.com/thing/1"])
    }

    func testSamplesAreDistinctAndFit() throws {
        for line in ["string(1000)", "string(2)", "string(2..2)", "string(30..40)", "text", "string(5) lowercase"] {
            let texts = try texts(line)
            XCTAssertEqual(Set(texts).count, 100, line)
        }
        XCTAssertTrue(try texts("string(30..40)").allSatisfy { (30...40).contains($0.count) })
        XCTAssertTrue(try texts("string(2..2)").allSatisfy { $0.count == 2 })
    }

    func testNumbersAndTimesAreDistinct() throws {
        for line in ["int", "int32", "decimal(10,2)", "double", "uuid", "date", "time", "timestamp", "int max=-5"] {
            XCTAssertEqual(Set(try samples(line)).count, 100, line)
        }
        XCTAssertEqual(Set(try samples("int min=9223372036854775800", count: 8)).count, 8)
    }

    func testPatternsAreMatched() throws {
        let simple = ["^[0-9]{13}$", "^[A-Z]{2}-[0-9]{3,5}$", "^(?:ab|cd|[x-z])+$", "^[^@ ]+@[a-z]+$", "^a?b*c+$", "^(a|bc)(d|ef)$"]
        let patterns = simple + ["^\\\\d+\\\\.\\\\d{2}$", "^\\\\w{4}$"]
        for pattern in patterns {
            let expression = try NSRegularExpression(pattern: pattern.replacing("\\\\", with: "\\"))
            for text in try texts("{ type: string(13), pattern: \"\(pattern)\" }", count: 20) {
                XCTAssertNotNil(expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)), "\(text) \(pattern)")
            }
        }
        XCTAssertEqual(Set(try texts("{ type: string(13..13), pattern: \"^[0-9]{13}$\" }")).count, 100)
        XCTAssertEqual(Set(try texts("{ type: string(9), pattern: \"^(a|bc)(d|ef)$\" }", count: 4)).count, 4)
    }

    func testPatternsGrowToTheLeastLength() throws {
        XCTAssertTrue(try texts("{ type: string(10..12), pattern: \"^[a-z]+[0-9]*$\" }").allSatisfy { (10...12).contains($0.count) })
    }

    func testBoundsHold() throws {
        XCTAssertEqual(try samples("int32 min=3 max=4", count: 3), [.integer(3), .integer(4), .integer(3)])
        XCTAssertEqual(try texts("decimal(4,2) min=0.05", count: 2), ["1.00", "1.01"])
        XCTAssertEqual(try texts("decimal(10,2) min=12.5", count: 2), ["12.50", "13.50"])
        XCTAssertEqual(try texts("date min=2030-02-28", count: 2), ["2030-02-28", "2030-03-01"])
        XCTAssertTrue(try texts("date max=1900-01-01", count: 1200).allSatisfy { $0 <= "1900-01-01" })
        XCTAssertTrue(try texts("time min=23:59:00 max=23:59:09").allSatisfy { ("23:59:00"..."23:59:09").contains($0) })
    }

    func testAnExampleComesFirstAndOnlyOnce() throws {
        XCTAssertEqual(try samples("int example=3", count: 4), [.integer(3), .integer(2), .integer(1), .integer(4)])
        XCTAssertEqual(try texts("decimal(5,2) example=7", count: 1), ["7.00"])
    }

    func testSmallTypesGoRound() throws {
        XCTAssertEqual(try samples("bool", count: 3), [.bool(true), .bool(false), .bool(true)])
        XCTAssertEqual(try texts("Colour", count: 3), ["red", "green", "red"])
    }
}
