import XCTest

final class MemberCheckTests: XCTestCase {
    func testReportsAFieldWithTheNameOfAKey() {
        assertCodes("fields: { authorId: uuid }, relations: { author: belongsTo Author }", ["E0602"])
        assertCodes("fields: { author: string }, relations: { author: belongsTo Author }", ["E0602"])
        assertCodes("fields: { authorID: uuid }, relations: { author: belongsTo Author }", ["E0602"])
    }

    func testReportsFieldsThatDifferInCaseOnly() {
        XCTAssertEqual(resolve(spec("entities: { Book: { fields: { title: string, tiTle: string } } }")).codes, ["E0602"])
    }

    func testReportsColumnsOfValueObjectsThatMeetAField() {
        let text = spec(
            """
            values: { Address: { street: string } }
            entities: { Order: { fields: { shipTo: Address, shipToStreet: string } } }
            """
        )
        XCTAssertEqual(resolve(text).codes, ["E0602"])
    }

    func testReportsStratasOwnNamesWhereTheyAreInUse() {
        assertCodes("fields: { id: uuid }", ["E0614"])
        assertCodes("fields: { version: int }", ["E0614"])
        assertCodes("fields: { createdAt: timestamp }", ["E0614"])
        assertCodes("fields: { updatedat: timestamp }", ["E0614"])
        assertCodes("fields: { deletedAt: timestamp? }, softDelete: true", ["E0614"])
    }

    func testReportsRelationsThatWouldMeetOtherMembersWhereTheyAreIncluded() {
        assertCodes("relations: { version: belongsTo Author }", ["E0614"])
        assertCodes("fields: { n: int }, relations: { id: manyToMany Author }", ["E0614"])
        assertCodes("relations: { author: belongsTo Author, authorId: manyToMany Author }", ["E0602"])
        assertCodes("relations: { version: belongsTo Author }, versioned: false", [])
    }

    func testLeavesStratasOwnNamesWhereTheyAreNotInUse() {
        assertCodes("fields: { version: int }, versioned: false", [])
        assertCodes("fields: { createdAt: timestamp }, timestamps: false", [])
        assertCodes("fields: { deletedAt: timestamp? }", [])
    }

    func testReportsFiltersThatMeetTheParametersOfLists() {
        for name in ["limit", "cursor", "sort", "count", "fields"] { assertCodes("fields: { \(name): int filter }", ["E0612"]) }
        assertCodes("fields: { limit: int }", [])
        assertCodes("fields: { include: bool filter }, relations: { author: belongsTo Author }", ["E0612"])
        assertCodes("fields: { include: bool filter }", [])
        assertCodes("fields: { q: int filter }", [])
        assertCodes("fields: { q: int filter, title: string search }", ["E0612"])
    }

    func testReportsAnEntityThatHoldsNothing() {
        assertCodes("relations: { authors: hasMany Author inverse=book }", ["E0418"])
    }

    private func assertCodes(_ body: String, _ codes: [String], line: UInt = #line) {
        let text = spec(
            """
            entities:
              Author: { fields: { name: string }, relations: { book: belongsTo Book? } }
              Book: { \(body) }
            """
        )
        XCTAssertEqual(resolve(text).codes, codes, body, line: line)
    }
}
