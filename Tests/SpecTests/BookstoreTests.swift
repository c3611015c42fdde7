import Diagnostics
import Spec
import XCTest

/// The documented example, read whole: each part lands in its declaration, with its place.
final class BookstoreTests: XCTestCase {
    private func document() throws -> SpecDocument {
        let reading = SpecReader.read(text: Bookstore.text)
        XCTAssertEqual(reading.diagnostics.all.map { "\($0.location?.line ?? 0): \($0.code) \($0.message)" }, [])
        return try XCTUnwrap(reading.document)
    }

    private func entity(_ name: String) throws -> EntityDeclaration {
        try XCTUnwrap(try document().entities.first { $0.name.value == name })
    }

    func testTheServiceIsNamedDescribedAndVersioned() throws {
        let service = try document().service

        XCTAssertEqual(service.name, Located("Bookstore", at: SourceLocation(file: "strata.yaml", line: 3, column: 9)))
        XCTAssertEqual(service.description?.value, "Sells books and keeps track of orders.")
        XCTAssertEqual(service.version?.value, "1.2.0")
    }

    func testPageSizesAndDatabaseAreRead() throws {
        let document = try document()

        XCTAssertEqual(document.api.defaultLimit?.value, 50)
        XCTAssertEqual(document.api.maximumLimit?.value, 200)
        XCTAssertEqual(document.databases.map(\.value), ["sqlite"])
    }

    func testEnumsKeepTheirOrderAndLabels() throws {
        let enums = try document().enums

        XCTAssertEqual(enums.map(\.name.value), ["Genre", "OrderStatus"])
        XCTAssertEqual(enums[0].values.map(\.name.value), ["fiction", "history", "science", "children"])
        XCTAssertEqual(enums[1].values.map(\.label?.value), ["being put together", "paid for", "on its way", "given up"])
    }

    func testValueObjectsAndMixinsHoldFields() throws {
        let document = try document()

        XCTAssertEqual(document.values[0].fields.map(\.name.value), ["street", "city", "postcode", "country"])
        XCTAssertEqual(document.values[0].fields[3].type.value, TypeExpression(.string(.init(lower: 2, upper: 2))))
        XCTAssertEqual(document.mixins[0].fields.map(\.type.value.isOptional), [true, true])
    }

    func testFieldLinesGiveTypeModifiersAndDescription() throws {
        let name = try XCTUnwrap(try entity("Author").fields.first)

        XCTAssertEqual(
            name.type,
            Located(TypeExpression(.string(.init(lower: nil, upper: 120))), at: SourceLocation(file: "strata.yaml", line: 20, column: 13))
        )
        XCTAssertEqual(name.modifiers.map(\.name), [.sort, .filter, .search])
        XCTAssertEqual(name.modifiers[1].location.column, 30)
        XCTAssertEqual(name.description, Located("As printed on the cover.", at: SourceLocation(file: "strata.yaml", line: 20, column: 44)))
    }

    func testAMappingSaysTheSameAsALine() throws {
        let isbn = try XCTUnwrap(try entity("Book").fields.first { $0.name.value == "isbn" })

        XCTAssertEqual(isbn.type.value, TypeExpression(.string(.init(lower: 13, upper: 13))))
        XCTAssertEqual(isbn.modifiers.map(\.name), [.unique, .pattern, .example])
        XCTAssertEqual(isbn.modifiers.map(\.value?.value), [nil, "^[0-9]{13}$", "9780131103627"])
        XCTAssertEqual(isbn.modifiers.map(\.isQuoted), [false, true, true])
    }

    func testBooksHaveEveryKindOfType() throws {
        let types = try entity("Book").fields.map(\.type.value)

        XCTAssertEqual(types[2], TypeExpression(.decimal(precision: 10, scale: 2)))
        XCTAssertEqual(types[3], TypeExpression(.named("Genre")))
        XCTAssertEqual(types[4], TypeExpression(.string(.init(lower: nil, upper: 40)), array: .sized(.init(lower: 0, upper: 10))))
        XCTAssertEqual(types[5], TypeExpression(.date, isOptional: true))
        XCTAssertEqual(types[6], TypeExpression(.int))
    }

    func testRelationsNameKindTargetAndModifiers() throws {
        let book = try entity("Book").relations
        let line = try entity("OrderLine").relations

        XCTAssertEqual(book.map(\.kind.value), [.belongsTo, .manyToMany])
        XCTAssertEqual(book.map(\.target.value), ["Author", "Tag"])
        XCTAssertEqual(book[0].modifiers.map(\.name), [.filter])
        XCTAssertEqual(line[0].modifiers.first?.value?.value, "cascade")
    }

    func testKeysOfTheBookAreRead() throws {
        let book = try entity("Book")

        XCTAssertEqual(book.include.map(\.value), ["Described"])
        XCTAssertEqual(book.unique.map { $0.value.map(\.value) }, [["author", "title"]])
        XCTAssertEqual(book.indexes.map { $0.value.map(\.value) }, [["genre", "publishedOn"]])
        XCTAssertEqual(book.defaultSort?.map(\.value), ["-publishedOn", "title"])
    }

    func testARuleHasPremiseConditionAndMessage() throws {
        let rule = try XCTUnwrap(try entity("Book").rules.first)

        XCTAssertEqual(rule.message?.value, "A book in stock has a publication date.")
        guard case .comparison(let stock, .greater, let zero)? = rule.premise else { return XCTFail("the premise is a comparison") }
        XCTAssertEqual(stock.kind, .path(Path(["stock"])))
        XCTAssertEqual(zero.kind, .number("0"))
        guard case .comparison(let date, .notEqual, let null) = rule.condition else { return XCTFail("the condition is a comparison") }
        XCTAssertEqual(date.kind, .path(Path(["publishedOn"])))
        XCTAssertEqual(null.kind, .null)
        XCTAssertEqual(date.location.column, 39)
    }

    func testAnActionHasConditionInputAndAssignments() throws {
        let order = try entity("Order")
        let place = try XCTUnwrap(order.actions.first)

        XCTAssertEqual(order.softDelete?.value, true)
        XCTAssertEqual(place.set?.map(\.field.value), ["status", "placedAt"])
        XCTAssertEqual(place.set?.map(\.value.value), ["placed", "now"])
        guard case .own(let shipTo)? = place.input.first else { return XCTFail("the input is a field of the order") }
        XCTAssertEqual(shipTo.value, "shipTo")
        XCTAssertNotNil(place.when)
    }

    func testTheSourceIsKeptForDiagnostics() throws {
        XCTAssertEqual(try document().sources, [SpecSource(path: "strata.yaml", text: Bookstore.text)])
    }
}
