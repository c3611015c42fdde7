import Foundation
import ServiceModel
import XCTest

@testable import OpenAPI

final class EntitySchemaTests: XCTestCase {
    private func schemas(_ spec: String = bookstore) throws -> [String: JSONSchema] {
        let document = OpenAPIBuilder.document(for: try resolved(spec))
        return Dictionary(uniqueKeysWithValues: document.components.schemas.map { ($0.name, $0.value) })
    }

    private func property(_ name: String, of schema: String) throws -> JSONSchema {
        try XCTUnwrap(try schemas()[schema]?.properties.first { $0.name == name }?.schema, "\(schema).\(name)")
    }

    private func members(_ schema: String) throws -> [String] {
        try XCTUnwrap(try schemas()[schema]).properties.map(\.name)
    }

    // MARK: - Which members

    func testEveryMemberOfAResponseIsAlwaysThereButWhatMayBeIncluded() throws {
        let book = try XCTUnwrap(try schemas()["Book"])
        XCTAssertEqual(book.required + ["author", "shelf"], book.properties.map(\.name))
        XCTAssertEqual(book.required.suffix(5), ["authorId", "shelfId", "version", "createdAt", "updatedAt"])
        XCTAssertEqual(try members("Shelf"), ["id", "label"])
    }

    func testASecretIsAcceptedAndNeverReturned() throws {
        XCTAssertTrue(try members("BookInput").contains("pin"))
        XCTAssertFalse(try members("Book").contains("pin"))
    }

    func testWhatIsReadOnlyIsReturnedAndNeverAccepted() throws {
        XCTAssertTrue(try property("rating", of: "Book").isReadOnly)
        for input in ["BookInput", "BookReplacement", "BookPatch"] { XCTAssertFalse(try members(input).contains("rating")) }
    }

    func testWhatIsImmutableIsAcceptedAtCreationOnly() throws {
        XCTAssertTrue(try members("BookInput").contains("language"))
        XCTAssertFalse(try members("BookReplacement").contains("language"))
        XCTAssertFalse(try members("BookPatch").contains("language"))
        XCTAssertNil(try schemas()["AuthorReplacement"])
    }

    func testWhatIsRequiredHasNeitherDefaultNorQuestionMark() throws {
        XCTAssertEqual(try schemas()["BookInput"]?.required, ["title", "isbn", "price", "authorId"])
        XCTAssertEqual(try schemas()["BookPatch"]?.required, [])
    }

    func testInputsAllowNoOtherMembers() throws {
        for input in ["BookInput", "BookReplacement", "BookPatch", "LoanInput"] { XCTAssertEqual(try schemas()[input]?.isClosed, true) }
        XCTAssertEqual(try schemas()["Book"]?.isClosed, false)
    }

    func testAnEntityWithoutWritesHasNoInputs() throws {
        XCTAssertNil(try schemas()["ShelfInput"])
        XCTAssertNil(try schemas()["ShelfPatch"])
        XCTAssertNotNil(try schemas()["ShelfPage"])
    }

    func testANameOfTheSpecComesBeforeOneThatIsMadeUp() throws {
        let spec = """
            strata: 1
            service: { name: Desk }
            entities:
              Problem: { fields: { title: string(10) } }
              ProblemInput: { fields: { title: string(10) } }
            """
        let schemas = try schemas(spec)
        XCTAssertEqual(schemas["Problem"]?.properties.first?.name, "id")
        XCTAssertEqual(schemas["ProblemInput"]?.properties.first?.name, "id")
        XCTAssertEqual(schemas["ProblemInputSchema"]?.properties.map(\.name), ["title"])
        XCTAssertEqual(schemas["ProblemSchema"]?.properties.first?.name, "type")
    }

    // MARK: - What a member is

    /// Found by schemathesis: validators of the format `email` count the characters before the `@`, and those of each label.
    func testAnAddressHasPartsOfLimitedLength() throws {
        let email = try property("email", of: "AuthorInput")
        XCTAssertEqual(email.allOf.map(\.pattern), [TextPattern.emailLengths])
    }

