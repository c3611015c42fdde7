import Diagnostics
import XCTest

/// The 30 valid and the 30 invalid lines of the grammar, each inside a whole spec, through the reader and the resolver.
final class GrammarTests: XCTestCase {
    func testValidLinesOfFields() {
        for line in [
            "body: text?", "name: string", "billTo: Address?", "genres: Genre[1..3]", "on: bool default=true",
            "opensAt: time default=08:30",
            "placedAt: timestamp? readonly", "type: Genre filter default=fiction", "code: string(2..2) unique immutable",
            "colour: string(7..7) default=#999999", "labels: string(40)[0..10] default=[]", "day: date default=today min=2020-01-01",
            "name: string(120) sort filter search trim", #"greeting: string(40) default="hello world""#,
            "total: decimal(10, 2) min=0 default=0.00 sort", #"note: string(0..500)? "Shown under the title.""#,
            #"quote: 'string(80) default="he said: ""no"" #1"'"#, "isbn: string(13) pattern=^[0-9]{13}$ example=9780131103627",
            #"ssn: string(11) encrypted unique read="owner or role admin""#,
        ] { assertValid(line, in: .fields) }
    }

    func testValidLinesOfRelations() {
        for line in [
            "tags: manyToMany Tag", "parent: belongsTo Book?", "readers: hasMany Reader inverse=one",
            "publisher: belongsTo Author? onDelete=setNull filter",
        ] { assertValid(line, in: .relations) }
    }

    func testValidLinesOfRules() {
        for line in [
            "ordered: starts <= ends", #"home: shipTo.country in ("CZ", "SK")"#,
            #"because: if status == cancelled then reason != null "Say why.""#,
            "either: (hidden and reason != null) or (not hidden and reason == null)",
        ] { assertValid(line, in: .rules) }
    }

    func testValidLinesOfAccess() {
        for line in [
            "update: owner or role editor", "update: owner or (role editor and status != cancelled)",
            "update: editor or seller.teams.lead or scope books:read",
        ] { assertValid(line, in: .access) }
    }

    func testInvalidLinesOfFields() {
        assertInvalid("A: { fields: { total: decimal(10,2) min=0 } }", in: .entities, 23, "E0304")
        assertInvalid("name: varchar(40)", in: .fields, 7, "E0317")
        assertInvalid("name: strng(40)", in: .fields, 7, "E0317")
        assertInvalid("name: string (40)", in: .fields, 14, "E0310")
        assertInvalid("name: string(..)", in: .fields, 14, "E0313")
        assertInvalid("price2: decimal min=0", in: .fields, 9, "E0318")
        assertInvalid("count: int(0..9)", in: .fields, 11, "E0319")
        assertInvalid("labels: [string(40)]", in: .fields, 9, "E0315")
        assertInvalid("labels: string(40)?[]", in: .fields, 19, "E0316")
        assertInvalid("name: string(40) required", in: .fields, 18, "E0301")
        assertInvalid("name: string(40) uniqe", in: .fields, 18, "E0301")
        assertInvalid("name: string(40) max=40", in: .fields, 22, "E0331")
        assertInvalid(#"name: string(40) default="say #1""#, in: .fields, 26, "E0302")
        assertInvalid("zip: string(5) pattern=[0-9]{5}", in: .fields, 24, "E0335")
        assertInvalid("first_name: string", in: .fields, 1, "E0603")
        assertInvalid("flag: bool default=no", in: .fields, 20, "E0333")
        assertInvalid("total: decimal(10,2) readonly", in: .fields, 22, "E0410")
        assertInvalid("extra: Extra?", in: .fields, 8, "E0332")
        assertInvalid("writer: Author", in: .fields, 9, "E0402")
    }

    func testInvalidLinesOfRelations() {
        assertInvalid("writer: manyToOne Author", in: .relations, 9, "E0321")
        assertInvalid("writer: belongsTo Author onDelete=setNull", in: .relations, 35, "E0325")
        assertInvalid("readers: hasMany Reader", in: .relations, 18, "E0406")
        assertInvalid("pages: hasMany Tag", in: .relations, 16, "E0405")
    }

    func testInvalidLinesOfRules() {
        assertInvalid("ordered: starts <= ends and hidden or price > 1", in: .rules, 36, "E0504")
        assertInvalid("known: status == shipped", in: .rules, 18, "E0520")
        assertInvalid(#"far: author.name == "X""#, in: .rules, 6, "E0514")
    }

    func testInvalidLinesOfAccess() {
        assertInvalid("update: status == draft", in: .access, 9, "E0524")
        assertInvalid("update: role edtor", in: .access, 14, "E0522")
        assertInvalid("update: not role editor", in: .access, 9, "E0505")
        assertInvalid("update: author or role admin", in: .access, 9, "E0519")
    }

    func testSaysWhatTheGrammarSays() throws {
        try assertText("name: string(40) max=40", in: .fields, "`max` does not fit string", "a size is written in parentheses: string(40)")
        try assertText("flag: bool default=no", in: .fields, "`no` is not a bool", "write true or false")
        try assertText(
            "total: decimal(10,2) readonly",
            in: .fields,
            "nothing gives `total` its first value",
            "add default=…, or make it optional with `?` and set it in the rules file"
        )
        try assertText(
            "extra: Extra?",
            in: .fields,
            "`Extra?` cannot be told from an empty Extra",
            "leave out the `?`, or give Extra a required member"
        )
        try assertText("writer: Author", in: .fields, "`Author` is an entity", "write it under relations: writer: belongsTo Author")
        try assertText("readers: hasMany Reader", in: .relations, "Reader points back 2 times", "add inverse=one or inverse=two")
        try assertText("pages: hasMany Tag", in: .relations, "Tag does not point back", "add to Tag: relations: book: belongsTo Book")
        try assertText("known: status == shipped", in: .rules, "Status has no value `shipped`", "it has draft, placed, cancelled")
        try assertText(
            #"far: author.name == "X""#,
            in: .rules,
            "`author.name` looks into another entity",
            "an expression sees one row; use the rules file"
        )
        try assertText("update: role edtor", in: .access, "unknown role `edtor`", "did you mean `editor`?")
        try assertText(
            "update: author or role admin",
            in: .access,
            "`author` leads to Author, not to the principal User",
            "go on to a relation that ends at User"
        )
    }

    private func assertValid(_ line: String, in section: GrammarSpec.Section, file: StaticString = #filePath, at number: UInt = #line) {
        let outcome = resolve(GrammarSpec(line, in: section).text)
        let found = outcome.diagnostics.map { "\($0.code) \($0.message)" }
        XCTAssertEqual(found, [], line, file: file, line: number)
        XCTAssertNotNil(outcome.model, line, file: file, line: number)
    }

    private func assertInvalid(
        _ line: String,
        in section: GrammarSpec.Section,
        _ column: Int,
        _ code: String,
        file: StaticString = #filePath,
        at number: UInt = #line
    ) {
        let spec = GrammarSpec(line, in: section)
        XCTAssertEqual(resolve(spec.text).places, ["\(spec.line):\(spec.indent + column) \(code)"], line, file: file, line: number)
    }

    private func assertText(_ line: String, in section: GrammarSpec.Section, _ message: String, _ hint: String) throws {
        let diagnostic = try XCTUnwrap(resolve(GrammarSpec(line, in: section).text).diagnostics.first, line)
        XCTAssertEqual(diagnostic.message, message)
        XCTAssertEqual(diagnostic.hint, hint)
    }
}
