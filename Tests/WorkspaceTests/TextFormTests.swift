import XCTest

@testable import Workspace

/// Line ends, byte order mark, final newline and permissions: none of it is an edit, and all of it stays.
final class TextFormTests: XCTestCase {
    private let forms = ["a\r\nb\r\n", "\u{FEFF}a\nb\n", "a\nb", "\u{FEFF}a\r\nb"]

    func testAdoptsAFileInItsOwnFormAndLeavesItsBytes() throws {
        for form in forms {
            let folder = try TemporaryFolder()
            try folder.write(form, to: "A.swift")
            let generation = Generation(.merged("A.swift", "a\nb\n"))
            XCTAssertEqual(try generation.kinds(in: folder), ["A.swift": .adopt])
            try generation.run(in: folder)
            XCTAssertEqual(Array(try folder.read("A.swift").utf8), Array(form.utf8))
            XCTAssertTrue(try generation.plan(in: folder).isNoOp)
        }
    }

    func testUpdatesAFileInItsOwnForm() throws {
        for form in forms {
            let folder = try TemporaryFolder()
            try Generation(.merged("A.swift", "a\nb\n")).run(in: folder)
            try folder.write(form, to: "A.swift")
            let next = Generation(.merged("A.swift", "a\nc\n"))
            XCTAssertEqual(try next.kinds(in: folder), ["A.swift": .update])
            try next.run(in: folder)
            XCTAssertEqual(
                Array(try folder.read("A.swift").utf8),
                Array(form.utf8).map { $0 == UInt8(ascii: "b") ? UInt8(ascii: "c") : $0 }
            )
            XCTAssertTrue(try next.plan(in: folder).isNoOp)
        }
    }

    func testDeletesAnUntouchedFileInWhateverForm() throws {
        for form in forms {
            let folder = try TemporaryFolder()
            try Generation(.merged("A.swift", "a\nb\n")).run(in: folder)
            try folder.write(form, to: "A.swift")
            try Generation().run(in: folder)
            XCTAssertFalse(folder.exists("A.swift"))
        }
    }

    func testTakesMixedLineEndsForAnEdit() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\nb\n")).run(in: folder)
        try folder.write("a\r\nb\n", to: "A.swift")
        XCTAssertEqual(try Generation(.merged("A.swift", "a\nc\n")).kinds(in: folder), ["A.swift": .conflict(.edited)])
    }

    func testTakesAnotherSpellingOfACharacterForAnEdit() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "\u{E9}\n")).run(in: folder)
        try folder.write("e\u{301}\n", to: "A.swift")
        XCTAssertEqual(try Generation(.merged("A.swift", "x\n")).kinds(in: folder), ["A.swift": .conflict(.edited)])
    }

    func testKeepsThePermissionsOfAFileThatItUpdates() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("run.sh", "a\n")).run(in: folder)
        try folder.setPermissions(0o755, of: "run.sh")
        try Generation(.merged("run.sh", "b\n")).run(in: folder)
        XCTAssertEqual(try folder.read("run.sh"), "b\n")
        XCTAssertEqual(try folder.permissions(of: "run.sh"), 0o755)
    }

    func testASeparatedTextIsPutTogetherAgainByteForByte() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<5_000 {
            let bytes: [UInt8] = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                [0x0A, 0x0D, 0x61, 0xEF, 0xBB, 0xBF, 0x00].randomElement(using: &random) ?? 0x61
            }
            let (plain, form) = TextForm.separating(bytes)
            // Bytes that are no UTF-8 cannot pass through a text, and are none that Strata emitted.
            guard let text = String(validating: plain, as: UTF8.self), !plain.contains(0x0D) else { continue }
            XCTAssertEqual(form.apply(to: text), bytes)
        }
    }
}
