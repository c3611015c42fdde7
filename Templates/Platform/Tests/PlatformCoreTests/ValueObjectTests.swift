import PlatformCore
import XCTest

final class ValueObjectTests: XCTestCase {
    private let home = Address(street: "Main Street", city: "Oslo", flat: "3")

    func testIsReadAsAWhole() throws {
        let read = try read(#"{"home": {"street": "Side Street", "city": "Rome"}}"#, over: home, patching: false)
        XCTAssertEqual(read, Address(street: "Side Street", city: "Rome", flat: nil))
    }

    func testAPatchKeepsTheMembersThatItDoesNotName() throws {
        XCTAssertEqual(try read(#"{"home": {"city": "Rome"}}"#, over: home), Address(street: "Main Street", city: "Rome", flat: "3"))
        XCTAssertEqual(try read(#"{"home": {"flat": null}}"#, over: home), Address(street: "Main Street", city: "Oslo", flat: nil))
        XCTAssertEqual(try read("{}", over: home), home)
    }

    func testAPatchWithNullEmptiesAnOptionalOne() throws {
        XCTAssertNil(try read(#"{"home": null}"#, over: home))
    }

    func testAPatchOfNothingNeedsAllThatIsRequired() {
        XCTAssertThrowsError(try read(#"{"home": {"city": "Rome"}}"#, over: nil)) { error in
            XCTAssertEqual((error as? DomainError)?.violations.map { "\($0.pointer) \($0.code)" }, ["/home/street required"])
        }
    }

    func testWhatIsWrongIsSaidWhereItIs() throws {
        var reader = try MemberReader(XCTUnwrap(JSONParser.parse(Array(#"{"home": {"street": "", "zip": 1}}"#.utf8)).object))
        _ = reader.object("home", Address.self)
        _ = reader.object("work", Address.self)
        XCTAssertThrowsError(try reader.finish()) { error in
            XCTAssertEqual(
                (error as? DomainError)?.violations.map { "\($0.pointer) \($0.code)" },
                ["/home/street too_short", "/home/city required", "/home/zip unknown_member", "/work required"]
            )
        }
    }

    private func read(_ text: String, over current: Address?, patching: Bool = true) throws -> Address? {
        var reader = try MemberReader(XCTUnwrap(JSONParser.parse(Array(text.utf8)).object), patching: patching)
        let value = reader.optionalObject("home", Address.self, keeping: current)
        try reader.finish()
        return value
    }
}

private struct Address: ValueObject {
    var street: String
    var city: String
    var flat: String?

    func writeMembers(to json: inout JSONWriter) {
        json.member("street", street)
        json.member("city", city)
        json.member("flat", flat)
    }
}

extension Address {
    init(_ members: inout MemberReader, over current: Address?) {
        street = members.string("street", length: 1...20, keeping: current?.street)
        city = members.string("city", length: 1...20, keeping: current?.city)
        flat = members.optionalString("flat", length: 1...9, keeping: current?.flat)
    }
}
