import Diagnostics
import Spec
import XCTest

@testable import ServiceModel

/// Both tables of modifiers, cell by cell, once in the tables and once through a spec.
final class ModifierTableTests: XCTestCase {
    /// A row for each modifier, a column for each type; `x` fits.
    private let fit = """
                    string text email url int int32 double decimal bool uuid date time timestamp bytes json enum value array
        unique      x      .    x     x   x   x     x      x       x    x    x    x    x         .     .    x    .     .
        sort        x      .    x     x   x   x     x      x       x    x    x    x    x         .     .    x    .     .
        filter      x      .    x     x   x   x     x      x       x    x    x    x    x         .     .    x    .     .
        search      x      x    x     x   .   .     .      .       .    .    .    .    .         .     .    .    .     .
        readonly    x      x    x     x   x   x     x      x       x    x    x    x    x         x     x    x    x     x
        immutable   x      x    x     x   x   x     x      x       x    x    x    x    x         x     x    x    x     x
        secret      x      x    x     x   x   x     x      x       x    x    x    x    x         x     x    x    x     x
        encrypted   x      x    x     x   .   .     .      .       .    .    .    .    .         x     x    .    .     .
        trim        x      x    x     x   .   .     .      .       .    .    .    .    .         .     .    .    .     .
        lowercase   x      x    x     .   .   .     .      .       .    .    .    .    .         .     .    .    .     .
        default     x      x    x     x   x   x     x      x       x    x    x    x    x         .     .    x    .     x
        min         .      .    .     .   x   x     x      x       .    .    x    x    x         .     .    .    .     .
        max         .      .    .     .   x   x     x      x       .    .    x    x    x         .     .    .    .     .
        pattern     x      x    .     .   .   .     .      .       .    .    .    .    .         .     .    .    .     .
        example     x      x    x     x   x   x     x      x       x    x    x    x    x         .     .    x    .     .
        read        x      x    x     x   x   x     x      x       x    x    x    x    x         x     x    x    x     x
        write       x      x    x     x   x   x     x      x       x    x    x    x    x         x     x    x    x     x
        """

    /// How each type is written, and a value of it.
    private let samples: [String: (type: String, value: String)] = [
        "string": ("string", "abc"), "text": ("text", "abc"), "email": ("email", "a@example.com"), "url": ("url", "https://example.com"),
        "int": ("int", "1"), "int32": ("int32", "1"), "double": ("double", "1.5"), "decimal": ("decimal(10,2)", "1.50"),
        "bool": ("bool", "true"),
        "uuid": ("uuid", "0190b6f0-0000-7000-8000-000000000000"), "date": ("date", "2026-11-22"), "time": ("time", "08:30"),
        "timestamp": ("timestamp", "2026-11-22T08:30:00Z"), "bytes": ("bytes", "abc"), "json": ("json", "1"), "enum": ("Genre", "fiction"),
        "value": ("Address", "x"), "array": ("string[]", "[]"),
    ]

    func testEachModifierFitsTheTypesOfTheTable() throws {
        try forEachCell { modifier, type, fits in
            let name = try XCTUnwrap(Modifier.Name(rawValue: modifier))
            let kind = try XCTUnwrap(TypeKind(rawValue: type == "value" ? "value object" : type))
            XCTAssertEqual(ModifierFit.fits(name, kind), fits, "\(modifier) on \(type)")
        }
    }

    func testEachCellHoldsInASpec() throws {
        try forEachCell { modifier, type, fits in
            let sample = try XCTUnwrap(samples[type])
            let outcome = resolve(
                """
                strata: 1
                service: { name: Library }
                plugins: { auth-jwt: {} }
                auth: { principal: User, roles: [editor] }
                access: anyone
                enums: { Genre: [fiction, history] }
                values: { Address: { street: string } }
                entities:
                  User: { fields: { name: string } }
                  Book:
                    fields:
                      subject: \(sample.type)? \(word(modifier, sample.value))
                """
            )
            XCTAssertEqual(outcome.codes, fits ? [] : ["E0331"], "\(modifier) on \(type)")
        }
    }

    func testEveryModifierOfAFieldStandsInTheTable() {
        let rows = Set(fit.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first.map(String.init) })
        let onRelationsOnly = ["onDelete", "inverse", "through"]
        XCTAssertEqual(rows, Set(Modifier.Name.allCases.map(\.rawValue)).subtracting(onRelationsOnly))
        for name in onRelationsOnly { XCTAssertEqual(Modifier.Name(rawValue: name).flatMap { ModifierFit.table[$0] }, []) }
    }

    func testPairsOfAFieldExcludeEachOther() {
        let excluded: Set<Set<String>> = [
            ["secret", "sort"], ["secret", "filter"], ["secret", "search"], ["secret", "unique"], ["secret", "readonly"],
            ["secret", "read"],
            ["encrypted", "sort"], ["encrypted", "filter"], ["encrypted", "search"], ["read", "sort"], ["read", "filter"],
            ["read", "search"],
            ["readonly", "immutable"], ["readonly", "write"], ["unique", "default"],
        ]
        let names = Modifier.Name.allCases.filter { ![.onDelete, .inverse, .through].contains($0) }
        for first in names {
            for second in names where first != second {
                let found = ModifierExclusions.conflicts([modifier(first), modifier(second)], ModifierExclusions.fields)
                let isExcluded = excluded.contains([first.rawValue, second.rawValue])
                XCTAssertEqual(found.count, isExcluded ? 1 : 0, "\(first.rawValue) \(second.rawValue)")
            }
        }
    }

    func testPairsOfAReferenceExcludeEachOther() {
        let excluded: Set<Set<String>> = [["readonly", "immutable"], ["readonly", "write"], ["read", "filter"]]
        let names: [Modifier.Name] = [.unique, .filter, .readonly, .immutable, .default, .onDelete, .read, .write]
        for first in names {
            for second in names where first != second {
                let found = ModifierExclusions.conflicts([modifier(first), modifier(second)], ModifierExclusions.references)
                let isExcluded = excluded.contains([first.rawValue, second.rawValue])
                XCTAssertEqual(found.count, isExcluded ? 1 : 0, "\(first.rawValue) \(second.rawValue)")
            }
        }
    }

    func testReportsAnExcludedPairAtTheSecondOne() {
        let outcome = resolve(spec("entities: { Book: { fields: { pin: string secret filter } } }"))
        XCTAssertEqual(outcome.places, ["3:50 E0334"])
        XCTAssertEqual(outcome.diagnostics.first?.message, "`filter` cannot stand beside `secret`")
    }

    private func modifier(_ name: Modifier.Name) -> Modifier {
        Modifier(name, at: .init(file: "strata.yaml", line: 1, column: 1))
    }

    private func word(_ modifier: String, _ value: String) -> String {
        switch modifier {
        case "default", "min", "max", "example": "\(modifier)=\(value)"
        case "pattern": "pattern=^.*$"
        case "read", "write": "\(modifier)=\"role editor\""
        default: modifier
        }
    }

    private func forEachCell(_ check: (_ modifier: String, _ type: String, _ fits: Bool) throws -> Void) throws {
        let rows = fit.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let types = try XCTUnwrap(rows.first)
        XCTAssertEqual(Set(types), Set(samples.keys))
        for row in rows.dropFirst() {
            XCTAssertEqual(row.count, types.count + 1, row[0])
            for (type, mark) in zip(types, row.dropFirst()) { try check(row[0], type, mark == "x") }
        }
    }
}
