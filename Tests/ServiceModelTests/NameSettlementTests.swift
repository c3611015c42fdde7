import Foundation
import ServiceModel
import XCTest

@testable import ServiceModel

final class NameSettlementTests: XCTestCase {
    func testPutsTheKindBehindATakenName() throws {
        let model = try model(
            spec(
                """
                enums: { Result: [won, lost] }
                values: { Data: { text: string } }
                entities:
                  Type: { fields: { result: Result } }
                  Task: { fields: { name: string } }
                  Page: { fields: { name: string } }
                """
            )
        )
        XCTAssertEqual(model.enums.map(\.swiftName), ["ResultEnum"])
        XCTAssertEqual(model.values.map(\.swiftName), ["DataValue"])
        XCTAssertEqual(model.entities.map(\.names.type), ["TypeEntity", "TaskEntity", "PageEntity"])
        XCTAssertEqual(model.entities.map(\.names.table), ["types", "tasks", "pages"])
        XCTAssertEqual(model.entities.first?.routes.first?.operationID, "listTypes")
        XCTAssertTrue(
            model.renamings.contains(
                Renaming(
                    subject: "entity Type",
                    place: "Swift",
                    name: "TypeEntity",
                    reason: "Swift, Foundation or Platform has taken the name"
                )
            )
        )
    }

    func testRenamesWhatStrataDerivesFromAnEntity() throws {
        let model = try model(
            spec(
                """
                enums: { BookInput: [paper, pdf] }
                entities:
                  Book: { fields: { input: BookInput } }
                  BookService: { fields: { name: string } }
                """
            )
        )
        XCTAssertEqual(model.enums.map(\.swiftName), ["BookInputEnum"])
        XCTAssertEqual(model.entities.map(\.names.type), ["Book", "BookServiceEntity"])
    }

    func testRenamesAnEntityWhoseDerivedTypesAreTaken() throws {
        let model = try model(spec("entities: { Architecture: { fields: { name: string } } }"))
        XCTAssertEqual(model.entities.map(\.names.type), ["ArchitectureEntity"])
    }

    func testLeavesADerivedNameToTheShorterOfTwoEntities() throws {
        let model = try model(
            spec(
                """
                values: { Place: { city: string } }
                entities:
                  User: { fields: { name: string search, place: Place } }
                  UserSearch: { fields: { text: string } }
                  UserAction: { fields: { text: string } }
                  PlaceTests: { fields: { text: string } }
                """
            )
        )
        // No action is declared, so nothing is derived that an entity `UserAction` could meet.
        XCTAssertEqual(model.entities.map(\.names.type), ["User", "UserSearchEntity", "UserAction", "PlaceTestsEntity"])
    }

    func testGivesTheModuleASuffixWhereAnEntityHasItsName() throws {
        let model = try model(spec("entities: { Bookstore: { fields: { name: string } } }"))
        XCTAssertEqual(model.service.module, "BookstoreModule")
        XCTAssertEqual(model.service.name, "Bookstore")
        XCTAssertEqual(model.service.package, "bookstore")
        XCTAssertEqual(model.entities.map(\.names.type), ["Bookstore"])
    }

    func testGivesTheModuleASuffixWhereALibraryHasItsName() throws {
        XCTAssertEqual(
            try model(spec("entities: { Book: { fields: { name: string } } }", name: "Foundation")).service.module,
            "FoundationModule"
        )
        XCTAssertEqual(try model(spec("entities: { Book: { fields: { name: string } } }", name: "App")).service.module, "AppModule")
    }

    func testEscapesTheWordsOfSwift() throws {
        let fields = SwiftWords.keywords.filter { $0.allSatisfy(\.isLowercase) && !SwiftWords.takenMembers.contains($0) }.sorted()
        let lines = fields.map { "      \($0): string" }.joined(separator: "\n")
        let entity = try XCTUnwrap(try model(spec("entities:\n  Book:\n    fields:\n\(lines)\n")).entity("Book"))
        XCTAssertEqual(entity.fields.map(\.swiftName), fields.map { "`\($0)`" })
        XCTAssertEqual(entity.fields.map(\.json), fields)
    }

    func testKnowsEveryWordThatNeedsBackticks() {
        XCTAssertEqual(SwiftWords.keywords.count, 54)
    }

