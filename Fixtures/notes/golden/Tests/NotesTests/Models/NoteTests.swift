import Foundation
import PlatformCore
import PlatformTesting
import XCTest

@testable import Notes

final class NoteTests: XCTestCase {
    private let members = Samples.note(0)
    private let inputs = names("title body pinned dueOn")

    func testReadsWhatTheSpecAllows() {
        XCTAssertEqual(violations { try NoteInput(InputBody(members)) }, [:])
    }

    func testRefusesMembersOfTheWrongType() {
        for member in inputs {
            XCTAssertEqual(violations { try input(member, [:]) }, ["/\(member)": "wrong_type"])
        }
    }

    func testNamesTheMemberAndTheReasonOfEveryFault() {
        let refusals: [(member: String, value: JSONValue, code: String)] = [
            ("title", "", "too_short"),
            ("title", .string(String(repeating: "x", count: 121)), "too_long"),
            ("body", "", "too_short"),
            ("body", .string(String(repeating: "x", count: 20_001)), "too_long"),
            ("pinned", "true", "wrong_type"),
            ("dueOn", "none", "invalid_format"),
        ]
        for refusal in refusals {
            XCTAssertEqual(violations { try input(refusal.member, refusal.value) }, ["/\(refusal.member)": refusal.code])
        }
    }

    func testReportsAllFaultsAtOnce() {
        let expected = [
            "/title": "required",
            "/id": "unknown_member",
            "/noSuchMember": "unknown_member",
        ]
        XCTAssertEqual(violations { try NoteInput(InputBody(["id": 1, "noSuchMember": 1])) }, expected)
    }

    func testFillsInDefaultsAndTidiesTexts() throws {
        let readings: [(member: String, sent: JSONValue?, kept: JSONValue)] = [
            ("title", " Title 1\n", "Title 1"),
            ("pinned", nil, false),
        ]
        for reading in readings {
            XCTAssertEqual(try input(reading.member, reading.sent), try input(reading.member, reading.kept), reading.member)
        }
    }

    func testAChangeTakesEveryMemberAndAPatchKeepsWhatItDoesNotName() throws {
        let others = Samples.note(1)
        let input = try NoteInput(InputBody(others))
        let first = try sample()
        let note = Note(id: first.id, input, at: Timestamp(microseconds: 1), replacing: first)
        XCTAssertEqual(try NoteInput(InputBody([:], mode: .patch), over: note), input)
    }

    func testWritesEveryMemberThatClientsMayAskFor() throws {
        XCTAssertEqual(try writtenMembers(of: sample()), Note.listing.members)
    }

    private func sample() throws -> Note {
        let input = try NoteInput(InputBody(members))
        return Note(id: UUIDv7.next(), input, at: Timestamp(microseconds: 0))
    }

    private func input(_ path: String, _ value: JSONValue?) throws -> NoteInput {
        var members = members
        if let value { members = members.setting(path, to: value) } else { members[path] = nil }
        return try NoteInput(InputBody(members))
    }
}
