import RelationalSchema
import ServiceModel
import Spec
import XCTest

final class LinkTableTests: XCTestCase {
    private let entities = """
          Book: { fields: { title: string }, relations: { tags: manyToMany Tag } }
          Tag: { id: int, fields: { name: string }, relations: { books: manyToMany Book } }
          Person: { fields: { name: string }, relations: { follows: manyToMany Person inverse=followers, followers: manyToMany Person inverse=follows } }
          Enrolment: { relations: { course: belongsTo Course, student: belongsTo Student } }
          Course: { fields: { name: string }, relations: { students: manyToMany Student through=Enrolment } }
          Student: { fields: { name: string }, relations: { courses: manyToMany Course through=Enrolment } }
        """

    func testBothSidesOfALinkShareOneTable() throws {
        let tables = try schema().tables.filter { $0.primaryKey.count == 2 }
        XCTAssertEqual(tables.map(\.name), ["book_tags", "person_follows"])
    }

    func testALinkTableReadsAsAPersonWouldWriteIt() throws {
        let table = try XCTUnwrap(schema().table("book_tags"))
        let statements = SQLiteDialect.createStatements(Schema(tables: [table]))
        XCTAssertEqual(
            statements.joined(separator: "\n"),
            """
            CREATE TABLE "book_tags" (
              "book_id" BLOB NOT NULL,
              "tag_id" INTEGER NOT NULL,
              PRIMARY KEY ("book_id", "tag_id"),
              CONSTRAINT "book_tags_book_id_uuid" CHECK (length("book_id") = 16),
              CONSTRAINT "book_tags_book_id_fk" FOREIGN KEY ("book_id") REFERENCES "books" ("id") ON DELETE CASCADE,
              CONSTRAINT "book_tags_tag_id_fk" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX "book_tags_tag_id_book_id_idx" ON "book_tags" ("tag_id", "book_id");
            """
        )
    }

    func testALinkOfAnEntityWithItselfHasAColumnForEachEnd() throws {
        let person = try XCTUnwrap(model().entity("Person"))
        XCTAssertEqual(
            person.collections.map { $0.linkColumns(of: person) },
            [LinkColumns(near: "person_id", far: "other_person_id"), LinkColumns(near: "other_person_id", far: "person_id")]
        )
        XCTAssertEqual(try schema().table("person_follows")?.primaryKey, ["person_id", "other_person_id"])
    }

    func testAnEntityThatOthersAreReadThroughIsIndexedBothWays() throws {
        let indexes = try XCTUnwrap(schema().table("enrolments")).indexes.map { $0.keys.map(\.column) }
        XCTAssertEqual(indexes, [["course_id", "student_id"], ["student_id", "course_id"]])
    }

    private func model() throws -> ServiceModel {
        let text = "strata: 1\nservice: { name: Links, version: 1.0.0 }\nentities:\n" + entities
        let document = try XCTUnwrap(SpecReader.read(text: text).document)
        return try XCTUnwrap(ModelResolver.resolve(document).model)
    }

    private func schema() throws -> Schema { try SchemaBuilder.schema(of: model()) }
}
