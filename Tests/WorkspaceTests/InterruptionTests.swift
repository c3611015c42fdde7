import Diagnostics
import Workspace
import XCTest

/// A run that is stopped before its n-th write, for every n.
final class InterruptionTests: XCTestCase {
    private let first = Generation(
        .merged("Sources/Author.swift", "author 1\n"),
        .merged("Sources/Book.swift", "book 1\n"),
        .merged("Sources/Edited.swift", "edited 1\n"),
        .merged("Sources/Tag/Tag.swift", "tag 1\n"),
        .once("Sources/Rules.swift", "rules 1\n"),
        .derived("openapi.yaml", "document 1\n"),
        .derived("gone.yaml", "gone 1\n")
    )
    private let second = Generation(
        .merged("Sources/Author.swift", "author 2\n"),
        .merged("Sources/Book.swift", "book 2\n"),
        .merged("Sources/Edited.swift", "edited 1\n"),
        .merged("Sources/Order/Line/OrderLine.swift", "line 2\n"),
        .merged("Sources/Order/Order.swift", "order 2\n"),
        .once("Sources/Rules.swift", "rules 2\n"),
        .derived("openapi.yaml", "document 2\n")
    )

    private let touched = ["Sources/Author.swift", "Sources/Order/Order.swift", "Sources/Tag/Tag.swift", "openapi.yaml", "gone.yaml"]

    func testACrashAnywhereLeavesTheOldOrTheNewState() throws {
        try assertAllOrNothing(.crash, from: { try self.project() }, to: second)
    }

    func testACrashInTheMiddleOfAWriteLeavesTheOldOrTheNewState() throws {
        try assertAllOrNothing(.crashHalfway, from: { try self.project() }, to: second)
    }

    func testACrashOfTheFirstRunLeavesNothingOrEverything() throws {
        try assertAllOrNothing(.crash, from: { try TemporaryFolder() }, to: first)
    }

    func testAFullDiskAnywhereLeavesTheOldStateAtOnce() throws {
        var place = 1
        while true {
            let folder = try project()
            let old = try folder.snapshot()
            let disk = FaultyFileSystem(.diskFull, at: place)
            do {
                let report = try second.run(in: folder, fileSystem: disk)
                guard disk.struck else { break }
                XCTAssertEqual(report.warnings.all.map(\.code), ["E1216"], "operation \(place)")
                try assertDone(second, in: folder)
            } catch let error as WorkspaceError {
                XCTAssertEqual(error.exitCode, 1)
                XCTAssertEqual(error.diagnostics.all.first?.code, "E1214")
                XCTAssertTrue(error.diagnostics.all.first?.message.hasSuffix("there is no space left on the disk") ?? false)
                XCTAssertEqual(difference(try folder.snapshot(), old), [], "operation \(place)")
            }
            place += 1
        }
        XCTAssertGreaterThan(place, 30)
    }

    func testWhatAPersonWritesAfterACrashStays() throws {
        var place = 1
        while true {
            let folder = try project()
            let disk = FaultyFileSystem(.crash, at: place)
            do { try second.run(in: folder, fileSystem: disk) } catch is WorkspaceError { XCTAssertTrue(disk.struck) }
            guard disk.struck else { break }
            for path in touched { try folder.write("mine\n", to: path) }
            try Workspace(root: folder.root, fileSystem: FaultyFileSystem()).recover()
            for path in touched { XCTAssertEqual(try folder.read(path), "mine\n", "operation \(place)") }
            place += 1
        }
        XCTAssertGreaterThan(place, 30)
    }

