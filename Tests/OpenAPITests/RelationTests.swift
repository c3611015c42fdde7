import ServiceModel
import XCTest

@testable import OpenAPI

final class RelationTests: XCTestCase {
    private var document = OpenAPIDocument(info: OpenAPIDocument.Info(title: "", version: ""), tags: [], paths: [], components: .init())

    override func setUpWithError() throws {
        document = OpenAPIBuilder.document(for: try resolved(library))
    }

    private let library = """
        strata: 1
        service: { name: Library, version: 1.0.0 }
        api: { pagination: { default: 20, max: 100 } }
        entities:
          Book:
            fields: { title: string sort }
            relations: { tags: manyToMany Tag, cover: hasOne Cover, readers: manyToMany Reader through=Loan }
          Tag: { id: int, fields: { name: string } }
          Cover: { fields: { colour: string }, relations: { book: belongsTo Book unique } }
          Reader: { fields: { name: string } }
          Loan: { relations: { book: belongsTo Book, reader: belongsTo Reader } }
        """

    func testALinkIsPutAndDeletedByTwoIds() throws {
        let item = try XCTUnwrap(document.paths.first { $0.path == "/v1/books/{id}/tags/{tagId}" })
        XCTAssertEqual(item.operations.map(\.operationID), ["addBookTags", "removeBookTags"])
        for operation in item.operations {
            XCTAssertEqual(operation.responses.map(\.status), [204, 400, 404, 406, 500, 503])
            XCTAssertEqual(operation.requestBody, [])
        }
        guard case .inline(let tag)? = item.parameters.last else { return XCTFail("there is no second parameter") }
        XCTAssertEqual(tag.name, "tagId")
        XCTAssertEqual(tag.schema.types, ["integer"])
        XCTAssertTrue(tag.isRequired)
    }

    func testWhatARowHasOneOfIsAnsweredAsItself() throws {
        let cover = try operation("getBookCover")
        XCTAssertEqual(cover.responses.map(\.status), [200, 304, 400, 404, 406, 500, 503])
        guard case .inline(let found)? = cover.responses.first?.response else { return XCTFail("it is not described") }
        XCTAssertEqual(found.headers.map(\.name), ["ETag", "X-Request-Id"])
        XCTAssertEqual(found.content.first?.schema.reference, "Cover")
    }

    func testIncludeNamesTheRelationsOfTheRowsThatAreShown() throws {
        let parameters = document.components.parameters
        let book = try XCTUnwrap(parameters.first { $0.name == "Book.include" }).value
        XCTAssertEqual(book.schema.items?.enumeration, ["tags", "cover", "readers"])
        XCTAssertTrue(book.schema.hasUniqueItems)
        XCTAssertNil(parameters.first { $0.name == "Tag.include" })
        for id in ["listBooks", "getBook"] { XCTAssertTrue(try operation(id).parameters.contains(.component("Book.include")), id) }
        XCTAssertFalse(try operation("listBookTags").parameters.contains(.component("Book.include")))
    }

    func testWhatIsIncludedIsDescribedAndNeverRequired() throws {
        let book = try XCTUnwrap(document.components.schemas.first { $0.name == "Book" }).value
        let members = Dictionary(uniqueKeysWithValues: book.properties.map { ($0.name, $0.schema) })
        XCTAssertEqual(members["tags"]?.items?.reference, "Tag")
        XCTAssertEqual(members["tags"]?.maxItems, 100)
        XCTAssertEqual(members["cover"]?.anyOf.map(\.reference), ["Cover", nil])
        XCTAssertTrue(Set(book.required).isDisjoint(with: ["tags", "cover", "readers"]))
    }

    func testARowWithWhatItIncludesHasNoTag() throws {
        guard case .inline(let found)? = try operation("getBook").responses.first?.response,
            case .inline(let tag)? = found.headers.first(where: { $0.name == "ETag" })?.value
        else { return XCTFail("there is no header of its own") }
        XCTAssertFalse(tag.isRequired)
    }

    private func operation(_ id: String) throws -> OpenAPIDocument.Operation {
        try XCTUnwrap(document.paths.flatMap(\.operations).first { $0.operationID == id }, id)
    }
}
