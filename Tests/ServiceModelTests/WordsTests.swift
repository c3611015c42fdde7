import XCTest

@testable import ServiceModel

final class WordsTests: XCTestCase {
    func testTakesNamesApartAtCapitals() {
        XCTAssertEqual(Words("publishedOn").snakeCase, "published_on")
        XCTAssertEqual(Words("OrderLine").kebabCase, "order-line")
        XCTAssertEqual(Words("HTTPServer").snakeCase, "http_server")
        XCTAssertEqual(Words("isISBNValid").snakeCase, "is_isbn_valid")
        XCTAssertEqual(Words("isbn10Code").snakeCase, "isbn10_code")
        XCTAssertEqual(Words("aB").snakeCase, "a_b")
    }

    func testWritesTheWordsInEveryStyle() {
        XCTAssertEqual(Words("URLAlias").lowerCamelCase, "urlAlias")
        XCTAssertEqual(Words("URLAlias").upperCamelCase, "URLAlias")
        XCTAssertEqual(Words("URLAlias").prose, "URL alias")
        XCTAssertEqual(Words("OrderLine").prose, "order line")
    }

    func testPutsTheLastWordInThePlural() {
        XCTAssertEqual(Words("OrderLine").plural.snakeCase, "order_lines")
        XCTAssertEqual(Words("SalesPerson").plural.upperCamelCase, "SalesPeople")
    }
}
