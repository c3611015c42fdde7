import Diagnostics
import Spec
import XCTest

/// Fields, relations and rules as mappings, for what no line holds.
final class MappingFormTests: XCTestCase {
    func testAFieldTakesItsModifiersAsKeys() throws {
        let reading = SpecReader.read(
            text: SpecText.fields(
                "it:",
                "  type: string(5)[]?",
                "  default: []",
                "  sort: false",
                "  filter: true",
                "  description: Plain words.",
                "  renamedFrom: was",
                "  backfill: none",
                "  x-widget: { size: 3 }"
            )
        )
        XCTAssertEqual(reading.found, [])
        let field = try XCTUnwrap(try reading.book().fields.first)

        XCTAssertEqual(field.modifiers.map(\.name), [.filter, .default])
        XCTAssertEqual(field.modifiers[1].value?.value, "[]")
        XCTAssertEqual(field.description?.value, "Plain words.")
        XCTAssertEqual(field.renamedFrom?.value, "was")
        XCTAssertEqual(field.backfill?.value, "none")
        XCTAssertEqual(field.extensions.map(\.key.value), ["x-widget"])
    }

    func testTheTypeOfAMappingIsTheTypeAlone() {
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { type: string unique }")).places, ["6:26 E0311"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { unique: true }")).places, ["6:7 E0308"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { type: [string(40)] }")).places, ["6:19 E0315"])
    }

    func testKeysOfAFieldAreChecked() {
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { type: string, required: true }")).places, ["6:27 E0201"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { type: string, nullable: true }")).places, ["6:27 E0201"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { type: string, unique: yes }")).places, ["6:35 E0209"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { type: string?, default: null }")).places, ["6:37 E0309"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { type: string, default: [a] }")).places, ["6:36 E0204"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: { type: string, default: }")).places, ["6:27 E0205"])
    }

    func testARelationTakesItsModifiersAsKeys() throws {
        let reading = SpecReader.read(text: SpecText.relations("it: { type: belongsTo Author?, onDelete: setNull, read: owner, x-a: b }"))
        XCTAssertEqual(reading.found, [])
        let relation = try XCTUnwrap(try reading.book().relations.first)

        XCTAssertEqual(relation.kind.value, .belongsTo)
        XCTAssertEqual(relation.target.value, "Author")
        XCTAssertTrue(relation.isOptional)
        XCTAssertEqual(relation.modifiers.map(\.name), [.read, .onDelete])
    }

    func testKeysOfARelationAreCheckedByItsKind() {
        XCTAssertEqual(SpecReader.read(text: SpecText.relations("it: { type: hasMany Book, onDelete: cascade }")).places, ["6:33 E0323"])
        XCTAssertEqual(
            SpecReader.read(text: SpecText.relations("it: { type: belongsTo Author, onDelete: setNull }")).places,
            ["6:47 E0325"]
        )
        XCTAssertEqual(
            SpecReader.read(text: SpecText.relations("it: { kind: belongsTo, target: Author }")).places,
            ["6:7 E0308", "6:13 E0201", "6:30 E0201"]
        )
    }

    func testARuleTakesItsConditionAndMessageAsKeys() throws {
        let reading = SpecReader.read(
            text: SpecText.book("rules", #"it: { check: if a then b, message: "Because: of it.", renamedFrom: was }"#)
        )
        XCTAssertEqual(reading.found, [])
        let rule = try XCTUnwrap(try reading.book().rules.first)

        XCTAssertNotNil(rule.premise)
        XCTAssertEqual(rule.message?.value, "Because: of it.")
        XCTAssertEqual(rule.renamedFrom?.value, "was")
    }

    func testARuleNeedsItsConditionAndHasItsMessageBesideIt() {
        XCTAssertEqual(SpecReader.read(text: SpecText.book("rules", "it: { message: Because. }")).places, ["6:7 E0308"])
        XCTAssertEqual(SpecReader.read(text: SpecText.book("rules", #"it: { check: a == b "Because." }"#)).places, ["6:27 E0502"])
    }

    func testMembersOfAValueObjectStandDirectlyUnderItsName() {
        let found = SpecReader.read(text: SpecText.top("values:\n  Address: { fields: { street: string } }\n")).found
        XCTAssertEqual(found, ["4:14 E0309 the members of a value object stand directly under its name; leave out `fields:`"])
    }
}
