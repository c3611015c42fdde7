import Diagnostics
import Emission
import ServiceModel
import Spec
import XCTest

/// What `softDelete`, `search`, `unique` and `defaultSort` put into the emitted repository.
final class DeletionAndSearchTests: XCTestCase {
    private let shop = """
        strata: 1
        service: { name: Shop }
        entities:
          Crate:
            softDelete: true
            fields: { code: string sort search, size: int }
            relations: { shelf: belongsTo Shelf }
            defaultSort: [-createdAt, code, -id]
          Item:
            softDelete: true
            versioned: false
            timestamps: false
            fields: { a: string }
            relations: { crate: belongsTo Crate onDelete=cascade }
          Ticket:
            fields: { a: string }
            relations: { crate: belongsTo Crate, spare: belongsTo Crate? onDelete=setNull }
          Shelf: { id: int, fields: { a: string search } }
          Plate: { fields: { a: string }, relations: { shelf: belongsTo Shelf? onDelete=setNull } }
          Sign: { timestamps: false, versioned: false, fields: { a: string }, relations: { plate: belongsTo Plate? onDelete=setNull } }
        """

    func testEveryStatementOfARepositoryLooksAtLiveRows() throws {
        let repository = try emitted("entity/repository", of: "Crate")
        XCTAssertEqual(repository.components(separatedBy: #"AND "deleted_at" IS NULL"#).count, 3, "update and delete")
        XCTAssertTrue(
            repository.contains(
                """
                ListStatement(
                        table: "crates",
                        columns: "id version created_at updated_at code size shelf_id",
                        liveColumn: "deleted_at",
                        search: .fts5("crates_search", numbers: "crates_search_rows")
                    )
                """
            ),
            repository
        )
        XCTAssertFalse(repository.contains("DELETE FROM"), repository)
        XCTAssertFalse(repository.contains(" deleted_at "), "it is no column of the select list")
    }

    func testADeletionKnowsEachKeyThatLeadsToTheTable() throws {
        let deletion = try emitted("entity/deletion", of: "Crate")
        XCTAssertTrue(deletion.contains(#"WHERE "crate_id" = ?1 AND "deleted_at" IS NULL"#), deletion)
        XCTAssertTrue(deletion.contains("{ SQLItemRepository.deletion }"), deletion)
        XCTAssertTrue(deletion.contains(#"SET "spare_id" = NULL, "updated_at" = ?2, "version" = "version" + 1"#), deletion)
        let item = try emitted("entity/deletion", of: "Item")
        XCTAssertTrue(item.contains("static let deletion: Deletion = Deletion(delete)"), item)
    }

    func testAnEmptiedKeyIsANewVersionAlsoWhereTheTargetIsRemoved() throws {
        let shelf = try emitted("entity/deletion", of: "Shelf")
        XCTAssertTrue(shelf.contains(#"SET "shelf_id" = NULL, "updated_at" = ?2, "version" = "version" + 1"#), shelf)
        XCTAssertTrue(try emitted("entity/repository", of: "Shelf").contains("DELETE FROM"))
    }

    func testWhereForeignKeysDoItAllADeletionIsADelete() throws {
        XCTAssertEqual(try emitted("entity/deletion", of: "Plate"), "")
        XCTAssertTrue(try emitted("entity/repository", of: "Plate").contains("func delete(_ id: UUID, in session: any Session) throws"))
    }

    func testAKeyToWhatCanBeHiddenIsLookedUp() throws {
        let ticket = try emitted("entity/repository", of: "Ticket")
        XCTAssertTrue(ticket.contains(#"table: "crates", id: .uuid(crateID), liveColumn: "deleted_at")"#), ticket)
        XCTAssertFalse(try emitted("entity/repository", of: "Plate").contains("liveColumn"))
    }

    func testANumberNeedsNoNumberInTheIndexOfWords() throws {
        let shelf = try emitted("entity/repository", of: "Shelf")
        XCTAssertTrue(shelf.contains(#"search: .fts5("shelves_search"))"#), shelf)
        XCTAssertTrue(try emitted("entity/model", of: "Shelf").contains("isSearchable: true"))
        XCTAssertFalse(try emitted("entity/model", of: "Plate").contains("isSearchable"))
    }

    func testTheDefaultSortMayNameStratasOwnMembers() throws {
        let model = try emitted("entity/model", of: "Crate")
        XCTAssertTrue(
            model.contains(
                """
                        defaultSort: [
                            SortTerm(column: "created_at", descending: true, kind: .timestamp),
                            SortTerm(column: "code", kind: .string),
                            SortTerm(column: "id", descending: true, kind: .uuid),
                        ],
                """
            ),
            model
        )
    }

    /// The file that a template makes for an entity; empty where it makes none.
    private func emitted(_ template: String, of entity: String) throws -> String {
        let resolution = ModelResolver.resolve(try XCTUnwrap(SpecReader.read(text: shop).document))
        XCTAssertEqual(resolution.diagnostics.all, [])
        let catalog = TemplateCatalog(templates: try TemplateSet())
        let registration = try XCTUnwrap(catalog.registration(template))
        return try catalog.render(registration, of: entity, in: XCTUnwrap(resolution.model)).first?.text ?? ""
    }
}
