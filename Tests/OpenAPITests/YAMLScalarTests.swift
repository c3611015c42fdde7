import OpenAPI
import ServiceModel
import XCTest
import Yams

/// What the writer writes, another reader reads as the same text.
final class YAMLScalarTests: XCTestCase {
    /// What the YAML reader finds where `text` was written: as a value, as a key, and in a list.
    private func read(_ text: String) throws -> [String] {
        var schema = JSONSchema("object", description: text)
        schema.properties = [JSONSchema.Property(text, JSONSchema("string"))]
        schema.required = [text, text]
        var components = OpenAPIDocument.Components()
        components.schemas = [OpenAPIDocument.Named("Thing", schema)]
        let document = OpenAPIDocument(info: OpenAPIDocument.Info(title: text, version: "1"), tags: [], paths: [], components: components)
        let node = try XCTUnwrap(Yams.compose(yaml: OpenAPIYAML.render(document)))
        let thing = try XCTUnwrap(node["components"]?["schemas"]?["Thing"])
        let nodes = [node["info"]?["title"], thing["description"], thing["properties"]?.mapping?.first?.key]
        // A text that a reader would take for a number or a truth has another tag than a string's.
        return try (nodes.map { try XCTUnwrap($0) } + XCTUnwrap(thing["required"]?.sequence)).map { node in
            node.tag.description.hasSuffix(":str") ? try XCTUnwrap(node.scalar?.string) : "not a string: \(node.tag)"
        }
    }

    private func assertSurvives(_ text: String, line: UInt = #line) throws {
        XCTAssertEqual(try read(text), Array(repeating: text, count: 5), line: line)
    }

    func testWordsThatReadersTakeForOtherThings() throws {
        for text in ["yes", "No", "ON", "off", "y", "N", "true", "False", "null", "Null", "~", "", "NULL", "none"] {
            try assertSurvives(text)
        }
    }

    func testTextsThatLookLikeNumbersAndDates() throws {
        for text in ["1", "-1", "1.0", "1e3", "0x1F", "0o17", "017", "1_000", ".5", ".inf", ".nan", "12:30:45", "2026-11-22", "="] {
            try assertSurvives(text)
        }
    }

    func testTextsThatHoldIndicators() throws {
        for text in ["a: b", "a:", "a #b", "#a", "- a", "? a", "& a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "'a'", "\"a\""] {
            try assertSurvives(text)
        }
        for text in ["{a}", "[a]", "a, b", "a[1]", "a{1}", "---", "...", "<<", "/v1/books/{id}", "$ref", "a]", "}", ","] {
            try assertSurvives(text)
        }
        for text in ["a\\b", " a", "a ", "a  b"] {
            try assertSurvives(text)
        }
    }

    func testTextsOfSeveralLinesAndInvisibleCharacters() throws {
        for text in ["a\nb", "a\r\nb", "\ta", "a\u{0}b", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b", "naïve 書 🎉", "\u{7F}"] {
            try assertSurvives(text)
        }
    }

    func testNumbersKeepTheirValue() throws {
        for value in [1e-5, 1.5, -2.0, 1e300, Double.greatestFiniteMagnitude, -Double.leastNonzeroMagnitude] {
            var schema = JSONSchema("number")
            schema.minimum = .double(value)
            var components = OpenAPIDocument.Components()
            components.schemas = [OpenAPIDocument.Named("Thing", schema)]
            let info = OpenAPIDocument.Info(title: "a", version: "1")
            let text = OpenAPIYAML.render(OpenAPIDocument(info: info, tags: [], paths: [], components: components))
            let node = try XCTUnwrap(Yams.compose(yaml: text)?["components"]?["schemas"]?["Thing"]?["minimum"])
            XCTAssertEqual(node.float, value)
            XCTAssertTrue(node.tag.description.hasSuffix(":float"), "\(node.tag) for \(node.scalar?.string ?? "")")
        }
    }
}
