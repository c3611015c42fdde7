import RelationalSchema
import XCTest

/// Rows written by hand, past the service: the database itself refuses what the spec forbids.
final class SQLiteConstraintTests: XCTestCase {
    private let author = "X'00000000000070008000000000000001'"
    private let book = "X'00000000000070008000000000000002'"

    private func shell() throws -> SQLiteShell {
        let rows = [
            "INSERT INTO authors (id, name, email, created_at, updated_at) VALUES (\(author), 'Ada', NULL, 0, 0);",
            "INSERT INTO shelves (label) VALUES ('A');",
        ]
        return try SQLiteShell(setUp: SQLiteDialect.createStatements(SchemaBuilder.schema(of: Bookstore.model)) + rows)
    }

    /// An INSERT of a valid book, with some columns changed.
    private func insert(_ changes: [String: String] = [:]) -> String {
        var values = ["id": book, "title": "'Sand'", "isbn": "'9780131103627'", "price": "1250", "genre": "'fiction'", "stock": "3"]
        values.merge(["author_id": author, "shelf_id": "1", "created_at": "0", "updated_at": "0"]) { $1 }
        values.merge(changes) { $1 }
        let columns = values.keys.sorted()
        let literals = columns.map { values[$0, default: ""] }
        return "INSERT INTO books (\(columns.joined(separator: ", "))) VALUES (\(literals.joined(separator: ", ")));"
    }

    private func assertRefused(_ changes: [String: String], _ reason: String, line: UInt = #line) throws {
        let result = try shell().run([insert(changes)])
        XCTAssertTrue(result.error.contains(reason), "expected '\(reason)', got '\(result.error)'", line: line)
    }

    func testAValidRowIsStored() throws {
        let optional = [
            "published_on": "'1994-02-28'", "opens_at": "'08:30:00'", "released_at": "946684800000000", "weight": "0.5", "in_print": "0",
            "reference": author,
        ]
        let result = try shell().run([insert(optional), "SELECT title, version FROM books;"])
        XCTAssertEqual(result.error, "")
        XCTAssertEqual(result.output, "Sand|1\n")
    }

    func testDefaultsAreTheSpecs() throws {
        let result = try shell().run([
            "INSERT INTO books (id, title, isbn, author_id, created_at, updated_at) VALUES (\(book), 'Sand', '9780131103627', \(author), 0, 0);",
            "SELECT price, genre, stock, in_print, version FROM books;",
        ])
        XCTAssertEqual(result.error, "")
        XCTAssertEqual(result.output, "5|children's|0|1|1\n")
    }

    func testMissingValuesAreRefused() throws {
        try assertRefused(["title": "NULL"], "NOT NULL constraint failed: books.title")
        try assertRefused(["id": "NULL"], "NOT NULL constraint failed: books.id")
        try assertRefused(["author_id": "NULL"], "NOT NULL constraint failed: books.author_id")
    }

    func testWrongLengthsAreRefusedByName() throws {
        try assertRefused(["title": "''"], "CHECK constraint failed: books_title_length")
        try assertRefused(["title": "printf('%.*c', 201, 'x')"], "CHECK constraint failed: books_title_length")
        try assertRefused(["isbn": "'978013110362'"], "CHECK constraint failed: books_isbn_length")
        try assertRefused(["id": "X'00'"], "CHECK constraint failed: books_id_uuid")
    }

    func testLengthsCountCharactersNotBytes() throws {
        let result = try shell().run([insert(["title": "replace(printf('%.*c', 200, 'x'), 'x', '書')"])])
        XCTAssertEqual(result.error, "")
    }

    func testValuesOutOfRangeAreRefusedByName() throws {
        try assertRefused(["price": "-1"], "CHECK constraint failed: books_price_min")
        try assertRefused(["price": "99999951"], "CHECK constraint failed: books_price_max")
        try assertRefused(["stock": "2147483648"], "CHECK constraint failed: books_stock_range")
        try assertRefused(["weight": "9e999"], "CHECK constraint failed: books_weight_finite")
        try assertRefused(["in_print": "2"], "CHECK constraint failed: books_in_print_bool")
        try assertRefused(["published_on": "'1449-12-31'"], "CHECK constraint failed: books_published_on_min")
        try assertRefused(["released_at": "946684799999999"], "CHECK constraint failed: books_released_at_min")
        try assertRefused(["genre": "'poetry'"], "CHECK constraint failed: books_genre_enum")
    }

    func testDatesAndTimesThatDoNotExistAreRefused() throws {
        for value in ["'1999-02-29'", "'1999-2-1'", "'1999-02-01T00:00'", "'soon'", "'2451545'"] {
            try assertRefused(["published_on": value], "CHECK constraint failed: books_published_on_date")
        }
        for value in ["'24:00:00'", "'08:30'", "'08:30:00.5'", "'soon'"] {
            try assertRefused(["opens_at": value], "CHECK constraint failed: books_opens_at_time")
        }
    }

    func testValuesOfAnotherTypeAreRefused() throws {
        try assertRefused(["price": "'cheap'"], "cannot store TEXT value in INTEGER column books.price")
        try assertRefused(["title": "X'00'"], "cannot store BLOB value in TEXT column books.title")
    }

    func testDuplicatesAreRefusedNamingTheColumns() throws {
        let other = "X'00000000000070008000000000000003'"
        let shell = try shell()
        let sameISBN = try shell.run([insert(), insert(["id": other, "title": "'Other'"])])
        XCTAssertTrue(sameISBN.error.contains("UNIQUE constraint failed: books.isbn"), sameISBN.error)
        let sameTitle = try shell.run([insert(), insert(["id": other, "isbn": "'9780131103628'"])])
        XCTAssertTrue(sameTitle.error.contains("UNIQUE constraint failed: books.author_id, books.title"), sameTitle.error)
    }

    func testKeysOfNoRowAreRefused() throws {
        try assertRefused(["author_id": book], "FOREIGN KEY constraint failed")
        try assertRefused(["shelf_id": "7"], "FOREIGN KEY constraint failed")
    }

    func testADeleteOfTheTargetDoesWhatTheRelationSays() throws {
        let shell = try shell()
        let restricted = try shell.run([insert(), "DELETE FROM authors;"])
        XCTAssertTrue(restricted.error.contains("FOREIGN KEY constraint failed"), restricted.error)
        let emptied = try shell.run([insert(), "DELETE FROM shelves;", "SELECT shelf_id IS NULL FROM books;"])
        XCTAssertEqual(emptied.output, "1\n")
    }

    func testTheIdOfADeletedRowIsNotGivenAgain() throws {
        let result = try shell().run(["DELETE FROM shelves;", "INSERT INTO shelves (label) VALUES ('B');", "SELECT id FROM shelves;"])
        XCTAssertEqual(result.output, "2\n")
    }
}
