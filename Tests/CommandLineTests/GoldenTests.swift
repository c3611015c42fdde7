import Foundation
import ProcessSupport
import XCTest

/// The complete output for `notes`, Platform apart, stands in `Fixtures/notes/golden`, so that a change of a template shows in review.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter GoldenTests` writes it anew; such a run always fails.
final class GoldenTests: XCTestCase {
    private let golden = Repository.root.appendingPathComponent("Fixtures/notes/golden")

    func testNotesIsWhatItWas() throws {
        let folder = try TemporaryFolder()
        XCTAssertEqual(try Repository.strata("init", "--example", "notes", in: folder.url).status, 0)
        let output = try folder.contents().filter { path, _ in
            !["Sources/Platform", "Sources/CSQLite", "Sources/CZlib", ".strata/"].contains(where: path.hasPrefix)
                && path != "strata.yaml"
        }
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try record(output)
            return XCTFail("recorded \(output.count) files; run again without RECORD_SNAPSHOTS")
        }
        let expected = try recorded()
        XCTAssertEqual(Set(output.keys), Set(expected.keys))
        for (path, bytes) in expected where output[path] != bytes {
            XCTFail("\(path) differs from Fixtures/notes/golden: \(firstDifference(bytes, output[path] ?? Data()))")
        }
    }

    private func record(_ output: [String: Data]) throws {
        if FileManager.default.fileExists(atPath: golden.path) { try FileManager.default.removeItem(at: golden) }
        for (path, bytes) in output {
            let file = golden.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        }
    }

    private func recorded() throws -> [String: Data] {
        var files: [String: Data] = [:]
        let enumerator = try XCTUnwrap(FileManager.default.enumerator(atPath: golden.path))
        for case let path as String in enumerator {
            let file = golden.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: file) }
        }
        return files
    }

    private func firstDifference(_ expected: Data, _ actual: Data) -> String {
        let old = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let new = String(decoding: actual, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
            return "line \(index + 1):\n- \(pair.0)\n+ \(pair.1)"
        }
        return "\(old.count) lines became \(new.count)"
    }
}
