import RelationalSchema
import ServiceModel
import XCTest

/// Tables whose rows are hidden, not removed.
final class SoftDeleteTests: XCTestCase {
    private func schema(_ change: (inout ServiceModel) -> Void = { _ in }) -> Schema {
        var model = Bookstore.model
        model.entities[0].softDelete = true
        change(&model)
        return SchemaBuilder.schema(of: model)
    }

    private func books(_ schema: Schema) throws -> Table { try XCTUnwrap(schema.table("books")) }

    func testTheLastColumnSaysSinceWhenARowIsHidden() throws {
        XCTAssertEqual(try books(schema()).columns.last, Column(name: "deleted_at", type: .timestamp, isNullable: true))
    }

    func testUniquesCountLiveRowsOnly() throws {
        let table = try books(schema())
        XCTAssertEqual(table.uniques.map(\.whereNull), table.uniques.map { _ in "deleted_at" })
        XCTAssertTrue(
            SQLiteDialect.createStatements(schema()).contains(
                #"CREATE UNIQUE INDEX "books_author_id_title_unique" ON "books" ("author_id", "title") WHERE "deleted_at" IS NULL;"#
            )
        )
    }

    func testIndexesOfListsHoldLiveRowsOnlyAndThePrimaryKeyDoesNotStandInForOne() throws {
        let live = try books(schema()).indexes.filter { $0.whereNull == "deleted_at" }.map { $0.keys.map(\.column) }
        XCTAssertTrue(live.contains(["genre", "title", "id"]))
        XCTAssertTrue(live.contains(["id"]))
    }

    func testAKeyWhoseTargetIsRemovedHasAnIndexOverHiddenRowsToo() throws {
        let all = try books(schema()).indexes.filter { $0.whereNull == nil }.map { $0.keys.map(\.column) }
        XCTAssertEqual(all, [["author_id"], ["shelf_id"]])
    }

    func testAKeyWhoseTargetIsHiddenNeedsOneOnlyToBeEmptied() throws {
        let schema = schema { model in
            model.entities[1].softDelete = true
            model.entities[2].softDelete = true
        }
        let all = try books(schema).indexes.filter { $0.whereNull == nil }.map { $0.keys.map(\.column) }
        XCTAssertEqual(all, [["shelf_id"]], "it is the one with onDelete=setNull")
    }

    func testSchemasWithAndWithoutItDiffer() throws {
        XCTAssertNotEqual(schema(), SchemaBuilder.schema(of: Bookstore.model))
        let kept = try Schema(json: schema().json())
        XCTAssertEqual(kept, schema())
    }

    func testListsOfLiveRowsSeekAndDoNotSort() throws {
        for query in [
            "SELECT * FROM books WHERE deleted_at IS NULL AND genre = 'fiction' ORDER BY title, id LIMIT 51",
            "SELECT * FROM books WHERE deleted_at IS NULL AND (title, id) > (7, X'02') ORDER BY title, id LIMIT 51",
            "SELECT * FROM books WHERE deleted_at IS NULL AND id > X'02' ORDER BY id LIMIT 51",
            "SELECT 1 FROM books WHERE author_id = X'01' AND deleted_at IS NULL LIMIT 1",
            "UPDATE books SET shelf_id = NULL WHERE shelf_id = 1",
        ] {
            let plan = try SQLiteShell(setUp: SQLiteDialect.createStatements(schema())).run(["EXPLAIN QUERY PLAN \(query);"]).output
            XCTAssertTrue(plan.contains("SEARCH"), "\(query)\n\(plan)")
            XCTAssertFalse(plan.contains("SCAN") || plan.contains("TEMP B-TREE"), "\(query)\n\(plan)")
        }
    }

    func testAHiddenRowLeavesItsValuesFree() throws {
        let author = "X'00000000000070008000000000000001'"
        func book(_ id: Int, deletedAt: String) -> String {
            "INSERT INTO books (id, title, isbn, author_id, created_at, updated_at, deleted_at) VALUES "
                + "(X'0000000000007000800000000000000\(id)', 'Sand', '9780131103627', \(author), 0, 0, \(deletedAt));"
        }
        let shell = try SQLiteShell(
            setUp: SQLiteDialect.createStatements(schema())
                + ["INSERT INTO authors (id, name, created_at, updated_at) VALUES (\(author), 'Ada', 0, 0);"]
        )
        XCTAssertEqual(try shell.run([book(1, deletedAt: "7"), book(2, deletedAt: "8"), book(3, deletedAt: "NULL")]).error, "")
        let second = try shell.run([book(1, deletedAt: "NULL"), book(2, deletedAt: "NULL")]).error
        XCTAssertTrue(second.contains("UNIQUE constraint failed"), second)
    }
}
