import Diagnostics
import Spec
import XCTest

final class FieldLineTests: XCTestCase {
    private func type(_ line: String, file: StaticString = #filePath, at number: UInt = #line) throws -> TypeExpression {
        let reading = SpecReader.read(text: SpecText.fields("it: \(line)"))
        XCTAssertEqual(reading.found, [], line, file: file, line: number)
        return try XCTUnwrap(try reading.book().fields.first, file: file, line: number).type.value
    }

    private func modifiers(_ line: String) throws -> [Modifier] {
        let reading = SpecReader.read(text: SpecText.fields("it: \(line)"))
        XCTAssertEqual(reading.found, [], line)
        return try XCTUnwrap(try reading.book().fields.first).modifiers
    }

    private func places(_ line: String) -> [String] { SpecReader.read(text: SpecText.fields("it: \(line)")).places }

    // MARK: Types

    func testSizesAreReadAsWritten() throws {
        XCTAssertEqual(try type("string"), TypeExpression(.string(nil)))
        XCTAssertEqual(try type("string(40)"), TypeExpression(.string(.init(lower: nil, upper: 40))))
        XCTAssertEqual(try type("string(2..40)"), TypeExpression(.string(.init(lower: 2, upper: 40))))
        XCTAssertEqual(try type("string(..40)"), TypeExpression(.string(.init(lower: 0, upper: 40))))
        XCTAssertEqual(try type("text( 0 .. 9 )"), TypeExpression(.text(.init(lower: 0, upper: 9))))
        XCTAssertEqual(try type("bytes(1024)"), TypeExpression(.bytes(1024)))
        XCTAssertEqual(try type("json?"), TypeExpression(.json(nil), isOptional: true))
        XCTAssertEqual(try type("decimal(18,0)"), TypeExpression(.decimal(precision: 18, scale: 0)))
    }

    func testArraysStandBehindTheirElementAndBeforeTheQuestionMark() throws {
        XCTAssertEqual(try type("int[]"), TypeExpression(.int, array: .unsized))
        XCTAssertEqual(try type("uuid[..5]?"), TypeExpression(.uuid, array: .sized(.init(lower: 0, upper: 5)), isOptional: true))
        XCTAssertEqual(
            try type("string(9)[3]"),
            TypeExpression(.string(.init(lower: nil, upper: 9)), array: .sized(.init(lower: nil, upper: 3)))
        )
    }

    func testEveryPlainTypeIsKnown() throws {
        let expected: [(String, TypeExpression.Base)] = [
            ("int", .int), ("int32", .int32), ("double", .double), ("bool", .bool), ("uuid", .uuid), ("date", .date), ("time", .time),
            ("timestamp", .timestamp), ("email", .email), ("url", .url), ("Address", .named("Address")),
        ]
        for (name, base) in expected { XCTAssertEqual(try type(name).base, base) }
    }

    func testBrokenSizesAreRefusedInsideTheParentheses() {
        XCTAssertEqual(places("string(x)"), ["6:18 E0312"])
        XCTAssertEqual(places("string()"), ["6:18 E0312"])
        XCTAssertEqual(places("string(0)"), ["6:18 E0312"])
        XCTAssertEqual(places("string(9..2)"), ["6:18 E0312"])
        XCTAssertEqual(places("string(2..)"), ["6:18 E0313"])
        XCTAssertEqual(places("string(-1..5)"), ["6:18 E0312"])
        XCTAssertEqual(places("string(99999999999999999999)"), ["6:18 E0312"])
        XCTAssertEqual(places("bytes(1..5)"), ["6:17 E0312"])
        XCTAssertEqual(places("int[2..]"), ["6:15 E0313"])
        XCTAssertEqual(places("decimal(19,2)"), ["6:19 E0320"])
        XCTAssertEqual(places("decimal(4,5)"), ["6:19 E0320"])
        XCTAssertEqual(places("decimal(10)"), ["6:11 E0318"])
    }

    func testATypeThatIsNotClosedIsRefusedAtItsStart() {
        XCTAssertEqual(places("string(40 unique"), ["6:11 E0304"])
        XCTAssertEqual(places("int[1..2"), ["6:11 E0304"])
    }

    func testWhatFollowsATypeAtOnceIsRefused() {
        XCTAssertEqual(places("string(40), unique"), ["6:21 E0311"])
        XCTAssertEqual(places("int!"), ["6:11 E0317"])
        XCTAssertEqual(places("string(40)!"), ["6:21 E0311"])
        XCTAssertEqual(places("int[][]"), ["6:16 E0314"])
        XCTAssertEqual(places("string ?"), ["6:18 E0310"])
        XCTAssertEqual(places("string(40) []"), ["6:22 E0310"])
    }

    func testTheRestOfALineIsReadBehindABrokenType() {
        XCTAssertEqual(places("varchar(40) uniqe required"), ["6:11 E0317", "6:23 E0301", "6:29 E0301"])
        XCTAssertEqual(places("varchar (40) uniqe"), ["6:11 E0317", "6:24 E0301"])
    }

    func testAFieldWithABrokenTypeKeepsItsNameAndSaysSo() throws {
        let field = try XCTUnwrap(try SpecReader.read(text: SpecText.fields("it: varchar(40) sort")).book().fields.first)

        XCTAssertEqual(field.name.value, "it")
        XCTAssertTrue(field.isUnreadable)
        XCTAssertEqual(field.modifiers.map(\.name), [.sort])
    }