    func testWhatIsOptionalMayBeNull() throws {
        XCTAssertEqual(try property("publishedOn", of: "BookPatch").types, ["string", "null"])
        XCTAssertEqual(try property("title", of: "BookPatch").types, ["string"])
        XCTAssertEqual(try property("shelfId", of: "Book").types, ["integer", "null"])
        XCTAssertEqual(try property("genre", of: "BookInput").anyOf, [JSONSchema(reference: "Genre"), JSONSchema("null")])
    }

    func testNumbersHaveTheirBoundsOrTheirTypes() throws {
        let stock = try property("stock", of: "BookInput")
        XCTAssertEqual(stock.minimum, .integer(0))
        XCTAssertEqual(stock.maximum, .integer(2_147_483_647))
        XCTAssertEqual(stock.defaultValue, .integer(0))
        let weight = try property("weight", of: "BookInput")
        XCTAssertEqual(weight.maximum, .double(.greatestFiniteMagnitude))
    }

    func testATimeOfDayIsNoTimeOfJSONSchema() throws {
        XCTAssertNil(try property("opensAt", of: "BookInput").format)
    }

    func testBoundsThatNoKeywordCanSayAreDescribed() throws {
        XCTAssertEqual(try property("releasedAt", of: "BookInput").description, "Not before 2000-01-01T00:00:00Z.")
    }

    func testAnEnumsLabelsAreItsDescription() throws {
        let genre = try XCTUnwrap(try schemas()["Genre"])
        XCTAssertEqual(genre.enumeration, ["fiction", "history"])
        XCTAssertEqual(genre.description, "What it is about.\n`fiction`: made up.")
    }

    // MARK: - Examples

    func testEveryExampleSatisfiesItsSchema() throws {
        var count = 0
        for (name, schema) in try schemas() {
            for property in schema.properties {
                let values = property.schema.examples + [property.schema.defaultValue].compactMap { $0 }
                for value in values {
                    count += 1
                    try assertValid(value, property.schema, "\(name).\(property.name)")
                }
            }
        }
        XCTAssertGreaterThan(count, 40)
    }

    private func assertValid(_ value: SampleValue, _ schema: JSONSchema, _ place: String) throws {
        if let reference = schema.reference { return try assertValid(value, try XCTUnwrap(try schemas()[reference]), place) }
        if let first = schema.anyOf.first { return try assertValid(value, first, place) }
        switch value {
        case .string(let text):
            XCTAssertEqual(schema.types.first, "string", place)
            for pattern in ([schema.pattern] + schema.allOf.map(\.pattern)).compactMap({ $0 }) {
                XCTAssertNotNil(text.range(of: pattern, options: .regularExpression), "\(place): \(text) \(pattern)")
            }
            XCTAssertGreaterThanOrEqual(text.unicodeScalars.count, schema.minLength ?? 0, place)
            XCTAssertLessThanOrEqual(text.unicodeScalars.count, schema.maxLength ?? .max, place)
            XCTAssertTrue(schema.enumeration.isEmpty || schema.enumeration.contains(text), place)
        case .integer(let number):
            if case .integer(let minimum) = schema.minimum { XCTAssertGreaterThanOrEqual(number, minimum, place) }
            if case .integer(let maximum) = schema.maximum { XCTAssertLessThanOrEqual(number, maximum, place) }
        case .bool: XCTAssertEqual(schema.types.first, "boolean", place)
        case .double: XCTAssertEqual(schema.types.first, "number", place)
        case .array(let elements):
            XCTAssertEqual(schema.types.first, "array", place)
            for element in elements { try assertValid(element, try XCTUnwrap(schema.items), place + "/") }
        case .object: XCTAssertEqual(schema.types.first, "object", place)
        case .null: XCTFail("\(place) has no example")
        }
    }
}
