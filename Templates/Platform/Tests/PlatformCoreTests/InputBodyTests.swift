import PlatformCore
import XCTest

final class InputBodyTests: XCTestCase {
    func testOnlyAPatchKeepsWhatItDoesNotName() throws {
        for (mode, expected) in [(.create, 7), (.replace, 7), (.patch, 1)] as [(InputBody.Mode, Int64)] {
            var reader = MemberReader(InputBody([:], mode: mode))
            XCTAssertEqual(reader.int("stock", default: 7, keeping: 1), expected)
            try reader.finish()
        }
    }

    func testAnImmutableMemberIsReadAtCreationOnly() throws {
        var creation = MemberReader(InputBody(["isbn": "978"]))
        XCTAssertNil(creation.immutable("isbn", in: Optional<Int64>.none) { $0 })
        XCTAssertEqual(creation.string("isbn", length: 1...13), "978")
        try creation.finish()
    }

    func testAnImmutableMemberIsRefusedInAChange() {
        var change = MemberReader(InputBody(["isbn": "979"], mode: .patch))
        XCTAssertEqual(change.immutable("isbn", in: "978") { $0 }, "978")
        XCTAssertThrowsError(try change.finish()) { error in
            XCTAssertEqual((error as? DomainError)?.violations.map(\.code), ["immutable"])
        }
    }
}
