import Diagnostics
import Foundation
import XCTest

@testable import Spec

/// The JSON Schema against the specs that the reader takes and refuses.
final class SchemaTests: XCTestCase {
    private func schema() throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(SpecSchema.json().utf8))
        return try XCTUnwrap(json as? [String: Any])
    }

    private func problems(_ text: String) throws -> [String] {
        let source = try SourceText.check(Array(text.utf8), path: "strata.yaml").get()
        let root = try XCTUnwrap(YAMLReader.read(source).root)
        return SchemaCheck(schema: try schema()).problems(of: root)
    }

    private func keys(_ path: String...) throws -> [String] {
        var node: Any = try schema()
        for step in path {
            if let list = node as? [Any], let index = Int(step) {
                node = list[index]
            } else {
                node = try XCTUnwrap((node as? [String: Any])?[step], step)
            }
        }
        return try XCTUnwrap(node as? [String: Any]).keys.sorted()
    }

    func testTheDocumentedSpecIsValid() throws {
        XCTAssertEqual(try problems(Bookstore.text), [])
    }

    func testTheSchemaIsDraft07AndAlwaysTheSame() throws {
        XCTAssertEqual(try schema()["$schema"] as? String, "http://json-schema.org/draft-07/schema#")
        XCTAssertEqual(SpecSchema.json(), SpecSchema.json())
        XCTAssertTrue(SpecSchema.json().hasSuffix("}\n"))
    }

    func testTheSchemaCompletesTheKeysThatTheReaderTakes() throws {
        XCTAssertEqual(try keys("properties"), KeyTable.spec.keys.sorted())
        XCTAssertEqual(try keys("definitions", "entity", "properties"), KeyTable.entity.keys.sorted())
        XCTAssertEqual(try keys("definitions", "mixin", "properties"), KeyTable.mixin.keys.sorted())
        XCTAssertEqual(try keys("definitions", "field", "anyOf", "1", "properties"), KeyTable.field.keys.sorted())
        XCTAssertEqual(try keys("definitions", "relation", "anyOf", "1", "properties"), KeyTable.relation.keys.sorted())
        XCTAssertEqual(try keys("definitions", "rule", "anyOf", "1", "properties"), KeyTable.rule.keys.sorted())
        XCTAssertEqual(try keys("definitions", "action", "properties"), KeyTable.action.keys.sorted())
        XCTAssertEqual(try keys("definitions", "enum", "anyOf", "1", "properties"), KeyTable.enumeration.keys.sorted())
        XCTAssertEqual(try keys("properties", "service", "properties"), KeyTable.service.keys.sorted())
        XCTAssertEqual(try keys("properties", "api", "properties"), KeyTable.api.keys.sorted())
        XCTAssertEqual(try keys("properties", "auth", "properties"), KeyTable.auth.keys.sorted())
    }

    func testLinesOfTheGrammarFitTheirPattern() throws {
        let lines = [
            (LinePatterns.field, #"string(0..500)? "Shown under the title.""#),
            (LinePatterns.field, "decimal(10, 2) min=0 default=0.00 sort"),
            (LinePatterns.field, "string(40)[0..10] default=[]"), (LinePatterns.field, #"string(80) default="he said: ""no"" #1""#),
            (LinePatterns.field, "string(13) pattern=^[0-9]{13}$ example=9780131103627"), (LinePatterns.field, "Genre[1..3]"),
            (LinePatterns.field, #"string(11) encrypted unique read="owner or role admin""#), (LinePatterns.field, "time default=08:30"),
            (LinePatterns.relation, "belongsTo Author? onDelete=setNull filter"), (LinePatterns.relation, "hasMany Reader inverse=one"),
            (LinePatterns.relation, #"manyToMany Course through=Enrolment.student "What she hears.""#),
            (LinePatterns.expression, #"shipTo.country in ("CZ", "SK")"#),
            (LinePatterns.expression, "editor or seller.teams.lead or scope books:read"),
            (LinePatterns.expression, #"if status == cancelled then reason != null "Say why!""#),
        ]
        for (pattern, line) in lines { XCTAssertTrue(try matches(pattern, line), line) }
    }

    func testBrokenLinesDoNotFit() throws {
        let fields = [
            "varchar(40)", "string (40)", "string(..)", "decimal min=0", "int(0..9)", "string(40)?[]", "string(40) uniqe",
            #"string default="say"#,
        ]
        for line in fields { XCTAssertFalse(try matches(LinePatterns.field, line), line) }
        for line in ["manyToOne Author", "belongsTo author", "hasMany Book onDelete=cascade"] {
            XCTAssertFalse(try matches(LinePatterns.relation, line), line)
        }
        for line in ["a + b > 1", "a && b", "a == 'x'", #"a == "x"#] { XCTAssertFalse(try matches(LinePatterns.expression, line), line) }
    }

    private func matches(_ pattern: String, _ text: String) throws -> Bool {
        let expression = try NSRegularExpression(pattern: pattern)
        return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    func testSpecsWithBrokenLinesKeysAndShapesAreInvalid() throws {
        XCTAssertEqual(try problems(SpecText.fields("it: string(40)[] unique")), [])
        XCTAssertFalse(try problems(SpecText.fields("it: varchar(40)")).isEmpty)
        XCTAssertFalse(try problems(SpecText.fields("it: { unique: true }")).isEmpty)
        XCTAssertFalse(try problems(SpecText.relations("it: manyToOne Author")).isEmpty)
        XCTAssertFalse(try problems(SpecText.top("entites: {}\n")).isEmpty)
        XCTAssertFalse(try problems(SpecText.top("entities: { Book: { unique: [a, b] } }\n")).isEmpty)
        XCTAssertFalse(try problems(SpecText.top("entities: { Book: { versioned: always } }\n")).isEmpty)
        XCTAssertFalse(try problems("service: { name: Test }\n").isEmpty)
    }
}
