import Diagnostics
import ServiceModel
import XCTest

final class MixinTests: XCTestCase {
    func testPutsEverythingOfAMixinIn() throws {
        let model = try model(
            spec(
                """
                mixins:
                  Owned:
                    fields: { note: string? }
                    relations: { keeper: belongsTo Person }
                    indexes: [[note]]
                    timestamps: false
                    operations: [list, get]
                entities:
                  Person: { fields: { name: string } }
                  Book: { include: [Owned], fields: { title: string }, versioned: required }
                """
            )
        )
        let book = try XCTUnwrap(model.entity("Book"))
        XCTAssertEqual(book.fields.map(\.name), ["note", "title"])
        XCTAssertEqual(book.references.map(\.name), ["keeper"])
        XCTAssertEqual(book.indexes, [["note"]])
        XCTAssertFalse(book.hasTimestamps)
        XCTAssertEqual(book.versioning, .required)
        XCTAssertEqual(book.operations, [.list, .get])
    }

    func testLetsTheEntityWin() throws {
        let model = try model(
            spec(
                """
                mixins: { Plain: { timestamps: false } }
                entities: { Book: { include: [Plain], timestamps: true, fields: { title: string } } }
                """
            )
        )
        XCTAssertEqual(model.entities[0].hasTimestamps, true)
    }

    func testPutsAMixinOfMixinsInOnce() throws {
        let model = try model(
            spec(
                """
                mixins:
                  A: { fields: { a: string } }
                  B: { include: [A], fields: { b: string } }
                  C: { include: [A], fields: { c: string } }
                entities: { Book: { include: [B, C], fields: { title: string } } }
                """
            )
        )
        XCTAssertEqual(model.entities[0].fields.map(\.name), ["a", "b", "c", "title"])
    }

    func testReportsAFieldFromTwoPlaces() {
        let outcome = resolve(
            spec(
                """
                mixins: { A: { fields: { title: string } } }
                entities: { Book: { include: [A], fields: { title: string } } }
                """
            )
        )
        XCTAssertEqual(outcome.places, ["4:45 E0415"])
        XCTAssertEqual(outcome.diagnostics.first?.related.first?.location.line, 3)
    }

    func testReportsMixinsThatDisagree() {
        let outcome = resolve(
            spec(
                """
                mixins: { A: { timestamps: true }, B: { timestamps: false } }
                entities: { Book: { include: [A, B], fields: { title: string } } }
                """
            )
        )
        XCTAssertEqual(outcome.places, ["4:13 E0416"])
    }

    func testLetsMixinsAgree() {
        let outcome = resolve(
            spec(
                """
                mixins: { A: { timestamps: false, x-team: a }, B: { timestamps: false, x-team: a } }
                entities: { Book: { include: [A, B], fields: { title: string } } }
                """
            )
        )
        XCTAssertEqual(outcome.codes, [])
    }

    func testReportsMixinsThatIncludeEachOther() {
        let outcome = resolve(
            spec(
                """
                mixins: { A: { include: [B] }, B: { include: [A] } }
                entities: { Book: { include: [A], fields: { title: string } } }
                """
            )
        )
        XCTAssertEqual(Set(outcome.codes), ["E0417"])
    }

    func testReportsAMixinThatIsNotThere() {
        let outcome = resolve(spec("mixins: { Described: {} }\nentities: { Book: { include: [Descibed], fields: { title: string } } }"))
        XCTAssertEqual(outcome.codes, ["E0404"])
        XCTAssertEqual(outcome.diagnostics.first?.hint, "did you mean `Described`?")
    }

    func testChecksAMixinThatNobodyIncludes() {
        XCTAssertEqual(
            resolve(spec("mixins: { A: { fields: { n: int default=x } } }\nentities: { Book: { fields: { t: string } } }")).codes,
            ["E0333"]
        )
    }
}
