import OpenAPI
import ServiceModel
import XCTest

final class SearchAndDeletionTests: XCTestCase {
    private let spec = """
        strata: 1
        service: { name: Shop }
        entities:
          Shelf: { fields: { label: string }, relations: { crates: hasMany Crate } }
          Crate:
            softDelete: true
            fields: { code: string search, note: text? search, size: int sort }
            relations: { shelf: belongsTo Shelf }
        """

    private func document() throws -> OpenAPIDocument { OpenAPIBuilder.document(for: try resolved(spec)) }

    private func operation(_ id: String) throws -> OpenAPIDocument.Operation {
        try XCTUnwrap(document().paths.flatMap(\.operations).first { $0.operationID == id }, id)
    }

    func testASearchIsOneParameterOfEveryListOfTheEntity() throws {
        let expected: [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>] = [
            .component("limit"), .component("cursor"), .component("count"), .component("Crate.fields"),
            .component("Crate.include"), .component("Crate.q"), .component("Crate.sort"),
        ]
        XCTAssertEqual(try operation("listCrates").parameters, expected)
        XCTAssertEqual(try operation("listShelfCrates").parameters, expected)
        XCTAssertFalse(try operation("listShelves").parameters.contains(.component("Shelf.q")))
    }

    func testItSaysWhatIsSearchedAndHowLongItMayBe() throws {
        let parameter = try XCTUnwrap(document().components.parameters.first { $0.name == "Crate.q" }?.value)
        XCTAssertEqual(parameter.name, "q")
        XCTAssertEqual(parameter.schema.minLength, 1)
        XCTAssertEqual(parameter.schema.maxLength, 200)
        XCTAssertTrue(parameter.description.contains("in code or note,"), parameter.description)
    }

    func testADeletionThatHidesSaysSo() throws {
        XCTAssertNotNil(try operation("deleteCrate").description)
        XCTAssertNil(try operation("deleteShelf").description)
    }

    func testWhatHidesARowIsNoMember() throws {
        let names = try document().components.schemas.flatMap { $0.value.properties.map(\.name) }
        XCTAssertFalse(names.contains("deletedAt"))
    }
}