    func testRenamesMembersAndCasesThatMeanSomethingElse() throws {
        let model = try model(
            spec(
                """
                enums: { Level: [none, some, low, self, rawValue, default] }
                entities: { Book: { fields: { self: string, init: string, hashValue: int, level: Level } } }
                """
            )
        )
        XCTAssertEqual(model.enums[0].cases.map(\.swiftName), ["noneCase", "someCase", "low", "selfCase", "rawValueCase", "`default`"])
        XCTAssertEqual(model.enums[0].cases.map(\.name), ["none", "some", "low", "self", "rawValue", "default"])
        XCTAssertEqual(model.entities[0].fields.map(\.swiftName), ["selfField", "initField", "hashValueField", "level"])
        XCTAssertEqual(model.entities[0].fields.map(\.column), ["self", "init", "hash_value", "level"])
    }

    func testKeepsVariablesApartFromThoseOfTheTemplates() throws {
        let model = try model(
            spec(
                """
                entities:
                  Input: { fields: { name: string } }
                  Series: { fields: { name: string } }
                  Protocol: { fields: { name: string } }
                """
            )
        )
        XCTAssertEqual(model.entities.map(\.names.variable), ["inputEntity", "series", "`protocol`"])
        XCTAssertEqual(model.entities.map(\.names.pluralVariable), ["inputs", "seriesList", "protocols"])
    }

    /// An entity's variable stands beside the templates' own; this notices a new one among them.
    func testKnowsTheVariablesOfTheTemplates() throws {
        let folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Templates/Service/Sources/Service")
        let files = try XCTUnwrap(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let file as URL in files where file.lastPathComponent.hasSuffix(".swift.mustache") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\b(?:let|var) ([a-z][A-Za-z]*)/) where text.contains("variable}}") {
                found.insert(String(match.output.1))
            }
        }
        XCTAssertFalse(found.isEmpty)
        XCTAssertEqual(found.subtracting(SwiftWords.takenVariables), [], "add these to SwiftWords.takenVariables")
    }

    func testTakesPluralTableAndPathFromTheSpec() throws {
        let model = try model(
            spec(
                """
                entities:
                  Datum: { plural: readings, fields: { name: string } }
                  Person: { table: staff_members, path: staff, fields: { name: string } }
                """
            )
        )
        XCTAssertEqual(model.entities.map(\.names.table), ["readings", "staff_members"])
        XCTAssertEqual(model.entities.map(\.names.path), ["readings", "staff"])
        XCTAssertEqual(model.entities.map(\.names.plural), ["readings", "people"])
        XCTAssertEqual(model.entities.compactMap(\.routes.first?.operationID), ["listReadings", "listPeople"])
    }

    func testPutsAPrefixBeforeTablesThatSQLiteKeepsForItself() throws {
        let model = try model(spec("entities: { SqliteFile: { fields: { name: string } } }"))
        XCTAssertEqual(model.entities[0].names.table, "entity_sqlite_files")
        XCTAssertEqual(model.renamings.map(\.place), ["SQL"])
    }

    func testReportsNamesThatDifferInCaseOnly() {
        let outcome = resolve(spec("enums: { BOOK: [a] }\nentities: { Book: { fields: { name: string } } }"))
        XCTAssertEqual(outcome.places, ["4:13 E0601"])
    }

    func testReportsTablesAndPathsThatAreTheSame() {
        let outcome = resolve(
            spec(
                """
                entities:
                  Datum: { fields: { name: string } }
                  Data: { fields: { name: string } }
                """
            )
        )
        XCTAssertEqual(outcome.codes, ["E0607", "E0608", "E0609"])
    }

    func testReportsATableThatIsReserved() {
        XCTAssertEqual(resolve(spec("entities: { Book: { table: strata_books, fields: { name: string } } }")).codes, ["E0610"])
    }

    func testReportsNamesThatPostgreSQLWouldCut() {
        let long = "a" + String(repeating: "b", count: 63)
        XCTAssertEqual(resolve(spec("entities: { Book: { fields: { \(long): string } } }")).codes, ["E0606"])
        XCTAssertEqual(resolve(spec("entities: { Book: { table: \(long), fields: { name: string } } }")).codes, ["E0606"])
        XCTAssertEqual(resolve(spec("entities: { Book: { fields: { \(long.dropLast()): string } } }")).codes, [])
    }

    func testReportsSwiftTypesThatWouldBeTheSame() {
        let outcome = resolve(
            spec(
                """
                enums: { Type: [a] }
                entities:
                  TypeEnum: { fields: { name: string } }
                """
            )
        )
        XCTAssertEqual(outcome.codes, ["E0611"])
    }
}
