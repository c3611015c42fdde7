import Workspace
import XCTest

final class PlanTests: XCTestCase {
    func testWritesAFileThatIsAbsent() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("Sources/Book.swift", "struct Book {}\n")).run(in: folder)
        XCTAssertEqual(try folder.read("Sources/Book.swift"), "struct Book {}\n")
        XCTAssertEqual(try folder.permissions(of: "Sources/Book.swift"), 0o644)
    }

    func testCreatesTheRootAndTheFoldersAboveIt() throws {
        let folder = try TemporaryFolder()
        let workspace = Workspace(root: folder.path("deep/er/"))
        try workspace.apply(try workspace.plan([.merged("A.swift", "a\n")], strataVersion: "1"))
        XCTAssertEqual(try folder.read("deep/er/A.swift"), "a\n")
    }

    func testWritesNothingWhilePlanning() throws {
        let folder = try TemporaryFolder()
        let plan = try Generation(.merged("A.swift", "a\n")).plan(in: folder)
        XCTAssertTrue(plan.changesFiles)
        XCTAssertEqual(try folder.snapshot(), [:])
    }

    func testAdoptsAFileThatWasThereWithTheSameText() throws {
        let folder = try TemporaryFolder()
        try folder.write("a\n", to: "A.swift")
        let generation = Generation(.merged("A.swift", "a\n"))
        XCTAssertEqual(try generation.kinds(in: folder), ["A.swift": .adopt])
        try generation.run(in: folder)
        XCTAssertEqual(try generation.kinds(in: folder), ["A.swift": .unchanged])
    }

    func testUpdatesAFileThatNobodyTouched() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n"), .derived("openapi.yaml", "1\n")).run(in: folder)
        let next = Generation(.merged("A.swift", "b\n"), .derived("openapi.yaml", "2\n"))
        XCTAssertEqual(try next.kinds(in: folder), ["A.swift": .update, "openapi.yaml": .update])
        try next.run(in: folder)
        XCTAssertEqual(try folder.read("A.swift"), "b\n")
        XCTAssertEqual(try folder.read("openapi.yaml"), "2\n")
    }

    func testKeepsTheLastTextOfMergedAndOnceFilesAndNoOther() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n"), .once("Rules.swift", "r\n"), .derived("openapi.yaml", "1\n")).run(in: folder)
        try Generation(.merged("A.swift", "b\n"), .once("Rules.swift", "r\n"), .derived("openapi.yaml", "2\n")).run(in: folder)
        let bases = try folder.snapshot().filter { $0.key.hasPrefix(".strata/base/") && $0.value != "folder" }
        XCTAssertEqual(bases.values.sorted(), ["644 b\n", "644 r\n"])
    }

    func testKeepsAnEditOfAFileWhoseTextDoesNotChange() throws {
        let folder = try TemporaryFolder()
        let generation = Generation(.merged("A.swift", "a\n"))
        try generation.run(in: folder)
        try folder.write("mine\n", to: "A.swift")
        let plan = try generation.plan(in: folder)
        XCTAssertEqual(plan.actions.map(\.kind), [.keep(.edited)])
        XCTAssertTrue(plan.isNoOp)
    }

    func testTakesAnEditThatTheNewTextAgreesWith() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n")).run(in: folder)
        try folder.write("b\n", to: "A.swift")
        let next = Generation(.merged("A.swift", "b\n"))
        XCTAssertEqual(try next.kinds(in: folder), ["A.swift": .converge])
        try next.run(in: folder)
        XCTAssertEqual(try next.kinds(in: folder), ["A.swift": .unchanged])
    }

    func testDeletesAnUntouchedFileThatIsNoLongerWantedAndItsEmptyFolders() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n"), .merged("Tag/Parts/Tag.swift", "t\n")).run(in: folder)
        let next = Generation(.merged("A.swift", "a\n"))
        XCTAssertEqual(try next.kinds(in: folder)["Tag/Parts/Tag.swift"], .delete)
        try next.run(in: folder)
        XCTAssertFalse(folder.exists("Tag"))
        XCTAssertEqual(try next.kinds(in: folder), ["A.swift": .unchanged])
    }

    func testLeavesTheFolderOfADeletedFileWhenTheUserHasFilesInIt() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("Tag/Tag.swift", "t\n")).run(in: folder)
        try folder.write("mine\n", to: "Tag/Notes.md")
        try Generation().run(in: folder)
        XCTAssertFalse(folder.exists("Tag/Tag.swift"))
        XCTAssertEqual(try folder.read("Tag/Notes.md"), "mine\n")
    }

    func testKeepsAnEditedFileThatIsNoLongerWanted() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("Tag.swift", "t\n")).run(in: folder)
        try folder.write("mine\n", to: "Tag.swift")
        try Generation().run(in: folder)
        XCTAssertEqual(try folder.read("Tag.swift"), "mine\n")
        let plan = try Generation().plan(in: folder)
        XCTAssertEqual(plan.actions.map(\.kind), [.keep(.noLongerWanted)])
        XCTAssertTrue(plan.isNoOp)
    }

    func testForgetsAFileThatIsNeitherWantedNorThere() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("Tag.swift", "t\n")).run(in: folder)
        try folder.delete("Tag.swift")
        XCTAssertEqual(try Generation().kinds(in: folder), ["Tag.swift": .forget])
        try Generation().run(in: folder)
        XCTAssertEqual(try Generation().kinds(in: folder), [:])
    }

    func testAFileThatTheUserDeletedStaysDeleted() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n"), .once("Rules.swift", "r\n")).run(in: folder)
        try folder.delete("A.swift")
        try folder.delete("Rules.swift")
        let next = Generation(.merged("A.swift", "b\n"), .once("Rules.swift", "s\n"))
        XCTAssertEqual(try next.kinds(in: folder), ["A.swift": .stayDeleted, "Rules.swift": .stayDeleted])
        try next.run(in: folder)
        XCTAssertFalse(folder.exists("A.swift"))
        XCTAssertTrue(try next.plan(in: folder).isNoOp)
    }

    func testAFileThatTheUserDeletedAndBroughtBackIsUpdatedAgain() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n")).run(in: folder)
        try folder.delete("A.swift")
        let next = Generation(.merged("A.swift", "b\n"))
        try next.run(in: folder)
        try folder.write("a\n", to: "A.swift")
        XCTAssertEqual(try next.kinds(in: folder), ["A.swift": .update])
    }

    func testWritesADerivedFileAgainThatTheUserDeleted() throws {
        let folder = try TemporaryFolder()
        let generation = Generation(.derived("openapi.yaml", "1\n"))
        try generation.run(in: folder)
        try folder.delete("openapi.yaml")
        XCTAssertEqual(try generation.kinds(in: folder), ["openapi.yaml": .create])
        try generation.run(in: folder)
        XCTAssertEqual(try folder.read("openapi.yaml"), "1\n")
    }

    func testNeverRewritesAOnceFileAndTellsOnceThatItsTextChanged() throws {
        let folder = try TemporaryFolder()
        try Generation(.once("Rules.swift", "r\n")).run(in: folder)
        let next = Generation(.once("Rules.swift", "s\n"))
        XCTAssertEqual(try next.kinds(in: folder), ["Rules.swift": .keep(.onceOutdated)])
        try next.run(in: folder)
        XCTAssertEqual(try folder.read("Rules.swift"), "r\n")
        XCTAssertEqual(try next.kinds(in: folder), ["Rules.swift": .keep(.once)])
        XCTAssertTrue(try next.plan(in: folder).isNoOp)
    }

    func testLeavesAFileThatWasThereBeforeAOnceFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine\n", to: "Rules.swift")
        try Generation(.once("Rules.swift", "r\n")).run(in: folder)
        try Generation().run(in: folder)
        XCTAssertEqual(try folder.read("Rules.swift"), "mine\n")
    }

    func testRestoresABaseTextThatWasLost() throws {
        let folder = try TemporaryFolder()
        let generation = Generation(.merged("A.swift", "a\n"))
        try generation.run(in: folder)
        let whole = try folder.snapshot()
        try folder.delete(".strata/base")
        try generation.run(in: folder)
        XCTAssertEqual(try folder.snapshot(), whole)
    }

    func testStoresTheTextOfAFileThatWasDerivedUntilNow() throws {
        let folder = try TemporaryFolder()
        try Generation(.derived("A.swift", "a\n")).run(in: folder)
        try Generation(.once("A.swift", "b\n")).run(in: folder)
        XCTAssertEqual(try Generation(.merged("A.swift", "b\n")).kinds(in: folder), ["A.swift": .update])
        let bases = try folder.snapshot().filter { $0.key.hasPrefix(".strata/base/") && $0.value != "folder" }
        XCTAssertEqual(Array(bases.values), ["644 a\n"])
    }
}
