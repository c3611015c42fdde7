import Diagnostics
import Foundation
import Workspace
import XCTest

/// What stands in the way of writing, and where Strata must not write.
final class SafetyTests: XCTestCase {
    func testRefusesPathsThatLeaveTheFolderOrAreItsOwn() throws {
        for path in ["../A.swift", "/A.swift", "a/./b", "a/../b", "a//b", "", ".Git/hooks/commit", "a\nb", "a\\b", ".strata/BASE/aa"] {
            try assertRefuses("E1204", .merged(path, "a\n"), in: try TemporaryFolder())
        }
    }

    func testWritesOtherStateOfStratasBesideItsOwn() throws {
        let folder = try TemporaryFolder()
        try Generation(.derived(".strata/database.json", "{}\n")).run(in: folder)
        XCTAssertEqual(try folder.read(".strata/database.json"), "{}\n")
    }

    func testRefusesPathsThatCollide() throws {
        let folder = try TemporaryFolder()
        try assertRefuses("E1211", .merged("A.swift", "a\n"), .merged("A.swift", "a\n"), in: folder)
        try assertRefuses("E1211", .merged("Sources/Order.swift", "a\n"), .merged("Sources/order.swift", "b\n"), in: folder)
        try assertRefuses("E1211", .merged("Sources/Order/A.swift", "a\n"), .merged("Sources/order/B.swift", "b\n"), in: folder)
        try assertRefuses("E1211", .merged("Sources/Order", "a\n"), .merged("Sources/Order/A.swift", "b\n"), in: folder)
    }

