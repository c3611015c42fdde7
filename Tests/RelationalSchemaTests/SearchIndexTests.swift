import RelationalSchema
import ServiceModel
import XCTest

/// The indexes of words, and the triggers that keep them in step.
final class SearchIndexTests: XCTestCase {
    private let text = FieldType.string(minimum: 0, maximum: 200, isText: true)

    /// A note whose searched columns have these names.
    private func model(_ columns: [String], _ identifier: Entity.Identifier = .int) -> ServiceModel {
        var model = Bookstore.model
        model.entities = [
            Entity(
                name: "Note",
                names: Bookstore.names("Note", table: "notes"),
                identifier: identifier,
                hasTimestamps: false,
                versioning: .off,
                fields: columns.map { name in
                    Bookstore.field(name, text) {
                        $0.isSearchable = true
                        $0.isOptional = true
                    }
                }
            )
        ]
        return model
    }

    private func run(_ model: ServiceModel, _ statements: [String]) throws -> String {
        let result = try SQLiteShell(setUp: SQLiteDialect.createStatements(SchemaBuilder.schema(of: model))).run(statements)
        XCTAssertEqual(result.error, "")
        return result.output
    }

    func testWithoutSearchedFieldsThereIsNone() {
        XCTAssertNil(SearchIndex(for: Bookstore.author, in: Bookstore.model))
        XCTAssertNil(SchemaBuilder.schema(of: Bookstore.model).table("books")?.search)
    }

    func testReadsAsAPersonWouldWriteIt() throws {
        let statements = SQLiteDialect.createStatements(SchemaBuilder.schema(of: model(["title", "order"], .uuid))).suffix(5)
        XCTAssertEqual(
            statements.joined(separator: "\n"),
            """
            CREATE TABLE "notes_search_rows" (
              "number" INTEGER PRIMARY KEY,
              "id" BLOB NOT NULL UNIQUE
            ) STRICT;
            CREATE VIRTUAL TABLE "notes_search" USING fts5(
              "title", "order",
              content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
            );
            CREATE TRIGGER "notes_search_insert" AFTER INSERT ON "notes"
            BEGIN
              INSERT INTO "notes_search_rows" ("id") VALUES (NEW."id");
              INSERT INTO "notes_search" ("rowid", "title", "order")
                SELECT "number", NEW."title", NEW."order" FROM "notes_search_rows" WHERE "id" = NEW."id";
            END;
            CREATE TRIGGER "notes_search_update" AFTER UPDATE OF "title", "order" ON "notes"
            WHEN OLD."title" IS NOT NEW."title" OR OLD."order" IS NOT NEW."order"
            BEGIN
              INSERT INTO "notes_search" ("notes_search", "rowid", "title", "order")
                SELECT 'delete', "number", OLD."title", OLD."order" FROM "notes_search_rows" WHERE "id" = OLD."id";
              INSERT INTO "notes_search" ("rowid", "title", "order")
                SELECT "number", NEW."title", NEW."order" FROM "notes_search_rows" WHERE "id" = NEW."id";
            END;
            CREATE TRIGGER "notes_search_delete" AFTER DELETE ON "notes"
            BEGIN
              INSERT INTO "notes_search" ("notes_search", "rowid", "title", "order")
                SELECT 'delete', "number", OLD."title", OLD."order" FROM "notes_search_rows" WHERE "id" = OLD."id";
              DELETE FROM "notes_search_rows" WHERE "id" = OLD."id";
            END;
            """
        )
    }

    func testANumberIsItsOwnPlaceInTheIndex() {
        let statements = SQLiteDialect.createStatements(SchemaBuilder.schema(of: model(["title"])))
        XCTAssertFalse(statements.contains { $0.contains("notes_search_rows") })
        let insert = #"INSERT INTO "notes_search" ("rowid", "title") VALUES (NEW."id", NEW."title");"#
        XCTAssertTrue(statements.contains { $0.contains(insert) })
    }

    func testFollowsInsertsChangesAndDeletes() throws {
        let find = "SELECT group_concat(rowid) FROM notes_search WHERE notes_search MATCH"
        let output = try run(
            model(["title", "body"]),
            [
                "INSERT INTO notes (id, title, body) VALUES (1, 'Éclair', NULL), (2, 'sea', 'ECLAIR'), (3, NULL, NULL);",
                "\(find) 'eclair';",
                "UPDATE notes SET title = 'sand' WHERE id = 1; UPDATE notes SET body = 'sun eclair' WHERE id = 3;",
                "\(find) 'eclair'; \(find) 'sand'; \(find) 'sea';",
                "DELETE FROM notes WHERE id > 1;",
                "SELECT count(*) FROM notes_search WHERE notes_search MATCH 'eclair OR sea OR sun'; \(find) 'sand';",
                "SELECT max(id), last_insert_rowid() FROM notes;",
            ]
        )
        XCTAssertEqual(output, "1,2\n2,3\n1\n2\n0\n1\n1|3\n")
    }

    func testNamesThatTheIndexHasItselfAreNoTrouble() throws {
        let columns = ["rank", "rowid", "notes_search", "notesSearch", "content", "tokenize", "group", "order", "select"]
        let find = #"SELECT count(*) FROM "notes_search" WHERE "notes_search" MATCH 'sea';"#
        for column in columns {
            let name = column == "notesSearch" ? "notes_search" : column
            XCTAssertEqual(try run(model([column]), [#"INSERT INTO "notes" ("\#(name)") VALUES ('sea');"#, find]), "1\n", column)
        }
    }

    func testItsNameIsNoOtherTables() throws {
        var model = model(["title"])
        for table in ["notes_search", "notes_search_data"] {
            var other = Bookstore.shelf
            other.names.table = table
            model.entities.append(other)
        }
        let search = try XCTUnwrap(SchemaBuilder.schema(of: model).table("notes")?.search)
        XCTAssertTrue(search.name.hasPrefix("notes_search_"), search.name)
        XCTAssertEqual(try run(model, ["SELECT count(*) FROM notes;"]), "0\n")
    }

    func testAnIndexOfTheTableDoesNotTakeANameBehindIt() throws {
        var model = model(["search"])
        model.entities[0].fields[0].type = .string(minimum: 0, maximum: 9, isText: false)
        model.entities[0].indexes = [["search"]]
        XCTAssertEqual(try run(model, ["SELECT count(*) FROM notes;"]), "0\n")
    }

    func testAChangeSeeksItsRow() throws {
        let plan = try run(model(["title"], .uuid), ["EXPLAIN QUERY PLAN SELECT number FROM notes_search_rows WHERE id = X'01';"])
        XCTAssertTrue(plan.contains("SEARCH notes_search_rows"), plan)
    }

    func testItIsPartOfTheSchemasJSON() throws {
        let schema = SchemaBuilder.schema(of: model(["title"], .uuid))
        XCTAssertEqual(try Schema(json: schema.json()), schema)
        XCTAssertEqual(schema.table("notes")?.search, SearchIndex(name: "notes_search", columns: ["title"], identifier: .uuid))
    }
}
