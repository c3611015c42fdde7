import Foundation
import ProcessSupport
import XCTest

final class GenerateTests: XCTestCase {
    func testInitWritesASpecAndItsServiceAndSaysWhatComesNext() throws {
        let folder = try TemporaryFolder()
        let result = try Repository.strata("init", "shop", "--example", "bookstore", in: folder.url)
        XCTAssertEqual(result.status, 0, result.errors)
        XCTAssertTrue(
            result.output.hasSuffix(
                "Next:\n  cd shop\n  make test    # build it and run its suites\n  make run     # serve http://127.0.0.1:8080\n"
            )
        )
        for path in ["strata.yaml", "Package.swift", "openapi.yaml", "Sources/Bookstore/Models/Book.swift", ".strata/manifest.json"] {
            XCTAssertNoThrow(try folder.text("shop/" + path), path)
        }
    }

    func testInitNamesTheServiceAfterItsFolder() throws {
        let folder = try TemporaryFolder()
        XCTAssertEqual(try Repository.strata("init", "my-shop", in: folder.url).status, 0)
        XCTAssertTrue(try folder.text("my-shop/strata.yaml").contains("name: MyShop"))
    }

    func testInitNeverReplacesASpec() throws {
        let folder = try TemporaryFolder()
        try folder.file("strata.yaml", "mine")
        let result = try Repository.strata("init", in: folder.url)
        XCTAssertEqual(result.status, 1)
        XCTAssertTrue(result.errors.contains("E1304"), result.errors)
        XCTAssertEqual(try folder.text("strata.yaml"), "mine")
    }

    func testASecondRunChangesNothing() throws {
        let folder = try notes()
        let before = try folder.contents()
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 0, result.errors)
        XCTAssertTrue(result.output.hasPrefix("Nothing to do"), result.output)
        XCTAssertEqual(try folder.contents(), before)
    }

    func testFindsTheSpecAboveTheWorkingFolder() throws {
        let folder = try notes()
        let result = try Repository.strata("generate", in: folder.url.appendingPathComponent("Sources/App"))
        XCTAssertEqual(result.status, 0, result.errors)
        XCTAssertTrue(result.output.hasPrefix("Nothing to do"), result.output)
    }

    func testUpdatesWhatNobodyTouchedWhenTheSpecChanges() throws {
        let folder = try notes()
        try change(folder) { $0.replacingOccurrences(of: "body: text?", with: "body: text?\n      rank: int32?") }
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 0, result.errors)
        XCTAssertTrue(try folder.text("Sources/Notes/Models/Note.swift").contains("var rank: Int32?"))
        XCTAssertTrue(result.errors.contains("warning E1308"), result.errors)
    }

    func testRemovesItsFilesWhenAnEntityGoes() throws {
        let folder = try notes()
        try change(folder) { $0 + "  Tag: { fields: { name: string(40) unique } }\n" }
        XCTAssertEqual(try Repository.strata("generate", in: folder.url).status, 0)
        XCTAssertNoThrow(try folder.text("Sources/Notes/Models/Tag.swift"))
        try change(folder) { $0.replacingOccurrences(of: "  Tag: { fields: { name: string(40) unique } }\n", with: "") }
        XCTAssertEqual(try Repository.strata("generate", in: folder.url).status, 0)
        XCTAssertThrowsError(try folder.text("Sources/Notes/Models/Tag.swift"))
    }

    func testRefusesToWriteOverAnEditAndWritesNothing() throws {
        let folder = try notes()
        try folder.file("Sources/Notes/Models/Note.swift", folder.text("Sources/Notes/Models/Note.swift") + "\n// Mine.\n")
        try change(folder) { $0.replacingOccurrences(of: "body: text?", with: "body: text?\n      rank: int32?") }
        let before = try folder.contents()
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 3)
        XCTAssertTrue(result.errors.contains("Sources/Notes/Models/Note.swift"), result.errors)
        XCTAssertEqual(try folder.contents(), before)
    }

    func testKeepsAnEditWhereItsOwnTextDoesNotChange() throws {
        let folder = try notes()
        let edited = try folder.text("Sources/Notes/Services/NoteService+Rules.swift") + "\n// Mine.\n"
        try folder.file("Sources/Notes/Services/NoteService+Rules.swift", edited)
        try change(folder) { $0.replacingOccurrences(of: "body: text?", with: "body: text?\n      rank: int32?") }
        XCTAssertEqual(try Repository.strata("generate", in: folder.url).status, 0)
        XCTAssertEqual(try folder.text("Sources/Notes/Services/NoteService+Rules.swift"), edited)
    }

    func testRefusesAFolderThatHoldsSomebodysFiles() throws {
        let folder = try TemporaryFolder()
        try folder.file(
            "strata.yaml",
            String(contentsOf: Repository.root.appendingPathComponent("Fixtures/notes/strata.yaml"), encoding: .utf8)
        )
        try folder.file("README.md", "Mine.")
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 3)
        XCTAssertTrue(result.errors.contains("E1206"), result.errors)
        XCTAssertEqual(Set(try folder.contents().keys), ["strata.yaml", "README.md"])
    }

    func testReportsEachFileAsJSON() throws {
        let folder = try notes()
        let result = try Repository.strata("generate", "--format", "json", in: folder.url)
        let report = try JSONDecoder().decode([String: [[String: String]]].self, from: Data(result.output.utf8))
        let entry = report["files"]?.first { $0["path"] == "Sources/Notes/Models/Note.swift" }
        XCTAssertEqual(entry?["action"], "unchanged")
        XCTAssertEqual(entry?["template"], "entity/model")
    }

    private func notes() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let result = try Repository.strata("init", "--example", "notes", in: folder.url)
        XCTAssertEqual(result.status, 0, result.errors)
        return folder
    }

    private func change(_ folder: TemporaryFolder, _ edit: (String) -> String) throws {
        try folder.file("strata.yaml", edit(folder.text("strata.yaml")))
    }
}