    func testAnEnumWrittenInPlaceIsSentToEnums() {
        let found = SpecReader.read(text: SpecText.fields("status: [draft, placed]")).found
        XCTAssertEqual(
            found,
            ["6:15 E0315 an array is written after its element; declare these values under `enums`, and write the enum's name here"]
        )
    }

    // MARK: Modifiers

    func testValuesGoToTheNextSpaceOrStandInQuotes() throws {
        let modifiers = try modifiers(#"string default=a=b#c example="two ""words""" trim"#)

        XCTAssertEqual(modifiers.map(\.name), [.default, .example, .trim])
        XCTAssertEqual(modifiers.map(\.value?.value), ["a=b#c", #"two "words""#, nil])
        XCTAssertEqual(modifiers.map(\.isQuoted), [false, true, false])
        XCTAssertEqual(modifiers.map(\.location.column), [18, 32, 56])
        XCTAssertEqual(modifiers.map(\.value?.location.column), [26, 40, nil])
    }

    func testAccessOfOneFieldIsParsedAndItsPlacesAreThoseOfTheLine() throws {
        let modifiers = try modifiers(#"string read="owner or role admin" write=owner"#)

        guard case .or(let branches)? = modifiers[0].access, case .role(let role) = branches[1] else { return XCTFail("two branches") }
        XCTAssertEqual(role.location.column, 38)
        guard case .owner? = modifiers[1].access else { return XCTFail("the owner") }
    }

    func testMistakesInTheAccessOfOneFieldAreReportedInPlace() {
        XCTAssertEqual(places(#"string read="owner or not role x""#), ["6:33 E0505"])
    }

    func testAModifierStandsOnce() {
        let reading = SpecReader.read(text: SpecText.fields("it: string unique sort unique"))

        XCTAssertEqual(reading.places, ["6:30 E0303"])
        XCTAssertEqual(reading.diagnostics.all[0].related.first?.location.column, 18)
    }

    func testFlagsTakeNoValueAndOptionsNeedOne() {
        XCTAssertEqual(places("string unique=true"), ["6:18 E0306"])
        XCTAssertEqual(places("int min"), ["6:15 E0307"])
        XCTAssertEqual(places("int min= 0"), ["6:19 E0307", "6:20 E0301"])
        XCTAssertEqual(places("int min = 0"), ["6:15 E0307"])
        XCTAssertEqual(places("string default='a b'"), ["6:26 E0307"])
    }

    func testTheDescriptionStandsLast() throws {
        XCTAssertEqual(places(#"string "The name." unique"#), ["6:30 E0305"])
        XCTAssertEqual(places(#"string "The "real" name.""#), ["6:24 E0305"])
        let field = try XCTUnwrap(try SpecReader.read(text: SpecText.fields(#"it: string "A ""real"" name.""#)).book().fields.first)
        XCTAssertEqual(field.description?.value, #"A "real" name."#)
    }

    func testWordsWithoutQuotesAreOneErrorThatNamesTheCure() {
        let found = SpecReader.read(text: SpecText.fields("it: string Shown beneath every heading")).found
        XCTAssertEqual(found.count, 1)
        XCTAssertTrue(found[0].hasPrefix("6:18 E0301 unknown modifier `Shown` of a field"), found[0])
        XCTAssertTrue(found[0].hasSuffix("a description stands in double quotes"), found[0])
    }

    func testWordsOfOtherToolsNameTheirCounterpart() {
        let hints = [
            "nullable": "write `?` after the type", "primary_key": "every entity has its `id`",
            "maxLength=4": "a size is written in parentheses",
            "readOnly": "write readonly", "references=x": "write it under `relations`", "index": "write `sort` or `filter`",
            "regex=a": "write pattern=",
        ]
        for (word, hint) in hints.sorted(by: { $0.key < $1.key }) {
            let found = SpecReader.read(text: SpecText.fields("it: string \(word)")).found
            XCTAssertEqual(found.count, 1, word)
            XCTAssertTrue(found.first?.contains(hint) == true, "\(word): \(found)")
        }
    }

    func testWordsKeptForLaterAreNamedAsSuch() {
        XCTAssertEqual(places("string computed"), ["6:18 E0208"])
    }

    func testPatternsAreWholeAndBalancedAndWithoutLookAround() {
        XCTAssertEqual(places("string pattern=^a"), ["6:26 E0335"])
        XCTAssertEqual(places(#"string pattern=^a\$"#), ["6:26 E0335"])
        XCTAssertEqual(places("string pattern=^(?!x)a$"), ["6:26 E0336"])
        XCTAssertEqual(places("string pattern=^(a$"), ["6:26 E0337"])
        XCTAssertEqual(places("string pattern=^[(]a$"), [])
        XCTAssertEqual(places("string pattern=^\(String(repeating: "a", count: 500))$"), ["6:26 E0337"])
    }

    func testNullIsNoDefault() {
        XCTAssertEqual(places("string? default=null"), ["6:27 E0309"])
        XCTAssertEqual(places(#"string default="null""#), [])
    }
}
