import PlatformCore
import PlatformTesting
import XCTest

final class SchemaTests: XCTestCase {
    /// For each schema, values that it allows and values that it refuses.
    private let cases: [(schema: JSONValue, allowed: [JSONValue], refused: [JSONValue])] = [
        (["type": "string"], ["a"], [1, .null]),
        (["type": ["integer", "null"]], [1, .null, 1.0], [1.5, "1", .bool(true)]),
        (["type": "number"], [1, 1.5], ["1"]),
        (["type": "boolean"], [true], [1]),
        (["type": "array"], [[]], [[:]]),
        (["required": ["a"]], [["a": .null]], [[:]]),
        (["properties": ["a": ["type": "string"]]], [["a": "b"], ["b": 1]], [["a": 1]]),
        (["properties": ["a": [:]], "additionalProperties": false], [["a": 1]], [["b": 1]]),
        (["additionalProperties": ["type": "string"]], [["a": "b"]], [["a": 1]]),
        (["enum": ["a", 1]], ["a", 1, 1.0], ["b", 2]),
        (["const": "a"], ["a"], ["b"]),
        (["pattern": "^[0-9]{2}$"], ["12", 1], ["1", "123", "1a", "12\n"]),
        (["pattern": "^[^\\u0000\\u2000-\\u200a]$"], ["a", "🎈"], ["\u{0}", "\u{2003}", "ab"]),
        (["pattern": "^\\$$"], ["$"], ["a"]),
        (["minLength": 2], ["ab", "e\u{301}"], ["a"]),
        (["maxLength": 1], ["a", "🎈"], ["ab", "e\u{301}"]),
        (["minimum": 1, "maximum": 2], [1, 1.5, 2], [0, 3]),
        (["minimum": 9_223_372_036_854_775_807], [9_223_372_036_854_775_807], [9_223_372_036_854_775_806]),
        (["exclusiveMinimum": 1, "exclusiveMaximum": 2], [1.5], [1, 2]),
        (["format": "uuid"], ["0190a5d8-3f6e-7c44-9a53-2b1c0d4e5f60"], ["0190a5d8"]),
        (["format": "date"], ["2024-02-29"], ["2023-02-29"]),
        (["format": "time"], ["08:30:00"], ["24:00:00"]),
        (["format": "date-time"], ["2026-11-22T08:30:00Z"], ["2026-11-22"]),
        (["format": "email"], ["ada@example.org"], ["ada"]),
        (["format": "uri"], ["https://example.org/"], ["example"]),
        (["format": "uri-reference"], ["/a?b=c"], ["/a b"]),
        (["items": ["type": "string"]], [["a"], []], [["a", 1]]),
        (["minItems": 1, "maxItems": 2], [[1], [1, 2]], [[], [1, 2, 3]]),
        (["uniqueItems": true], [[1, 2]], [[1, 1]]),
        (["$ref": "#/components/schemas/Name"], ["a"], [1]),
        (["allOf": [["type": "string"], ["minLength": 2]]], ["ab"], ["a", 1]),
        (["anyOf": [["type": "string"], ["type": "null"]]], ["a", .null], [1]),
        (["oneOf": [["minimum": 2], ["maximum": 3]]], [1, 4], [2, 3]),
        (false, [], [1]),
        (true, [1], []),
    ]

    private func contract() throws -> OpenAPIContract {
        let loop = "{ $ref: '#/components/schemas/Loop' }"
        return try OpenAPIContract(yaml: "{ paths: {}, components: { schemas: { Name: { type: string }, Loop: \(loop) } } }")
    }

    func testAllowsWhatASchemaAllows() throws {
        let contract = try contract()
        for (schema, allowed, _) in cases {
            for value in allowed { XCTAssertEqual(contract.problems(of: value, by: schema), [], "\(value) by \(schema)") }
        }
    }

    func testRefusesWhatASchemaRefuses() throws {
        let contract = try contract()
        for (schema, _, refused) in cases {
            for value in refused { XCTAssertNotEqual(contract.problems(of: value, by: schema), [], "\(value) by \(schema)") }
        }
    }

    func testNamesThePlaceOfEachProblem() throws {
        let schema: JSONValue = ["properties": ["a/b": ["items": ["required": ["c"]]]]]
        XCTAssertEqual(try contract().problems(of: ["a/b": [[:]]], by: schema), ["/a~1b/0/c: is missing"])
    }

    func testReportsWhatItCannotCheck() throws {
        XCTAssertEqual(try contract().problems(of: 3, by: ["multipleOf": 2]), [": the keyword multipleOf is not checked here"])
        XCTAssertEqual(try contract().problems(of: 3, by: ["$ref": "#/nowhere"]), [": the reference in its schema leads nowhere"])
        let endless = try contract().problems(of: 3, by: ["$ref": "#/components/schemas/Loop"])
        XCTAssertEqual(endless, [": the schema refers to itself without an end"])
    }
}