    func testFollowsNoSymbolicLinkToAFile() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try elsewhere.write("mine\n", to: "target")
        try folder.link("A.swift", to: elsewhere.path("target"))
        try assertRefuses("E1208", .merged("A.swift", "a\n"), in: folder)
        XCTAssertEqual(try elsewhere.read("target"), "mine\n")
    }

    func testFollowsNoSymbolicLinkToAFolder() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try folder.link("Sources", to: elsewhere.root)
        try assertRefuses("E1208", .merged("Sources/A.swift", "a\n"), in: folder)
        XCTAssertEqual(try elsewhere.snapshot(), [:])
    }

    func testDeletesNothingThroughASymbolicLink() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try Generation(.merged("Sources/A.swift", "a\n")).run(in: folder)
        try folder.delete("Sources")
        try folder.link("Sources", to: elsewhere.root)
        try elsewhere.write("a\n", to: "A.swift")
        XCTAssertEqual(try Generation().kinds(in: folder), ["Sources/A.swift": .keep(.noLongerWanted)])
        try Generation().run(in: folder)
        XCTAssertEqual(try elsewhere.read("A.swift"), "a\n")
    }

    func testRefusesAStateFolderThatIsASymbolicLink() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try folder.link(".strata", to: elsewhere.root)
        try assertRefuses("E1208", .merged("A.swift", "a\n"), in: folder)
        XCTAssertEqual(try elsewhere.snapshot(), [:])
    }

    func testAJournalThatLeadsElsewhereTouchesNothingThere() throws {
        for name in ["new", "old"] {
            let folder = try TemporaryFolder()
            let elsewhere = try TemporaryFolder()
            try elsewhere.write("mine\n", to: "0")
            try folder.createFolder(".strata/journal")
            try folder.link(".strata/journal/\(name)", to: elsewhere.root)
            try folder.write("", to: ".strata/journal/manifest.json")
            let hash = String(repeating: "0", count: 64)
            let step = "{\"path\": \"A.swift\", \"previous\": \"\(hash)\"}"
            try folder.write("{\"format\": 1, \"folders\": [], \"steps\": [\(step)]}", to: ".strata/journal/record.json")
            try assertRefuses("E1208", .merged("B.swift", "b\n"), in: folder)
            XCTAssertEqual(try elsewhere.read("0"), "mine\n")
            try folder.delete(".strata/journal/record.json")
            try assertRefuses("E1208", .merged("B.swift", "b\n"), in: folder)
            XCTAssertEqual(try elsewhere.read("0"), "mine\n")
        }
    }

    func testTheRootItselfMayBeASymbolicLink() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("real")
        try folder.link("named", to: folder.path("real"))
        let workspace = Workspace(root: folder.path("named"))
        try workspace.apply(try workspace.plan([.merged("A.swift", "a\n")], strataVersion: "1"))
        XCTAssertEqual(try folder.read("real/A.swift"), "a\n")
    }

    func testRefusesAFolderWhereAFileIsNeeded() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("A.swift")
        try assertRefuses("E1209", .merged("A.swift", "a\n"), in: folder)
    }

    func testRefusesAFileWhereAFolderIsNeeded() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine\n", to: "Sources")
        try assertRefuses("E1209", .merged("Sources/Deep/A.swift", "a\n"), in: folder)
    }

    func testRefusesARootThatIsAFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine\n", to: "root")
        XCTAssertThrowsError(try Workspace(root: folder.path("root")).plan([.merged("A.swift", "a\n")], strataVersion: "1")) { error in
            XCTAssertEqual((error as? WorkspaceError)?.diagnostics.all.map(\.code), ["E1209"])
        }
    }

    func testReportsAllThatIsInTheWayAtOnce() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("A.swift")
        try folder.createFolder("B.swift")
        XCTAssertThrowsError(try Generation(.merged("B.swift", "b\n"), .merged("A.swift", "a\n")).run(in: folder)) { error in
            XCTAssertEqual((error as? WorkspaceError)?.diagnostics.all.map(\.location?.file), ["A.swift", "B.swift"])
        }
    }

    func testRefusesAnUnwritableFileBeforeItWritesAny() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n"), .merged("B.swift", "b\n")).run(in: folder)
        let next: [DesiredFile] = [.merged("A.swift", "a2\n"), .merged("B.swift", "b2\n")]
        try assertRefuses("E1210", next, in: folder, fileSystem: FaultyFileSystem(unwritable: folder.path("B.swift")))
    }

    func testRefusesAnUnwritableFolderBeforeItWritesAny() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n"), .merged("Sources/B.swift", "b\n")).run(in: folder)
        let next: [DesiredFile] = [.merged("A.swift", "a2\n"), .merged("Sources/B.swift", "b\n"), .merged("Sources/New/C.swift", "c\n")]
        try assertRefuses("E1210", next, in: folder, fileSystem: FaultyFileSystem(unwritable: folder.path("Sources")))
    }

    func testRefusesAReadOnlyFolder() throws {
        try XCTSkipIf(geteuid() == 0, "the superuser may write everywhere")
        let folder = try TemporaryFolder()
        try Generation(.merged("Sources/A.swift", "a\n")).run(in: folder)
        try folder.setPermissions(0o555, of: "Sources")
        try assertRefuses("E1210", .merged("Sources/A.swift", "b\n"), in: folder)
        try folder.setPermissions(0o755, of: "Sources")
    }

    func testRefusesToStartWhileAnotherRunHoldsTheLock() throws {
        let folder = try TemporaryFolder()
        let generation = Generation(.merged("A.swift", "a\n"))
        let plan = try generation.plan(in: folder)
        try folder.createFolder(".strata")
        guard case .acquired(let lock) = try RealFileSystem().lock(folder.path(".strata/lock")) else { return XCTFail("the lock is free") }
        XCTAssertThrowsError(try Workspace(root: folder.root).apply(plan)) { error in
            let error = error as? WorkspaceError
            XCTAssertEqual(error?.exitCode, 8)
            XCTAssertEqual(error?.diagnostics.all.map(\.message), ["another run of Strata (process \(getpid())) is at work here"])
        }
        XCTAssertFalse(folder.exists("A.swift"))
        lock.release()
        try Workspace(root: folder.root).apply(plan)
        XCTAssertTrue(folder.exists("A.swift"))
    }

    func testTheLockFileOfAKilledRunKeepsNobodyOut() throws {
        let folder = try TemporaryFolder()
        try folder.write("12345\n", to: ".strata/lock")
        try Generation(.merged("A.swift", "a\n")).run(in: folder)
        XCTAssertFalse(folder.exists(".strata/lock"))
    }

    func testAFileWhoseNameChangesInCaseOnlyIsNotDeletedAsTheOldOne() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("readme.md", "a\n")).run(in: folder)
        // A second name of one file is what a file system that ignores case shows.
        try FileManager.default.linkItem(atPath: folder.path("readme.md"), toPath: folder.path("README.md"))
        let next = Generation(.merged("README.md", "a\n"))
        XCTAssertEqual(try next.kinds(in: folder), ["README.md": .adopt, "readme.md": .forget])
        try next.run(in: folder)
        XCTAssertEqual(try folder.read("README.md"), "a\n")
    }

    private func assertRefuses(_ code: String, _ files: DesiredFile..., in folder: TemporaryFolder, line: UInt = #line) throws {
        try assertRefuses(code, files, in: folder, fileSystem: FaultyFileSystem(), line: line)
    }

    private func assertRefuses(
        _ code: String,
        _ files: [DesiredFile],
        in folder: TemporaryFolder,
        fileSystem: any FileSystem,
        line: UInt = #line
    ) throws {
        let before = try folder.snapshot()
        XCTAssertThrowsError(try Generation(files).run(in: folder, fileSystem: fileSystem), line: line) { error in
            let error = error as? WorkspaceError
            XCTAssertEqual(error?.exitCode, 1, line: line)
            XCTAssertEqual(error?.diagnostics.all.map(\.code), [code], line: line)
        }
        XCTAssertEqual(try folder.snapshot(), before, line: line)
    }
}
