import Foundation
import PlatformCore
import XCTest

final class PatternTests: XCTestCase {
    func testMatchesTheWholeValue() throws {
        let pattern = try Pattern("^[0-9]{13}$")
        XCTAssertTrue(pattern.matches("9780131103627"))
        for value in ["978013110362", "97801311036270", "978013110362x", "x9780131103627", "9780131103627\n", ""] {
            XCTAssertFalse(pattern.matches(value), value)
        }
        XCTAssertFalse(try Pattern("a|b").matches("ab"))
    }

    func testAgreesWithAnotherEngine() throws {
        let patterns = [
            "^a*$", "^a+b?$", "^(?:ab|c)*$", "^(a|b|)c$", "^[a-c]{2,3}$", "^[^a-c]$", "^\\d\\w\\s$", "^\\D\\W\\S$", "^.$", "^a{0}$",
            "^a{2,}$", "^(?:a|ab)(?:c|bcd)$",
            "^(?:a*)*$", "^(?:a?){3}a{3}$", "^[-a]$", "^[a-]$", "^[\\]]$", "^\\.$", "^a.?c$", "^[\\d-]+$", "^[^\\d]+$", "^$", "^(?:)$",
            "a|b", "^\\x61\\u0062$",
            "^é+$", "^[é-ü]$",
        ]
        let values =
            values(of: ["a", "b", "c", "d", "1", " ", "-", ".", "]", "é", "_"], upTo: 3) + ["aaaa", "abcd", "aaaaaa", "a\nc", "\n"]
        for text in patterns {
            let pattern = try Pattern(text)
            // The other engine counts letters of all scripts as \w, ECMA-262 does not.
            let spelledOut = text.replacing("\\w", with: "[A-Za-z0-9_]").replacing("\\W", with: "[^A-Za-z0-9_]")
            let other = try NSRegularExpression(pattern: "\\A(?:\(spelledOut))\\z")
            for value in values {
                let range = NSRange(value.startIndex..., in: value)
                XCTAssertEqual(
                    pattern.matches(value),
                    other.firstMatch(in: value, range: range) != nil,
                    "\(text) on \(value.debugDescription)"
                )
            }
        }
    }

    func testTakesLinearTimeWhereOthersBacktrack() throws {
        let value = String(repeating: "a", count: 20_000) + "!"
        let clock = ContinuousClock()
        for text in ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*a){10}$", "^(?:a?){50}a*$"] {
            let pattern = try Pattern(text)
            let time = clock.measure { XCTAssertFalse(pattern.matches(value), text) }
            XCTAssertLessThan(time, .seconds(10), text)
        }
    }

    func testRefusesWhatIsNotInTheLanguage() {
        for text in [
            "(", ")", "[", "a)", "(?=a)", "(?!a)", "(?<=a)", "(?<n>a)", "(a)\\1", "\\b", "\\p{L}", "*", "a**", "a{2", "a{3,2}", "a{x}", "]",
            "}", "[z-a]", "[\\d-z]",
            "\\", "\\xg0", "^*", "$+", "(?i)a", "\\q",
        ] {
            XCTAssertThrowsError(try Pattern(text), text)
        }
    }

    func testRefusesExpressionsThatAreTooLarge() {
        XCTAssertThrowsError(try Pattern("^(?:(?:a{100}){100}){100}$"))
        XCTAssertThrowsError(try Pattern("^a{100000}$"))
        XCTAssertThrowsError(try Pattern(String(repeating: "(", count: 1000) + String(repeating: ")", count: 1000)))
    }

    func testSaysWhereAnExpressionIsWrong() {
        XCTAssertThrowsError(try Pattern("^ab(c$")) { error in
            XCTAssertEqual("\(error)", "Character 4: a group is not closed.")
        }
    }

    func testAnInvalidCheckedExpressionMatchesNothing() {
        XCTAssertFalse(Pattern(checked: "(").matches("("))
        XCTAssertTrue(Pattern(checked: "^x$").matches("x"))
    }

    private func values(of alphabet: [String], upTo length: Int) -> [String] {
        var all = [""]
        var last = [""]
        for _ in 0..<length {
            last = last.flatMap { prefix in alphabet.map { prefix + $0 } }
            all += last
        }
        return all
    }
}
