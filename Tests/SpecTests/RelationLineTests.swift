import Diagnostics
import Spec
import XCTest

final class RelationLineTests: XCTestCase {
    private func relation(_ line: String) throws -> RelationDeclaration {
        let reading = SpecReader.read(text: SpecText.relations("it: \(line)"))
        XCTAssertEqual(reading.found, [], line)
        return try XCTUnwrap(try reading.book().relations.first)
    }

    private func found(_ line: String) -> [String] { SpecReader.read(text: SpecText.relations("it: \(line)")).found }
    private func places(_ line: String) -> [String] { SpecReader.read(text: SpecText.relations("it: \(line)")).places }

    func testBelongsToTakesEveryModifierOfAKey() throws {
        let relation = try relation(
            #"belongsTo Author? unique filter readonly immutable default=caller onDelete=cascade read="owner" write=owner "Who wrote it.""#
        )

        XCTAssertTrue(relation.isOptional)
        XCTAssertEqual(relation.modifiers.map(\.name), [.unique, .filter, .readonly, .immutable, .default, .onDelete, .read, .write])
        XCTAssertEqual(relation.description?.value, "Who wrote it.")
        XCTAssertEqual(relation.target.location.column, 21)
    }

    func testTheOtherKindsNameTheirOtherSide() throws {
        XCTAssertEqual(try relation("hasOne Profile inverse=user").modifiers.first?.value?.value, "user")
        XCTAssertEqual(try relation("hasMany Book").kind.value, .hasMany)
        XCTAssertEqual(try relation("manyToMany Course through=Enrolment.student").modifiers.first?.value?.value, "Enrolment.student")
    }

    func testModifiersAreCheckedByKind() {
        XCTAssertEqual(places("hasMany Book onDelete=cascade"), ["6:24 E0323"])
        XCTAssertEqual(places("belongsTo Author inverse=books"), ["6:28 E0323"])
        XCTAssertEqual(places("belongsTo Author sort"), ["6:28 E0323"])
        XCTAssertEqual(places("manyToMany Tag inverse=books through=BookTag"), ["6:40 E0329"])
        XCTAssertEqual(places("hasMany Book?"), ["6:23 E0324"])
    }

    func testValuesOfModifiersAreChecked() {
        XCTAssertEqual(
            found("belongsTo Author? onDelete=set_null"),
            ["6:38 E0326 `set_null` is not what a delete can do; did you mean `setNull`?"]
        )
        XCTAssertEqual(places("belongsTo Author default=me"), ["6:36 E0327"])
        XCTAssertEqual(places("hasMany Book inverse=Author"), ["6:32 E0328"])
        XCTAssertEqual(places("manyToMany Tag through=bookTag"), ["6:34 E0328"])
    }

    func testKindsOfOtherToolsAreTranslatedAndReadOn() throws {
        let reading = SpecReader.read(text: SpecText.relations("it: ManyToOne Author uniqe"))

        XCTAssertEqual(reading.places, ["6:11 E0321", "6:28 E0301"])
        let relation = try XCTUnwrap(try reading.book().relations.first)
        XCTAssertEqual(relation.kind.value, .belongsTo)
        XCTAssertTrue(relation.isUnreadable)
    }

    func testABareTargetIsTakenForBelongsTo() throws {
        let reading = SpecReader.read(text: SpecText.relations("it: Author?"))

        XCTAssertTrue(reading.found[0].hasSuffix("write belongsTo Author?"), reading.found[0])
        XCTAssertEqual(try reading.book().relations.first?.target.value, "Author")
    }

    func testTargetsAreNamesOfEntities() {
        XCTAssertEqual(places("belongsTo author"), ["6:21 E0322"])
        XCTAssertEqual(places("belongsTo"), ["6:20 E0322"])
        XCTAssertEqual(places("hasMany Book[]"), ["6:23 E0322"])
        XCTAssertEqual(places("belongsTo Author ?"), ["6:28 E0310"])
    }

    func testRequiredIsTheDefaultOfARelationToo() {
        let hint = "leave it out; `?` after the target makes a relation optional"
        XCTAssertEqual(found("belongsTo Author required"), ["6:28 E0301 `required` is the default; \(hint)"])
        XCTAssertEqual(
            found("belongsTo Author nullable"),
            ["6:28 E0301 unknown modifier `nullable` of belongsTo; write `?` after the target"]
        )
    }
}