    func testWhatAnEditorWritesInTheMiddleOfARunStays() throws {
        for path in touched {
            var place = 1
            var outcomes: Set<Bool> = []
            while true {
                let folder = try project()
                let disk = FaultyFileSystem(
                    .meanwhile {
                        do { try folder.write("mine\n", to: path) } catch { XCTFail("\(error)") }
                    },
                    at: place
                )
                do {
                    try second.run(in: folder, fileSystem: disk)
                    guard disk.struck else { break }
                    outcomes.insert(true)
                } catch let error as WorkspaceError {
                    outcomes.insert(false)
                    XCTAssertEqual(error.exitCode, 3)
                    XCTAssertEqual(error.diagnostics.all.first?.code, "E1212")
                    XCTAssertFalse(folder.exists(".strata/journal"))
                }
                XCTAssertEqual(try folder.read(path), "mine\n", "operation \(place)")
                place += 1
            }
            XCTAssertEqual(outcomes, [false, true], path)
        }
    }

    func testARecoveryThatIsInterruptedItselfIsTakenUpAgain() throws {
        let almostDone = try XCTUnwrap(try lastPlaceBeforeTheCommit())
        var place = 1
        while true {
            let folder = try project()
            let old = try folder.snapshot()
            XCTAssertThrowsError(try second.run(in: folder, fileSystem: FaultyFileSystem(.crash, at: almostDone)))
            let disk = FaultyFileSystem(.crash, at: place)
            do { try Workspace(root: folder.root, fileSystem: disk).recover() } catch { XCTAssertTrue(disk.struck) }
            try Workspace(root: folder.root, fileSystem: FaultyFileSystem()).recover()
            XCTAssertEqual(difference(try folder.snapshot(), old), [], "operation \(place)")
            guard disk.struck else { break }
            place += 1
        }
        XCTAssertGreaterThan(place, 20)
    }

    /// The operation that a crash has to hit so that there is most to undo.
    private func lastPlaceBeforeTheCommit() throws -> Int? {
        try (1...200).last { place in
            let folder = try project()
            do {
                try second.run(in: folder, fileSystem: FaultyFileSystem(.crash, at: place))
                return false
            } catch {
                return true
            }
        }
    }

    /// The first generation, an edit, and a file of the user's own.
    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try first.run(in: folder)
        try folder.write("edited by hand\n", to: "Sources/Edited.swift")
        try folder.write("book 1\r\n", to: "Sources/Book.swift")
        try folder.setPermissions(0o755, of: "Sources/Book.swift")
        try folder.write("mine\n", to: "Sources/Notes.md")
        return folder
    }

    private func assertAllOrNothing(
        _ fault: FaultyFileSystem.Fault,
        from project: () throws -> TemporaryFolder,
        to generation: Generation
    ) throws {
        let finished = try project()
        try generation.run(in: finished)
        let new = try finished.snapshot()
        var place = 1
        var outcomes: Set<Bool> = []
        while true {
            let folder = try project()
            let old = try folder.snapshot()
            let disk = FaultyFileSystem(fault, at: place)
            do { try generation.run(in: folder, fileSystem: disk) } catch is WorkspaceError { XCTAssertTrue(disk.struck) }
            guard disk.struck else { break }
            try Workspace(root: folder.root, fileSystem: FaultyFileSystem()).recover()
            var recovered = try folder.snapshot()
            // The empty folder for the state says nothing yet.
            if recovered == [".strata": "folder"] { recovered = [:] }
            XCTAssertTrue(recovered == old || recovered == new, "operation \(place) left \(difference(recovered, old))")
            outcomes.insert(recovered == new)
            try generation.run(in: folder)
            XCTAssertEqual(difference(try folder.snapshot(), new), [], "operation \(place)")
            try assertDone(generation, in: folder)
            place += 1
        }
        XCTAssertGreaterThan(place, 30)
        XCTAssertEqual(outcomes, [false, true])
    }

    private func assertDone(_ generation: Generation, in folder: TemporaryFolder) throws {
        XCTAssertTrue(try generation.plan(in: folder).isNoOp)
    }

    /// The paths at which two folders differ, with what each has there.
    private func difference(_ one: [String: String], _ other: [String: String]) -> [String] {
        Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted().map { path in
            "\(path): \(one[path] ?? "nothing"), not \(other[path] ?? "nothing")"
        }
    }
}
