import Spec
import XCTest

/// `x-…` keys are taken by everything that has a name of the spec's own.
final class ExtensionKeyTests: XCTestCase {
    private func document() throws -> SpecDocument {
        let text = """
            strata: 1
            service: { name: Test }
            x-top: a
            enums: { Colour: { values: { red: { label: rouge, x-rgb: ff0000 } }, x-enum: b } }
            values: { Size: { width: int, x-unit: mm } }
            mixins: { Named: { x-mixin: c } }
            entities:
              Book:
                x-entity: d
                fields: { size: { type: Size, x-field: e } }
                relations: { author: { type: belongsTo Author, x-relation: f }, pages: { type: hasMany Page, x-many: g } }
                rules: { wide: { check: size.width > 1, x-rule: h } }
                actions: { open: { x-action: i } }
            """
        let reading = SpecReader.read(text: text)
        XCTAssertEqual(reading.found, [])
        return try XCTUnwrap(reading.document)
    }

    func testStandWhereTheyWereWritten() throws {
        let document = try document()
        let book = try XCTUnwrap(document.entities.first)
        let found = [
            document.extensions, document.enums[0].extensions, document.enums[0].values[0].extensions, document.values[0].extensions,
            document.mixins[0].extensions, book.extensions, book.fields[0].extensions, book.relations[0].extensions,
            book.relations[1].extensions, book.rules[0].extensions, book.actions[0].extensions,
        ]
        let names = ["x-top", "x-enum", "x-rgb", "x-unit", "x-mixin", "x-entity", "x-field", "x-relation", "x-many", "x-rule", "x-action"]
        XCTAssertEqual(found.map { $0.map(\.key.value) }, names.map { [$0] })
    }

    func testAreNoMembersOfAValueObject() throws {
        XCTAssertEqual(try document().values[0].fields.map(\.name.value), ["width"])
    }

    func testAnXAloneIsNoKey() {
        XCTAssertEqual(SpecReader.read(text: SpecText.book("rules", "wide: { check: a > 1, x-: 1 }")).places, ["6:29 E0201"])
    }
}
