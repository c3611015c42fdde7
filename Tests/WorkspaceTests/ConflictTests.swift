import Diagnostics
import Workspace
import XCTest

final class ConflictTests: XCTestCase {
    func testRefusesToUpdateAFileThatTheUserEdited() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n"), .merged("B.swift", "b\n")).run(in: folder)
        try folder.write("mine\n", to: "A.swift")
        let next = Generation(.merged("A.swift", "a2\n"), .merged("B.swift", "b2\n"))
        try assertRefuses(next, in: folder, code: "E1205")
        XCTAssertEqual(try next.plan(in: folder).conflicts.map(\.path), ["A.swift"])
    }

    func testNamesTheTextLastEmittedAsTheWayOut() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n")).run(in: folder)
        try folder.write("mine\n", to: "A.swift")
        let next = Generation(.merged("A.swift", "b\n"))
        let base = try XCTUnwrap(try next.plan(in: folder).conflicts.first?.basePath)
        XCTAssertEqual(try folder.read(base), "a\n")
        try folder.write(try folder.read(base), to: "A.swift")
        try next.run(in: folder)
        XCTAssertEqual(try folder.read("A.swift"), "b\n")
    }

    func testRefusesToOverwriteAFileThatWasThereBefore() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine\n", to: "A.swift")
        try assertRefuses(Generation(.merged("A.swift", "a\n")), in: folder, code: "E1206")
        try assertRefuses(Generation(.derived("A.swift", "a\n")), in: folder, code: "E1206")
    }

    func testRefusesToRewriteADerivedFileThatTheUserEdited() throws {
        let folder = try TemporaryFolder()
        let generation = Generation(.derived("openapi.yaml", "1\n"))
        try generation.run(in: folder)
        try folder.write("mine\n", to: "openapi.yaml")
        try assertRefuses(generation, in: folder, code: "E1207")
        try folder.delete("openapi.yaml")
        try generation.run(in: folder)
        XCTAssertEqual(try folder.read("openapi.yaml"), "1\n")
    }

    func testReportsEveryConflictAtOnceWithItsFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine\n", to: "A.swift")
        try folder.write("mine\n", to: "B.swift")
        let plan = try Generation(.merged("B.swift", "b\n"), .merged("A.swift", "a\n")).plan(in: folder)
        XCTAssertEqual(plan.conflictDiagnostics.all.map(\.location?.file), ["A.swift", "B.swift"])
        XCTAssertFalse(plan.isNoOp)
    }

    func testRefusesAPlanWhoseFileChangedInTheMeantime() throws {
        let folder = try TemporaryFolder()
        try Generation(.merged("A.swift", "a\n"), .merged("B.swift", "b\n"), .merged("C.swift", "c\n")).run(in: folder)
        let plan = try Generation(.merged("A.swift", "a2\n"), .merged("D.swift", "d\n"), .merged("C.swift", "c\n")).plan(in: folder)
        for (path, text) in [("A.swift", "a\n"), ("B.swift", "b\n"), ("D.swift", nil)] {
            try folder.write("mine\n", to: path)
            try assertRefuses(plan, in: folder, code: "E1212")
            if let text { try folder.write(text, to: path) } else { try folder.delete(path) }
        }
        try Workspace(root: folder.root).apply(plan)
        XCTAssertEqual(try folder.read("A.swift"), "a2\n")
    }

    func testRefusesAPlanThatAnotherRunOvertook() throws {
        let folder = try TemporaryFolder()
        let plan = try Generation(.merged("A.swift", "a\n")).plan(in: folder)
        try Generation(.merged("B.swift", "b\n")).run(in: folder)
        try assertRefuses(plan, in: folder, code: "E1212")
    }

    private func assertRefuses(_ generation: Generation, in folder: TemporaryFolder, code: String, line: UInt = #line) throws {
        try assertRefuses(try generation.plan(in: folder), in: folder, code: code, line: line)
    }

    private func assertRefuses(_ plan: WorkspacePlan, in folder: TemporaryFolder, code: String, line: UInt = #line) throws {
        let before = try folder.snapshot()
        XCTAssertThrowsError(try Workspace(root: folder.root).apply(plan), line: line) { error in
            let error = error as? WorkspaceError
            XCTAssertEqual(error?.exitCode, 3, line: line)
            XCTAssertEqual(Set(error?.diagnostics.all.map(\.code) ?? []), [code], line: line)
        }
        XCTAssertEqual(try folder.snapshot(), before, line: line)
    }
}
