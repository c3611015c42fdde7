import Diagnostics
import XCTest

final class RendererTests: XCTestCase {
    private func one(_ line: Int, _ column: Int, _ message: String = "no", hint: String? = nil, related: [Diagnostic.Related] = [])
        -> Diagnostics
    {
        var diagnostics = Diagnostics()
        let place = SourceLocation(file: "strata.yaml", line: line, column: column)
        diagnostics.report(Diagnostic(code: "E0301", at: place, message, hint: hint, related: related))
        return diagnostics
    }

    private func text(_ source: String, _ line: Int, _ column: Int) -> String {
        TextDiagnosticRenderer(sources: ["strata.yaml": source]).render(one(line, column))
    }

    // MARK: Text

    func testTextShowsPlaceLineCaretAndHint() {
        let related = Diagnostic.Related(location: SourceLocation(file: "strata.yaml", line: 1, column: 1), message: "the first")
        let diagnostics = one(2, 9, "unknown modifier `uniqe` of a field", hint: "did you mean `unique`?", related: [related])

        XCTAssertEqual(
            TextDiagnosticRenderer(sources: ["strata.yaml": "fields:\n  a: int uniqe\n"]).render(diagnostics),
            """
            strata.yaml:2:9: error E0301: unknown modifier `uniqe` of a field
               2 |   a: int uniqe
                 |         ^
                 = did you mean `unique`?
                 = strata.yaml:1:1: the first

            """
        )
    }

    func testTextWithoutAPlaceOrASourceIsALineAlone() {
        var nowhere = Diagnostics()
        nowhere.error("E0101", at: nil, "there is no spec", hint: "write one")

        XCTAssertEqual(TextDiagnosticRenderer().render(nowhere), "error E0101: there is no spec\n     = write one\n")
        XCTAssertEqual(TextDiagnosticRenderer().render(one(3, 4)), "strata.yaml:3:4: error E0301: no\n")
    }

    func testTheCaretStandsUnderItsCharacterBehindTabsAndWideAndCombiningCharacters() {
        XCTAssertEqual(text("\ta: x", 1, 5), "strata.yaml:1:5: error E0301: no\n   1 |     a: x\n     |        ^\n")
        XCTAssertEqual(text("書籍: x", 1, 5), "strata.yaml:1:5: error E0301: no\n   1 | 書籍: x\n     |       ^\n")
        XCTAssertEqual(text("e\u{301}: x", 1, 5), "strata.yaml:1:5: error E0301: no\n   1 | e\u{301}: x\n     |    ^\n")
    }

    func testWhatWouldSteerATerminalIsEscaped() {
        let source = "a: \u{1B}[2J\u{202E}x"
        XCTAssertEqual(
            text(source, 1, 9),
            "strata.yaml:1:9: error E0301: no\n   1 | a: \\u{1B}[2J\\u{202E}x\n     |                     ^\n"
        )
        XCTAssertTrue(TextDiagnosticRenderer().render(one(1, 1, "bad \u{1B}[31m\nword")).contains(#"bad \u{1B}[31m\u{A}word"#))
    }

    func testLongLinesShowThePartAroundTheCaret() {
        let long = String(repeating: "a", count: 500) + "!" + String(repeating: "b", count: 500)
        let lines = text(long, 1, 501).split(separator: "\n")

        XCTAssertEqual(lines[1].count, 6 + 1 + 122)
        XCTAssertTrue(lines[1].contains("…aaaa") && lines[1].hasSuffix("bbb…"))
        let caret = lines[2].distance(from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].startIndex)
        XCTAssertEqual(lines[1][lines[1].index(lines[1].startIndex, offsetBy: caret)], "!")
    }

    func testLinesEndAtAnyLineEnd() {
        XCTAssertTrue(text("one\r\ntwo\rthree\nfour", 3, 1).contains("   3 | three\n"))
    }

    func testAPlaceBehindTheTextShowsNoLine() {
        XCTAssertEqual(text("one\n", 9, 1), "strata.yaml:9:1: error E0301: no\n")
        XCTAssertEqual(text("one", 1, 40), "strata.yaml:1:40: error E0301: no\n   1 | one\n     |    ^\n")
    }

    func testColourIsAddedAndNothingElse() {
        let plain = TextDiagnosticRenderer(sources: ["strata.yaml": "abc"]).render(one(1, 2, hint: "do"))
        let coloured = TextDiagnosticRenderer(sources: ["strata.yaml": "abc"], usesColor: true).render(one(1, 2, hint: "do"))

        XCTAssertNotEqual(coloured, plain)
        XCTAssertEqual(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: ""), plain)
    }

    // MARK: JSON

    func testJSONHasEveryMemberAlways() {
        var diagnostics = one(2, 9, "say \"no\"\n\u{1B}", hint: "a\\b")
        diagnostics.report(Diagnostic(code: "E0199", severity: .note, at: nil, "more"))

        XCTAssertEqual(
            JSONDiagnosticRenderer.render(diagnostics),
            #"""
            [
              {"code":"E0199","severity":"note","file":null,"line":null,"column":null,"message":"more","hint":null,"related":[]},
              {"code":"E0301","severity":"error","file":"strata.yaml","line":2,"column":9,"message":"say \"no\"\n\u001b","hint":"a\\b","related":[]}
            ]

            """#
        )
        XCTAssertEqual(JSONDiagnosticRenderer.render(Diagnostics()), "[]\n")
    }

    func testJSONNamesRelatedPlaces() {
        let related = Diagnostic.Related(location: SourceLocation(file: "a.yaml", line: 1, column: 2), message: "here")
        let json = JSONDiagnosticRenderer.render(one(2, 9, related: [related]))

        XCTAssertTrue(json.contains(#""related":[{"file":"a.yaml","line":1,"column":2,"message":"here"}]"#), json)
    }

    // MARK: GitHub

    func testGitHubCommandsAreEscaped() {
        var diagnostics = Diagnostics()
        let place = SourceLocation(file: "a,b:c%.yaml", line: 2, column: 9)
        diagnostics.error("E0301", at: place, "100%: no, never", hint: "write\nyes")
        diagnostics.report(Diagnostic(code: "E0199", severity: .note, at: nil, "more"))

        XCTAssertEqual(
            GitHubDiagnosticRenderer.render(diagnostics),
            """
            ::notice title=E0199::more
            ::error file=a%2Cb%3Ac%25.yaml,line=2,col=9,title=E0301::100%25: no, never%0Awrite%0Ayes

            """
        )
    }
}
