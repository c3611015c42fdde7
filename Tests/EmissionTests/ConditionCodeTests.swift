import Diagnostics
import ServiceModel
import Spec
import XCTest

@testable import Emission

/// Conditions of a spec in, Swift out.
final class ConditionCodeTests: XCTestCase {
    func testWhatIsNeverAbsentIsComparedByPlainOperators() throws {
        let lines = [
            "stock > 0": "stock > 0",
            "0 < stock": "0 < stock",
            "few <= stock": "Int64(few) <= stock",
            "isOld": "isOld",
            "isOld == false": "!isOld",
            "not isOld": "!isOld",
            "not (stock > 0)": "!(stock > 0)",
            "kind == used": "kind == .used",
            "kind in (new, used)": "[.new, .used].contains(kind)",
            "price >= 0.5": "price >= FixedDecimal(units: 50, scale: 2)",
            "note == null": "note == nil",
            "stock > 0 and not isOld": "stock > 0 && !isOld",
            "(stock > 0 and isOld) or kind == rare": "(stock > 0 && isOld) || kind == .rare",
        ]
        for (line, expected) in lines { XCTAssertEqual(try swift(line), expected, line) }
    }

    func testWhatMayBeAbsentIsComparedByThreeValues() throws {
        let lines = [
            "count > 0": "Truth.compare(count, >, 0)",
            "opensOn <= closesOn": "Truth.compare(opensOn, <=, closesOn)",
            "count == 3": "Truth.equal(count, 3)",
            "count != 3": "Truth.not(Truth.equal(count, 3))",
            "count in (1, 2)": "Truth.isOne(count, of: [1, 2])",
            "isNew": "isNew",
            "not isNew": "Truth.not(isNew)",
            "isOld and isNew": "Truth.all(isOld, isNew)",
            "if stock > 0 then note != null": "Truth.if(stock > 0, then: note != nil)",
            "editor != author": "Truth.not(Truth.equal(editorID, authorID))",
        ]
        for (line, expected) in lines { XCTAssertEqual(try swift(line), expected, line) }
    }

    func testTextsAreComparedAsTheDatabaseDoes() throws {
        XCTAssertEqual(try swift("name == \"é\""), "Truth.equal(name, \"é\")")
        XCTAssertEqual(try swift("name in (\"a\", \"b\")"), "Truth.isOne(name, of: [\"a\", \"b\"])")
    }

    func testAHiddenPropertyIsQualified() throws {
        XCTAssertEqual(try swift("time > now"), "Truth.compare(self.time, >, time)")
    }

    func testWhatIsTooLongStandsOnSeveralLines() throws {
        let line =
            "(opensOn <= closesOn and count > 100 and isNew) or (note != null and count < 5)"
            + " or (isOld and count == 17 and opensOn != null)"
        let expression = try expression(line)
        XCTAssertEqual(
            expression.laid(indentation: 8),
            """
            Truth.any(
                        Truth.all(Truth.compare(opensOn, <=, closesOn), Truth.compare(count, >, 100), isNew),
                        Truth.all(note != nil, Truth.compare(count, <, 5)),
                        Truth.all(isOld, Truth.equal(count, 17), opensOn != nil)
                    )
            """
        )
    }

    private func swift(_ line: String) throws -> String { try expression(line).line }

    private func expression(_ line: String) throws -> ConditionExpression {
        let text = """
            strata: 1
            service: { name: Shop }
            enums: { Kind: [new, used, rare] }
            entities:
              Author: { fields: { name: string } }
              Thing:
                fields:
                  stock: int
                  few: int32
                  count: int?
                  isOld: bool
                  isNew: bool?
                  kind: Kind
                  price: decimal(6,2)
                  name: string
                  note: string?
                  opensOn: date?
                  closesOn: date?
                  time: timestamp?
                relations: { author: belongsTo Author, editor: belongsTo Author? }
                rules:
                  it: '\(line.replacing("'", with: "''"))'
            """
        let reading = SpecReader.read(text: text)
        let resolution = ModelResolver.resolve(try XCTUnwrap(reading.document, "\(reading.diagnostics)"))
        let model = try XCTUnwrap(resolution.model, resolution.diagnostics.all.map(\.message).joined(separator: "\n"))
        let thing = try XCTUnwrap(model.entity("Thing"))
        return ConditionCode(model: model, entity: thing, hidden: ["time"]).expression(thing.rules[0])
    }
}
