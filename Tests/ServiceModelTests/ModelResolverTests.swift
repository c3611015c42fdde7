import Foundation
import ServiceModel
import XCTest

final class ModelResolverTests: XCTestCase {
    private let bookstore = spec(
        """
        enums:
          Genre: [fiction, history]
        mixins:
          Described: { fields: { summary: string(300)?, body: text? } }
        entities:
          Author:
            fields:
              name: string(120) sort filter
            relations:
              books: hasMany Book
          Book:
            include: [Described]
            fields:
              title: string(200) sort filter trim
              price: decimal(10,2) min=0 sort filter
              genre: Genre filter default=fiction
              publishedOn: date? sort
            relations:
              author: belongsTo Author filter
            unique: [[author, title]]
            indexes: [[genre, publishedOn]]
            defaultSort: [-publishedOn, title]
          Order:
            relations: { lines: hasMany OrderLine }
            fields: { number: int unique }
          OrderLine:
            operations: [list, get]
            relations: { order: belongsTo Order onDelete=cascade, book: belongsTo Book? onDelete=setNull }
        """
    )

    func testNamesAnEntityInEveryPlace() throws {
        let names = try XCTUnwrap(try model(bookstore).entity("OrderLine")).names
        XCTAssertEqual(names.type, "OrderLine")
        XCTAssertEqual(names.variable, "orderLine")
        XCTAssertEqual(names.pluralVariable, "orderLines")
        XCTAssertEqual(names.table, "order_lines")
        XCTAssertEqual(names.path, "order-lines")
        XCTAssertEqual(names.singular, "order line")
        XCTAssertEqual(names.plural, "order lines")
    }

    func testPutsTheFieldsOfMixinsFirst() throws {
        let book = try XCTUnwrap(try model(bookstore).entity("Book"))
        XCTAssertEqual(book.fields.map(\.name), ["summary", "body", "title", "price", "genre", "publishedOn"])
    }

    func testSettlesTypesAndValuesOfFields() throws {
        let book = try XCTUnwrap(try model(bookstore).entity("Book"))
        XCTAssertEqual(book.field("summary")?.type, .string(minimum: 1, maximum: 300, isText: false))
        XCTAssertEqual(book.field("body")?.type, .string(minimum: 1, maximum: 20_000, isText: true))
        XCTAssertEqual(book.field("price")?.minimum, .decimal(units: 0, scale: 2))
        XCTAssertEqual(book.field("genre")?.defaultValue, .enumeration("fiction"))
        XCTAssertEqual(book.field("publishedOn")?.column, "published_on")
        XCTAssertEqual(book.field("publishedOn")?.json, "publishedOn")
    }

    func testRepeatsForSeveralRowsOnlyWhatTheSpecAsksFor() throws {
        let tags = "entities: { Tag: { operations: [list, create, replace, delete, bulk], fields: { name: string } } }\n"
        let tag = try XCTUnwrap(try model(spec(tags)).entity("Tag"))
        XCTAssertEqual(tag.batchOperations, [.create, .delete])
        XCTAssertEqual(
            tag.routes.map(\.operationID),
            ["listTags", "createTag", "replaceTag", "deleteTag", "batchCreateTags", "batchDeleteTags"]
        )
        XCTAssertEqual(tag.routes.suffix(2).map(\.path), ["/v1/tags:batchCreate", "/v1/tags:batchDelete"])
        XCTAssertEqual(try XCTUnwrap(try model(bookstore).entity("Book")).batchOperations, [])
    }

    func testNamesTheKeyOfAReference() throws {
        let author = try XCTUnwrap(try model(bookstore).entity("Book")?.reference("author"))
        XCTAssertEqual([author.swiftName, author.json, author.column], ["authorID", "authorId", "author_id"])
        XCTAssertEqual(author.onDelete, .restrict)
        let line = try XCTUnwrap(try model(bookstore).entity("OrderLine"))
        XCTAssertEqual(line.references.map(\.onDelete), [.cascade, .setNull])
    }

    func testFindsTheInverseOfACollection() throws {
        let author = try XCTUnwrap(try model(bookstore).entity("Author"))
        XCTAssertEqual(author.collections.map(\.kind), [.hasMany(inverse: "author")])
    }

    func testKeepsKeysAndTheDefaultSort() throws {
        let book = try XCTUnwrap(try model(bookstore).entity("Book"))
        XCTAssertEqual(book.uniques, [["author", "title"]])
        XCTAssertEqual(book.indexes, [["genre", "publishedOn"]])
        XCTAssertEqual(book.defaultSort, [SortKey(field: "publishedOn", descending: true), SortKey(field: "title")])
    }

    func testRoutesEveryOperationAndCollection() throws {
        let author = try XCTUnwrap(try model(bookstore).entity("Author"))
        XCTAssertEqual(
            author.routes.map { "\($0.method) \($0.path) \($0.operationID)" },
            [
                "GET /v1/authors listAuthors", "GET /v1/authors/{id} getAuthor", "POST /v1/authors createAuthor",
                "PUT /v1/authors/{id} replaceAuthor", "PATCH /v1/authors/{id} updateAuthor", "DELETE /v1/authors/{id} deleteAuthor",
                "GET /v1/authors/{id}/books listAuthorBooks",
            ]
        )
    }

    func testRoutesOnlyTheOperationsThatAreNamed() throws {
        let line = try XCTUnwrap(try model(bookstore).entity("OrderLine"))
        XCTAssertEqual(line.routes.map(\.operationID), ["listOrderLines", "getOrderLine"])
    }

    func testGivesACollectionAnotherIdWhereAnEntityHasTheName() throws {
        let model = try model(bookstore)
        XCTAssertEqual(model.entity("Order")?.routes.last?.operationID, "listLinesOfOrder")
        XCTAssertTrue(model.renamings.contains { $0.subject == "relation Order.lines" && $0.name == "listLinesOfOrder" })
    }

    func testTakesTheDefaultsOfAnEmptyTop() throws {
        let model = try model(bookstore)
        XCTAssertEqual(model.databases, [.sqlite])
        XCTAssertEqual(model.pagination, Pagination(defaultLimit: 50, maximumLimit: 200))
        XCTAssertEqual(model.service.pathPrefix, "/v1")
        XCTAssertEqual(model.service.package, "bookstore")
    }

    func testMakesRoomForAPageSizeThatStandsAlone() throws {
        XCTAssertEqual(
            try model(bookstore.replacing("entities:", with: "api: { pagination: { default: 500 } }\nentities:")).pagination,
            Pagination(defaultLimit: 500, maximumLimit: 500)
        )
        XCTAssertEqual(
            try model(bookstore.replacing("entities:", with: "api: { pagination: { max: 20 } }\nentities:")).pagination,
            Pagination(defaultLimit: 20, maximumLimit: 20)
        )
    }

    func testGivesNoModelWhereThereIsAnError() {
        let outcome = resolve(bookstore.replacing("hasMany Book", with: "hasMany Bok"))
        XCTAssertNil(outcome.model)
        XCTAssertEqual(outcome.codes, ["E0401"])
    }
}

extension String {
    /// The text with the first occurrence of another replaced.
    func replacing(_ part: String, with other: String) -> String {
        guard let range = range(of: part) else { return self }
        return replacingCharacters(in: range, with: other)
    }
}
