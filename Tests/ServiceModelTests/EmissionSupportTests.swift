import Diagnostics
import ServiceModel
import Spec
import XCTest

final class EmissionSupportTests: XCTestCase {
    func testRefusesEachConstructThatComesLater() throws {
        for (code, lines) in later {
            let found = try XCTUnwrap(check(lines), code)
            XCTAssertEqual(found.map(\.code), [code], lines)
            XCTAssertTrue(found.allSatisfy { $0.message.hasSuffix("not emitted by this version yet") }, code)
            XCTAssertTrue(found.allSatisfy { $0.location != nil && $0.hint != nil }, code)
        }
    }

    func testKnowsEveryLaterConstruct() {
        let pages = modelErrorPages.map(\.code).filter { $0.hasPrefix("E09") }
        XCTAssertEqual(Set(later.map(\.code)), Set(pages))
    }

    func testLetsThroughWhatIsEmitted() throws {
        let found = try XCTUnwrap(
            check(
                """
                api: { pagination: { default: 20, max: 100 } }
                database: sqlite
                access: anyone
                x-team: shop
                enums: { Genre: [fiction] }
                values: { Address: { street: string, zip: string? } }
                mixins: { Described: { fields: { body: text? } } }
                entities:
                  Author: { id: int, fields: { name: string unique sort filter search trim }, relations: { books: hasMany Book inverse=author, read: manyToMany Book } }
                  Reader: { relations: { card: hasOne Card, books: manyToMany Book through=Loan } }
                  Book:
                    include: [Described]
                    fields:
                      day: date default=today min=2020-01-01
                      price: decimal(10,2) min=0 max=99.00 example=1.00
                      code: string(2..2) pattern=^[a-z]{2}$ lowercase immutable
                      kind: Genre default=fiction readonly
                      shipTo: Address?
                      labels: string[] default=[]
                      data: json?
                      cover: bytes?
                      pin: string secret
                    relations: { author: belongsTo Author unique, parent: belongsTo Book?, editor: belongsTo Author? onDelete=setNull }
                    unique: [[author, day]]
                    indexes: [[price]]
                    operations: [list, get]
                    versioned: required
                    timestamps: false
                    softDelete: true
                    plural: tomes
                    renamedFrom: Tome
                    rules: { late: day >= "2020-01-01" }
                    actions: { borrow: {} }
                """
            )
        )
        XCTAssertEqual(found.map(\.message), [])
    }

    func testPointsAtTheConstruct() throws {
        let found = try XCTUnwrap(check("entities:\n  Book:\n    fields:\n      title: string encrypted\n"))
        XCTAssertEqual(found.first?.location, SourceLocation(file: "strata.yaml", line: 6, column: 21))
    }

    private let later: [(code: String, lines: String)] = [
        ("E0907", "entities: { Order: { fields: { pin: string encrypted } } }"),
        ("E0915", "database: postgres\nentities: { Order: { fields: { n: int } } }"),
        ("E0917", "auth: { principal: Order }\nentities: { Order: { fields: { n: int } } }"),
        ("E0918", "access: role editor\nentities: { Order: { fields: { n: int } } }"),
        ("E0919", "entities: { Order: { fields: { n: int }, owner: customer } }"),
        ("E0920", "entities: { Order: { fields: { n: int }, tenant: shop } }"),
        ("E0921", "entities: { Order: { fields: { n: int }, cache: { ttl: 1m } } }"),
        ("E0922", "entities: { Order: { relations: { by: belongsTo User default=caller } } }"),
        ("E0923", "entities:\n  Order:\n    fields:\n      note: string read=\"role editor\""),
        ("E0924", "house: { name: acme }\nentities: { Order: { fields: { n: int } } }"),
        ("E0925", "migrations: { safety: zero-downtime }\nentities: { Order: { fields: { n: int } } }"),
        ("E0926", "entities: { Order: { fields: { n: { type: int, backfill: 1 } } } }"),
    ]

    private func check(_ body: String) -> [Diagnostic]? {
        SpecReader.read(text: spec(body)).document.map { EmissionSupport.check($0).sorted }
    }
}
