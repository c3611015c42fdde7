import Diagnostics
import ServiceModel
import Spec
import XCTest

final class ExpressionTests: XCTestCase {
    func testTypesARule() throws {
        let rule = try XCTUnwrap(try rules("r: if stock > 0 then publishedOn != null \"Say when.\"").first)
        let stock = ColumnPath(path: ["stock"], column: "stock", type: .int, isOptional: false)
        let published = ColumnPath(path: ["publishedOn"], column: "published_on", type: .date, isOptional: true)
        XCTAssertEqual(rule.premise, .comparison(.column(stock), .greater, .literal(.integer(0))))
        XCTAssertEqual(rule.condition, .comparison(.column(published), .notEqual, .literal(.null)))
        XCTAssertEqual(rule.pointsAt, published)
        XCTAssertEqual(rule.message, "Say when.")
        XCTAssertFalse(rule.usesClock)
    }

    func testReadsMembersOfValueObjectsAndKeys() throws {
        let home = try XCTUnwrap(try rules("r: shipTo.country in (\"CZ\", \"SK\")").first)
        XCTAssertEqual(home.pointsAt.column, "ship_to_country")
        XCTAssertEqual(try rules("r: author != editor or editor == null").first?.pointsAt.column, "author_id")
    }

    func testKnowsTheClock() throws {
        XCTAssertEqual(try rules("r: publishedOn <= today").first?.usesClock, true)
        XCTAssertEqual(try rules("r: soldAt <= now").first?.usesClock, true)
        XCTAssertEqual(try rules("r: soldAt <= \"2026-11-22T08:30:00Z\"").first?.usesClock, false)
    }

    func testWritesAMessageWhereThereIsNone() throws {
        XCTAssertEqual(
            try rules("r: if hidden then not (stock > 1 or stock == -1)").first?.message,
            "This must hold if hidden: not (stock > 1 or stock == -1)."
        )
    }

    func testReportsWhatHasNoMeaning() {
        assertRule("titel == \"x\"", ["E0518"])
        assertRule("shipTo.town == \"x\"", ["E0518"])
        assertRule("title.length == 1", ["E0518"])
        assertRule("tags == null", ["E0514"])
        assertRule("1 < 2", ["E0515"])
        assertRule("title", ["E0516"])
        assertRule("publishedOn < null", ["E0517"])
        assertRule("stock in (1, null)", ["E0517"])
        assertRule("stock in (1, 1)", ["E0538"])
        assertRule("title < \"x\"", ["E0513"])
        assertRule("author < editor", ["E0513"])
        assertRule("status < placed", ["E0513"])
        assertRule("status == shipped", ["E0520"])
        assertRule("stock == \"many\"", ["E0537"])
        assertRule("stock == 1.5", ["E0537"])
        assertRule("publishedOn == now", ["E0537"])
        assertRule("title == stock", ["E0537"])
        assertRule("author == publisher", ["E0537"])
        assertRule("data == \"x\"", ["E0537"])
        assertRule("price == cost", ["E0537"])
    }

    func testWarnsOfARequiredFieldBesideNull() {
        let outcome = resolve(text(rule: "title != null"))
        XCTAssertEqual(outcome.codes, ["E0536"])
        XCTAssertEqual(outcome.diagnostics.first?.severity, .warning)
        XCTAssertNotNil(outcome.model)
    }

    func testChecksActions() throws {
        let model = try model(
            text(actions: "place: { when: status == draft, input: [title, { reason: string(40) }], set: { status: placed, soldAt: now } }")
        )
        let action = try XCTUnwrap(model.entity("Book")?.actions.first)
        XCTAssertEqual(action.inputs.map(\.isOwn), [true, false])
        XCTAssertEqual(action.assignments?.map(\.value), [.enumeration("placed"), .now])
        XCTAssertEqual(model.entity("Book")?.routes.last?.path, "/v1/books/{id}/place")
        XCTAssertEqual(model.entity("Book")?.routes.last?.operationID, "placeBook")
    }

    func testReportsActionsThatCannotBe() {
        assertAction("place: { set: { title: x } }", ["E0530"])
        assertAction("place: { set: { titel: x } }", ["E0531"])
        assertAction("place: { set: { status: shipped } }", ["E0532"])
        assertAction("place: { set: { status: null } }", ["E0532"])
        assertAction("place: { set: { soldAt: today } }", ["E0532"])
        assertAction("place: { input: [titel] }", ["E0533"])
        assertAction("place: { input: [author] }", ["E0533"])
        assertAction("place: { input: [soldAt], set: { soldAt: now } }", ["E0533"])
        assertAction("update: {}", ["E0534"])
        assertAction("place: { when: stock }", ["E0516"])
    }

