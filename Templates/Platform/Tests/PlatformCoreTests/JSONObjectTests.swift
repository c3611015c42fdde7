import PlatformCore
import XCTest

final class JSONObjectTests: XCTestCase {
    func testSetsReplacesAndRemovesMembers() {
        for count in [3, 40] {
            var object = JSONObject()
            for number in 0..<count { object["m\(number)"] = .number("\(number)") }
            object["m1"] = "one"
            object["m0"] = nil
            XCTAssertEqual(object.count, count - 1)
            XCTAssertNil(object["m0"])
            XCTAssertEqual(object["m1"], "one")
            XCTAssertEqual(object["m2"], 2)
            XCTAssertEqual(object["m\(count - 1)"], .number("\(count - 1)"))
            object["m0"] = .null
            XCTAssertTrue(object.contains("m0"))
            XCTAssertEqual(object.names.last, "m0")
        }
    }

    func testEqualsInAnyOrder() {
        let one: JSONValue = ["a": 1, "b": [2]]
        let other: JSONValue = ["b": [2], "a": 1]
        XCTAssertEqual(one, other)
        XCTAssertEqual(one.hashValue, other.hashValue)
        XCTAssertNotEqual(one, ["a": 1, "c": [2]])
        XCTAssertNotEqual(one, ["a": 1])
    }
}
