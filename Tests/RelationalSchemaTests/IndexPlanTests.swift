import RelationalSchema
import ServiceModel
import XCTest

final class IndexPlanTests: XCTestCase {
    private let schema = SchemaBuilder.schema(of: Bookstore.model)

    private func indexes(of table: String) throws -> [String] {
        try XCTUnwrap(schema.table(table)).indexes.map { index in
            index.keys.map { $0.isDescending ? "\($0.column) desc" : $0.column }.joined(separator: ", ")
        }
    }

    func testASortIsFollowedByTheIdentifier() throws {
        XCTAssertTrue(try indexes(of: "authors").contains("name, id"))
    }

    func testAFilterThatManyRowsShareServesEverySortAndTheDefaultOne() throws {
        let books = try indexes(of: "books")
        XCTAssertTrue(books.contains("genre, id"))
        XCTAssertTrue(books.contains("genre, title, id"))
        XCTAssertTrue(books.contains("genre, published_on, id"))
        XCTAssertTrue(books.contains("genre, published_on desc, title, id"))
    }

    func testAFilterThatFewRowsShareHasOneIndex() throws {
        XCTAssertEqual(try indexes(of: "books").filter { $0.hasPrefix("price") }, ["price, id"])
    }

    func testTheKeyBehindASubCollectionIsAFilter() throws {
        XCTAssertTrue(try indexes(of: "books").contains("author_id, price, id"))
    }

    func testAnyOtherForeignKeyHasItsIndex() throws {
        XCTAssertTrue(try indexes(of: "books").contains("shelf_id"))
    }

    func testDeclaredIndexesStandUnlessALongerOneServesThem() throws {
        let books = try indexes(of: "books")
        XCTAssertTrue(books.contains("genre, stock"))
        XCTAssertFalse(books.contains("genre, published_on"))
    }

    func testWhatAUniqueServesHasNoIndexOfItsOwn() throws {
        let books = try indexes(of: "books")
        XCTAssertFalse(books.contains { $0.hasPrefix("isbn") })
        XCTAssertFalse(books.contains("author_id, title, id"))
        XCTAssertFalse(books.contains("author_id"))
    }

    func testANullableUniqueDoesNotServeListsOfItsNulls() throws {
        XCTAssertTrue(try indexes(of: "authors").contains("email, id"))
    }

    func testNoIndexIsAPrefixOfAnother() {
        for table in schema.tables {
            for index in table.indexes {
                for other in table.indexes where other.name != index.name {
                    XCTAssertFalse(other.keys.starts(with: index.keys), "\(other.name) serves what \(index.name) serves")
                }
                for unique in table.uniques {
                    XCTAssertFalse(unique.columns.starts(with: index.keys.map(\.column)), "\(unique.name) serves what \(index.name) serves")
                }
                XCTAssertNotEqual(index.keys.map(\.column), table.primaryKey)
            }
        }
    }

    func testEachIndexSaysWhatItIsFor() throws {
        let plan = IndexPlan(for: Bookstore.book, in: Bookstore.model)
        let entry = try XCTUnwrap(plan.entries.first { $0.index.name == "books_genre_published_on_id_idx" })
        XCTAssertEqual(entry.purposes, ["filter genre, sort publishedOn", "declared"])
    }
}
