import Diagnostics
import ServiceModel
import XCTest

final class FieldTypeTests: XCTestCase {
    func testSettlesSizesThatAreNotWritten() throws {
        let expected: [(String, FieldType)] = [
            ("string", .string(minimum: 1, maximum: 255, isText: false)), ("text", .string(minimum: 1, maximum: 20_000, isText: true)),
            ("string(40)", .string(minimum: 1, maximum: 40, isText: false)),
            ("string(0..9)", .string(minimum: 0, maximum: 9, isText: false)),
            ("string(..9)", .string(minimum: 0, maximum: 9, isText: false)), ("text(2..9)", .string(minimum: 2, maximum: 9, isText: true)),
            ("bytes", .bytes(maximum: 65_536)), ("json", .json(maximum: 65_536)), ("bytes(9)", .bytes(maximum: 9)),
            ("decimal(10,2)", .decimal(precision: 10, scale: 2)), ("int[]", .array(of: .int, minimum: 0, maximum: 100)),
            ("int[3]", .array(of: .int, minimum: 0, maximum: 3)),
            ("Genre[1..3]", .array(of: .enumeration("Genre"), minimum: 1, maximum: 3)),
            ("Address", .value("Address")), ("timestamp", .timestamp),
        ]
        for (line, type) in expected {
            XCTAssertEqual(try model(text(line)).entities.first?.fields.first?.type, type, line)
        }
    }

    func testWritesTypesAsTheSpecDoes() throws {
        for line in ["string", "text(40)", "string(0..9)", "decimal(10,2)", "Genre", "int[]", "int[1..3]", "bytes(9)", "json", "timestamp"]
        {
            XCTAssertEqual(try model(text(line)).entities.first?.fields.first?.type.specText, line)
        }
    }

    func testReportsTypesThatAreNotThere() {
        assertType("Gener", "E0317", "did you mean `Genre`?")
        assertType("Colour", "E0317", "declare it under enums: or values:")
        assertType("Book?", "E0402", "write it under relations: subject: belongsTo Book?")
        assertType("Described", "E0403", "put it in with `include: [Described]`")
    }

    func testReportsAHolderOfAHolder() {
        let text = spec("values: { A: { b: B }, B: { n: int } }\nentities: { Book: { fields: { a: A } } }")
        XCTAssertEqual(resolve(text).codes, ["E0341"])
    }

    func testReportsModifiersThatAMemberOfAValueObjectCannotCarry() {
        let text = spec("values: { A: { n: int sort } }\nentities: { Book: { fields: { a: A } } }")
        XCTAssertEqual(resolve(text).places, ["3:23 E0331"])
    }

    func testSaysNothingFurtherOfATypeThatCannotBeRead() {
        let outcome = resolve(
            spec(
                """
                entities:
                  Book:
                    fields: { title: varchar sort max=3 default=x }
                    defaultSort: [title]
                    unique: [[title]]
                    rules: { named: title == 3 }
                """
            )
        )
        XCTAssertEqual(outcome.codes, ["E0317"])
    }

    private func assertType(_ type: String, _ code: String, _ hint: String, line: UInt = #line) {
        let outcome = resolve(text(type))
        XCTAssertEqual(outcome.codes, [code], type, line: line)
        XCTAssertEqual(outcome.diagnostics.first?.hint, hint, type, line: line)
    }

    private func text(_ type: String) -> String {
        spec(
            """
            enums: { Genre: [fiction, history] }
            values: { Address: { street: string } }
            mixins: { Described: { fields: { body: text? } } }
            entities:
              Book:
                fields:
                  subject: \(type)
            """
        )
    }
}
