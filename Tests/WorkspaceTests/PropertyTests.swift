import Workspace
import XCTest

/// What holds whatever the user and the generation do.
final class PropertyTests: XCTestCase {
    private let paths = ["A.swift", "Sources/B.swift", "Sources/C.swift", "Sources/Deep/D.swift", "openapi.yaml", "Rules.swift"]

    func testASecondRunChangesNothing() throws {
        try forEachHistory { folder, generation, _ in
            let before = try folder.snapshot()
            XCTAssertTrue(try generation.plan(in: folder).isNoOp)
            try generation.run(in: folder)
            XCTAssertEqual(try folder.snapshot(), before)
        }
    }

    func testTheOrderOfTheFilesMakesNoDifference() throws {
        try forEachHistory { folder, generation, random in
            let turned = Generation(generation.files.shuffled(using: &random))
            XCTAssertEqual(try turned.plan(in: folder).actions, try generation.plan(in: folder).actions)
            XCTAssertTrue(try turned.plan(in: folder).isNoOp)
        }
    }

    func testNoTextOfTheUsersIsEverLost() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<60 {
            let folder = try TemporaryFolder()
            var mine: [String: String] = [:]
            for round in 0..<6 {
                for path in paths where Int.random(in: 0..<4, using: &random) == 0 {
                    mine[path] = "mine \(round)\n"
                    try folder.write("mine \(round)\n", to: path)
                }
                // A conflict refuses the round; the next one goes on from there.
                do { try generation(&random).run(in: folder) } catch let error as WorkspaceError { XCTAssertEqual(error.kind, .conflicts) }
                for (path, text) in mine { XCTAssertEqual(try folder.read(path), text) }
            }
        }
    }

    /// Takes a project through rounds of generations and edits, and hands it over after every round that was carried out.
    private func forEachHistory(_ check: (TemporaryFolder, Generation, inout SeededGenerator) throws -> Void) throws {
        var random = SeededGenerator(seed: 1)
        var checked = 0
        for _ in 0..<40 {
            let folder = try TemporaryFolder()
            for round in 0..<5 {
                let generation = generation(&random)
                do {
                    try generation.run(in: folder)
                } catch let error as WorkspaceError {
                    XCTAssertEqual(error.kind, .conflicts)
                    break
                }
                try check(folder, generation, &random)
                checked += 1
                guard let path = paths.randomElement(using: &random) else { continue }
                if !folder.exists(path) || Bool.random(using: &random) {
                    try folder.write("mine \(round)\n", to: path)
                } else {
                    try folder.delete(path)
                }
            }
        }
        XCTAssertGreaterThan(checked, 60)
    }

    /// Some of the paths, each with one of three texts.
    private func generation(_ random: inout SeededGenerator) -> Generation {
        var files: [DesiredFile] = []
        for path in paths where Int.random(in: 0..<5, using: &random) > 0 {
            let text = "text \(Int.random(in: 1...3, using: &random))\n"
            switch path {
            case "openapi.yaml": files.append(.derived(path, text))
            case "Rules.swift": files.append(.once(path, text))
            default: files.append(.merged(path, text))
            }
        }
        return Generation(files)
    }
}
