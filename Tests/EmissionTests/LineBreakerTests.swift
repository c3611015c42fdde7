import XCTest

@testable import Emission

/// Lines that long names have made too wide, broken where `swift format` breaks them.
final class LineBreakerTests: XCTestCase {
    private let long = String(repeating: "x", count: 60)

    func testLeavesLinesThatFit() {
        assertBroken("    let a = f(b, c)", ["    let a = f(b, c)"])
    }

    func testPutsEachParameterOnALine() {
        assertBroken(
            "    func \(long)(_ a: \(long), b: B) throws -> C {",
            ["    func \(long)(", "        _ a: \(long),", "        b: B", "    ) throws -> C {"]
        )
    }

    func testLeavesGenericArgumentsTogether() {
        assertBroken(
            "    func f(_ a: D<\(long), B> = D(), b: \(long)) -> C {",
            ["    func f(", "        _ a: D<\(long), B> = D(),", "        b: \(long)", "    ) -> C {"]
        )
    }

    func testPutsEachTypeOfAnInheritanceOnALine() {
        assertBroken(
            "    private struct \(long)\(long): \(long), B {",
            ["    private struct \(long)\(long):", "        \(long),", "        B", "    {"]
        )
    }

    func testPutsTheSecondOfTwoAlternativesBehindItsOperator() {
        assertBroken(
            "    a = f(\(long)) { $0.a } ?? g(\(long), \" ?? \")",
            ["    a =", "        f(\(long)) { $0.a }", "        ?? g(\(long), \" ?? \")"]
        )
    }

    func testPutsTheBodyOfABlockOnALine() {
        assertBroken(
            "try await d.write { session in try \(long)(\(long), in: session) }".padded,
            [
                "try await d.write { session in".padded, "    try \(long)(".padded, "        \(long),".padded, "        in: session".padded,
                "    )".padded, "}".padded,
            ]
        )
    }

    func testPutsEachCallOfAChainOnALine() {
        assertBroken("try \(long)(a).\(long)(b)".padded, ["try \(long)(a)".padded, "    .\(long)(b)".padded])
    }

    func testPutsTheConditionOfAGuardOnALine() {
        assertBroken(
            "guard let \(long) = \(long) else { return nil }".padded,
            [
                "guard".padded, "    let \(long) = \(long)".padded, "else {".padded, "    return nil".padded, "}".padded,
            ]
        )
    }

    func testEndsTheLinesOfAnArrayWithCommas() {
        assertBroken("let a = [\(long), \(long)]".padded, ["let a = [".padded, "    \(long),".padded, "    \(long),".padded, "]".padded])
    }

    func testSeesNoBracketsInLiterals() {
        let literal = #""({\(a["("]))\"""#
        assertBroken(
            "f(\(literal), \(long), \(long))".padded,
            [
                "f(".padded, "    \(literal),".padded, "    \(long),".padded, "    \(long)".padded, ")".padded,
            ]
        )
    }

    func testLeavesCommentsAndLiteralsOfSeveralLines() {
        let lines = ["/// \"\"\" \(long)(\(long), \(long))", "let a = #\"\"\"", "    \(long)(\(long), \(long))", "    \"\"\"#"]
        assertBroken(lines.joined(separator: "\n"), lines)
    }

    private func assertBroken(_ text: String, _ lines: [String], line: UInt = #line) {
        XCTAssertEqual(LineBreaker.broken(text).components(separatedBy: "\n"), lines, line: line)
    }
}

extension String {
    /// The line, indented so far that two long names do not fit on it.
    fileprivate var padded: String { String(repeating: " ", count: 24) + self }
}
