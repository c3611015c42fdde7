import ServiceModel
import XCTest

@testable import RelationalSchema

/// Columns of the types that are more than one scalar: arrays, free JSON, bytes, value objects.
final class ComposedColumnTests: XCTestCase {
    private let address = ValueType(
        name: "Address",
        swiftName: "Address",
        variable: "address",
        singular: "address",
        fields: [
            Bookstore.field("street", .string(minimum: 1, maximum: 9, isText: false)),
            Bookstore.field("flat", .int) { $0.isOptional = true },
            Bookstore.field("city", .string(minimum: 1, maximum: 9, isText: false)) { $0.defaultValue = .string("Oslo") },
        ]
    )

    private func table(_ fields: Field...) throws -> Table {
        var model = Bookstore.model
        model.values = [address]
        model.entities = [
            Entity(
                name: "Thing",
                names: Bookstore.names("Thing", table: "things"),
                identifier: .int,
                hasTimestamps: false,
                versioning: .off,
                fields: fields
            )
        ]
        return try XCTUnwrap(SchemaBuilder.schema(of: model).table("things"))
    }

    /// What SQLite says to rows of these columns; empty where it takes them.
    private func complaints(_ table: Table, _ rows: String...) throws -> [String] {
        let shell = try SQLiteShell(setUp: [SQLiteDialect.createTable(table)])
        return try rows.map { try shell.run(["INSERT INTO things \($0);"]).error }
    }

    func testAnArrayIsJSONWithSoManyElements() throws {
        let table = try table(Bookstore.field("tags", .array(of: .int, minimum: 1, maximum: 2)) { $0.isOptional = true })
        XCTAssertEqual(table.columns.last, Column(name: "tags", type: .json, isNullable: true))
        let found = try complaints(
            table,
            "(tags) VALUES ('[1]')",
            "(tags) VALUES (NULL)",
            "(tags) VALUES ('[]')",
            "(tags) VALUES ('[1,2,3]')",
            "(tags) VALUES ('{}')",
            "(tags) VALUES ('[')"
        )
        XCTAssertEqual(found.prefix(2), ["", ""])
        for complaint in found[2...4] { XCTAssertTrue(complaint.contains("things_tags_elements"), complaint) }
        XCTAssertTrue(found[5].contains("things_tags_json"), found[5])
    }

    func testTheDefaultOfAnArrayIsEmpty() throws {
        let table = try table(Bookstore.field("tags", .array(of: .int, minimum: 0, maximum: 2)) { $0.defaultValue = .emptyArray })
        XCTAssertEqual(table.columns.last, Column(name: "tags", type: .json, defaultValue: "[]"))
    }

    func testFreeJSONIsBoundedInBytes() throws {
        let table = try table(Bookstore.field("data", .json(maximum: 4)))
        let found = try complaints(table, "(data) VALUES ('[1]')", "(data) VALUES ('\"éé\"')", "(data) VALUES ('{')")
        XCTAssertEqual(found[0], "")
        XCTAssertTrue(found[1].contains("things_data_size"), found[1])
        XCTAssertTrue(found[2].contains("things_data_json"), found[2])
    }

    func testBytesAreABoundedBlob() throws {
        let table = try table(Bookstore.field("cover", .bytes(maximum: 2)))
        let found = try complaints(
            table,
            "(cover) VALUES (x'0102')",
            "(cover) VALUES (x'')",
            "(cover) VALUES (x'010203')",
            "(cover) VALUES ('ab')"
        )
        XCTAssertEqual(found.prefix(2), ["", ""])
        XCTAssertTrue(found[2].contains("things_cover_size"), found[2])
        XCTAssertTrue(found[3].contains("cannot store TEXT"), found[3])
    }

    func testAValueObjectIsAColumnForEachMember() throws {
        let table = try table(Bookstore.field("shipTo", .value("Address")))
        XCTAssertEqual(
            table.columns.dropFirst(),
            [
                Column(name: "ship_to_street", type: .text),
                Column(name: "ship_to_flat", type: .int, isNullable: true),
                Column(name: "ship_to_city", type: .text, defaultValue: "Oslo"),
            ]
        )
    }

    func testAnOptionalValueObjectIsThereAsAWholeOrNotAtAll() throws {
        let table = try table(Bookstore.field("shipTo", .value("Address")) { $0.isOptional = true })
        XCTAssertTrue(table.columns.dropFirst().allSatisfy { $0.isNullable && $0.defaultValue == nil })
        let found = try complaints(
            table,
            "(ship_to_street, ship_to_flat, ship_to_city) VALUES ('a', 1, 'b')",
            "(ship_to_street, ship_to_city) VALUES ('a', 'b')",
            "DEFAULT VALUES",
            "(ship_to_street) VALUES ('a')",
            "(ship_to_flat) VALUES (1)"
        )
        XCTAssertEqual(found.prefix(3), ["", "", ""])
        for complaint in found[3...] { XCTAssertTrue(complaint.contains("things_ship_to_together"), complaint) }
    }
}
