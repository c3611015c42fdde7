import Diagnostics
import Workspace
import XCTest

final class StateTests: XCTestCase {
    private let generation = Generation(.merged("A.swift", "a\n"), .once("Rules.swift", "r\n"), .derived("openapi.yaml", "1\n"))

    func testStoresOneFileALine() throws {
        let folder = try TemporaryFolder()
        try generation.run(in: folder)
        let hash = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"
        XCTAssertEqual(
            try folder.read(".strata/manifest.json"),
            """
            {
            "format": 1,
            "strata": "1.0.0",
            "files": [
            {"path": "A.swift", "class": "merged", "template": "source", "base": "\(hash)", "status": "current"},
            {"path": "Rules.swift", "class": "once", "template": "rules", "entity": "Book", \
            "base": "8e54b0ca18020275e4aef1ca0eb5e197e066c065c1864817652a8a39c55402cd", "status": "current"},
            {"path": "openapi.yaml", "class": "derived", "template": "document", \
            "base": "4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865", "status": "current"},
            null
            ]
            }

            """
        )
        XCTAssertEqual(try folder.read(".strata/base/87/\(hash.dropFirst(2))"), "a\n")
    }

    func testReadsPathsAndNamesBackThatHaveToBeEscaped() throws {
        let folder = try TemporaryFolder()
        let file = DesiredFile(path: "Ein \"Büro\".swift", contents: "a\n", template: "a\u{1}b", entity: "C\"D")
        try Generation(file).run(in: folder)
        XCTAssertTrue(try Generation(file).plan(in: folder).isNoOp)
    }

    func testKeepsTheLockAndTheJournalOutOfVersionControl() throws {
        let folder = try TemporaryFolder()
        try generation.run(in: folder)
        XCTAssertEqual(try folder.read(".strata/.gitignore"), "/journal/\n/lock\n")
        XCTAssertEqual(try folder.read(".strata/.gitattributes"), "/base/** -text\n")
        XCTAssertFalse(folder.exists(".strata/lock"))
        XCTAssertFalse(folder.exists(".strata/journal"))
    }

    func testRefusesAManifestThatIsNotJSON() throws {
        try assertRefuses("E1201", line: 5) { $0.replacingOccurrences(of: "\"merged\"", with: "merged") }
        try assertRefuses("E1201", line: 1) { _ in "" }
        try assertRefuses("E1201", line: 5) { $0.replacingOccurrences(of: "\"merged\"", with: "\"shared\"") }
        try assertRefuses("E1201", line: 5) { $0.replacingOccurrences(of: "87428f", with: "87428F") }
    }

    func testRefusesAManifestWithConflictMarkers() throws {
        try assertRefuses("E1202", line: 5) { $0.replacingOccurrences(of: "{\"path\": \"A", with: "<<<<<<< ours\n{\"path\": \"A") }
    }

    func testRefusesAManifestOfAnotherFormat() throws {
        try assertRefuses("E1203", line: 1) { $0.replacingOccurrences(of: "\"format\": 1", with: "\"format\": 2, \"more\": []") }
    }

    func testRefusesAManifestThatLeavesTheFolder() throws {
        for path in ["../A.swift", "/A.swift", "Sources/../../A.swift", ".git/config", ".strata/manifest.json", "a//b", ""] {
            try assertRefuses("E1204", line: 1) { $0.replacingOccurrences(of: "\"A.swift\"", with: "\"\(path)\"") }
        }
    }

    func testRefusesAManifestThatNamesAFileTwice() throws {
        try assertRefuses("E1201", line: 1) { $0.replacingOccurrences(of: "Rules.swift", with: "A.swift") }
    }

    func testReadsAManifestWhoseLinesAMergePutInAnotherOrder() throws {
        let folder = try TemporaryFolder()
        try generation.run(in: folder)
        let whole = try folder.snapshot()
        var lines = try folder.read(".strata/manifest.json").components(separatedBy: "\n")
        lines.swapAt(4, 6)
        try folder.write(lines.joined(separator: "\n"), to: ".strata/manifest.json")
        try generation.run(in: folder)
        XCTAssertEqual(try folder.snapshot(), whole)
    }

    func testRefusesADamagedRecordOfAnInterruptedRun() throws {
        for text in ["", "{\"format\": 1, \"folders\": [], \"steps\": [{\"path\": \"../A.swift\"}]}"] {
            let folder = try TemporaryFolder()
            try folder.write(text, to: ".strata/journal/record.json")
            try assertRefuses("E1215", generation, in: folder)
        }
    }

    func testEveryCodeHasAPage() {
        let codes = workspaceErrorPages.map(\.code)
        XCTAssertEqual(codes.sorted(), (1...17).map { "E12" + ($0 < 10 ? "0" : "") + "\($0)" })
        for page in workspaceErrorPages { XCTAssertFalse(page.cause.isEmpty || page.remedy.isEmpty, page.code) }
    }

    private func assertRefuses(_ code: String, line: Int, at place: UInt = #line, _ change: (String) -> String) throws {
        let folder = try TemporaryFolder()
        try generation.run(in: folder)
        try folder.write(change(try folder.read(".strata/manifest.json")), to: ".strata/manifest.json")
        let diagnostics = try assertRefuses(code, generation, in: folder, at: place)
        XCTAssertEqual(diagnostics?.all.first?.location, SourceLocation(file: ".strata/manifest.json", line: line, column: 1), line: place)
    }

    @discardableResult
    private func assertRefuses(
        _ code: String,
        _ generation: Generation,
        in folder: TemporaryFolder,
        at place: UInt = #line
    ) throws -> Diagnostics? {
        let before = try folder.snapshot()
        var diagnostics: Diagnostics?
        XCTAssertThrowsError(try generation.run(in: folder), line: place) { error in
            let error = error as? WorkspaceError
            XCTAssertEqual(error?.exitCode, 1, line: place)
            XCTAssertEqual(error?.diagnostics.all.map(\.code), [code], line: place)
            diagnostics = error?.diagnostics
        }
        XCTAssertEqual(try folder.snapshot(), before, line: place)
        return diagnostics
    }
}
