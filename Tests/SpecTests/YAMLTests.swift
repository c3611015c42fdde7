import Diagnostics
import Spec
import XCTest

/// What YAML carries and what it may not do.
final class YAMLTests: XCTestCase {
    private func read(_ bytes: [UInt8]) -> SpecReading {
        let files = SpecFiles { _, limit in bytes.count > limit ? .failure(.tooLarge) : .success(bytes) }
        return SpecReader(files: files).read(path: "strata.yaml")
    }

    // MARK: Places

    func testColumnsAreExactInPlainScalars() {
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: string uniqe")).places, ["6:18 E0301"])
    }

    func testColumnsCountUnicodeScalars() {
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: string default=größe uniqe")).places, ["6:32 E0301"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: string default=👩‍💻 uniqe")).places, ["6:30 E0301"])
    }

    func testColumnsAreExactInSingleQuotesWithDoubledQuotesInside() {
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: 'string uniqe'")).places, ["6:19 E0301"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: 'string default=it''s uniqe'")).places, ["6:33 E0301"])
    }

    func testElsewhereTheColumnIsTheStartOfTheScalar() {
        XCTAssertEqual(SpecReader.read(text: SpecText.fields(#"it: "string uniqe""#)).places, ["6:11 E0301"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: string", "  uniqe")).places, ["6:11 E0301"])
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: >-", "  string uniqe")).places, ["6:11 E0301"])
    }

    func testAByteOrderMarkIsNoColumn() {
        XCTAssertEqual(read([0xEF, 0xBB, 0xBF] + Array("strata: 2\n".utf8)).places, ["1:9 E0206"])
    }

    func testWindowsLineEndsCountOnce() {
        let text = SpecText.fields("it: string uniqe").replacing("\n", with: "\r\n")
        XCTAssertEqual(read(Array(text.utf8)).places, ["6:18 E0301"])
    }

    // MARK: Scalars

    func testScalarsAreTextUntilTheirPlaceTypesThem() throws {
        let reading = SpecReader.read(
            text: SpecText.top("enums:\n  Answer: [no, yes, on, off, null, true]\nx-number: 0755\nx-exponent: 1e3\n")
        )
        XCTAssertEqual(reading.found, [])
        let document = try XCTUnwrap(reading.document)

        XCTAssertEqual(document.enums[0].values.map(\.name.value), ["no", "yes", "on", "off", "null", "true"])
        let texts = document.extensions.map { if case .scalar(let text) = $0.value { text.value } else { "" } }
        XCTAssertEqual(texts, ["0755", "1e3"])
    }

    // MARK: Refused

    func testAnchorsAliasesTagsMergeKeysAndFurtherDocumentsAreRefusedEachAtItsPlace() {
        let reading = SpecReader.read(
            text: SpecText.top(
                """
                x-a: &name { one: 1 }
                x-b: *name
                x-c: !tag two
                x-d:
                  <<: { three: 3 }
                ---
                strata: 1

                """
            )
        )
        XCTAssertEqual(reading.places, ["3:6 E0110", "4:6 E0111", "5:6 E0113", "7:3 E0112", "8:1 E0114"])
    }

    func testTextsThatOnlyLookLikeAliasesAnchorsAndTagsAreToldToStandInQuotes() {
        let hints = [("*important*", "6:11 E0111"), ("&c.", "6:11 E0110"), ("!h!x y", "6:11 E0113"), ("!<x y", "6:11 E0113")]
        for (text, place) in hints { XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: \(text)")).places, [place], text) }
    }

    func testBracketsAndQuotesThatYAMLMissesAreExplained() {
        let texts = [
            ("{ it: string(9)[] }", "5:28 E0304"), ("{ it: in (\"a\", \"b\") }", "5:22 E0304"), ("{ it: string", "6:1 E0107"),
            ("\"a\" b", "5:17 E0107"),
            ("'open", "5:13 E0107"), ("`x`", "5:13 E0107"),
        ]
        for (text, place) in texts {
            let reading = SpecReader.read(text: SpecText.top("entities:\n  Book:\n    fields: \(text)\n"))
            XCTAssertEqual(reading.places, [place], text)
        }
    }

    func testEveryDuplicateKeyIsReportedWithItsFirstAndHidesNothing() {
        let reading = SpecReader.read(text: SpecText.fields("a: int", "b: int", "a: text", "b: bool", "c: varchar"))

        XCTAssertEqual(reading.places, ["8:7 E0202", "9:7 E0202", "10:10 E0317"])
        XCTAssertEqual(reading.diagnostics.all.prefix(2).map { $0.related[0].location.line }, [6, 7])
    }

    func testWhatStandsUnderADuplicateIsReadAndNotKept() throws {
        let reading = SpecReader.read(text: SpecText.fields("a: int", "a: float") + "  Book: { fields: { b: varchar } }\n")

        XCTAssertEqual(reading.places, ["7:7 E0202", "7:10 E0317", "8:3 E0202", "8:24 E0317"])
        XCTAssertEqual(reading.document?.entities.map { $0.fields.map(\.name.value) }, [["a"]])
    }

    func testMalformedTextKeepsTheErrorsBeforeIt() {
        let reading = SpecReader.read(text: SpecText.fields("a: varchar", "b: string default=\"x: y\"", "c: float"))

        XCTAssertEqual(reading.places, ["6:10 E0317", "7:27 E0109"])
        XCTAssertNil(reading.document)
    }

    func testBinaryAndBrokenTextIsRefusedAtItsFirstByte() {
        XCTAssertEqual(read(Array("strata: 1\nx-a: ".utf8) + [0]).places, ["2:6 E0103"])
        XCTAssertEqual(read(Array("strata: 1\nx-ä: ".utf8) + [0xC3, 0x28]).places, ["2:6 E0103"])
        XCTAssertEqual(read([0xFF, 0xFE, 0x73, 0x00]).found, ["1:1 E0103 this file is UTF-16, not UTF-8; save it as UTF-8"])
        XCTAssertEqual(read(Array("x-a: a\u{2028}b".utf8)).places, ["1:7 E0103"])
        XCTAssertEqual(read(Array("x-a: a\u{FEFF}b".utf8)).places, ["1:7 E0103"])
    }

    func testEmptyFilesAreNamedAsSuch() {
        XCTAssertEqual(SpecReader.read(text: "").places, ["1:1 E0106"])
        XCTAssertEqual(SpecReader.read(text: "# nothing\n").places, ["1:1 E0106"])
        XCTAssertEqual(SpecReader.read(text: "---\n").places, ["1:1 E0106"])
        XCTAssertEqual(SpecReader.read(text: "just text\n").places, ["1:1 E0204"])
        XCTAssertEqual(SpecReader.read(text: "- a\n- b\n").places, ["1:1 E0204"])
    }

    // MARK: Hostile

    func testDeepNestingIsRefusedWithoutRecursion() {
        let flow = String(repeating: "[", count: 100_000)
        XCTAssertEqual(SpecReader.read(text: SpecText.top("x-a: \(flow)\n")).places.filter { $0.hasSuffix("E0105") }.count, 1)
        let maps = String(repeating: "{a: ", count: 100_000)
        XCTAssertEqual(SpecReader.read(text: SpecText.top("x-a: \(maps)\n")).places.filter { $0.hasSuffix("E0105") }.count, 1)
        let block = String(repeating: "- ", count: 100_000)
        XCTAssertEqual(SpecReader.read(text: SpecText.top("x-a:\n  \(block)\n")).places.filter { $0.hasSuffix("E0105") }.count, 1)
    }

    func testSixtyFourLevelsAreRead() {
        let fits = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
        XCTAssertEqual(SpecReader.read(text: SpecText.top("x-a: \(fits)\n")).found, [])
        XCTAssertEqual(SpecReader.read(text: SpecText.top("x-a: [\(fits)]\n")).places, ["3:69 E0105"])
    }

    func testAliasesAreNeverFollowed() {
        var text = "x-a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (name, previous) in zip("bcdefghijklmn", "abcdefghijklm") {
            text += "x-\(name): &\(name) [" + Array(repeating: "*\(previous)", count: 10).joined(separator: ", ") + "]\n"
        }
        let reading = SpecReader.read(text: SpecText.top(text))

        XCTAssertEqual(Set(reading.diagnostics.all.map(\.code)), ["E0110", "E0111"])
    }

    func testFilesThatAreTooLargeOrTooFullAreRefused() {
        XCTAssertEqual(SpecReader.read(text: "#" + String(repeating: "x", count: 4 * 1024 * 1024)).diagnostics.all.map(\.code), ["E0104"])
        let full = "x-a: [" + String(repeating: "a,", count: 400_000) + "]\n"
        XCTAssertEqual(SpecReader.read(text: SpecText.top(full)).diagnostics.all.map(\.code), ["E0105"])
        let long = String(repeating: "unique ", count: 2000)
        XCTAssertEqual(SpecReader.read(text: SpecText.fields("it: string \(long)")).places, ["6:11 E0105"])
    }

    func testManyErrorsAreCutWithANoteThatCountsTheRest() {
        let lines = (1...300).map { "      f\($0): varchar\n" }.joined()
        let reading = SpecReader.read(text: SpecText.fields() + lines)

        XCTAssertEqual(reading.diagnostics.all.count, 201)
        XCTAssertEqual(reading.diagnostics.all.last?.message, "100 more problems are not shown")
        XCTAssertEqual(reading.diagnostics.all.last?.severity, .note)
    }
}
