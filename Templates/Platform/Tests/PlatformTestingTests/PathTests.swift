import PlatformCore
import PlatformTesting
import XCTest

final class PathTests: XCTestCase {
    private let members: JSONObject = ["title": "Sand", "shipTo": ["city": "Rome"], "keywords": ["a", "b"]]

    func testSetsAMember() {
        XCTAssertEqual(members.setting("title", to: 1)["title"], 1)
        XCTAssertEqual(members.setting("note", to: 1)["note"], 1)
    }

    func testSetsAMemberOfAnObjectWithinIt() {
        XCTAssertEqual(members.setting("shipTo/city", to: 1)["shipTo"], ["city": 1])
        XCTAssertEqual(members.setting("billTo/city", to: 1)["billTo"], ["city": 1])
    }

    func testSetsOrAddsAnElement() {
        XCTAssertEqual(members.setting("keywords/0", to: 1)["keywords"], [1, "b"])
        XCTAssertEqual(members.setting("keywords/2", to: 1)["keywords"], ["a", "b", 1])
    }
}
