import PlatformCore
import XCTest

final class MemberSelectionTests: XCTestCase {
    private struct Record: JSONResource {
        let text: String

        func writeMembers(to json: inout JSONWriter) {
            json.member("id", 7)
            json.member("text", text)
            json.beginObject("place")
            json.member("text", "inner")
            json.beginArray("list")
            json.value(1)
            json.value(2)
            json.endArray()
            json.endObject()
            json.member("last", true)
        }
    }

    private func written(_ names: [String]?, text: String = "a") -> String {
        var json = JSONWriter()
        json.beginArray()
        for _ in 0..<2 { json.value(Record(text: text), only: names.map { MemberSelection($0) }) }
        json.endArray()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    func testWritesTheSelectedMembersAndTheID() {
        XCTAssertEqual(written(["last"]), #"[{"id":7,"last":true},{"id":7,"last":true}]"#)
        XCTAssertEqual(written([]), #"[{"id":7},{"id":7}]"#)
    }

    func testWritesWhateverAMemberHolds() {
        let place = #"{"id":7,"place":{"text":"inner","list":[1,2]}}"#
        XCTAssertEqual(written(["place"]), "[\(place),\(place)]")
    }

    func testIsNotMisledByWhatStandsInTexts() {
        for text in [#"","last":false,"x":""#, #"\"#, "}{][,:", #"\\""#, "日本", ""] {
            XCTAssertEqual(written(["last"], text: text), #"[{"id":7,"last":true},{"id":7,"last":true}]"#, text)
        }
    }

    func testWritesEverythingWithoutASelection() {
        let whole = #"{"id":7,"text":"a","place":{"text":"inner","list":[1,2]},"last":true}"#
        XCTAssertEqual(written(nil), "[\(whole),\(whole)]")
        XCTAssertEqual(written(["text", "place", "last"]), written(nil))
    }
}
