import Foundation
import RelationalSchema
import ServiceModel
import XCTest

final class SchemaTests: XCTestCase {
    func testTheOrderOfEntitiesDoesNotMatter() {
        var turned = Bookstore.model
        turned.entities.reverse()
        XCTAssertEqual(SchemaBuilder.schema(of: turned), SchemaBuilder.schema(of: Bookstore.model))
    }

    func testASchemaSurvivesItsJSON() throws {
        let schema = SchemaBuilder.schema(of: Bookstore.model)
        let json = try schema.json()
        XCTAssertEqual(try Schema(json: json), schema)
        XCTAssertEqual(try Schema(json: json).json(), json)
        XCTAssertEqual(json.last, UInt8(ascii: "\n"))
    }

    func testAnUnknownColumnTypeInJSONIsAnError() {
        let table = Table(name: "t", columns: [Column(name: "a", type: .bool)], primaryKey: ["a"])
        XCTAssertThrowsError(try Schema(json: text(of: Schema(tables: [table]), replacing: "bool", with: "money")))
    }

    private func text(of schema: Schema, replacing old: String, with new: String) throws -> Data {
        let text = String(decoding: try schema.json(), as: UTF8.self)
        XCTAssertTrue(text.contains(old))
        return Data(text.replacing(old, with: new).utf8)
    }

    func testATableComesAfterThoseItRefersTo() {
        let names = SchemaBuilder.schema(of: Bookstore.model).tablesInCreationOrder.map(\.name)
        XCTAssertEqual(names, ["authors", "shelves", "books"])
    }

    func testTablesThatReferToEachOtherAreAllCreated() throws {
        var model = Bookstore.model
        model.entities[1].references = [
            Bookstore.reference("debut", to: "Book") { $0.isOptional = true }, Bookstore.reference("mentor", to: "Author"),
        ]
        let schema = SchemaBuilder.schema(of: model)
        XCTAssertEqual(Set(schema.tablesInCreationOrder.map(\.name)), ["authors", "shelves", "books"])
        XCTAssertEqual(try SQLiteShell(setUp: SQLiteDialect.createStatements(schema)).run([]).error, "")
    }

    func testATableReadsAsAPersonWouldWriteIt() {
        var model = Bookstore.model
        model.entities = [Bookstore.author]
        XCTAssertEqual(
            SQLiteDialect.createStatements(SchemaBuilder.schema(of: model)).joined(separator: "\n"),
            """
            CREATE TABLE "authors" (
              "id" BLOB PRIMARY KEY NOT NULL,
              "name" TEXT NOT NULL,
              "email" TEXT,
              "created_at" INTEGER NOT NULL,
              "updated_at" INTEGER NOT NULL,
              "version" INTEGER NOT NULL DEFAULT 1,
              CONSTRAINT "authors_id_uuid" CHECK (length("id") = 16),
              CONSTRAINT "authors_name_length" CHECK (length("name") BETWEEN 1 AND 120),
              CONSTRAINT "authors_email_length" CHECK (length("email") BETWEEN 1 AND 254)
            ) STRICT;
            CREATE UNIQUE INDEX "authors_email_unique" ON "authors" ("email") WHERE "email" IS NOT NULL;
            CREATE INDEX "authors_email_id_idx" ON "authors" ("email", "id");
            CREATE INDEX "authors_name_id_idx" ON "authors" ("name", "id");
            """
        )
    }

    func testADefaultByTheClockIsTheServicesAffair() throws {
        var model = Bookstore.model
        model.entities = [
            Entity(
                name: "Visit",
                names: Bookstore.names("Visit", table: "visits"),
                fields: [Bookstore.field("day", .date) { $0.defaultValue = .today }]
            )
        ]
        XCTAssertNil(SchemaBuilder.schema(of: model).table("visits")?.column("day")?.defaultValue)
    }

    func testLongNamesAreCutAndStayDistinct() throws {
        let long = String(repeating: "a", count: 60)
        var model = Bookstore.model
        model.entities = [
            Entity(
                name: "Long",
                names: Bookstore.names("Long", table: long),
                fields: ["title", "tail"].map { name in
                    Bookstore.field(name, .string(minimum: 1, maximum: 9, isText: false)) { $0.isUnique = true }
                }
            )
        ]
        let table = try XCTUnwrap(SchemaBuilder.schema(of: model).table(long))
        let names = table.uniques.map(\.name) + table.checks.map(\.name)
        XCTAssertEqual(Set(names).count, 4)
        XCTAssertTrue(names.allSatisfy { $0.utf8.count <= 63 })
        XCTAssertEqual(try SQLiteShell(setUp: SQLiteDialect.createStatements(SchemaBuilder.schema(of: model))).run([]).error, "")
    }

    func testNamesThatMeetInOneDatabaseAreToldApart() throws {
        let text = FieldType.string(minimum: 1, maximum: 9, isText: false)
        var model = Bookstore.model
        model.entities = [
            Entity(name: "A", names: Bookstore.names("A", table: "a"), fields: [Bookstore.field("bC", text) { $0.isUnique = true }]),
            Entity(name: "AB", names: Bookstore.names("AB", table: "a_b"), fields: [Bookstore.field("c", text) { $0.isUnique = true }]),
        ]
        let schema = SchemaBuilder.schema(of: model)
        XCTAssertEqual(schema.table("a")?.uniques.map(\.name), ["a_b_c_unique"])
        XCTAssertNotEqual(schema.table("a_b")?.uniques.map(\.name), ["a_b_c_unique"])
        XCTAssertEqual(try SQLiteShell(setUp: SQLiteDialect.createStatements(schema)).run([]).error, "")
    }
}
