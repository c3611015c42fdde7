import ServiceModel
import XCTest

@testable import OpenAPI

final class OperationTests: XCTestCase {
    private var document = OpenAPIDocument(info: OpenAPIDocument.Info(title: "", version: ""), tags: [], paths: [], components: .init())

    override func setUpWithError() throws {
        document = OpenAPIBuilder.document(for: try resolved(bookstore))
    }

    private func operation(_ id: String) throws -> OpenAPIDocument.Operation {
        try XCTUnwrap(document.paths.flatMap(\.operations).first { $0.operationID == id }, id)
    }

    private func statuses(_ id: String) throws -> [Int] {
        try operation(id).responses.map(\.status)
    }

    func testItsPathsAreTheRoutesAndTheServicesOwn() throws {
        let routes = try resolved(bookstore).entities.flatMap(\.routes).map { "\($0.method) \($0.path)" }
        let documented = document.paths.flatMap { item in item.operations.map { "\($0.method.uppercased()) \(item.path)" } }
        XCTAssertEqual(Set(documented), Set(routes + ["GET /livez", "GET /readyz", "GET /openapi.yaml"]))
        XCTAssertEqual(documented.count, Set(documented).count)
    }

    func testAPathIsThereOnce() {
        XCTAssertEqual(document.paths.map(\.path).count, Set(document.paths.map(\.path)).count)
    }

    func testEachOperationHasTheStatusesThatCanOccur() throws {
        XCTAssertEqual(try statuses("listBooks"), [200, 400, 406, 500, 503])
        XCTAssertEqual(try statuses("listAuthorBooks"), [200, 400, 404, 406, 500, 503])
        XCTAssertEqual(try statuses("getBook"), [200, 304, 400, 404, 406, 500, 503])
        XCTAssertEqual(try statuses("createBook"), [201, 400, 406, 409, 413, 415, 422, 500, 503])
        XCTAssertEqual(try statuses("replaceBook"), [200, 400, 404, 406, 409, 412, 413, 415, 422, 500, 503])
        XCTAssertEqual(try statuses("updateBook"), [200, 400, 404, 406, 409, 412, 413, 415, 422, 500, 503])
    }

    func testOnlyWhatMustBeUniqueIsInTheWay() throws {
        XCTAssertFalse(try statuses("createLoan").contains(409))
        XCTAssertFalse(try statuses("updateLoan").contains(409))
    }

    func testOnlyWhatOthersHoldOnToIsInUse() throws {
        XCTAssertTrue(try statuses("deleteAuthor").contains(409))
        XCTAssertFalse(try statuses("deleteShelf").contains(409))
    }

    func testVersionsDecideAboutPreconditions() throws {
        XCTAssertEqual(try operation("updateBook").parameters, [.component("ifMatch")])
        XCTAssertEqual(try operation("updateLoan").parameters, [.component("ifMatchRequired")])
        XCTAssertEqual(try operation("deleteShelf").parameters, [])
        XCTAssertTrue(try statuses("deleteLoan").contains(428))
        XCTAssertFalse(try statuses("deleteBook").contains(428))
        XCTAssertFalse(try statuses("deleteShelf").contains(412))
        XCTAssertFalse(try statuses("getShelf").contains(304))
    }

    func testACreationTellsWhatCanBeDoneNext() throws {
        let created = try XCTUnwrap(try operation("createLoan").responses.first)
        guard case .inline(let response) = created.response else { return XCTFail("the response of a creation is its own") }
        XCTAssertEqual(response.headers.map(\.name), ["Location", "ETag", "X-Request-Id", "Idempotency-Replayed"])
        XCTAssertEqual(response.links.map(\.operationID), ["getLoan", "replaceLoan", "updateLoan", "deleteLoan"])
        XCTAssertEqual(response.links.map(\.parameters.count), [1, 2, 2, 2])
        XCTAssertEqual(response.links[0].parameters.first?.value, "$response.body#/id")
    }

    func testAPatchIsTakenInBothMediaTypes() throws {
        XCTAssertEqual(try operation("updateBook").requestBody.map(\.name), ["application/merge-patch+json", "application/json"])
    }

    func testAFilterHasTheOperatorsOfItsType() throws {
        let names = document.components.parameters.map(\.name)
        func operators(_ field: String) -> [String] {
            names.filter { $0 == "Book.\(field)" || $0.hasPrefix("Book.\(field).") }.map { String($0.dropFirst("Book.\(field)".count)) }
        }
        XCTAssertEqual(operators("title"), ["", ".ne", ".in", ".startsWith"])
        XCTAssertEqual(operators("price"), ["", ".ne", ".in", ".gt", ".gte", ".lt", ".lte"])
        XCTAssertEqual(operators("publishedOn"), ["", ".ne", ".in", ".gt", ".gte", ".lt", ".lte", ".isnull"])
        XCTAssertEqual(operators("genre"), ["", ".ne", ".in", ".isnull"])
        XCTAssertEqual(operators("inPrint"), ["", ".ne", ".in"])
        XCTAssertEqual(operators("authorId"), ["", ".ne", ".in"])
        XCTAssertEqual(operators("stock"), [])
    }

    /// Found by schemathesis: a text that no database can hold is refused in a query, too, so the document must not allow it.
    func testAFilterOfTextsAllowsNoNullCharacter() throws {
        for name in ["Book.title", "Book.title.ne", "Book.title.startsWith"] {
            let filter = try XCTUnwrap(document.components.parameters.first { $0.name == name }?.value.schema)
            XCTAssertEqual(filter.pattern, TextPattern.withoutNull, name)
        }
        let several = try XCTUnwrap(document.components.parameters.first { $0.name == "Book.title.in" }?.value.schema)
        XCTAssertEqual(several.items?.pattern, TextPattern.withoutNull)
    }

    /// Found by schemathesis: what is described is what a YAML reader gets, not the text.
    func testTheDocumentIsDescribedAsAnObject() throws {
        guard case .inline(let response) = try operation("getOpenAPI").responses.first?.response else { return XCTFail("not inline") }
        XCTAssertEqual(response.content.map(\.schema.types), [["object"]])
    }

    func testASubCollectionHasTheParametersOfItsTarget() throws {
        XCTAssertEqual(try operation("listAuthorBooks").parameters, try operation("listBooks").parameters)
    }

    func testTheSortNamesWhatIsDeclared() throws {
        let sort = try XCTUnwrap(document.components.parameters.first { $0.name == "Book.sort" }?.value)
        XCTAssertEqual(sort.schema.items?.enumeration, ["title", "-title", "price", "-price", "publishedOn", "-publishedOn"])
        XCTAssertTrue(sort.description.hasSuffix("Without it, by -publishedOn,title."))
        XCTAssertNil(document.components.parameters.first { $0.name == "Shelf.sort" })
    }

    func testTheLimitIsTheSpecs() throws {
        let limit = try XCTUnwrap(document.components.parameters.first { $0.name == "limit" }?.value.schema)
        XCTAssertEqual(limit.maximum, .integer(100))
        XCTAssertEqual(limit.defaultValue, .integer(20))
    }

    func testOperationIDsAreUnique() {
        let ids = document.paths.flatMap(\.operations).map(\.operationID)
        XCTAssertEqual(ids.count, Set(ids).count)
    }
}