    func testWantsCallersBeforeAnythingIsClosed() {
        for line in ["access: role editor", "access: { read: authenticated }", "owner: author", "tenant: author"] {
            let outcome = resolve(
                spec("entities:\n  Author: { fields: { n: string } }\n  Book: { relations: { author: belongsTo Author }, \(line) }")
            )
            XCTAssertEqual(outcome.codes, ["E0521"], line)
        }
        XCTAssertEqual(resolve(spec("access: anyone\nentities: { Book: { fields: { t: string }, access: { read: anyone } } }")).codes, [])
    }

    func testReportsAnOperationThatIsOpenedNowhere() {
        let outcome = resolve(secured("Book: { fields: { t: string }, access: { read: anyone } }"))
        XCTAssertEqual(outcome.codes, ["E0523"])
        XCTAssertEqual(
            outcome.diagnostics.first?.hint,
            "add to Book: access: { create: role editor, update: role editor, delete: role editor }"
        )
        XCTAssertEqual(resolve(secured("Book: { fields: { t: string }, access: { read: anyone, write: role editor } }")).codes, [])
        XCTAssertEqual(resolve(secured("Book: { fields: { t: string }, access: { read: anyone }, operations: [list] }")).codes, [])
    }

    func testReportsAccessThatCannotBe() {
        let book = "Book: { fields: { t: string, open: bool }, relations: { by: belongsTo User default=caller readonly }"
        XCTAssertEqual(resolve(secured("\(book), access: open }")).codes, ["E0524"])
        XCTAssertEqual(resolve(secured("\(book), access: anyone and open }")).codes, [])
        XCTAssertEqual(resolve(secured("\(book), access: { list: anyone, write: anyone, read: anyone } }")).codes, ["E0525"])
        XCTAssertEqual(resolve(secured("\(book), access: owner }")).codes, ["E0526"])
        XCTAssertEqual(resolve(secured("\(book), access: owner, owner: by }")).codes, [])
        XCTAssertEqual(resolve(secured("\(book), access: owner, owner: id }")).codes, ["E0527"])
        XCTAssertEqual(resolve(secured("\(book), access: by }")).codes, [])
        XCTAssertEqual(resolve(secured("\(book), access: scope books:read }")).codes, ["E0522"])
    }

    func testKeepsAnOwnerFromBeingWritten() {
        let outcome = resolve(secured("Book: { relations: { by: belongsTo User }, access: owner, owner: by }"))
        XCTAssertEqual(outcome.codes, ["E0528"])
    }

    private func rules(_ line: String) throws -> [Rule] {
        try XCTUnwrap(try model(text(rules: line)).entity("Book")).rules
    }

    private func assertRule(_ condition: String, _ codes: [String], line: UInt = #line) {
        XCTAssertEqual(resolve(text(rule: condition)).codes, codes, condition, line: line)
    }

    private func assertAction(_ action: String, _ codes: [String], line: UInt = #line) {
        XCTAssertEqual(resolve(text(actions: action)).codes, codes, action, line: line)
    }

    private func text(rule: String) -> String { text(rules: "r: \(rule)") }

    private func text(rules: String? = nil, actions: String? = nil) -> String {
        spec(
            """
            enums: { Status: [draft, placed] }
            values: { Address: { street: string, country: string(2..2) } }
            entities:
              Author: { fields: { name: string } }
              Tag: { fields: { name: string } }
              Book:
                fields:
                  title: string
                  stock: int
                  price: decimal(10,2)
                  cost: decimal(10,4)
                  status: Status default=draft readonly
                  hidden: bool
                  publishedOn: date?
                  soldAt: timestamp? readonly
                  shipTo: Address?
                  data: json?
                relations:
                  author: belongsTo Author
                  editor: belongsTo Author?
                  publisher: belongsTo Tag
                  tags: manyToMany Tag
            \(rules.map { "    rules:\n      \($0)" } ?? "")
            \(actions.map { "    actions:\n      \($0)" } ?? "")
            """
        )
    }

    private func secured(_ entity: String) -> String {
        spec(
            """
            plugins: { auth-jwt: {} }
            auth: { principal: User, login: email, roles: [editor] }
            entities:
              User: { fields: { email: email unique }, access: anyone }
              \(entity)
            """
        )
    }
}
