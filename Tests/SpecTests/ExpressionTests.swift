import Diagnostics
import Spec
import XCTest

final class ExpressionTests: XCTestCase {
    private func rule(_ line: String) throws -> RuleDeclaration {
        let reading = SpecReader.read(text: SpecText.book("rules", "it: \(line)"))
        XCTAssertEqual(reading.found, [], line)
        return try XCTUnwrap(try reading.book().rules.first)
    }

    private func access(_ line: String) throws -> AccessExpression {
        let reading = SpecReader.read(text: SpecText.book("access", "read: \(line)"))
        XCTAssertEqual(reading.found, [], line)
        return try XCTUnwrap(try reading.book().access?.entries.first).expression
    }

    private func rulePlaces(_ line: String) -> [String] { SpecReader.read(text: SpecText.book("rules", "it: \(line)")).places }
    private func accessPlaces(_ line: String) -> [String] { SpecReader.read(text: SpecText.book("access", "read: \(line)")).places }

    /// A condition in one spelling, every level in parentheses.
    private func text(_ condition: Condition) -> String {
        switch condition {
        case .and(let parts): "(" + parts.map(text).joined(separator: " and ") + ")"
        case .or(let parts): "(" + parts.map(text).joined(separator: " or ") + ")"
        case .not(let inner, _): "not \(text(inner))"
        case .comparison(let left, let comparison, let right): "\(text(left)) \(comparison.rawValue) \(text(right))"
        case .membership(let operand, let values): "\(text(operand)) in (\(values.map(text).joined(separator: ", ")))"
        case .path(let path): path.value.description
        }
    }

    private func text(_ operand: Operand) -> String {
        switch operand.kind {
        case .path(let path): path.description
        case .text(let text): "\"\(text)\""
        case .number(let number): "#\(number)"
        case .null: "NULL"
        case .true: "TRUE"
        case .false: "FALSE"
        case .now: "NOW"
        case .today: "TODAY"
        }
    }

    // MARK: Conditions

    func testConditionsNestByParenthesesAndNot() throws {
        XCTAssertEqual(text(try rule("a and b and c").condition), "(a and b and c)")
        XCTAssertEqual(text(try rule("(a and b) or not (c or d)").condition), "((a and b) or not (c or d))")
        XCTAssertEqual(text(try rule("not not a").condition), "not not a")
        XCTAssertEqual(text(try rule("not a and b").condition), "(not a and b)")
    }

