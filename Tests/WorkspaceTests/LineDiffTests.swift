import Workspace
import XCTest

final class LineDiffTests: XCTestCase {
    func testShowsWhatChangedWithItsSurroundings() {
        let old = (1...12).map { "line \($0)\n" }.joined()
        let new = old.replacingOccurrences(of: "line 5\n", with: "five\nand more\n").replacingOccurrences(of: "line 12\n", with: "")
        XCTAssertEqual(
            LineDiff(from: old, to: new).unified(oldName: "a/A.swift", newName: "b/A.swift", context: 2),
            """
            --- a/A.swift
            +++ b/A.swift
            @@ -3,5 +3,6 @@
             line 3
             line 4
            -line 5
            +five
            +and more
             line 6
             line 7
            @@ -10,3 +11,2 @@
             line 10
             line 11
            -line 12

            """
        )
    }

    func testShowsNothingForEqualTexts() {
        XCTAssertEqual(LineDiff(from: "a\n", to: "a\n").unified(oldName: "a", newName: "b"), "")
    }

    func testShowsATextThatComesFromNothing() {
        XCTAssertEqual(LineDiff(from: "", to: "a\n").unified(oldName: "a", newName: "b"), "--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n")
    }

    func testShowsAMissingFinalNewline() {
        XCTAssertEqual(
            LineDiff(from: "a\n", to: "a").unified(oldName: "a", newName: "b"),
            "--- a\n+++ b\n@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"
        )
    }

    func testTellsLineEndsApart() {
        XCTAssertEqual(LineDiff(from: "a\r\nb\n", to: "a\nb\n").changes, [LineDiff.Change(old: 0..<1, new: 0..<1)])
    }

    func testFindsTheFewestLines() {
        // The example of Myers' paper: ABCABBA to CBABAC takes five edits.
        let changes = LineDiff(from: "A\nB\nC\nA\nB\nB\nA\n", to: "C\nB\nA\nB\nA\nC\n").changes
        XCTAssertEqual(changes.reduce(0) { $0 + $1.old.count + $1.new.count }, 5)
    }

    func testReplacesTheWholeMiddleBeyondTheBound() {
        let diff = LineDiff(from: "same\na\nx\nb\nsame\n", to: "same\nc\nx\nd\nsame\n", bound: 2)
        XCTAssertEqual(diff.changes, [LineDiff.Change(old: 1..<4, new: 1..<4)])
    }

    func testTheChangesTurnOneTextIntoTheOther() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            let old = text(&random)
            let new = text(&random)
            for bound in [0, 3, 100] {
                let diff = LineDiff(from: old, to: new, bound: bound)
                var lines = diff.old
                for change in diff.changes.reversed() { lines.replaceSubrange(change.old, with: diff.new[change.new]) }
                XCTAssertEqual(lines.joined(), new)
            }
        }
    }

    private func text(_ random: inout SeededGenerator) -> String {
        let lines = (0..<Int.random(in: 0...9, using: &random)).map { _ in "\(Int.random(in: 0...3, using: &random))" }
        return lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
    }
}
