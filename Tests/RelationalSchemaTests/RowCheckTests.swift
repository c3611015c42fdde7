import Diagnostics
import Foundation
import ServiceModel
import Spec
import XCTest

@testable import RelationalSchema

/// Rules as CHECKs: SQLite says the same of a row as the model does.
final class RowCheckTests: XCTestCase {
    private static let rules = [
        "a > 0", "a <= b", "a == b", "a != 3", "0 < a", "a in (1, 2, 3)", "a == null", "b != null", "f", "not f", "f == false",
        "if a > 0 then b != null", "if f then a >= b", "(a > 0 and b > 0) or f", "not (a > 0 and (f or b == 2))", "d >= 0.5", "d < 1",
        "t == \"x\"",
        "t in (\"x\", \"it's\")", "k == used", "k in (used, rare)", "k == null or day >= \"2020-01-02\"", "day < \"2020-01-03\"",
        "at == \"08:00\"", "at > \"07:59:59\"", "on <= \"1970-01-01T00:00:01Z\"", "r > 0.25", "r in (0.5, 1.5)", "u != other", "u == null",
    ]

    func testSQLiteSaysTheSameOfEveryRow() throws {
        let model = try model(rules: Self.rules)
        let entity = try XCTUnwrap(model.entity("Row"))
        let checks = SchemaBuilder.schema(of: model).tables.first { $0.name == "rows" }?.rowChecks ?? []
        XCTAssertEqual(checks.count, Self.rules.count)
        var expected: [String] = []
        var statements: [String] = []
        for number in 0..<400 {
            let row = row(number)
            let conditions = checks.map { "ifnull(\(SQLiteDialect.condition($0.condition)), '?')" }
            let columns = Self.columns.map { "\(sql(row[[$0.name]], $0.type)) AS \"\($0.column)\"" }
            statements.append("SELECT \(conditions.joined(separator: ", ")) FROM (SELECT \(columns.joined(separator: ", ")));")
            let truths = entity.rules.map { rule in rule.truth(of: row, at: .ofTests).map { $0 ? "1" : "0" } ?? "?" }
            expected.append(truths.joined(separator: "|"))
        }
        let result = try SQLiteShell(setUp: []).run(statements)
        XCTAssertEqual(result.error, "")
        for (found, truth) in zip(result.output.split(separator: "\n"), expected) { XCTAssertEqual(String(found), truth) }
        XCTAssertEqual(result.output.split(separator: "\n").count, expected.count)
    }

    func testAPremiseBecomesItsOpposite() throws {
        let statements = SQLiteDialect.createStatements(SchemaBuilder.schema(of: try model(rules: ["if a > 0 then b != null"])))
        XCTAssertTrue(
            statements.joined().contains(#"CONSTRAINT "rule0" CHECK (NOT ("a" > 0) OR "b" IS NOT NULL)"#),
            statements.joined(separator: "\n")
        )
    }

    func testARuleOfTheClockIsNoCheck() throws {
        let schema = SchemaBuilder.schema(of: try model(rules: ["on > now", "a > 0"]))
        XCTAssertEqual(schema.tables.flatMap(\.rowChecks).map(\.name), ["rule1"])
    }

    func testAChangedRuleIsAnotherSchemaAndReadsBack() throws {
        let schema = SchemaBuilder.schema(of: try model(rules: Self.rules))
        XCTAssertEqual(try Schema(json: schema.json()), schema)
        XCTAssertNotEqual(schema, SchemaBuilder.schema(of: try model(rules: ["a > 0"])))
    }

    private static let columns: [(name: String, column: String, type: FieldType)] = [
        ("a", "a", .int), ("b", "b", .int32), ("d", "d", .decimal(precision: 6, scale: 2)), ("f", "f", .bool), ("r", "r", .double),
        ("t", "t", .string(minimum: 1, maximum: 9, isText: false)), ("k", "k", .enumeration("Kind")), ("day", "day", .date),
        ("at", "at", .time), ("on", "on", .timestamp), ("u", "u", .uuid), ("other", "other", .uuid),
    ]

    private func row(_ number: Int) -> RowValues {
        let choices: [String: [Literal]] = [
            "a": [.null, .integer(-1), .integer(0), .integer(1), .integer(3)], "b": [.null, .integer(0), .integer(1), .integer(2)],
            "d": [.null, .decimal(units: 49, scale: 2), .decimal(units: 50, scale: 2), .decimal(units: 100, scale: 2)],
            "f": [.null, .bool(true), .bool(false)], "r": [.null, .double(0.25), .double(0.5), .double(1.5)],
            "t": [.null, .string("x"), .string("it's"), .string("X")],
            "k": [.null, .enumeration("new"), .enumeration("used"), .enumeration("rare")],
            "day": [.null, .date("2020-01-01"), .date("2020-01-02"), .date("2020-01-03")],
            "at": [.null, .time("07:59:59"), .time("08:00:00")],
            "on": [.null, .timestamp("1970-01-01T00:00:01Z"), .timestamp("1970-01-01T00:00:02Z")],
            "u": [.null, .uuid("00000000-0000-7000-8000-000000000001")],
            "other": [.null, .uuid("00000000-0000-7000-8000-000000000001"), .uuid("00000000-0000-7000-8000-000000000002")],
        ]
        var row = RowValues()
        var state = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ 1
        for (name, _, _) in Self.columns {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let values = choices[name, default: [.null]]
            row[[name]] = values[Int((state >> 33) % UInt64(values.count))]
        }
        return row
    }

    private func sql(_ literal: Literal, _ type: FieldType) -> String {
        switch literal {
        case .null: "NULL"
        case .integer(let value): "\(value)"
        case .double(let value): "\(value)"
        case .decimal(let units, _): "\(units)"
        case .bool(let value): value ? "1" : "0"
        case .timestamp(let text): "\(CivilCalendar.microseconds(ofTimestamp: text) ?? 0)"
        case .uuid(let text): "X'\(text.replacing("-", with: ""))'"
        default: "'\(literal.specText.replacing("'", with: "''"))'"
        }
    }

    private func model(rules: [String]) throws -> ServiceModel {
        let lines = rules.enumerated().map { "      rule\($0.offset): '\($0.element.replacing("'", with: "''"))'" }.joined(separator: "\n")
        let text = """
            strata: 1
            service: { name: Shop }
            enums: { Kind: [new, used, rare] }
            entities:
              Row:
                fields:
                  a: int?
                  b: int32?
                  d: decimal(6,2)?
                  f: bool?
                  r: double?
                  t: string(9)?
                  k: Kind?
                  day: date?
                  at: time?
                  on: timestamp?
                  u: uuid?
                  other: uuid?
                rules:
            \(lines)
            """
        let reading = SpecReader.read(text: text)
        let resolution = ModelResolver.resolve(try XCTUnwrap(reading.document, "\(reading.diagnostics)"))
        return try XCTUnwrap(resolution.model, resolution.diagnostics.all.map(\.message).joined(separator: "\n"))
    }
}