    func testOperandsAreTypedAsFarAsTheGrammarTells() throws {
        XCTAssertEqual(text(try rule("a.b == null and c != true").condition), "(a.b == NULL and c != TRUE)")
        XCTAssertEqual(text(try rule(#"a in (1, -2.5, "x", today)"#).condition), #"a in (#1, #-2.5, "x", TODAY)"#)
        XCTAssertEqual(text(try rule("now >= a").condition), "NOW >= a")
    }

    func testWordsOfTheLanguageBeforeAnOperatorAreFields() throws {
        XCTAssertEqual(text(try rule("if == 3").condition), "if == #3")
        XCTAssertEqual(text(try rule("not == 3").condition), "not == #3")
        XCTAssertEqual(text(try rule("in in (1, 2)").condition), "in in (#1, #2)")
    }

    func testAPremiseStandsBetweenIfAndThen() throws {
        let rule = try rule(#"if a or b then c == "x" "Because ""of"" it.""#)

        XCTAssertEqual(rule.premise.map(text), "(a or b)")
        XCTAssertEqual(text(rule.condition), #"c == "x""#)
        XCTAssertEqual(rule.message?.value, #"Because "of" it."#)
    }

    func testSyntaxErrorsAreAtTheirPlace() {
        XCTAssertEqual(rulePlaces("a =="), ["6:15 E0501"])
        XCTAssertEqual(rulePlaces("5"), ["6:11 E0501"])
        XCTAssertEqual(rulePlaces("a == b c"), ["6:18 E0502"])
        XCTAssertEqual(rulePlaces("a < b < c"), ["6:17 E0502"])
        XCTAssertEqual(rulePlaces("(a or b"), ["6:11 E0503"])
        XCTAssertEqual(rulePlaces("a or b)"), ["6:17 E0503"])
        XCTAssertEqual(rulePlaces("a = b"), ["6:13 E0506"])
        XCTAssertEqual(rulePlaces("a and !b"), ["6:17 E0506"])
        XCTAssertEqual(rulePlaces("a <> b"), ["6:13 E0506"])
        XCTAssertEqual(rulePlaces("a in b"), ["6:16 E0507"])
        XCTAssertEqual(rulePlaces("a + 1 > 2"), ["6:13 E0508"])
        XCTAssertEqual(rulePlaces("length(a) > 2"), ["6:11 E0508"])
        XCTAssertEqual(rulePlaces("if a"), ["6:11 E0509"])
        XCTAssertEqual(rulePlaces("a > 2020-01-01"), ["6:15 E0512"])
        XCTAssertEqual(rulePlaces("a == 'x'"), ["6:16 E0512"])
        XCTAssertEqual(rulePlaces("a..b"), ["6:11 E0501"])
    }

    func testMixedLevelsAreReportedOnceAndInsideParenthesesToo() {
        XCTAssertEqual(rulePlaces("a and b or c and d or e"), ["6:19 E0504"])
        XCTAssertEqual(rulePlaces("a and (b or c and d)"), ["6:25 E0504"])
    }

    func testNestingIsBounded() {
        let fits = String(repeating: "(", count: 40) + "a" + String(repeating: ")", count: 40)
        XCTAssertEqual(rulePlaces(fits), [])
        XCTAssertEqual(rulePlaces("(" + fits + ")"), ["6:51 E0510"])
        XCTAssertEqual(rulePlaces(String(repeating: "not ", count: 1000) + "a"), ["6:171 E0510"])
    }

    // MARK: Access

    func testAccessNamesWhoMay() throws {
        guard
            case .or(let branches) = try access("anyone or authenticated or owner or role editor or scope books:read or team.members.user")
        else {
            return XCTFail("six branches")
        }
        guard case .anyone = branches[0], case .authenticated = branches[1], case .owner = branches[2], case .role(let role) = branches[3],
            case .scope(let scope) = branches[4], case .path(let path) = branches[5]
        else { return XCTFail("each its own") }
        XCTAssertEqual([role.value, scope.value, path.value.description], ["editor", "books:read", "team.members.user"])
    }

    func testRoleScopeAndOwnerBeforeAnOperatorAreFields() throws {
        guard case .and(let parts) = try access(#"authenticated and role == "x" and owner != null and scope in ("a")"#) else {
            return XCTFail("four parts")
        }
        let conditions = parts.dropFirst().compactMap { if case .condition(let condition) = $0 { text(condition) } else { nil } }
        XCTAssertEqual(conditions, [#"role == "x""#, "owner != NULL", #"scope in ("a")"#])
    }

    func testEveryBranchSaysWho() {
        XCTAssertEqual(accessPlaces("owner or status == draft"), ["6:22 E0524"])
        XCTAssertEqual(accessPlaces("(a == 1 or owner) and b == 2"), ["6:14 E0524"])
        XCTAssertEqual(accessPlaces("owner and status == draft"), [])
        XCTAssertEqual(accessPlaces("a == 1 and b == 2"), ["6:13 E0524"])
    }

    func testRolesAndScopesNeedNames() {
        XCTAssertEqual(accessPlaces("role"), ["6:13 E0511"])
        XCTAssertEqual(accessPlaces("role or owner"), ["6:13 E0511"])
        XCTAssertEqual(accessPlaces(#"role "editor""#), ["6:18 E0511"])
        XCTAssertEqual(accessPlaces("role Editor"), ["6:18 E0511"])
    }

    func testAccessThatCannotBeReadIsNotReportedAsClosedToo() throws {
        let access = try XCTUnwrap(try SpecReader.read(text: SpecText.book("access", "read: = 5")).book().access)
        guard case .anyone? = access.entries.first?.expression else { return XCTFail("a stand-in") }
    }

    func testOneExpressionAloneCoversEverything() throws {
        let reading = SpecReader.read(text: SpecText.top("entities:\n  Book:\n    access: owner\n"))
        guard case .owner? = try reading.book().access?.all else { return XCTFail("the owner") }
    }
}
