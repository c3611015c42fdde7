import PlatformCore
import XCTest

@testable import PlatformTesting

final class RefusedValuesTests: XCTestCase {
    func testGoesJustBeyondEachBound() throws {
        XCTAssertEqual(
            try refused(["type": "integer", "minimum": 1, "maximum": 3], near: 2),
            [" null", " false", " 0", " 4", " {}", " \"\"", " \"no such value\""]
        )
    }

    func testChangesOneMemberOfAnObject() throws {
        let schema: JSONValue = ["type": "object", "properties": ["city": ["type": "string", "maxLength": 2]], "required": ["city"]]
        let found = try refused(schema, near: ["city": "Ro", "zip": 1])
        XCTAssertTrue(found.contains(#"/city {"city":"aaa","zip":1}"#), "\(found)")
        XCTAssertTrue(found.contains(#"/city {"city":null,"zip":1}"#), "\(found)")
        XCTAssertFalse(found.contains(" {}"), "of an object without members the members are refused: \(found)")
    }

    func testChangesTheCountAndTheFirstElementOfAnArray() throws {
        let schema: JSONValue = ["type": "array", "items": ["type": "integer"], "minItems": 2, "maxItems": 3]
        let found = try refused(schema, near: [7, 8])
        XCTAssertTrue(found.contains(" [7]"), "\(found)")
        XCTAssertTrue(found.contains(" [7,7,7,7]"), "\(found)")
        XCTAssertTrue(found.contains("/0 [false,8]"), "\(found)")
    }

    func testLooksIntoAlternatives() throws {
        let object: JSONValue = ["type": "object", "properties": ["city": ["type": "string"]]]
        let found = try refused(["anyOf": [object, ["type": "null"]]], near: ["city": "Rome"])
        XCTAssertTrue(found.contains(#"/city {"city":false}"#), "\(found)")
        XCTAssertFalse(found.contains(" null"), "\(found)")
    }

    private func refused(_ schema: JSONValue, near good: JSONValue) throws -> Set<String> {
        let contract = try OpenAPIContract(yaml: "{ paths: {} }")
        let values = RefusedValues(contract: contract).values(for: schema, near: good)
        return Set(values.map { "\($0.pointer) \(String(decoding: $0.value.json, as: UTF8.self))" })
    }
}
