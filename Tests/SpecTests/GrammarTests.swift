import Diagnostics
import Spec
import XCTest

/// The lines that the Grammar page shows, valid and invalid.
final class GrammarTests: XCTestCase {
    private let fieldLines = [
        "body: text?", "name: string", "billTo: Address?", "genres: Genre[1..3]", "on: bool default=true", "opensAt: time default=08:30",
        "placedAt: timestamp? readonly", "type: Genre filter default=fiction", "code: string(2..2) unique immutable",
        "colour: string(7..7) default=#999999", "labels: string(40)[0..10] default=[]", "day: date default=today min=2020-01-01",
        "name: string(120) sort filter search trim", #"greeting: string(40) default="hello world""#,
        "total: decimal(10, 2) min=0 default=0.00 sort", #"note: string(0..500)? "Shown under the title.""#,
        #"quote: 'string(80) default="he said: ""no"" #1"'"#, "isbn: string(13) pattern=^[0-9]{13}$ example=9780131103627",
        #"ssn: string(11) encrypted unique read="owner or role admin""#,
    ]
    private let relationLines = [
        "tags: manyToMany Tag", "parent: belongsTo Book?", "readers: hasMany Reader inverse=one",
        "publisher: belongsTo Author? onDelete=setNull filter",
    ]
    private let ruleLines = [
        "ordered: starts <= ends", #"home: shipTo.country in ("CZ", "SK")"#,
        #"because: if status == cancelled then reason != null "Say why.""#,
        "either: (hidden and reason != null) or (not hidden and reason == null)",
    ]
    private let accessLines = [
        "update: owner or role editor", "update: owner or (role editor and status != cancelled)",
        "update: editor or seller.teams.lead or scope books:read",
    ]

    func testEveryValidLineIsRead() {
        for line in fieldLines { XCTAssertEqual(SpecReader.read(text: SpecText.fields(line)).found, [], line) }
        for line in relationLines { XCTAssertEqual(SpecReader.read(text: SpecText.relations(line)).found, [], line) }
        for line in ruleLines { XCTAssertEqual(SpecReader.read(text: SpecText.book("rules", line)).found, [], line) }
        for line in accessLines { XCTAssertEqual(SpecReader.read(text: SpecText.book("access", line)).found, [], line) }
        XCTAssertEqual(fieldLines.count + relationLines.count + ruleLines.count + accessLines.count, 30)
    }

    func testEveryInvalidFieldLineIsRefusedAtItsColumnWithItsCure() {
        let lines: [(String, Int, String)] = [
            ("name: varchar(40)", 7, "E0317 unknown type `varchar`; here it is called string(n)"),
            ("name: strng(40)", 7, "E0317 unknown type `strng`; did you mean `string`?"),
            ("name: string (40)", 14, "E0310 the size belongs to the type, without a space; write string(40)"),
            ("name: string(..)", 14, "E0313 an upper bound is needed; every string is bounded: string(..n)"),
            (
                "price2: decimal min=0", 9,
                "E0318 a decimal needs digits and decimals; for example decimal(10,2): ten digits, two after the point"
            ),
            ("count: int(0..9)", 11, "E0319 `int` takes no size; bounds of numbers and dates are `min=` and `max=`"),
            ("labels: [string(40)]", 9, "E0315 an array is written after its element; write `string(40)[]`"),
            (
                "labels: string(40)?[]", 19,
                "E0316 elements of an array cannot be optional; an optional array is written `string(40)[]?`"
            ),
            (
                "name: string(40) required", 18,
                "E0301 `required` is the default; leave it out; `?` after the type makes a field optional"
            ),
            ("name: string(40) uniqe", 18, "E0301 unknown modifier `uniqe` of a field; did you mean `unique`?"),
            (
                #"name: string(40) default="say #1""#, 26,
                "E0302 this text has no closing quote; if it holds ` #` or `: `, YAML cut it short: put the whole line in single quotes"
            ),
            ("zip: string(5) pattern=[0-9]{5}", 24, "E0335 a pattern describes the whole value; write ^[0-9]{5}$"),
            (
                "first_name: string", 1,
                "E0603 `first_name` is not written lowerCamelCase; write `firstName`; SQL and JSON names are derived"
            ),
        ]
        for (line, column, expected) in lines {
            XCTAssertEqual(SpecReader.read(text: SpecText.fields(line)).found, ["6:\(column + 6) \(expected)"], line)
        }
    }

    func testEveryInvalidRelationLineIsRefusedAtItsColumnWithItsCure() {
        let lines: [(String, Int, String)] = [
            (
                "writer: manyToOne Author", 9,
                "E0321 a relation begins with belongsTo, hasOne, hasMany or manyToMany, not `manyToOne`; that is `belongsTo`"
            ),
            (
                "writer: belongsTo Author onDelete=setNull", 35,
                "E0325 onDelete=setNull on a required relation; write `Author?`, or restrict, or cascade"
            ),
        ]
        for (line, column, expected) in lines {
            XCTAssertEqual(SpecReader.read(text: SpecText.relations(line)).found, ["6:\(column + 6) \(expected)"], line)
        }
    }

    func testEveryInvalidExpressionIsRefusedAtItsColumnWithItsCure() {
        let lines: [(String, String, Int, String)] = [
            (
                "rules", "ordered: starts <= ends and hidden or price > 1", 36,
                "E0504 `and` and `or` are mixed; put parentheses around the part that belongs together"
            ),
            (
                "access", "update: status == draft", 9,
                "E0524 this does not say who; write `anyone and …`, `authenticated and …` or a role"
            ),
            (
                "access", "update: not role editor", 9,
                "E0505 access is only ever given, never taken away: there is no `not`; say who may, not who may not"
            ),
        ]
        for (key, line, column, expected) in lines {
            XCTAssertEqual(SpecReader.read(text: SpecText.book(key, line)).found, ["6:\(column + 6) \(expected)"], line)
        }
    }

    func testALineThatYAMLCutsAtACommaIsOneErrorThatSaysSo() {
        let reading = SpecReader.read(text: SpecText.top("entities:\n  A: { fields: { total: decimal(10,2) min=0 } }\n"))

        XCTAssertEqual(
            reading.found,
            [
                "4:25 E0304 `decimal(10` is not closed; inside { } YAML ends a value at a comma: give the field a line of its own, or quote the line"
            ]
        )
    }
}
