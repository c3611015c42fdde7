import OpenAPI
import ServiceModel
import XCTest

/// Schemas of the types that are more than one scalar: arrays, free JSON, bytes, value objects.
final class ComposedSchemaTests: XCTestCase {
    private static let spec = """
        strata: 1
        service: { name: Things }
        enums: { Colour: [red, green] }
        values:
          Address:
            street: string(20) trim
            flat: int?
            country: string(2) default=NO
        entities:
          Thing:
            fields:
              words: string(9)[1..3]
              colours: Colour[]? default=[]
              extra: json(64)
              more: json?
              small: bytes(4)
              large: bytes
              home: Address
              work: Address?
              pin: string(9)[] secret
        """

    private func schema(_ name: String) throws -> JSONSchema {
        let document = OpenAPIBuilder.document(for: try resolved(Self.spec))
        return try XCTUnwrap(document.components.schemas.first { $0.name == name }?.value, name)
    }

    private func property(_ name: String, of schema: String) throws -> JSONSchema {
        try XCTUnwrap(try self.schema(schema).properties.first { $0.name == name }?.schema, "\(schema).\(name)")
    }

    func testAnArrayHasBoundsAndElements() throws {
        let words = try property("words", of: "ThingInput")
        XCTAssertEqual(words.types, ["array"])
        XCTAssertEqual([words.minItems, words.maxItems], [1, 3])
        XCTAssertEqual(words.items?.maxLength, 9)
        XCTAssertEqual(words.examples, [.array([.string("Words 1"), .string("Words 2")])])
        let colours = try property("colours", of: "ThingInput")
        XCTAssertEqual(colours.types, ["array", "null"])
        XCTAssertEqual(colours.items?.reference, "Colour")
        XCTAssertEqual(colours.defaultValue, .array([]))
    }

    func testFreeJSONIsAnyValueThatIsThere() throws {
        XCTAssertEqual(try property("extra", of: "ThingInput").types, ["object", "array", "string", "number", "boolean"])
        XCTAssertEqual(try property("extra", of: "Thing").description, "Any JSON value, of at most 64 bytes of text.")
        XCTAssertEqual(try property("more", of: "Thing").types.last, "null")
    }

    func testBytesAreBase64OfABoundedLength() throws {
        let small = try property("small", of: "ThingInput")
        XCTAssertEqual(small.contentEncoding, "base64")
        XCTAssertEqual(small.maxLength, 8)
        XCTAssertEqual(small.allOf.map(\.pattern), ["^(?:.{0,4}|.*==)$"], "eight characters without padding are five or six bytes")
        let large = try property("large", of: "ThingInput")
        XCTAssertEqual(large.maxLength, 87_384)
        XCTAssertEqual(large.allOf, [])
    }

    func testAValueObjectIsAComponentForEachUse() throws {
        XCTAssertEqual(try property("home", of: "Thing").reference, "Address")
        XCTAssertEqual(try property("home", of: "ThingInput").reference, "AddressInput")
        XCTAssertEqual(try property("home", of: "ThingPatch").reference, "AddressPatch")
        XCTAssertEqual(try property("work", of: "ThingPatch").anyOf.map { $0.reference ?? $0.types[0] }, ["AddressPatch", "null"])

        XCTAssertEqual(try schema("Address").required, ["street", "flat", "country"])
        XCTAssertEqual(try schema("AddressInput").required, ["street"])
        XCTAssertEqual(try schema("AddressPatch").required, [])
        XCTAssertEqual(try ["Address", "AddressInput", "AddressPatch"].map { try schema($0).isClosed }, [false, true, true])
        XCTAssertEqual(try property("country", of: "AddressInput").defaultValue, .string("NO"))
        XCTAssertNil(try property("country", of: "AddressPatch").defaultValue)
    }

    func testASecretIsWriteOnly() throws {
        XCTAssertTrue(try property("pin", of: "ThingInput").isWriteOnly)
        XCTAssertTrue(try property("pin", of: "ThingPatch").isWriteOnly)
        XCTAssertNil(try schema("Thing").properties.first { $0.name == "pin" })
    }

    func testArraysAndObjectsStandOnOneLineOfYAML() throws {
        let text = OpenAPIYAML.render(OpenAPIBuilder.document(for: try resolved(Self.spec)))
        XCTAssertTrue(text.contains("          examples: [[Words 1, Words 2]]\n"), text)
        XCTAssertTrue(text.contains("          examples: [{extra: [extra 1, 1]}]\n"), text)
        XCTAssertTrue(text.contains("          default: []\n"), text)
    }
}
